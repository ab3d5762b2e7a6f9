//! The number or sign in front of a paragraph: `I.` `2.1.` `a)` `(1)` `-` `+`, `Điều 1.`, and the
//! number of a division on a line of its own: `Chương I`, `Phần thứ nhất`.

use crate::role::Role;
use crate::shape::{Known, words_of};

/// The letters of điểm: a b c d đ e, without ă â ê ô ơ ư.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// What an article is called in front of its number.
const ARTICLE: &str = "Điều ";

/// What divisions are called in front of their numbers.
const DIVISIONS: [&str; 4] = ["Phần ", "Chương ", "Mục ", "Tiểu mục "];

/// How the first parts of a paper are counted in words.
const ORDINALS: [&str; 10] = [
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
];

/// How entries can be marked, from headings down to the smallest item, as it is taught: YAML
/// takes some signs for its own, so these have names.
pub const MARKS: [Known; 17] = [
    ("Phần I", "Phần I, Phần II"),
    ("Phần thứ nhất", "Phần thứ nhất, Phần thứ hai"),
    ("Chương I", "Chương I, Chương II"),
    ("A.", "A. B. C."),
    ("I.", "I. II. III."),
    ("I-", "I- II- III-"),
    ("1.", "1. 2. 3."),
    ("1.1.", "1.1. 1.2. 1.3."),
    ("1.1.1.", "1.1.1. 1.1.2."),
    ("1.1.1.1.", "1.1.1.1. 1.1.1.2."),
    ("a)", "a) b) c)"),
    ("1)", "1) 2) 3)"),
    ("(1)", "(1) (2) (3)"),
    ("gach", "Gạch đầu dòng (-)"),
    ("cong", "Dấu cộng (+)"),
    ("sao", "Dấu sao (*)"),
    ("khong", "Không đánh dấu"),
];

/// Whether entries can be marked so.
pub fn is_mark(word: &str) -> bool {
    let word = word.trim();
    let other = matches!(word, "-" | "+" | "*" | "none");
    // Articles and what stands around them have keys of their own, and need no mark.
    other || words_of(&MARKS).contains(&word) || matches!(word, "Mục 1" | "Tiểu mục 1" | "Điều 1.")
}

/// The sign that a mark stands for; empty for none.
pub fn sign_of(mark: &str) -> &str {
    match mark.trim() {
        "gach" => "-",
        "cong" => "+",
        "sao" => "*",
        "khong" | "none" => "",
        sign => sign,
    }
}

/// The role of a paragraph that begins with a sign.
pub fn role_of(mark: Option<&str>) -> Role {
    match mark {
        None => Role::Doan,
        Some("-") => Role::Gach,
        Some("+") => Role::Cong,
        Some("*") => Role::GhiChu,
        Some(mark) if is_article(mark) => Role::Dieu,
        Some(_) => Role::Khoan,
    }
}

/// Whether a mark is that of an article: `Điều 1.`
pub fn is_article(mark: &str) -> bool {
    mark.starts_with(ARTICLE)
}

/// Whether a mark is that of a division, which stands on a line of its own: `Chương I`.
pub fn is_division(mark: &str) -> bool {
    DIVISIONS.iter().any(|it| mark.starts_with(it))
}

/// Whether words are the number of a division and no more, however it is written: `CHƯƠNG II`, `Phần thứ nhất`.
pub fn divides(words: &str) -> bool {
    let lower = words.to_lowercase();
    let mut letters = lower.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let mark: String = first.chain(letters).collect();
    let number = is_division(&mark).then(|| worded(words).1);
    let counted = number.is_some_and(|it| value_of(it).or_else(|| value_of(&mark)).is_some());
    counted && !words.ends_with('.') && words.split(' ').count() < 4
}

/// Whether numbers of a pattern run through the whole text, whatever they stand under.
pub fn runs_through(pattern: &str) -> bool {
    [ARTICLE, DIVISIONS[0], DIVISIONS[1]]
        .iter()
        .any(|it| pattern.starts_with(it))
}

