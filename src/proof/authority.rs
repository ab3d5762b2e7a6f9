//! The line that tells in whose stead somebody signs, however it was typed: `TM.`, `T/M.`, `KT.CHỦ TỊCH`.

/// The letters of each authority: for a body, for the head, by order, by delegation, acting.
const CODES: [&str; 5] = ["TUQ", "TM", "KT", "TL", "Q"];

/// The front of a line of authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Authority<'t> {
    /// Its letters: `TM`.
    pub code: &'static str,
    /// The letters as they were typed, with the signs between and behind them: `T/M.`
    pub typed: &'t str,
    /// Whether a space parts it from whose stead it is.
    pub is_apart: bool,
}

impl<'t> Authority<'t> {
    /// The authority that a line begins with.
    pub fn read(line: &'t str) -> Option<Self> {
        let is_sign = |ch: char| matches!(ch, '.' | '/' | ',' | ':' | ';' | '-' | '|');
        CODES.iter().find_map(|code| {
            let mut letters = code.chars().peekable();
            let mut end = 0;
            for (at, ch) in line.char_indices() {
                match letters.peek() {
                    Some(letter) if *letter == ch => letters.next(),
                    _ if at > 0 && is_sign(ch) => None,
                    _ => break,
                };
                end = at + ch.len_utf8();
            }
            let typed = &line[..end];
            let rest = &line[end..];
            let is_apart = rest.starts_with(char::is_whitespace);
            let signed = typed.ends_with(is_sign);
            // "Q" alone, and letters that a word begins with, are none.
            let fits = signed || is_apart && code.len() > 1;
            let named = rest.trim_start().starts_with(char::is_uppercase);
            (letters.next().is_none() && fits && named).then_some(Self {
                code,
                typed,
                is_apart,
            })
        })
    }

    /// How the State writes it.
    pub fn of_state(&self) -> String {
        format!("{}.", self.code)
    }

    /// How the Party writes it; it knows no delegation.
    pub fn of_party(&self) -> Option<String> {
        match self.code {
            "TUQ" => None,
            "Q" => Some("Q.".to_owned()),
            code => Some(format!("{}/{}", &code[..1], &code[1..])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authorities_are_known_however_they_were_typed() {
        for (line, want) in [
            ("TM. ỦY BAN NHÂN DÂN", Some(("TM", "TM.", true))),
            ("T/M. ĐOÀN KIỂM TRA", Some(("TM", "T/M.", true))),
            ("TM.BCH ĐOÀN", Some(("TM", "TM.", false))),
            ("KT CHỦ TỊCH", Some(("KT", "KT", true))),
            ("K.T GIÁM ĐỐC", Some(("KT", "K.T", true))),
            ("T.L. CHỦ TỊCH", Some(("TL", "T.L.", true))),
            ("TUQ. GIÁM ĐỐC", Some(("TUQ", "TUQ.", true))),
            ("Q. TRƯỞNG BAN", Some(("Q", "Q.", true))),
            ("TLĐ LAO ĐỘNG", None),
            ("TM.", None),
            ("QUYỀN GIÁM ĐỐC", None),
            ("KTNN VÙNG", None),
        ] {
            let read = Authority::read(line).map(|it| (it.code, it.typed, it.is_apart));
            assert_eq!(read, want, "{line}");
        }
    }
}
