//! Signs that a Vietnamese keyboard, or a text pasted from Word, puts where YAML wants its own.

use crate::diagnostic::{Diagnostic, Fix, Message, Severity};
use crate::source::{FileId, Span};

/// What such findings are called.
const CODE: &str = "foreign-sign";

/// The signs that stand where YAML has its own, so that it reads another thing than was meant.
/// Words inside values are left alone: there every sign is a letter.
pub fn foreign(file: FileId, text: &str) -> Vec<Diagnostic> {
    // Only such a text has one.
    if text.is_ascii() {
        return Vec::new();
    }
    let (mut found, mut at) = (Vec::new(), 0);
    let mut before = Before::default();
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        found.extend(before.judge(line).map(|fault| fault.told(file, at)));
        at += whole.len();
    }
    found
}

/// A sign, what it is called, and what YAML wants in its place.
struct Sign {
    name: Message,
    right: &'static str,
}

/// What is wrong with a line: the bytes of the signs, and what takes the place of each.
struct Fault {
    sign: char,
    stretches: Vec<(usize, usize, String)>,
}

impl Fault {
    fn told(self, file: FileId, line: usize) -> Diagnostic {
        let span = |from: usize, to: usize| Span::new(file, line + from, line + to);
        let first = self.stretches.iter().map(|it| it.0).min().unwrap_or(0);
        let last = self.stretches.iter().map(|it| it.1).max().unwrap_or(first);
        let stretches = self.stretches.iter();
        let fix = Fix {
            stretches: stretches
                .map(|(from, to, right)| (span(*from, *to), right.clone()))
                .collect(),
        };
        let sign = sign(self.sign);
        let Message { vi, en } = sign.name;
        Diagnostic::fatal(
            CODE,
            span(first, last),
            message!(
                "{vi} đứng ở chỗ của dấu riêng YAML, nên tệp không đọc được",
                "{en} stands where YAML has a sign of its own, so the file cannot be read"
            ),
        )
        .cure(match sign.right {
            " " => message!(
                "thụt dòng và cách chữ bằng dấu cách thường (phím cách)",
                "indent and part words with the plain space of the space bar"
            ),
            right => message!(
                "gõ `{right}` của bàn phím, sau nó một dấu cách",
                "type the `{right}` of the keyboard, and a space behind it"
            ),
        })
        .fixed(fix)
    }
}

/// What the lines so far mean for the next.
#[derive(Default)]
struct Before {
    /// How far in the line stands under which a block of text stands, while it lasts.
    block: Option<usize>,
    /// Whether a list or a group may begin below the last line, and how far in its lists stand.
    open: bool,
    dash: Option<usize>,
}

