//! The mark of a finished paper, and whether the paper is still as it was written.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::mark::Mark;

/// The part of a Word document that holds the mark.
const PART: &str = "docProps/custom.xml";

/// No paper comes near this; what is longer was not written here.
const LONGEST: u64 = 64 * 1024 * 1024;

/// A paper's mark; and whether nobody has touched the paper since.
pub fn mark(bytes: &[u8]) -> Option<(Mark, bool)> {
    let (mark, pieces) = match bytes.starts_with(b"PK") {
        false => (Mark::find(bytes)?, vec![bytes.to_vec()]),
        true => {
            let parts = parts(bytes)?;
            let at = parts.iter().position(|(name, _)| name == PART)?;
            let pieces: Vec<Vec<u8>> = parts.into_iter().map(|(_, part)| part).collect();
            (Mark::find(&pieces[at])?, pieces)
        }
    };
    let untouched = mark.seals(&pieces);
    Some((mark, untouched))
}

/// The names and bytes of a package's parts.
fn parts(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let (mut parts, mut left) = (Vec::new(), LONGEST);
    for place in 0..archive.len() {
        let mut part = Vec::new();
        let file = archive.by_index(place).ok()?;
        let name = file.name().to_owned();
        file.take(left).read_to_end(&mut part).ok()?;
        left -= part.len() as u64;
        parts.push((name, part));
    }
    (left > 0).then_some(parts)
}
