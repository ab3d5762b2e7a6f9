//! Where lines of paragraphs end that were settled lately: of a paper that is worked again most have not changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::stretch::Matter;
use crate::face::Faces;
use crate::mark::Fingerprint;
use crate::sheet::{Run, Seam};
use crate::shift::Shift;

/// Paragraphs that are remembered at the same time; a paper of a hundred pages has fewer.
const MOST: usize = 10_000;

/// Seams, each with the run it stands in.
type Seams = Vec<(usize, Seam)>;

/// What was found of paragraphs, by all that it depends on beside the faces.
#[derive(Default)]
pub struct Endings(Mutex<HashMap<u128, Arc<Seams>>>);

/// By what lines are measured.
#[derive(Clone, Copy)]
pub(super) struct Measure<'a> {
    pub(super) faces: &'a Faces,
    pub(super) endings: &'a Endings,
}

/// Runs, the rooms of their first line and of the others, what they are, and whether blanks grow.
pub(super) type Lines<'a> = (&'a [&'a Run], (f64, f64), Matter, bool);

impl<'a> Measure<'a> {
    pub(super) fn of(faces: &'a Faces, endings: &'a Endings) -> Self {
        Measure { faces, endings }
    }
}

impl Endings {
    /// The seams of a paragraph, found again only where they are not known.
    pub(super) fn of(&self, lines: Lines, find: impl FnOnce() -> Seams) -> Seams {
        let key = key(lines);
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seams) = known().get(&key).cloned() {
            return seams.to_vec();
        }
        let seams = find();
        let mut known = known();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(key, Arc::new(seams.clone()));
        seams
    }
}

fn key((runs, rooms, matter, is_stretched): Lines) -> u128 {
    let mut all = Fingerprint::default();
    all.put(&rooms.0.to_bits().to_le_bytes());
    all.put(&rooms.1.to_bits().to_le_bytes());
    all.put(&[u8::from(matter == Matter::Name), u8::from(is_stretched)]);
    for run in runs {
        let style = &run.style;
        all.put(run.text.as_bytes());
        all.put(&style.size.to_bits().to_le_bytes());
        all.put(&[
            u8::from(style.bold),
            u8::from(style.italic),
            u8::from(style.shift != Shift::Level),
            u8::from(run.footnote.is_some()),
        ]);
    }
    all.number()
}
