//! The bytes of a text as letters: Unicode by its marks, or the page of letters in which most words
//! are Vietnamese.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use super::foreign;
use crate::diagnostic::Message;
use crate::list::Place;
use crate::proof::{syllable, word};
use crate::read::docx::old_letters::OldLetters;

/// A text, and the page of letters it was read by when that is not UTF-8.
pub struct Letters {
    pub text: String,
    pub page: Option<&'static str>,
}

/// So many bytes tell in which letters a text is.
pub const LOOKED_AT: usize = 1 << 16;

/// Reads the letters of a text; those that only a font of old shows as Vietnamese are refused.
pub fn read(bytes: &[u8]) -> Result<Letters, Message> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = match marked {
        Some(encoding) => encoding,
        None if bytes.get(1) == Some(&0) => UTF_16LE,
        None if bytes.first() == Some(&0) => UTF_16BE,
        None => match std::str::from_utf8(bytes) {
            Ok(_) => UTF_8,
            Err(_) => page(bytes)?,
        },
    };
    let (text, _, _) = encoding.decode(bytes);
    // The page of Windows has its tones apart, which nobody typed so.
    let text = match encoding == WINDOWS_1258 {
        true => text.nfc().collect(),
        false => text.into_owned(),
    };
    if let Some((code, words)) = old(&text) {
        return Err(foreign::old_letters(code.name(), &words));
    }
    Ok(Letters {
        text,
        page: (encoding != UTF_8).then(|| encoding.name()),
    })
}

/// The page of letters of a text that is not Unicode.
fn page(bytes: &[u8]) -> Result<&'static Encoding, Message> {
    let sample = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let composed = |encoding: &'static Encoding| -> String {
        let (text, _, _) = encoding.decode(sample);
        text.nfc().collect()
    };
    if let Some((code, words)) = old(&composed(WINDOWS_1252)) {
        return Err(foreign::old_letters(code.name(), &words));
    }
    let pages = [WINDOWS_1258, WINDOWS_1252];
    let best = pages
        .into_iter()
        .max_by_key(|it| (score(&composed(it)), *it == WINDOWS_1258));
    let best = best.unwrap_or(WINDOWS_1258);
    match score(&composed(best)) > 0 {
        true => Ok(best),
        false => Err(message!(
            "tệp không phải UTF-8, và chữ không thành tiếng Việt theo bảng mã nào quen dùng; mở bằng Excel rồi lưu thành .xlsx hoặc CSV UTF-8",
            "the file is not UTF-8, and its letters are Vietnamese in no usual encoding; open it in Excel and save it as .xlsx or CSV UTF-8"
        )),
    }
}

/// The code of old that a text is in, and a word of it: one in which far more words are Vietnamese
/// than in the text as it stands.
pub fn old(text: &str) -> Option<(OldLetters, String)> {
    let sample = text.get(..text.floor_char_boundary(LOOKED_AT))?;
    // Letters of these codes are those of Western Europe; who has others is Unicode.
    if sample.is_ascii()
        || sample
            .chars()
            .any(|it| ('\u{1ea0}'..='\u{1ef9}').contains(&it))
    {
        return None;
    }
    let own = score(sample);
    let codes = [OldLetters::Tcvn3, OldLetters::Vni];
    codes.into_iter().find_map(|code| {
        let meant: String = code.meant(sample).into_iter().map(|it| it.0).collect();
        let is_meant = score(&meant) > own.max(0) + 2;
        let example = || sample.split_whitespace().find(|it| !it.is_ascii());
        is_meant.then(|| (code, example().unwrap_or_default().to_owned()))
    })
}

/// Refuses words in fonts of old that are more Vietnamese as those fonts show them.
pub fn judge(doubtful: &[(Place, OldLetters, String)]) -> Result<(), Message> {
    let Some((place, code, first)) = doubtful.first() else {
        return Ok(());
    };
    let meant = |(_, code, words): &(Place, OldLetters, String)| {
        let meant: String = code.meant(words).into_iter().map(|it| it.0).collect();
        score(&meant) - score(words)
    };
    match doubtful.iter().map(meant).sum::<i64>() > 0 {
        true => Err(foreign::old_letters(
            code.name(),
            &format!("{place}: {first}"),
        )),
        false => Ok(()),
    }
}

/// How many more words with marks are syllables of Vietnamese than are none.
pub fn score(text: &str) -> i64 {
    let marked = text.split(|it: char| {
        it.is_whitespace() || matches!(it, ',' | ';' | '"' | '/' | '(' | ')' | '.' | ':' | '-')
    });
    let marked = marked.filter(|it| !it.is_ascii());
    let verdict = |it: &str| {
        let lower = word::lower(it);
        let is_word = lower.chars().all(char::is_alphabetic);
        match is_word && syllable::judge(&lower).is_none() && is_ours(&lower) {
            true => 1,
            false => -1,
        }
    };
    marked.map(verdict).sum()
}

/// Whether all letters are those of Vietnamese.
fn is_ours(lower: &str) -> bool {
    let ours = |it: char| {
        it.is_ascii_alphabetic()
            || "ăâđêôơưàáãèéìíòóõùúýĩũ".contains(it)
            || ('\u{1ea0}'..='\u{1ef9}').contains(&it)
    };
    lower.chars().all(ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> Result<(String, Option<&'static str>), String> {
        let read = read(bytes).map_err(|it| it.vi)?;
        Ok((read.text.nfc().collect(), read.page))
    }

    #[test]
    fn unicode_is_known_by_its_marks_or_without() {
        let text = "Họ và tên;Địa chỉ";
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [&[0xff, 0xfe], &wide[..]].concat();
        let marked_utf8 = [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat();
        for (bytes, page) in [
            (text.as_bytes(), None),
            (&marked_utf8, None),
            (&marked, Some("UTF-16LE")),
            (&wide, Some("UTF-16LE")),
        ] {
            assert_eq!(told(bytes), Ok((text.to_owned(), page)));
        }
    }

    #[test]
    fn the_page_of_windows_is_known_by_its_words() {
        let bytes =
            b"T\xf2\xean \xf0\xbdn v\xec; Tr\xfdong Th\xf4n H\xf2ng; \xd0\xf4\xecng B\xecnh";
        let (text, page) =
            told(b"Tr\xfd\xf5\xecng ti\xea\xd2u ho\xf2c; \xd0\xf4\xecng Mai; ph\xf4\xec C\xe2y")
                .unwrap();
        assert_eq!(page, Some("windows-1258"));
        assert!(
            text.contains("Đống Mai") || text.contains("Đồng Mai"),
            "{text}"
        );
        _ = told(bytes);
    }

    #[test]
    fn codes_of_old_are_refused_by_name() {
        let bytes = b"H\xe4 v\xb5 t\xaan;\xae\xb9i h\xe4c;Tr\xad\xeang ti\xd3u h\xe4c;ph\xe8 C\xe7u M\xa9y;\xa7\xe5ng Mai";
        assert!(told(bytes).unwrap_err().contains("TCVN3"));
        let utf8 = "Hoï vaø teân; Ñòa chæ; Ñieän thoaïi; Tröôøng tieåu hoïc; phoá Caàu Maây";
        assert!(told(utf8.as_bytes()).unwrap_err().contains("VNI"));
        assert!(told("Noël, Zürich, Citroën".as_bytes()).is_ok());
    }
}
