//! Who decides what a paper decides: the lines between its subject and what it rests on.

use std::sync::LazyLock;

use super::letterhead::is_capitals;
use crate::numbering;
use crate::proof::word;

/// What begins such a line.
static DECIDERS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/words/deciders.txt").lines();
    lines.filter(|it| !it.starts_with('#')).collect()
});

/// What a subject does not end with.
const LEADS: [&str; 8] = ["CỦA", "TẠI", "THUỘC", "DO", "VÀ", "CHO", "VỚI", "GIỮA"];

/// No such line has more letters.
const LONGEST: usize = 100;

/// A subject has no more lines below its first, where nothing else tells its end.
const MOST: usize = 4;

/// "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ".
pub fn is_decider(line: &str) -> bool {
    let lower = word::lower(line);
    let begins = |it: &str| {
        let rest = lower.strip_prefix(it);
        rest.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    };
    line.chars().count() < LONGEST && DECIDERS.iter().any(|it| begins(it))
}

/// Term and session of who decides: "KHÓA XI, KỲ HỌP THỨ 2", "(Nhiệm kỳ 2026 - 2031)".
pub fn is_session(line: &str) -> bool {
    let lower = word::lower(line);
    let words = lower.trim_start_matches('(');
    let begins = ["khóa ", "khoá ", "kỳ họp ", "nhiệm kỳ "];
    begins.iter().any(|it| words.starts_with(it))
}

/// Whether words end so that the line below goes on with them.
pub fn leads_on(words: &str) -> bool {
    let last = words.split(' ').next_back().unwrap_or("");
    LEADS.contains(&last)
}

/// Whether a line begins as what a paper rests on does.
pub fn begins_basis(line: &str) -> bool {
    let openings = ["Căn cứ ", "- Căn cứ ", "Theo ", "Xét ", "Thực hiện "];
    openings.iter().any(|it| line.starts_with(it))
}

/// A post alone, whose body stands on the line below: "CHỦ TỊCH", "BỘ TRƯỞNG".
fn is_post(line: &str) -> bool {
    is_decider(line) && line.split(' ').count() < 4 && !line.contains("BAN")
}

/// How many lines below the first of a subject stand between it and a basis, where none of them is a sentence.
pub fn unsigned(first: &str, lines: &[String]) -> Option<usize> {
    let is_end = |it: &String| begins_basis(it) || !it.contains(char::is_alphanumeric);
    let end = lines.iter().take(MOST).position(is_end)?;
    let is_part = |it: &str| {
        let ended = it.ends_with(['.', ';', '/', ')']) || it.contains(':');
        !ended && it.chars().count() < LONGEST && numbering::sign(it).0.is_none()
    };
    let below = lines[..end].iter().map(String::as_str);
    let whole = std::iter::once(first).chain(below).all(is_part);
    let same = |it: &String| is_capitals(it) == is_capitals(first) && !is_decider(it);
    (whole && lines[..end].iter().all(same)).then_some(end)
}

/// How many of the lines below the first of a subject belong to it, where those below them say who decides.
pub fn below(first: &str, lines: &[String]) -> Option<usize> {
    let plain = |it: &String| numbering::sign(it).0.is_none();
    let is_rule = |it: &String| !it.contains(char::is_alphanumeric);
    let is_end = |it: &String| begins_basis(it) || !plain(it);
    let end = lines.iter().position(is_end);
    let above = &lines[..end.unwrap_or(lines.len())];
    let whole = |it: &str| !it.ends_with(['.', ';', ':', ',']);
    // What a basis stands below may be in small letters, too.
    let decides = |it: &String| {
        is_decider(it) && (is_capitals(it) || end.is_some() && it.len() < LONGEST && whole(it))
    };
    let stands = |it: &String| is_capitals(it) || is_session(it) || is_rule(it) || decides(it);
    // A subject in capitals goes on down to the last line that begins with a name of who decides.
    let mut start = match is_capitals(first) {
        true => {
            let upto = above.iter().take_while(|it| stands(it)).count();
            let last = above[..upto].iter().rposition(decides)?;
            // Words behind the name are no line of their own.
            let behind = end.is_none() || above[last..].iter().all(stands);
            Some(last).filter(|_| behind)?
        }
        false => {
            let printed = above
                .iter()
                .position(|it| is_capitals(it) && !is_session(it));
            // In small letters it stands right above the basis.
            let last = || {
                let last = above.iter().rposition(|it| !is_session(it))?;
                decides(&above[last]).then_some(last)
            };
            printed.or_else(last)?
        }
    };
    while start > 0 && is_post(&above[start - 1]) {
        start -= 1;
    }
    let subject = above[..start].iter().position(is_rule);
    let last = start.checked_sub(1).map_or(first, |it| above[it].as_str());
    let is_whole = subject.is_some() || !leads_on(last);
    is_whole.then(|| subject.unwrap_or(start))
}

#[cfg(test)]
mod tests {
    fn told(lines: &[&str]) -> Option<usize> {
        let below: Vec<String> = lines[1..].iter().map(|it| (*it).to_owned()).collect();
        super::below(lines[0], &below)
    }

    #[test]
    fn who_decides_stands_between_subject_and_basis() {
        let basis = "Căn cứ Luật Thư viện ngày 21/11/2019;";
        for (lines, subject) in [
            (
                &["Về việc lập tổ", "ỦY BAN NHÂN DÂN XÃ", basis][..],
                Some(0),
            ),
            (
                &["Về việc lập tổ", "trồng hoa", "TRƯỞNG THÔN ĐÌNH", basis],
                Some(1),
            ),
            (
                &["VỀ VIỆC LẬP TỔ", "-----", "THỦ TƯỚNG CHÍNH PHỦ", basis],
                Some(0),
            ),
            (
                &["VỀ VIỆC LẬP TỔ", "TRỒNG HOA", "BỘ TRƯỞNG", "BỘ RỪNG", basis],
                Some(1),
            ),
            (&["VỀ QUY CHẾ CỦA", "ỦY BAN NHÂN DÂN XÃ", basis], None),
            (
                &["Về việc lập tổ", "Ủy ban nhân dân Xã Hoa", basis],
                Some(0),
            ),
            (
                &[
                    "VỀ VIỆC LẬP TỔ",
                    "HỘI ĐỒNG NHÂN DÂN XÃ",
                    "(Khóa II, kỳ họp thứ 3)",
                    basis,
                ],
                Some(0),
            ),
            (
                &[
                    "Bầu chức vụ Chủ tịch",
                    "Ủy ban nhân dân xã",
                    "THỦ TƯỚNG",
                    basis,
                ],
                Some(1),
            ),
            (&["VỀ VIỆC LẬP TỔ", "TRỒNG HOA", basis], None),
        ] {
            assert_eq!(told(lines), subject, "{lines:?}");
        }
    }
}
