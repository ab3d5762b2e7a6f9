//! Documents of word processors and PDFs, each read as what its bytes are, whatever its name ends with.

use std::io::{Read, Seek, SeekFrom};

use super::docx::package::Package;
use super::docx::{self, Changes};
use super::{foreign, odt, pdf};
use crate::diagnostic::Message;
use crate::manuscript::Manuscript;

/// Reads a document as it is when all changes are accepted.
pub fn read(file: impl Read + Seek) -> Result<Manuscript, Message> {
    read_with(file, Changes::Accepted)
}

/// The same as it is when its changes are accepted or rejected.
pub fn read_with(mut file: impl Read + Seek, changes: Changes) -> Result<Manuscript, Message> {
    if is_pdf(&mut file) {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)
            .map_err(|_| foreign::damaged())?;
        return pdf::read(bytes);
    }
    let package = Package::open(file)?;
    match odt::is_one(&package) {
        true => odt::read(package, changes),
        false => docx::read(package, changes),
    }
}

/// Whether a file begins as PDFs do; it is read from its beginning afterwards.
fn is_pdf(file: &mut (impl Read + Seek)) -> bool {
    let mut begun = Vec::new();
    _ = file.by_ref().take(1024).read_to_end(&mut begun);
    _ = file.seek(SeekFrom::Start(0));
    pdf::is_one(&begun)
}
