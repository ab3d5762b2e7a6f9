//! Places as the protocol tells them: files by addresses, columns in units of UTF-16.

use std::ops::Range;
use std::path::{Path, PathBuf};

use lsp_types::{Position, Uri};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::source::{Columns, Source};

/// What stands in an address as it is.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The file behind an address; none of what lies on no disk.
pub fn path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let decoded = percent_decode_str(rest).decode_utf8().ok()?;
    // A drive stands behind the root: `/c:/…`; another machine before it: `//machine/…`.
    let is_drive = |it: &str| it.as_bytes().get(1) == Some(&b':');
    let path = match decoded.strip_prefix('/') {
        Some(inner) if is_drive(inner) => inner.to_owned(),
        Some(_) => decoded.into_owned(),
        None => format!("//{decoded}"),
    };
    Some(PathBuf::from(path))
}

/// The address of a file.
pub fn uri(path: &Path) -> Option<Uri> {
    let path = path.to_string_lossy().replace('\\', "/");
    let escaped = utf8_percent_encode(&path, ESCAPED).to_string();
    let address = match (path.strip_prefix("//"), path.starts_with('/')) {
        (Some(_), _) => format!("file:{escaped}"),
        (None, true) => format!("file://{escaped}"),
        (None, false) => format!("file:///{escaped}"),
    };
    address.parse().ok()
}

/// Some bytes of a text.
pub fn range(text: &Source, bytes: &Range<u32>) -> lsp_types::Range {
    lsp_types::Range::new(position(text, bytes.start), position(text, bytes.end))
}

fn position(text: &Source, byte: u32) -> Position {
    let (line, column) = text.position(byte, Columns::Utf16);
    let number = |it: usize| u32::try_from(it.saturating_sub(1)).unwrap_or(u32::MAX);
    Position::new(number(line), number(column))
}

/// The byte of a place; one behind an end is that end.
pub fn byte(text: &Source, position: Position) -> u32 {
    let number = |it: u32| (it as usize).saturating_add(1);
    text.byte(
        number(position.line),
        number(position.character),
        Columns::Utf16,
    )
}

/// A number of bytes as places count them.
pub fn short(bytes: &Range<usize>) -> Range<u32> {
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    byte(bytes.start)..byte(bytes.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_files_on_every_system() {
        let path = |it: &str| path(&it.parse().unwrap());
        let named = |it: &str| Some(PathBuf::from(it));
        assert_eq!(
            path("file:///a/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml"),
            named("/a/kế hoạch.yaml")
        );
        assert_eq!(path("file:///c%3A/a.yaml"), named("c:/a.yaml"));
        assert_eq!(path("file:///C:/a.yaml"), named("C:/a.yaml"));
        assert_eq!(path("file://may/a.yaml"), named("//may/a.yaml"));
        assert_eq!(path("untitled:Untitled-1"), None);
        for file in ["/a/kế hoạch #1.yaml", "c:/a b.yaml", "//may/a.yaml"] {
            let address = uri(Path::new(file)).unwrap();
            assert_eq!(super::path(&address), named(file), "{}", address.as_str());
        }
    }
}
