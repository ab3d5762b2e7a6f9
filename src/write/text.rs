//! The words of a sheet and nothing else: what every other format must also say.

use crate::sheet::*;
use crate::shift::signs;

/// One paragraph a line, cells of a row between tabs, the foot and the notes of a
/// section at its end.
pub fn text(sheet: &Sheet) -> String {
    let mut writer = Writer::default();
    for section in &sheet.sections {
        writer.items(section.all());
        for note in std::mem::take(&mut writer.notes) {
            writer.line(&note);
        }
    }
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Notes called since the section began.
    notes: Vec<String>,
    /// Notes called since the paper began.
    called: usize,
}

impl Writer {
    fn items<'a>(&mut self, items: impl IntoIterator<Item = &'a Item>) {
        for item in items {
            match item {
                Item::Paragraph(it) => {
                    let words = self.paragraph(it);
                    self.line(&words);
                }
                Item::Columns(it) => it.cells.iter().for_each(|cell| self.items(cell)),
                Item::Table(it) => it.rows.iter().for_each(|row| self.row(row)),
                Item::Rule(_) => {}
            }
        }
    }

    fn row(&mut self, row: &Row) {
        let cells = row.cells.iter().map(|cell| {
            let paragraphs = cell.paragraphs.iter().map(|it| self.paragraph(it));
            paragraphs.collect::<Vec<_>>().join(" ")
        });
        let words = cells.collect::<Vec<_>>().join("\t");
        self.line(&words);
    }

    fn paragraph(&mut self, it: &Paragraph) -> String {
        let runs = it.mark.iter().chain(&it.runs);
        runs.map(|run| self.run(run)).collect()
    }

    fn run(&mut self, run: &Run) -> String {
        let Some(note) = &run.footnote else {
            return signs(&run.text, run.style.shift);
        };
        self.called += 1;
        let call = format!("[{}]", self.called);
        let words = note.iter().map(|run| signs(&run.text, run.style.shift));
        let words: String = words.collect();
        self.notes.push(format!("{call} {words}"));
        call
    }

    fn line(&mut self, words: &str) {
        self.out.push_str(words);
        self.out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::specimen::{FOOT, HEAD, HOSTILE, specimen};

    #[test]
    fn a_specimen_says_its_words_in_order() {
        let text = text(&specimen());
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[..2], [HEAD, "BAN CHỈ ĐẠO CHIẾN DỊCH"]);
        assert_eq!(lines[9], HOSTILE);
        assert!(lines[10].starts_with("Căn cứ Nghị định[1] về công tác văn thư[2]; Tổ"));
        assert!(lines.contains(&"a) Về tuyên truyền, vận động nhân dân"));
        assert!(lines.contains(&"TT\tNội dung\tThời gian"));
        let note = lines
            .iter()
            .position(|line| line.starts_with("[1] Nghị định"));
        let appendix = lines.iter().position(|line| *line == "PHỤ LỤC");
        assert_eq!(note.map(|at| at + 2), appendix);
        assert_eq!(note.map(|at| lines[at - 2]), Some(FOOT));
    }
}
