//! Texts in letters from before Unicode: known by the code in which most of their words are Vietnamese,
//! and turned into Unicode.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use super::docx::old_letters::OldLetters;
use super::list::letters::{LOOKED_AT, old, score};
use super::old_word;
use crate::diagnostic::Message;
use crate::source::{Flaw, Source};

/// Letters of VISCII from 0x80 on, and those below 0x20 that are letters in it.
const VISCII: &str = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
const VISCII_LOW: [(u8, char); 6] = [
    (0x02, 'Ẳ'),
    (0x05, 'Ẵ'),
    (0x06, 'Ẫ'),
    (0x14, 'Ỷ'),
    (0x19, 'Ỹ'),
    (0x1e, 'Ỵ'),
];

/// A code of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    Windows1258,
    Viscii,
    Old(OldLetters),
}

const CODES: [Code; 4] = [
    Code::Windows1258,
    Code::Viscii,
    Code::Old(OldLetters::Tcvn3),
    Code::Old(OldLetters::Vni),
];

/// What some editors put before a text in UTF-8.
const UTF_8_SIGN: &[u8] = b"\xef\xbb\xbf";

/// A text in Unicode, and what its reader must be told when it was in another code. What is Vietnamese in
/// no code is refused.
pub fn unicode(mut bytes: Vec<u8>) -> Result<(Vec<u8>, Option<Message>), Message> {
    if bytes.starts_with(UTF_8_SIGN) {
        bytes.drain(..UTF_8_SIGN.len());
    }
    let wide = match bytes[..] {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ => None,
    };
    if let Some(wide) = wide {
        let text = wide.decode(&bytes).0.into_owned();
        return Ok((text.into_bytes(), None));
    }
    let typed = std::str::from_utf8(&bytes).ok();
    if let Some(typed) = typed {
        // Letters that only a font of old shows as ours may have been kept as Unicode.
        let Some((code, _)) = old(typed) else {
            return Ok(match old_word::mended(typed) {
                Some((text, told)) => (text.into_bytes(), Some(told)),
                None => (bytes, None),
            });
        };
        let text = meant(code, typed).into_bytes();
        return Ok((text, Some(told(code.name()))));
    }
    let Some(code) = code(&bytes) else {
        if let Some((text, told)) = broken(&bytes) {
            return Ok((text.into_bytes(), Some(told)));
        }
        return Err(message!(
            "tệp không phải chữ Unicode (UTF-8), và đọc theo TCVN3, VNI, VISCII hay Windows-1258 cũng không thành tiếng Việt; mở tệp bằng chương trình đã gõ nó, chuyển sang Unicode (UniKey, Ctrl+Shift+F6) rồi lưu lại bằng UTF-8",
            "the file is not Unicode (UTF-8), and it is Vietnamese neither in TCVN3 nor in VNI, VISCII or Windows-1258; open it in the program it was typed in, convert it to Unicode (UniKey, Ctrl+Shift+F6) and save it as UTF-8"
        ));
    };
    Ok((code.read(&bytes).into_bytes(), Some(told(code.name()))))
}

/// A text in UTF-8 of which some letters are broken, and in which lines.
fn broken(bytes: &[u8]) -> Option<(String, Message)> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let sample = &text[..text.floor_char_boundary(LOOKED_AT)];
    let is_broken = |it: &(usize, &str)| it.1.contains(char::REPLACEMENT_CHARACTER);
    let lines = text.lines().enumerate().filter(is_broken);
    let lines: Vec<String> = lines.map(|it| (it.0 + 1).to_string()).collect();
    let lines = lines.join(", ");
    let told = message!(
        "có chữ hỏng (không phải UTF-8) ở dòng {lines}; so với bản gốc rồi gõ lại",
        "letters are broken (no UTF-8) in lines {lines}; compare them with the original and type them again"
    );
    (score(sample) > 0 && !sample.contains('\0')).then_some((text, told))
}

/// The code in which bytes that are no UTF-8 are Vietnamese.
fn code(bytes: &[u8]) -> Option<Code> {
    let sample = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let scored = CODES.into_iter().map(|it| (score(&it.read(sample)), it));
    let best = scored.max_by_key(|it| it.0).filter(|it| it.0 > 0);
    best.map(|it| it.1)
}

/// The text of a file; letters of old that no UTF-8 is are turned into Unicode.
pub fn source(name: &str, bytes: Vec<u8>) -> Source {
    let is_wide = matches!(bytes[..], [0xff, 0xfe, ..] | [0xfe, 0xff, ..]);
    let is_unicode = is_wide || std::str::from_utf8(&bytes).is_ok();
    let code = if is_unicode { None } else { code(&bytes) };
    match code {
        Some(code) => {
            let mut source = Source::new(name, code.read(&bytes));
            source.flaw = Some(Flaw::Turned(code.name()));
            source
        }
        None => Source::from_bytes(name, bytes),
    }
}