impl Before {
    /// The fault of a line, which then is one of those before.
    fn judge(&mut self, line: &str) -> Option<Fault> {
        let rest = line.trim_start_matches(is_blank);
        let indent = &line[..line.len() - rest.len()];
        let deep: usize = indent.chars().map(columns).sum();
        if rest.is_empty() || rest.starts_with('#') {
            return None;
        }
        if let Some(block) = self.block.filter(|block| deep > *block) {
            let plain = indent.len() - indent.trim_start_matches(' ').len();
            let sign = indent.chars().find(|it| is_odd_blank(*it));
            return sign.filter(|_| plain <= block).map(|sign| Fault {
                sign,
                stretches: vec![(0, indent.len(), " ".repeat(deep))],
            });
        }
        self.block = None;
        let mut at = indent.len();
        let mut stretches = Vec::new();
        let mut odd = None;
        let mut put = |sign: char, from: usize, to: usize, right: String| {
            odd.get_or_insert(sign);
            stretches.push((from, to, right));
        };
        // A mark of a list, which may be a long dash where a list is or may begin.
        let mark = rest.chars().next().unwrap_or_default();
        let behind = &rest[mark.len_utf8()..];
        let stands = behind.starts_with(is_blank);
        let listed = match mark {
            '-' => stands,
            _ => is_dash(mark) && stands && (self.open || self.dash == Some(deep)),
        };
        let mut words = rest;
        if listed {
            if mark != '-' {
                put(mark, at, at + mark.len_utf8(), "-".to_owned());
            }
            words = behind.trim_start_matches(is_blank);
            let blank = &behind[..behind.len() - words.len()];
            at += mark.len_utf8();
            if let Some(sign) = blank.chars().find(|it| is_odd_blank(*it)) {
                put(sign, at, at + blank.len(), " ".to_owned());
            }
            at += blank.len();
        }
        // A key with its colon.
        let long = words
            .find(|ch: char| !(ch.is_ascii_alphanumeric() || matches!(ch, '_' | '-')))
            .unwrap_or(words.len());
        let behind = &words[long..];
        let gap = behind.len() - behind.trim_start_matches(is_blank).len();
        let colon = behind[gap..].chars().next().unwrap_or_default();
        let value = behind[gap..].strip_prefix(colon).unwrap_or_default();
        let ends = value.is_empty() || value.starts_with(is_blank);
        let keyed = long > 0 && (colon == ':' && ends || is_colon(colon));
        if keyed {
            at += long + gap;
            let blank = value.len() - value.trim_start_matches(is_blank).len();
            let odd_blank = value[..blank].chars().find(|it| is_odd_blank(*it));
            if is_colon(colon) {
                put(colon, at, at + colon.len_utf8() + blank, ": ".to_owned());
            } else if let Some(sign) = odd_blank {
                put(sign, at + 1, at + 1 + blank, " ".to_owned());
            }
        }
        if (keyed || listed) && indent.contains(is_odd_blank) {
            let sign = indent.chars().find(|it| is_odd_blank(*it));
            put(sign.unwrap_or(' '), 0, indent.len(), " ".repeat(deep));
        }
        let said = match keyed {
            true => value.trim_matches(is_blank),
            false => words.trim_end_matches(is_blank),
        };
        let from = line.trim_end_matches(is_blank).len() - said.len();
        for (place, quote) in quotes(said) {
            let at = from + place;
            put(quote, at, at + quote.len_utf8(), "\"".to_owned());
        }
        if said.starts_with(['{', '[']) {
            for (place, comma) in said.char_indices().filter(|(_, it)| is_comma(*it)) {
                let behind = &said[place + comma.len_utf8()..];
                let blank = behind.len() - behind.trim_start_matches(is_blank).len();
                let at = from + place;
                put(comma, at, at + comma.len_utf8() + blank, ", ".to_owned());
            }
        }
        if begins_block(said) {
            self.block = Some(deep);
        }
        self.open = keyed && said.is_empty();
        self.dash = listed.then_some(deep).or(self.dash.filter(|it| deep > *it));
        odd.map(|sign| Fault { sign, stretches })
    }
}

/// Curly quotation marks of a value that are to be YAML's: one that closes a straight one, or both
/// about words that cannot be read without.
fn quotes(said: &str) -> Vec<(usize, char)> {
    let mut all = said.char_indices();
    let (Some((_, first)), Some((end, last))) = (all.next(), all.next_back()) else {
        return Vec::new();
    };
    let inner = &said[first.len_utf8()..end];
    if !is_quote(last) || inner.contains(is_quote) || inner.contains('"') {
        return Vec::new();
    }
    match first {
        '"' => vec![(end, last)],
        _ if is_quote(first) && (inner.contains(": ") || inner.contains(" #")) => {
            vec![(0, first), (end, last)]
        }
        _ => Vec::new(),
    }
}

/// Whether what follows a key or a mark begins a block of text.
fn begins_block(said: &str) -> bool {
    let sign = said.split([' ', '\t']).next().unwrap_or("");
    let mut chars = sign.chars();
    matches!(chars.next(), Some('|' | '>'))
        && chars.all(|it| matches!(it, '+' | '-') || it.is_ascii_digit())
}

