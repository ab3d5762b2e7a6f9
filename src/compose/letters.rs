//! Letters no face has a picture of: a sheet with one of them cannot be rendered.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::face::Faces;
use crate::sheet::{Item, Paragraph, Run, Sheet};

/// The letters of Vietnamese stand before this place of Unicode.
const COMMON: usize = 0x1f00;

/// Tells of every letter no face has, once for each value it is typed in.
pub fn missing_letters(sheet: &Sheet, faces: &Faces, sink: &mut Sink) {
    let mut missing = BTreeMap::new();
    // The same few letters come again and again.
    let mut known = [[false; COMMON]; 4];
    let mut judge = |run: &Run| {
        let known = &mut known[usize::from(run.style.bold) + 2 * usize::from(run.style.italic)];
        for (at, letter) in run.text.char_indices() {
            let place = letter as usize;
            if known.get(place) == Some(&true) {
                continue;
            }
            match (faces.has(letter, &run.style), known.get_mut(place)) {
                (true, Some(known)) => *known = true,
                (true, None) => {}
                (false, _) => {
                    let place = || run.origin.place(&run.text, &(at..at + letter.len_utf8()));
                    let value = (run.origin.value(at), letter);
                    missing.entry(value).or_insert_with(place);
                }
            }
        }
    };
    for section in &sheet.sections {
        section.all().for_each(|item| runs(item, &mut judge));
    }
    for ((_, letter), span) in missing {
        let code = format!("U+{:04X}", u32::from(letter));
        let found = Diagnostic::new(
            "missing-letter",
            Severity::Fatal,
            message!(
                "phông chữ không có chữ `{letter}` ({code})",
                "the font has no picture for `{letter}` ({code})"
            ),
        )
        .cure(message!("thay bằng chữ khác", "use another character"));
        sink.push(Diagnostic { span, ..found });
    }
}

/// Visits every run of an item.
pub(super) fn runs(item: &Item, visit: &mut dyn FnMut(&Run)) {
    let mut paragraph = |paragraph: &Paragraph| {
        for run in paragraph.mark.iter().chain(&paragraph.runs) {
            visit(run);
            run.footnote.iter().flatten().for_each(&mut *visit);
        }
    };
    match item {
        Item::Paragraph(it) => paragraph(it),
        Item::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.flat_map(|cell| &cell.paragraphs).for_each(paragraph);
        }
        Item::Columns(columns) => {
            let items = columns.cells.iter().flatten();
            items.for_each(|item| runs(item, visit));
        }
        Item::Rule(_) => {}
    }
}
