//! Papers that a sentence cites: their class, number and symbol, date, issuer and subject.

use std::ops::Range;
use std::sync::LazyLock;

use super::cited_number::{is_symbol, numbers, tidy};
use super::word;
use crate::time::Time;

/// A paper that is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// From the class, or else the number, to the end of the date.
    pub range: Range<usize>,
    /// `Kế hoạch`, `Chỉ thị`; none when only a symbol is written.
    pub class: Option<Range<usize>>,
    /// `66-KH/TU`, `15/2024/NĐ-CP`, or the bare number `144`.
    pub number: Range<usize>,
    /// Whether the number has a symbol.
    pub has_symbol: bool,
    /// The day of issue, when one is written behind the number.
    pub date: Option<Time>,
    /// Who issued it, from behind "của" to "về" or the end of the clause.
    pub issuer: Option<Range<usize>>,
    /// Whether the words say what it is about.
    pub has_subject: bool,
}

/// Classes of papers, in small letters, each with the letters it has in a symbol.
pub static CLASSES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let lines = include_str!("../../data/words/classes.txt").lines();
    let rows = lines.filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| line.split_once(" ="))
        .map(|(class, letters)| (class, letters.trim_end_matches(OF_PARTY).trim()))
        .collect()
});

/// Behind the letters that only symbols of the Party have.
const OF_PARTY: &str = "(Đảng)";

/// Whether a class has letters that only symbols of the Party have.
pub fn is_of_party_alone(letters: &str) -> bool {
    let mut lines = include_str!("../../data/words/classes.txt").lines();
    lines.any(|line| {
        let own = line
            .strip_suffix(OF_PARTY)
            .and_then(|it| it.split_once(" = "));
        own.is_some_and(|(_, own)| own.trim_end() == letters)
    })
}

/// The class that a line means with one letter wrong; none when it is a class itself.
pub fn near_class(lower: &str) -> Option<&'static str> {
    let mut classes = CLASSES.iter().map(|(class, _)| *class);
    if classes.clone().any(|class| class == lower) {
        return None;
    }
    classes.find(|class| class.len() > 8 && is_one_off(class, lower))
}

/// Whether one letter is too many, missing or another.
pub fn is_one_off(one: &str, two: &str) -> bool {
    let [one, two] = [one, two].map(|it| it.chars().collect::<Vec<_>>());
    let alike = |(a, b): &(&char, &char)| a == b;
    let front = one.iter().zip(&two).take_while(alike).count();
    let backs = one[front..].iter().rev().zip(two[front..].iter().rev());
    one.len().max(two.len()) - front - backs.take_while(alike).count() == 1
}

/// How a subject behind "về" begins, in small letters; names of bodies write these with a capital.
pub const VERBS: [&str; 16] = [
    "thực hiện",
    "kế hoạch",
    "triển khai",
    "phát động",
    "tăng cường",
    "đẩy mạnh",
    "nâng cao",
    "tổ chức thực hiện",
    "tiếp tục",
    "giảm thiểu",
    "giảm nghèo",
    "thu gom",
    "bảo đảm",
    "ứng dụng",
    "khắc phục",
    "siết chặt",
];

/// How the subject of a cited paper begins right behind its issuer.
pub const SUBJECTS: [&str; 8] = [
    "về",
    "ban hành",
    "phê duyệt",
    "thông qua",
    "quy định",
    "sửa đổi",
    "công nhận",
    "thành lập",
];

/// The papers a text cites, in order.
pub fn find(text: &str, lower: &str, times: &[Time]) -> Vec<Citation> {
    let mut found: Vec<Citation> = Vec::new();
    for (at, number) in numbers(text) {
        let class = class_before(lower, at.start);
        let numbered = word::before(lower, at.start) == "số";
        let has_symbol = is_symbol(&tidy(number));
        // A bare number is a citation only right behind a class: "Chỉ thị 27".
        if !has_symbol && class.is_none() {
            continue;
        }
        if !numbered && !has_symbol && !is_bare(lower, &at) {
            continue;
        }
        let next = times.partition_point(|it| it.range.start <= at.start);
        if times[..next]
            .last()
            .is_some_and(|it| at.start < it.range.end)
        {
            continue;
        }
        found.push(whole(text, lower, times, class, at, has_symbol));
    }
    found
}

/// The letters of a class that these are, whatever their capitals: `TTr` of `Ttr`.
pub fn class_letters(part: &str) -> Option<&'static str> {
    let lower = word::lower(part);
    let mut known = CLASSES.iter().map(|(_, letters)| *letters);
    known.find(|it| it.len() > 1 && it.len() == part.len() && word::lower(it) == lower)
}

/// Whether a bare number is a paper's: followed by its date or its issuer.
fn is_bare(lower: &str, at: &Range<usize>) -> bool {
    let next = word::after(lower, at.end);
    at.len() <= 4 && matches!(next, "của" | "ngày")
}

