//! Where a number with its symbol stands in a text, gaps and long dashes in it included.

use std::borrow::Cow;
use std::ops::Range;

use super::citation::class_letters;
use super::word;

/// The signs between the parts of a symbol; the long one is a slip of word processors.
const SIGNS: [char; 3] = ['-', '/', '–'];

/// White space that may have got in between.
const GAPS: [char; 2] = [' ', '\u{a0}'];

/// The number as it is known: without white space, each dash a hyphen.
pub fn tidy(number: &str) -> Cow<'_, str> {
    match number.contains(['–', ' ', '\u{a0}']) {
        true => number.replace(GAPS, "").replace('–', "-").into(),
        false => number.into(),
    }
}

/// Everything that begins with a figure and could be a number with its symbol.
pub fn numbers(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find(|ch: char| ch.is_ascii_digit())?;
            let rest = &text[start..];
            let len = whole(&text[..start], rest);
            at = start + len;
            let inside = text[..start]
                .ends_with(|ch: char| ch.is_alphanumeric() || matches!(ch, '/' | '-' | '.' | ','));
            if !inside {
                let number = rest[..len].trim_end_matches(SIGNS);
                return Some((start..start + number.len(), number));
            }
        }
    })
}

/// How long the number is that a text begins with.
fn whole(before: &str, rest: &str) -> usize {
    let figures = figures(rest);
    let mut len = figures + plain(&rest[figures..]);
    loop {
        let head = rest[..len].trim_end_matches(SIGNS);
        let tail = rest[head.len()..].trim_start_matches(GAPS);
        let Some(sign) = tail.chars().next().filter(|it| SIGNS.contains(it)) else {
            return len;
        };
        let next = &tail[sign.len_utf8()..];
        let part = next.trim_start_matches(GAPS);
        let more = plain(part);
        let end = rest.len() - part.len() + more;
        let last = head.rsplit(SIGNS).next().unwrap_or(head);
        let fits = if head.len() == figures {
            // "48 -KH/ĐU", "344 /KH-UBND": the văn thư wrote into the room left for it. "2/ KH-UBND"
            // may be the second of a list.
            let numbered = || word::before(before, before.len()).to_lowercase() == "số";
            (part == next || numbered()) && is_symbol(&tidy(&rest[..end]))
        } else {
            // "22/KH- UBND", "31/2021/NĐ–CP", and of two parts of a body "KH-CAT- PV"; "CAT - PV" may
            // be two bodies.
            let one_sided = tail.len() == rest.len() - head.len() || part.len() == next.len();
            (class_letters(last).is_some() || one_sided && is_body(last)) && is_body(&part[..more])
        };
        if !fits || end <= len {
            return len;
        }
        len = end;
    }
}

/// The figures that a number begins with: 66, or 66.25 where a body counts in two rows.
fn figures(text: &str) -> usize {
    let count = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = count(text);
    let Some(rest) = text[first..].strip_prefix('.') else {
        return first;
    };
    let second = count(rest);
    let year = rest[second..].strip_prefix('/').map_or(0, count);
    match second > 0 && year == 4 {
        true => first + 1 + second,
        false => first,
    }
}

/// How far letters, figures and signs of symbols go.
fn plain(text: &str) -> usize {
    text.find(|ch: char| !(ch.is_alphanumeric() || matches!(ch, '/' | '-' | '&')))
        .unwrap_or(text.len())
}

/// Whether it begins as the letters of a body do: `UBND`, `TTg`.
fn is_body(part: &str) -> bool {
    part.chars().take(2).filter(|ch| ch.is_uppercase()).count() == 2
}

/// Whether it is a number and a symbol: figures, then capitals behind `/` or `-`.
pub fn is_symbol(number: &str) -> bool {
    let Some(tail) = number[figures(number)..].strip_prefix(['/', '-']) else {
        return false;
    };
    // "15/2024/NĐ-CP" has a year in between.
    let tail = match tail.split_once('/') {
        Some((year, rest)) if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => rest,
        _ => tail,
    };
    // "QyĐ" has a small letter in the middle.
    let letters = |part: &str| {
        let capitals = part.chars().filter(|ch| ch.is_uppercase()).count();
        part.starts_with(char::is_uppercase) && (capitals > 1 || class_letters(part).is_some())
    };
    let mut parts = tail.split(['/', '-']);
    // "QH15", "UBTVQH13": the assembly and its standing committee.
    let assembly = tail.strip_prefix("UBTV").unwrap_or(tail);
    let joined = tail.contains(['/', '-']) || number.contains("/20") && assembly.starts_with("QH");
    joined && parts.next().is_some_and(letters)
        || tail.starts_with("UBND")
        || assembly.starts_with("QH") && assembly[2..].bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_and_long_dashes_do_not_end_a_number() {
        for (text, number) in [
            ("Kế hoạch số 22/KH- UBND xã", "22/KH- UBND"),
            ("Quyết định số 12/QĐ -UBND", "12/QĐ -UBND"),
            ("Nghị định số 31/2021/NĐ–CP ngày", "31/2021/NĐ–CP"),
            ("Nghị định số 31/2021/NĐ - CP ngày", "31/2021/NĐ - CP"),
            ("Kế hoạch số 344 /KH-UBND", "344 /KH-UBND"),
            ("Kế hoạch số 3/KH-CAX- PV và", "3/KH-CAX- PV"),
            ("Kế hoạch số 344/ KH-UBND", "344/ KH-UBND"),
            ("Nghị quyết số 66.25/2026/NQ-CP", "66.25/2026/NQ-CP"),
        ] {
            let found: Vec<_> = numbers(text).map(|(_, it)| it).collect();
            assert_eq!(found, [number], "{text}");
            assert!(is_symbol(&tidy(number)), "{text}");
        }
    }

    #[test]
    fn what_follows_a_number_is_no_part_of_it() {
        for (text, number) in [
            ("2/ KH-UBND", "2"),
            ("theo 22/KH - Phòng họp", "22/KH"),
            ("năm 2025 - 2030", "2025"),
            ("1.250/2025", "1.250/2025"),
        ] {
            assert_eq!(numbers(text).next().map(|it| it.1), Some(number), "{text}");
        }
    }
}
