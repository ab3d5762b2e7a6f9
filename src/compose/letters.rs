//! Letters no face has a picture of: a sheet with one of them cannot be rendered.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::face::Faces;
use crate::origin::Origin;
use crate::sheet::{Item, Paragraph, Run, Sheet};
use crate::shift;

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
        .cure(match letter {
            '☐' => message!("ô để đánh dấu thì dùng `□`", "for a box to tick use `□`"),
            _ => message!("thay bằng chữ khác", "use another character"),
        });
        sink.push(Diagnostic { span, ..found });
    }
}

/// Signs above or below the line that the face has no picture of become letters that are set
/// there, with those beside them, so that `PO₄³⁻` looks of one piece.
pub fn shifted(run: Run, faces: &Faces) -> Vec<Run> {
    let lacks = |it: &str| it.chars().any(|sign| !faces.has(sign, &run.style));
    let is_sign = |ch: char| shift::letter(ch).is_some();
    let (mut runs, mut at, mut done) = (Vec::new(), 0, 0);
    let part = |range: Range<usize>| Run {
        text: run.text[range.clone()].to_owned(),
        origin: run.origin.part(&range),
        footnote: None,
        ..run.clone()
    };
    while let Some(skip) = run.text[at..].find(is_sign) {
        let start = at + skip;
        let long = run.text[start..].find(|ch| !is_sign(ch));
        let end = long.map_or(run.text.len(), |long| start + long);
        at = end;
        if !lacks(&run.text[start..end]) {
            continue;
        }
        if start > done {
            runs.push(part(done..start));
        }
        for (place, sign) in run.text[start..end].char_indices() {
            let Some((letter, shift)) = shift::letter(sign) else {
                continue;
            };
            let range = start + place..start + place + sign.len_utf8();
            let origin = Origin::whole(run.origin.place(&run.text, &range));
            match runs.last_mut() {
                Some(last) if place > 0 && last.style.shift == shift => {
                    let whole = 0..letter.len_utf8();
                    last.origin.push_part(last.text.len(), &origin, &whole);
                    last.text.push(letter);
                }
                _ => {
                    let mut set = part(range);
                    (set.text, set.origin) = (letter.to_string(), origin);
                    set.style.shift = shift;
                    runs.push(set);
                }
            }
        }
        done = end;
    }
    match runs.is_empty() {
        true => vec![run],
        false => {
            if done < run.text.len() {
                runs.push(part(done..run.text.len()));
            }
            runs
        }
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
