//! Documents of word processors, each read as what its package is, whatever its name ends with.

use std::io::{Read, Seek};

use super::docx::package::Package;
use super::docx::{self, Changes};
use super::odt;
use crate::diagnostic::Message;
use crate::manuscript::Manuscript;

/// Reads a document as it is when all changes are accepted.
pub fn read(file: impl Read + Seek) -> Result<Manuscript, Message> {
    read_with(file, Changes::Accepted)
}

/// The same as it is when its changes are accepted or rejected.
pub fn read_with(file: impl Read + Seek, changes: Changes) -> Result<Manuscript, Message> {
    let package = Package::open(file)?;
    match odt::is_one(&package) {
        true => odt::read(package, changes),
        false => docx::read(package, changes),
    }
}
