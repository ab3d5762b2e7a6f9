//! Whether a file's bytes are a text at all: UTF-8 and nothing else.

use super::old_text;
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::{FileId, Flaw, Source, Span};

/// Tells why a file is not a text in UTF-8; false when nothing should be made of it.
pub fn judge(file: FileId, source: &Source, sink: &mut Sink) -> bool {
    let found = match source.flaw {
        Some(Flaw::Utf16) => utf16(file, source),
        Some(Flaw::NotUtf8(at)) => not_utf8(Span::new(file, at as usize, at as usize + 1)),
        Some(Flaw::Turned(code)) => {
            let told = old_text::told(code);
            sink.push(Diagnostic::fatal(
                "legacy-encoding",
                Span::new(file, 0, 0),
                told,
            ));
            return true;
        }
        None => return true,
    };
    sink.push(found);
    false
}

fn utf16(file: FileId, source: &Source) -> Diagnostic {
    let first = source.text.lines().next().map_or(0, str::len);
    Diagnostic::fatal(
        "not-utf-8",
        Span::new(file, 0, first),
        message!(
            "tệp lưu theo UTF-16, không phải UTF-8",
            "the file is saved as UTF-16, not UTF-8"
        ),
    )
    .cure(cure())
}

fn not_utf8(at: Span) -> Diagnostic {
    Diagnostic::fatal(
        "not-utf-8",
        at,
        message!(
            "từ chỗ này tệp không phải chữ UTF-8",
            "from here on the file is not UTF-8 text"
        ),
    )
    .cure(cure())
}

fn cure() -> crate::diagnostic::Message {
    message!(
        "mở tệp bằng trình soạn thảo, chọn Lưu thành… với bảng mã UTF-8",
        "open the file in an editor and save it with the encoding UTF-8"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn judged(bytes: &[u8]) -> Option<(&'static str, u32)> {
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let file = sources.put(Source::from_bytes("a.yaml", bytes.to_vec()).into());
        judge(file, sources.get(file), &mut sink);
        let found = sink.into_sorted();
        found.first().map(|d| (d.code, d.span.unwrap().start))
    }

    #[test]
    fn texts_pass() {
        assert_eq!(judged("\u{FEFF}a: Kế hoạch\r\n\tb".as_bytes()), None);
        assert_eq!(judged(b""), None);
    }

    #[test]
    fn what_is_no_text_is_told_with_its_place() {
        assert_eq!(judged(b"a: K\xEA"), Some(("not-utf-8", 4)));
        assert_eq!(judged(b"\xFF\xFEa\0:\0"), Some(("not-utf-8", 0)));
        assert_eq!(judged(b"\xFE\xFF\0a\0"), Some(("not-utf-8", 0)));
    }
}
