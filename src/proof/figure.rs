//! Words that figures ask for in front: `ngày 05/3`, `tháng 3 năm 2026`, `số 12/KH`, `7 giờ 30`.

use std::ops::Range;

/// The word that belongs before the figure behind a word, when its form tells; all in small letters.
pub fn wants(lower: &str, word: &Range<usize>) -> Option<&'static str> {
    let behind = &lower[word.end..];
    let figure = behind.strip_prefix([' ', '\u{a0}'])?;
    if !figure.starts_with(|ch: char| ch.is_ascii_digit()) {
        return None;
    }
    let is_part = |ch: char| ch.is_ascii_digit() || matches!(ch, '/' | '.' | '-');
    let end = figure.find(|ch| !is_part(ch)).unwrap_or(figure.len());
    let (figure, rest) = figure.split_at(end);
    if figure.ends_with('/') && rest.starts_with(char::is_alphabetic) {
        return Some("số");
    }
    let figure = figure.trim_end_matches(['.', '-']);
    if rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let parts: Vec<&str> = figure.split('/').collect();
    let next = rest.trim_start_matches([' ', '\u{a0}']);
    match parts[..] {
        [year] if is_year(year) => Some("năm"),
        [day, month] if is_short(day) && is_short(month) => Some("ngày"),
        [day, month, year] if is_short(day) && is_short(month) && is_year(year) => Some("ngày"),
        [month, year] if is_short(month) && is_year(year) => Some("tháng"),
        [day] if is_short(day) && next.starts_with("th") && rest != next => Some("ngày"),
        [month] if is_short(month) && next.starts_with("nă") && rest != next => Some("tháng"),
        [minutes] if is_minutes(minutes) && follows_hour(&lower[..word.start]) => Some("giờ"),
        _ => None,
    }
}

fn is_short(figure: &str) -> bool {
    matches!(figure.len(), 1 | 2) && figure.bytes().all(|it| it.is_ascii_digit())
}

fn is_year(figure: &str) -> bool {
    let is_near = figure.starts_with("19") || figure.starts_with("20");
    figure.len() == 4 && is_near && figure.bytes().all(|it| it.is_ascii_digit())
}

fn is_minutes(figure: &str) -> bool {
    figure.len() == 2 && is_short(figure) && figure < "60"
}

/// Whether an hour ends a text.
fn follows_hour(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\u{a0}']);
    let start = before.rfind(|ch: char| !ch.is_ascii_digit());
    let start = start.and_then(|at| Some(at + before[at..].chars().next()?.len_utf8()));
    let (lead, hour) = before.split_at(start.unwrap_or(0));
    is_short(hour) && hour.parse::<u8>().is_ok_and(|it| it < 25) && !lead.ends_with(['.', '/', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_a_figure_tells_what_it_counts() {
        for (text, word) in [
            ("x 05/3/2026", Some("ngày")),
            ("x 05 tháng 3", Some("ngày")),
            ("x 3 năm 2026", Some("tháng")),
            ("x 03/2026.", Some("tháng")),
            ("x 2026.", Some("năm")),
            ("x 12/kh-ubnd", Some("số")),
            ("x 12 hộ", None),
            ("x 2026-2030", None),
            ("x 2.026", None),
            ("x, 2026", None),
        ] {
            assert_eq!(wants(text, &(0..1)), word, "{text}");
        }
        assert_eq!(wants("7 x 30", &(2..3)), Some("giờ"));
        assert_eq!(wants("1.27 x 30", &(5..6)), None);
    }
}