/// The words and the number that a pattern is made of: `Chương ` and `I`.
pub fn worded(pattern: &str) -> (&str, &str) {
    pattern.split_at(pattern.rfind(' ').map_or(0, |at| at + 1))
}

/// A number in words: nhất, hai, ba; those that no paper has, in figures.
pub fn ordinal(n: usize) -> String {
    let word = n.checked_sub(1).and_then(|at| ORDINALS.get(at));
    word.map_or_else(|| n.to_string(), |it| (*it).to_owned())
}

/// Takes the sign off the front of a line: `-`, `+`, `*`, `a)`, `(1)`, `1.`, `2.1.`, `II.`, `I-`,
/// `Điều 1.`; also one that no space sets apart from its words, as in `1.Mở cửa`.
pub fn sign(line: &str) -> (Option<&str>, &str) {
    if let Some(sign) = article(line).or_else(|| glued(line)) {
        return (Some(sign), line[sign.len()..].trim_start());
    }
    // Word files have spaces that do not break there, and tabs.
    let Some((head, rest)) = line.split_once([' ', '\t', '\u{a0}', '\u{202f}']) else {
        return (None, line);
    };
    let is_sign = matches!(head, "-" | "+" | "*") || is_number(head) || heads_part(head, rest);
    match odd(line) {
        _ if is_sign && !rest.trim().is_empty() => (Some(head), rest.trim_start()),
        Some(sign) => (Some(sign), line[sign.len()..].trim_start()),
        None => (None, line),
    }
}

/// Whether a capital counts a part whose name is in capitals: `A. NHIỆM VỤ CHUNG`.
fn heads_part(head: &str, rest: &str) -> bool {
    let letters = || rest.chars().filter(|it| it.is_alphabetic());
    head.strip_suffix('.')
        .is_some_and(|it| it.chars().count() == 1 && is_capital(it))
        && letters().count() > 3
        && letters().all(char::is_uppercase)
}

/// The number of a line whose sign is not one of those that are taught, as it was typed: `I .` `1/` `a/.` `1-`
fn odd(line: &str) -> Option<&str> {
    let len = line.find(|ch: char| !ch.is_alphanumeric())?;
    let (number, behind) = line.split_at(len);
    if !(is_number(&format!("{number})")) || is_number(&format!("{number}."))) {
        return None;
    }
    let end = behind.find(|ch: char| !matches!(ch, ' ' | '.' | ')' | '/' | '-'))?;
    let (sign, words) = behind.split_at(end);
    let figure = number.starts_with(|ch: char| ch.is_ascii_digit());
    let is_odd = match sign.trim() {
        "." | ")" => sign.starts_with(' '),
        "/" | "/." | "./" | ")." | "/-" => !sign.starts_with(' '),
        "-" => figure && !sign.starts_with(' '),
        _ => false,
    };
    // "10/ 3" is a figure of a date, "5 - Kim" a pair; "I/MỤC" and "1/.Mục" have no blank, "15/KH" is a symbol.
    let parted = sign.ends_with(' ') && words.starts_with(char::is_uppercase);
    let is_glued = if figure {
        sign == "/."
    } else {
        sign.starts_with('/')
    };
    let fits = is_odd && (parted || is_glued && begins_words(words));
    fits.then(|| line[..len + sign.len()].trim_end())
}

/// A number with the sign that papers have behind it: `I.` for `I .`, `a)` for `a/.`
pub fn mended(mark: &str) -> String {
    let bare = bare(mark);
    match bare.chars().all(char::is_lowercase) && !bare.is_empty() {
        true => format!("{bare})"),
        false => format!("{bare}."),
    }
}

/// Whether a mark has a sign that no paper should have; the Party has `1-` as it has `I-`.
pub fn is_odd(mark: &str) -> bool {
    let bare = bare(mark);
    let sign = &mark[bare.len()..];
    !bare.is_empty() && (sign.contains([' ', '/']) || sign == ").")
}

