//! Whether a file's bytes are a text at all: UTF-8, and no control characters.

use crate::diagnostic::{Diagnostic, Sink};
use crate::source::{FileId, Flaw, Source, Span};

/// Tells why a file is not a text; false when nothing should be made of it.
pub fn judge(file: FileId, source: &Source, sink: &mut Sink) -> bool {
    let found = match source.flaw {
        Some(Flaw::Utf16) => utf16(file, source),
        Some(Flaw::NotUtf8(at)) => not_utf8(Span::new(file, at as usize, at as usize + 1)),
        None => match source.text.char_indices().find(|(_, ch)| is_control(*ch)) {
            Some((at, ch)) => control(Span::new(file, at, at + ch.len_utf8()), ch),
            None => return true,
        },
    };
    sink.push(found);
    false
}

fn is_control(ch: char) -> bool {
    ch.is_control() && !matches!(ch, '\t' | '\n' | '\r')
}

fn utf16(file: FileId, source: &Source) -> Diagnostic {
    let first = source.text.lines().next().map_or(0, str::len);
    Diagnostic::fatal(
        "not-utf-8",
        Span::new(file, 0, first),
        say!(
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
        say!(
            "từ chỗ này tệp không phải chữ UTF-8",
            "from here on the file is not UTF-8 text"
        ),
    )
    .cure(cure())
}

fn cure() -> crate::diagnostic::Say {
    say!(
        "mở tệp bằng trình soạn thảo, chọn Lưu thành… với bảng mã UTF-8",
        "open the file in an editor and save it with the encoding UTF-8"
    )
}

fn control(at: Span, ch: char) -> Diagnostic {
    let code = u32::from(ch);
    Diagnostic::fatal(
        "control-character",
        at,
        say!(
            "ở đây có ký tự điều khiển U+{code:04X}, không in được",
            "here is the control character U+{code:04X}, which cannot be printed"
        ),
    )
    .cure(say!("xóa ký tự này", "delete it"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn judged(bytes: &[u8]) -> Option<(&'static str, u32)> {
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let file = sources.add_bytes("a.yaml", bytes.to_vec());
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
        assert_eq!(judged(b"a: \0"), Some(("control-character", 3)));
        assert_eq!(
            judged("a: \u{1b}[31m".as_bytes()),
            Some(("control-character", 3))
        );
    }
}