/// What takes the place of all Tabs that lines begin with.
pub fn without_tabs(file: FileId, text: &str) -> Fix {
    let (mut stretches, mut at) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if line[..indent].contains('\t') {
            let deep = line[..indent].chars().map(columns).sum();
            stretches.push((Span::new(file, at, at + indent), " ".repeat(deep)));
        }
        at += line.len();
    }
    Fix { stretches }
}

/// A value that stands whole between curly quotation marks, as if they were YAML's.
pub fn in_curly_quotes(file: FileId, typed: &str, at: usize) -> Option<Diagnostic> {
    let first = typed.chars().next().filter(|it| is_quote(*it))?;
    let rest = &typed[first.len_utf8()..];
    let last = rest.chars().next_back()?;
    let inner = &rest[..rest.len() - last.len_utf8()];
    let whole = is_quote(last) || last == '"';
    if !whole || inner.contains(is_quote) || inner.contains(['"', '\n', '\\']) {
        return None;
    }
    let span = Span::new(file, at, at + typed.len());
    // A name of the format is never written so; a sentence hardly ever.
    let is_name = inner
        .chars()
        .all(|it| it.is_ascii_alphanumeric() || "/-_.".contains(it));
    let severity = match is_name {
        true => Severity::Error,
        false => Severity::Warning,
    };
    let words = message!(
        "ngoặc kép cong `{first}` `{last}` bao cả giá trị không phải dấu của YAML, sẽ được in ra",
        "the curly quotes `{first}` `{last}` around a whole value are no sign of YAML, and are printed"
    );
    let cure = message!(
        "bỏ hai dấu ấy; muốn in ngoặc kép thì viết `'“…”'` hoặc xuống dòng sau `>-`",
        "take them away; to print quotes write `'“…”'`, or go below a `>-`"
    );
    let right = match inner.contains([':', '#', ',', '{', '}', '[', ']']) || inner.trim() != inner {
        true => format!("\"{inner}\""),
        false => inner.to_owned(),
    };
    let found = Diagnostic::new(CODE, severity, words).at(span);
    Some(found.cure(cure).fix(span, right))
}

fn sign(sign: char) -> Sign {
    let code = u32::from(sign);
    let (name, right) = match sign {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => (
            message!(
                "dấu cách không ngắt (U+{code:04X})",
                "a no-break space (U+{code:04X})"
            ),
            " ",
        ),
        _ if is_odd_blank(sign) => (
            message!(
                "dấu cách rộng (U+{code:04X})",
                "a wide space (U+{code:04X})"
            ),
            " ",
        ),
        _ if is_colon(sign) => (
            message!("dấu hai chấm rộng `{sign}`", "the wide colon `{sign}`"),
            ":",
        ),
        _ if is_comma(sign) => (
            message!("dấu phẩy rộng `{sign}`", "the wide comma `{sign}`"),
            ",",
        ),
        _ if is_quote(sign) => (
            message!("ngoặc kép cong `{sign}`", "the curly quote `{sign}`"),
            "\"",
        ),
        _ => (
            message!("dấu đầu dòng `{sign}`", "the list mark `{sign}`"),
            "-",
        ),
    };
    Sign { name, right }
}

/// How many columns a blank is wide.
fn columns(blank: char) -> usize {
    match blank {
        '\u{2001}' | '\u{2003}' | '\u{3000}' | '\t' => 2,
        _ => 1,
    }
}

fn is_blank(ch: char) -> bool {
    matches!(ch, ' ' | '\t') || is_odd_blank(ch)
}

/// A blank that is none for YAML.
fn is_odd_blank(ch: char) -> bool {
    matches!(
        ch,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

fn is_colon(ch: char) -> bool {
    matches!(ch, '：' | '﹕' | '∶' | 'ː')
}

fn is_comma(ch: char) -> bool {
    matches!(ch, '，' | '、' | '﹐')
}

fn is_dash(ch: char) -> bool {
    matches!(ch, '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' | '•')
}

fn is_quote(ch: char) -> bool {
    matches!(ch, '“' | '”' | '„' | '‟' | '＂')
}