/// The number of an article in front of its words, `Điều 5.` or `Điều 5a.`, with a colon where the
/// writer knows no better; an article that a sentence cites has neither.
fn article(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(ARTICLE)?;
    let end = rest.find(['.', ':'])?;
    let number = &rest[..end];
    let figures = number.trim_end_matches(|c: char| c.is_lowercase());
    let letters = number.len() - figures.len();
    let is_number = matches!(figures.len(), 1..=3) && figures.bytes().all(|b| b.is_ascii_digit());
    let behind = rest[end + 1..].starts_with(char::is_whitespace);
    let begins = behind || begins_words(&rest[end + 1..]);
    (is_number && letters < 3 && begins).then(|| &line[..ARTICLE.len() + end + 1])
}

/// The sign of a line whose words begin right behind it: `1.` of `1.Mở cửa`, `-` of `-Cử người`.
fn glued(line: &str) -> Option<&str> {
    let signs = line.char_indices().take(LONGEST_NUMBER);
    let ends = signs.filter(|(_, ch)| matches!(ch, '.' | ')' | '-' | '+'));
    let mut heads = ends.map(|(at, _)| line.split_at(at + 1));
    let fits = |(head, rest): &(&str, &str)| {
        begins_words(rest) && (matches!(*head, "-" | "+") || is_number(head))
    };
    heads.find(fits).map(|(head, _)| head)
}

/// So many signs the longest number in front of a line has: `10.10.10.`
const LONGEST_NUMBER: usize = 9;

/// Whether a text begins with a word that has a capital and more than one letter.
fn begins_words(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_alphabetic)
}

fn is_number(head: &str) -> bool {
    let digits = |s: &str| !s.is_empty() && s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit());
    let letter = |s: &str| s.chars().count() == 1 && s.chars().all(|c| c.is_lowercase());
    let roman = |s: &str| !s.is_empty() && s.len() <= 5 && s.bytes().all(|b| b"IVX".contains(&b));
    if let Some(inner) = head.strip_prefix('(').and_then(|h| h.strip_suffix(')')) {
        return digits(inner);
    }
    if let Some(inner) = head.strip_suffix(')') {
        return letter(inner) || digits(inner);
    }
    if let Some(inner) = head.strip_suffix('.') {
        return roman(inner) || letter(inner) || inner.split('.').all(digits);
    }
    head.strip_suffix('-').is_some_and(roman)
}

/// The number that a line begins with when its sign is missing or another than papers have, as
/// the `1.3` of `1.3 Tổ chức` and the `Điều 3` of `Điều 3: Hiệu lực`.
pub fn unsigned(line: &str) -> Option<&str> {
    let behind = line.strip_prefix(ARTICLE);
    let number = behind.unwrap_or(line);
    let len = number.find(|ch: char| !ch.is_ascii_digit() && ch != '.')?;
    let (figures, rest) = number.split_at(len);
    let digits = |s: &str| matches!(s.len(), 1..=2) && s.bytes().all(|b| b.is_ascii_digit());
    let rest = rest.trim_start_matches([':', '-', '–', '/', ' ', '\u{a0}']);
    let fits = figures.split('.').all(digits) && rest.starts_with(char::is_uppercase);
    fits.then(|| &line[..line.len() - number.len() + len])
}

/// A mark without its closing sign, for the numbers below it.
pub fn bare(mark: &str) -> &str {
    mark.trim_end_matches(|c: char| !c.is_alphanumeric())
}

/// The place in its row that a number has by itself: 3 for `III.`, `2.3.` and `c)`.
pub fn value_of(typed: &str) -> Option<usize> {
    let bare = bare(typed).trim_start_matches('(');
    let last = bare.rsplit(['.', ' ']).next()?;
    if let Some(place) = ORDINALS.iter().position(|it| *it == last) {
        return Some(place + 1);
    }
    if let Ok(n) = last.parse() {
        return Some(n);
    }
    let roman = (1..40).find(|n| roman(*n) == last);
    roman.or_else(|| place_of(&last.to_lowercase()))
}