pub fn told(code: &str) -> Message {
    message!(
        "chữ theo bảng mã {code}, đã đổi sang Unicode; xem lại tên riêng và chữ hoa",
        "the letters are in {code} and were turned into Unicode; look at names and capitals"
    )
}

impl Code {
    fn name(self) -> &'static str {
        match self {
            Code::Windows1258 => "Windows-1258",
            Code::Viscii => "VISCII",
            Code::Old(it) => it.name(),
        }
    }

    fn read(self, bytes: &[u8]) -> String {
        match self {
            Code::Windows1258 => WINDOWS_1258.decode(bytes).0.nfc().collect(),
            Code::Viscii => viscii(bytes),
            Code::Old(it) => meant(it, &WINDOWS_1252.decode(bytes).0),
        }
    }
}

/// What was meant, capitals included: a font has those with marks, and without it they are small.
fn meant(code: OldLetters, typed: &str) -> String {
    let lines = typed.split_inclusive('\n').map(|line| {
        let text: String = code.meant(line).into_iter().map(|it| it.0).collect();
        let is_small = line.contains(|it: char| it.is_ascii_lowercase());
        let capitals = |words: &str| words.chars().filter(char::is_ascii_uppercase).count();
        if code == OldLetters::Vni {
            return text;
        }
        if !is_small && capitals(line) > 1 {
            return text.to_uppercase();
        }
        let words = text.split_inclusive(' ').map(|word| {
            let is_small = word.contains(|it: char| it.is_ascii_lowercase());
            match !is_small && capitals(word) > 1 {
                true => word.to_uppercase(),
                false => word.to_owned(),
            }
        });
        words.collect()
    });
    lines.collect()
}

fn viscii(bytes: &[u8]) -> String {
    let letters: Vec<char> = VISCII.chars().collect();
    let low = |byte: u8| VISCII_LOW.iter().find(|it| it.0 == byte).map(|it| it.1);
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        Some(at) => letters.get(usize::from(at)).copied().unwrap_or('\u{fffd}'),
        None => low(*byte).unwrap_or(char::from(*byte)),
    };
    bytes.iter().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, bool) {
        let (text, told) = unicode(bytes.to_vec()).unwrap();
        (String::from_utf8(text).unwrap(), told.is_some())
    }

    #[test]
    fn letters_of_old_become_ours() {
        let meant = "Kế hoạch được duyệt, tuyên truyền";
        for bytes in [
            &b"K\xd5 ho\xb9ch \xae\xad\xeec duy\xd6t, tuy\xaan truy\xd2n"[..],
            b"Ke\xe1 hoa\xefch \xf1\xf6\xf4\xefc duye\xe4t, tuye\xe2n truye\xe0n",
            b"K\xaa ho\xd5ch \xf0\xdf\xfec duy\xaet, tuy\xean truy\xabn",
            b"K\xea\xec hoa\xf2ch \xf0\xfd\xf5\xf2c duy\xea\xf2t, tuy\xean truy\xea\xccn",
        ] {
            let (text, is_told) = read(bytes);
            assert_eq!(
                (text.nfc().collect::<String>().as_str(), is_told),
                (meant, true)
            );
        }
        assert_eq!(
            read("Keá hoaïch ñöôïc duyeät".as_bytes()).0,
            "Kế hoạch được duyệt"
        );
        let capitals =
            read(b"\xf1y ban nh\xa9n d\xa9n\nK\xd5 HO\xb9CH\nV\xd2 vi\xd6c \xa7\xa2NG KY").0;
        assert_eq!(capitals, "ủy ban nhân dân\nKẾ HOẠCH\nVề việc ĐÂNG KY");
        assert_eq!(read(meant.as_bytes()), (meant.to_owned(), false));
        let signed = [UTF_8_SIGN, meant.as_bytes()].concat();
        assert_eq!(read(&signed), (meant.to_owned(), false));
    }

    #[test]
    fn broken_letters_of_a_text_are_told_by_their_lines() {
        let text = "Kế hoạch được duyệt\nTuyên truyền x\n".to_owned();
        let mut bytes = text.into_bytes();
        let last = bytes.len() - 2;
        bytes[last] = 0xff;
        let (read, told) = unicode(bytes).unwrap();
        assert!(String::from_utf8(read).unwrap().starts_with("Kế hoạch"));
        assert!(told.unwrap().vi.contains("dòng 2"));
    }

    #[test]
    fn what_is_vietnamese_in_no_code_is_refused() {
        assert!(unicode(b"\xe9\xe8 \x81\x8d\x9d \xff\xff".to_vec()).is_err());
    }
}
