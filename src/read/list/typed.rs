//! Cells of a list that is text, changed where they are typed: rows that nothing is said of stay byte for byte.

use std::ops::Range;

use ::csv::{StringRecord, Terminator, WriterBuilder};

use super::csv;
use crate::list::Change;

/// The sign between the cells of a new list, and what tells other programs how its letters are written.
const SIGN: u8 = b';';
const LETTERS: &str = "\u{feff}";

/// The text of a new list.
pub fn text(rows: &[Vec<String>]) -> Option<String> {
    let lines = rows.iter().map(|it| line(it, SIGN, "\r\n"));
    let lines: Option<String> = lines.collect();
    lines.map(|it| format!("{LETTERS}{it}"))
}

/// A text after changes, each of a row as it is counted before; none when one of them is of no row.
pub fn changed(text: &str, changes: &[Change]) -> Option<String> {
    let (letters, plain) = match text.strip_prefix(LETTERS) {
        Some(plain) => (LETTERS, plain),
        None => ("", text),
    };
    let mut rows = Vec::new();
    let (sign, _) = csv::sign_of(plain);
    csv::each(plain, |number, at, record| {
        rows.push((number, at, record.clone()))
    })
    .ok()?;
    let ending = if plain.contains("\r\n") { "\r\n" } else { "\n" };
    let row_of = |number: u32| rows.iter().position(|it: &Row| it.0 == number);
    // What becomes of each row: its words, and what stands behind it.
    let mut own: Vec<Option<Vec<String>>> = vec![None; rows.len()];
    let mut behind: Vec<Vec<Vec<String>>> = vec![Vec::new(); rows.len()];
    let mut gone = vec![false; rows.len()];
    for change in changes {
        match change {
            Change::Put { row, column, cells } => {
                let at = row_of(*row)?;
                let (_, _, record) = rows.get(at)?;
                let typed = || record.iter().map(str::to_owned).collect();
                let own: &mut Vec<String> = own.get_mut(at)?.get_or_insert_with(typed);
                let end = *column as usize + cells.len();
                own.resize(own.len().max(end), String::new());
                own.splice(*column as usize..end, cells.iter().cloned());
            }
            Change::Behind { row, rows } => {
                behind.get_mut(row_of(*row)?)?.extend(rows.iter().cloned());
            }
            Change::Remove { row } => *gone.get_mut(row_of(*row)?)? = true,
        }
    }
    let mut out = letters.to_owned();
    let mut end = 0;
    for (place, (_, at, _)) in rows.iter().enumerate() {
        // Lines without a word go with the row behind them.
        let typed = plain.get(at.clone())?;
        if !*gone.get(place)? {
            out.push_str(plain.get(end..at.start)?);
            match own.get(place)? {
                Some(cells) => out.push_str(&line(cells, sign, ended(typed))?),
                None => out.push_str(typed),
            }
        }
        end = at.end;
        for cells in behind.get(place)? {
            if !out.ends_with('\n') {
                out.push_str(ending);
            }
            out.push_str(&line(cells, sign, ending)?);
        }
    }
    out.push_str(plain.get(end..)?);
    Some(out)
}

/// A row as it is counted, where it is typed, and its cells.
type Row = (u32, Range<usize>, StringRecord);

/// How a row ends.
fn ended(typed: &str) -> &str {
    let words = typed.trim_end_matches(['\r', '\n']);
    typed.get(words.len()..).unwrap_or_default()
}

/// A row as it is typed.
fn line(cells: &[String], sign: u8, ending: &str) -> Option<String> {
    let mut writer = WriterBuilder::new()
        .delimiter(sign)
        .terminator(Terminator::Any(b'\n'))
        .flexible(true)
        .from_writer(Vec::new());
    writer.write_record(cells).ok()?;
    let line = String::from_utf8(writer.into_inner().ok()?).ok()?;
    Some(format!(
        "{}{ending}",
        line.strip_suffix('\n').unwrap_or(&line)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "STT;Tên đơn vị;Số\r\n1;\"Trạm; Y tế\" ;2\r\n\r\n2;Chợ Sim;3";

    fn cells(words: &[&str]) -> Vec<String> {
        words.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn a_cell_is_changed_and_other_rows_stay_as_they_are_typed() {
        let put = Change::Put {
            row: 4,
            column: 1,
            cells: cells(&["Chợ; Sim \"mới\""]),
        };
        let new = changed(TEXT, &[put]).unwrap();
        assert_eq!(new, TEXT.replace("Chợ Sim", "\"Chợ; Sim \"\"mới\"\"\""));
    }

    #[test]
    fn rows_come_behind_others_and_go() {
        let behind = Change::Behind {
            row: 4,
            rows: vec![cells(&["3", "Trường"])],
        };
        let new = changed(TEXT, &[behind, Change::Remove { row: 2 }]).unwrap();
        assert_eq!(new, "STT;Tên đơn vị;Số\r\n\r\n2;Chợ Sim;3\r\n3;Trường\r\n");
        assert_eq!(changed(TEXT, &[Change::Remove { row: 9 }]), None);
    }

    #[test]
    fn a_row_grows_when_a_cell_lies_beyond_its_end() {
        let put = Change::Put {
            row: 1,
            column: 4,
            cells: cells(&["Email"]),
        };
        let new = changed("a,b\n1,2\n", &[put]).unwrap();
        assert_eq!(new, "a,b,,,Email\n1,2\n");
    }

    #[test]
    fn a_new_list_is_one_that_other_programs_read() {
        let text = text(&[cells(&["Tên", "Số"]), cells(&["A\nB", "1"])]).unwrap();
        assert_eq!(text, "\u{feff}Tên;Số\r\n\"A\nB\";1\r\n");
    }
}
