//! Notes that are too many: each settles anew on which page it stands, so time and memory grow fast.

use super::letters::runs;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::sheet::{Run, Sheet};

/// No official paper has more; as many are laid out in about a second.
const MOST: usize = 1000;

/// Tells of the first note too many.
pub fn too_many_notes(sheet: &Sheet, sink: &mut Sink) {
    let (mut count, mut place) = (0, None);
    let mut visit = |run: &Run| {
        count += usize::from(run.footnote.is_some());
        if count > MOST && place.is_none() {
            let words = run.footnote.iter().flatten();
            place = words.filter_map(|it| it.origin.around()).next();
        }
    };
    for section in &sheet.sections {
        let items = section.items.iter().chain(&section.foot);
        items.for_each(|item| runs(item, &mut visit));
    }
    if count <= MOST {
        return;
    }
    let found = Diagnostic::new(
        "too-many-notes",
        Severity::Fatal,
        message!(
            "văn bản có {count} chú thích, quá {MOST}",
            "the paper has {count} notes, more than {MOST}"
        ),
    )
    .cure(message!(
        "đưa bớt chú thích vào lời văn hoặc phụ lục",
        "put some of the notes into the text or into an annex"
    ));
    sink.push(Diagnostic {
        span: place,
        ..found
    });
}
