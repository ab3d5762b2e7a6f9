//! The form in which `kehoach text` shows a manuscript: a paragraph a line, a row of a table a
//! line, and below the body what does not belong to it.

use super::{Block, Cell, Kind, Manuscript, Merge, Note, Paragraph, Running, Table};

/// Between two cells of a row, two paragraphs of a cell, two rows of a table in a cell.
const CELL: &str = " | ";
const PARAGRAPH: &str = " ¶ ";
const ROW: &str = " ‖ ";

impl Manuscript {
    /// The whole manuscript as lines.
    pub fn plain(&self) -> String {
        let mut lines = Vec::new();
        blocks(&self.body, &mut lines);
        let mut part = |head: &str, below: Vec<String>| {
            if !below.is_empty() {
                lines.push(format!("--- {head}"));
                lines.extend(below);
            }
        };
        part("footnotes", notes(&self.footnotes));
        part("endnotes", notes(&self.endnotes));
        let mut running: Vec<&Running> = self.running.iter().collect();
        running.sort_by_key(|it| (it.side, it.pages));
        for it in running {
            let mut below = Vec::new();
            blocks(&it.blocks, &mut below);
            part(&format!("{} ({})", it.side.name(), it.pages.name()), below);
        }
        let mut said = Vec::new();
        for it in &self.comments {
            let mut below = Vec::new();
            blocks(&it.blocks, &mut below);
            said.extend(below.iter().map(|line| format!("{}: {line}", it.author)));
        }
        part("comments", said);
        let marks = self.watermarks.iter().map(|it| it.text.clone());
        part("watermark", marks.collect());
        lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

fn notes(notes: &[Note]) -> Vec<String> {
    let mut lines = Vec::new();
    for note in notes {
        let first = lines.len();
        blocks(&note.blocks, &mut lines);
        if let (Some(mark), Some(line)) = (&note.mark, lines.get_mut(first)) {
            *line = format!("[^{mark}] {}", line.trim_start());
        }
    }
    lines
}

fn blocks(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(it) => lines.extend(it.plain()),
            Block::Table(it) => lines.extend(rows(it)),
        }
    }
}

fn rows(table: &Table) -> impl Iterator<Item = String> {
    table.rows.iter().map(|row| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        cells.join(CELL)
    })
}

fn cell(cell: &Cell) -> String {
    if cell.merge == Merge::Above {
        return "↑".to_owned();
    }
    let parts = cell.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(it) => it.plain(),
        Block::Table(it) => {
            let rows: Vec<String> = rows(it).collect();
            Some(format!("⟦{}⟧", rows.join(ROW)))
        }
    });
    parts.collect::<Vec<_>>().join(PARAGRAPH)
}

impl Paragraph {
    /// The paragraph on one line with its number; none when nothing of it is seen.
    fn plain(&self) -> Option<String> {
        if self.is_blank() {
            return None;
        }
        let mut line = String::new();
        if self.kind == Kind::Boxed {
            line.push_str("▭ ");
        }
        if let Some(number) = &self.number {
            line.push_str(&number.text);
            line.push_str(if number.close { "" } else { " " });
        }
        for run in &self.runs {
            let words = run.words.text.replace('\n', "⏎");
            match run.note {
                Some(call) if !call.own => line.push_str(&format!("[^{words}]")),
                _ => line.push_str(&words),
            }
        }
        Some(line.trim().to_owned())
    }
}