/// The place of a letter among those of điểm.
fn place_of(letter: &str) -> Option<usize> {
    let place = LETTERS.chars().position(|c| letter.chars().eq([c]))?;
    Some(place + 1)
}

/// Whether a mark is a capital that is no number of Rome: `A.`
pub fn is_capital(mark: &str) -> bool {
    let mark = bare(mark);
    !matches!(mark, "I" | "V" | "X" | "L" | "C")
        && mark.chars().all(char::is_uppercase)
        && place_of(&mark.to_lowercase()).is_some()
}

/// The letter of a điểm: a b c d đ e.
pub fn letter(n: usize) -> String {
    let count = LETTERS.chars().count();
    let one = LETTERS.chars().nth((n - 1) % count).unwrap_or('a');
    // After y the letters double: aa, bb.
    std::iter::repeat_n(one, (n - 1) / count + 1).collect()
}

/// A number in capitals of Rome.
pub fn roman(mut n: usize) -> String {
    let steps = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (value, sign) in steps {
        while n >= value {
            out.push_str(sign);
            n -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_without_their_sign_are_known() {
        for (line, want) in [
            ("1.3 Tổ chức", Some("1.3")),
            ("Điều 3: Hiệu lực", Some("Điều 3")),
            ("Điều 5 Luật Đất đai", Some("Điều 5")),
            ("3 hộ nghèo", None),
            ("2026 Kế hoạch", None),
            ("1.200 Hộ", None),
            ("Kế hoạch", None),
        ] {
            assert_eq!(unsigned(line), want, "{line}");
        }
    }

    #[test]
    fn signs_are_told_from_words() {
        for (line, want) in [
            ("- Ý một", Some("-")),
            ("+ Ý hai", Some("+")),
            ("a) Điểm", Some("a)")),
            ("đ) Điểm", Some("đ)")),
            ("(12) Chỉ tiêu", Some("(12)")),
            ("2.1.3. Mục", Some("2.1.3.")),
            ("IV. PHẦN", Some("IV.")),
            ("I- PHẦN", Some("I-")),
            ("A. NHIỆM VỤ CHUNG", Some("A.")),
            ("A. Nguyễn Văn An", None),
            ("B. XA", None),
            ("100% tổ dân phố", None),
            ("2024. Năm", None),
            ("Điều 1. Phạm vi", Some("Điều 1.")),
            ("Điều 12a. Phạm vi", Some("Điều 12a.")),
            ("Điều 3: Hiệu lực", Some("Điều 3:")),
            ("Điều 5 Luật Đất đai. Hết", None),
            ("Điều hành. Hết", None),
            ("1.Mở cửa", Some("1.")),
            ("2.4.Tủ sách", Some("2.4.")),
            ("c)Chủ trì", Some("c)")),
            ("I . MỤC ĐÍCH", Some("I .")),
            ("2 ) Yêu cầu", Some("2 )")),
            ("a/ Điểm", Some("a/")),
            ("b/. Điểm", Some("b/.")),
            ("1- Mục đích", Some("1-")),
            ("10/ 3 hộ", None),
            ("5 - Kim Sơn", None),
            ("V/v Mời họp", None),
            ("15/KH-UBND Về", None),
            ("I/.MỤC ĐÍCH", Some("I/.")),
            ("II/NỘI DUNG việc", Some("II/")),
            ("1/.Thời gian học", Some("1/.")),
            ("-Cử người", Some("-")),
            ("Điều 3.Hiệu lực", Some("Điều 3.")),
            ("C.Mác viết", None),
            ("V.I.Lê-nin viết", None),
            ("-cao", None),
            ("1.A", None),
            ("Căn cứ", None),
            ("-", None),
        ] {
            assert_eq!(sign(line).0, want, "{line}");
        }
    }
}