/// The class that stands right before a number, "số" between or not.
fn class_before(lower: &str, at: usize) -> Option<Range<usize>> {
    let head = lower[..at].trim_end();
    // "Quyết định số: 59/QĐ-UBND".
    let head = head
        .strip_suffix(':')
        .filter(|it| it.ends_with("số"))
        .unwrap_or(head);
    let head = head.strip_suffix("số").unwrap_or(head).trim_end();
    CLASSES.iter().find_map(|(class, _)| {
        let start = head.len() - head.strip_suffix(class).map(|_| class.len())?;
        let inside = head[..start].ends_with(char::is_alphanumeric);
        // "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15" ends in no class.
        let in_name = head.ends_with("pháp luật");
        (!inside && !in_name).then_some(start..head.len())
    })
}

fn whole(
    text: &str,
    lower: &str,
    times: &[Time],
    class: Option<Range<usize>>,
    number: Range<usize>,
    has_symbol: bool,
) -> Citation {
    let mut end = number.end;
    let next = times.partition_point(|it| it.range.start < end);
    let date = times.get(next).filter(|it| {
        let between = lower[end..it.range.start].trim();
        matches!(between, "" | "," | "ngày" | ", ngày" | "(" | "(ngày")
    });
    let date = date
        .filter(|it| it.scale == crate::time::Scale::Day)
        .cloned();
    end = date.as_ref().map_or(end, |it| it.range.end);
    let clause = word::clause_end(lower, end);
    let rest = &lower[end..clause];
    let issuer = rest
        .trim_start_matches([' ', ',', ')'])
        .starts_with("của ")
        .then(|| {
            let start = end + rest.find("của ").unwrap_or(0) + "của ".len();
            // "Quốc hội phê duyệt chủ trương …": names write these words with a capital.
            let begins = |at: &usize| *at > start && text[*at..].starts_with(char::is_lowercase);
            let stops = SUBJECTS.iter().filter_map(|words| {
                let places = word::find(&lower[start..clause], words);
                let mut places = places.map(|it| start + it.start);
                places.find(begins)
            });
            let stop = stops.min();
            let comma = lower[start..clause]
                .find([',', '“', '"', '('])
                .map(|at| start + at);
            let stop = stop.into_iter().chain(comma).min().unwrap_or(clause);
            start..start + text[start..stop].trim_end().len()
        });
    let behind = issuer.as_ref().map_or(end, |it| it.end);
    let tail = lower[behind..clause].trim_start_matches([' ', ',', ')']);
    let tail = match tail.strip_prefix('(').and_then(|it| it.split_once(')')) {
        Some((_, rest)) => rest.trim_start_matches([' ', ',']),
        None => tail,
    };
    let orders = ["hướng dẫn", "triển khai", "tổ chức", "thực hiện"];
    let begins = |words: &&str| {
        tail.strip_prefix(*words)
            .is_some_and(|it| it.starts_with(' '))
    };
    let has_subject = SUBJECTS.iter().chain(&orders).any(begins) || tail.starts_with(['“', '"']);
    let start = class.as_ref().map_or(number.start, |it| it.start);
    Citation {
        range: start..end,
        class,
        number,
        has_symbol,
        date,
        issuer,
        has_subject,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time;

    fn told(text: &str) -> Vec<(&str, Option<&str>, bool)> {
        let found = find(text, &word::lower(text), &time::find(text)).into_iter();
        found
            .map(|it| {
                (
                    &text[it.number],
                    it.issuer.map(|at| &text[at]),
                    it.has_subject,
                )
            })
            .collect()
    }

    #[test]
    fn a_class_with_a_slip_is_known() {
        assert_eq!(near_class("kế hoạh"), Some("kế hoạch"));
        assert_eq!(near_class("kê hoạch"), Some("kế hoạch"));
        assert_eq!(near_class("thông báo"), None);
        assert_eq!(near_class("công an"), None);
    }

    #[test]
    fn papers_are_cited_in_many_forms() {
        let text = "Thực hiện Kế hoạch số 66-KH/TU ngày 20/01/2026 của Ban Thường vụ Tỉnh ủy về triển khai phong trào;";
        assert_eq!(
            told(text),
            [("66-KH/TU", Some("Ban Thường vụ Tỉnh ủy"), true)]
        );
        let law =
            "Nghị quyết số 24/2021/QH15 ngày 28/7/2021 của Quốc hội phê duyệt chủ trương đầu tư";
        assert_eq!(told(law), [("24/2021/QH15", Some("Quốc hội"), true)]);
        assert_eq!(
            told("Nghị định số 15/2024/NĐ-CP ngày 05/3/2024."),
            [("15/2024/NĐ-CP", None, false)]
        );
        assert_eq!(
            told("theo Kế hoạch số 144 ngày 8/4/2024"),
            [("144", None, false)]
        );
        assert_eq!(
            told("Chỉ thị 27 của BTV Thị ủy (khóa XX) về tăng cường"),
            [("27", Some("BTV Thị ủy"), true)]
        );
        assert_eq!(told("Số 48 -KH/ĐU"), [("48 -KH/ĐU", None, false)]);
        assert_eq!(
            told("Quy định số 12/QyĐ-UBND"),
            [("12/QyĐ-UBND", None, false)]
        );
        assert_eq!(told("Kế hoạch số 66/KH-ĐU"), [("66/KH-ĐU", None, false)]);
    }

    #[test]
    fn other_figures_are_no_papers() {
        for text in [
            "kế hoạch 5 năm",
            "(19/5), 30/4-1/5",
            "12 tổ dân phố",
            "giai đoạn 2026-2030",
            "Đề án 13 và Kế hoạch",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
