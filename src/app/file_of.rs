//! A Word document made once more: the very file that a mark tells of, whoever may have edited it since.

use super::fresh::MADE;
use super::paper::Paper;
use super::work::Work;
use super::{Refusal, mark_of};
use crate::mark::Mark;
use crate::write;

/// A file with the words that a mark tells of.
pub(super) struct Found {
    pub file: Vec<u8>,
    /// Whether each of its bytes is as it was then.
    pub is_same: bool,
}

/// The file with a mark out of the texts that it was made of; none if the program makes others of them now.
pub(super) fn file_of(mark: &Mark, mut paper: Paper) -> Result<Option<Found>, Refusal> {
    let work = paper.work();
    if !work.has_copies() {
        return one_of(work, mark);
    }
    let Ok(letters) = paper.letters() else {
        return Ok(None);
    };
    for at in 0..letters.len() {
        if let Some(found) = one_of(letters.written(at), mark)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// The file of a paper, or of one of its annexes, that has the words of a mark.
fn one_of(work: Work, mark: &Mark) -> Result<Option<Found>, Refusal> {
    if !work.is_made() {
        return Ok(None);
    }
    let described = mark.described();
    let made_of = match mark.made_of.input(MADE) {
        Some(_) => work.made_of(described),
        None => described,
    };
    let files = work.of(made_of).render(&[&write::DOCX])?;
    Ok(files.into_iter().find_map(|file| {
        let (own, _) = mark_of(&file.bytes)?;
        (own.text == mark.text).then(|| Found {
            is_same: own == *mark,
            file: file.bytes,
        })
    }))
}
