//! A count that the list behind it does not have: gồm 03 nhóm sau, and then four.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::rows::Row;
use crate::proof::{Paragraph, Proof, word};

/// What lists are counted in.
const THINGS: [&str; 49] = [
    "ông, bà",
    "ông (bà)",
    "ông, bà có tên sau",
    "ông (bà) có tên sau",
    "ông, bà sau",
    "đồng chí",
    "đồng chí có tên sau",
    "thành viên",
    "việc",
    "danh mục",
    "văn bản",
    "đối tượng",
    "trường hợp",
    "quy trình",
    "chuyên đề",
    "sản phẩm",
    "phương án",
    "phần",
    "ngày lễ",
    "nhóm",
    "nhiệm vụ",
    "nội dung",
    "giải pháp",
    "bước",
    "đợt",
    "giai đoạn",
    "tiêu chí",
    "mục tiêu",
    "yêu cầu",
    "lĩnh vực",
    "khâu",
    "hình thức",
    "vấn đề",
    "nguyên tắc",
    "biện pháp",
    "loại",
    "chỉ tiêu",
    "tiêu chuẩn",
    "điều kiện",
    "mô hình",
    "hoạt động",
    "phần việc",
    "công việc",
    "hạng mục",
    "danh hiệu",
    "mức",
    "hạng",
    "chính sách",
    "thủ tục",
];

/// What places and bodies are counted in, whose names a sentence lists between commas.
const NAMED: [&str; 12] = [
    "thôn",
    "xã",
    "phường",
    "ấp",
    "bản",
    "buôn",
    "khu phố",
    "tổ dân phố",
    "tỉnh",
    "huyện",
    "trường",
    "đơn vị",
];

/// Words that make a number a bound of something else than the list.
const BOUNDS: [&str; 8] = ["nhất", "thiểu", "từ", "trên", "hơn", "đa", "đến", "đạt"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let rows = proof.rows();
    for (place, paragraph) in proof.body() {
        let Some((count, words, end)) = count(paragraph) else {
            continue;
        };
        let behind = paragraph.lower[end..].trim();
        let listed = match behind.is_empty() {
            true => below(proof, rows, place),
            false => inline(behind).or_else(|| {
                let things = paragraph.words(&words).to_lowercase();
                let named = NAMED.iter().any(|it| things.ends_with(it));
                named.then(|| names(paragraph.text[end..].trim()))?
            }),
        };
        let Some(listed) = listed.filter(|listed| *listed != count) else {
            continue;
        };
        let told = paragraph.words(&words);
        let message = message!(
            "viết `{told}` nhưng sau đó liệt kê {listed}",
            "`{told}` is written, and {listed} are listed behind it"
        );
        let found = Finding::new(proof.place(paragraph, &words), message);
        findings.push(found.cure(message!(
            "sửa số trong `{told}`, hoặc xem lại danh sách",
            "correct the number in `{told}`, or look at the list again"
        )));
    }
}

/// The count that stands shortly before the first colon, its words and the place behind the
/// colon.
fn count(paragraph: &Paragraph) -> Option<(usize, Range<usize>, usize)> {
    let lower = &paragraph.lower;
    let colon = lower.find(':')?;
    let start = word::clause(lower, &(colon..colon)).start;
    let words: Vec<_> = word::words(&lower[start..colon]).collect();
    words
        .iter()
        .enumerate()
        .rev()
        .find_map(|(nth, (at, figure))| {
            let bound = nth
                .checked_sub(1)
                .is_some_and(|nth| BOUNDS.contains(&words[nth].1));
            let count = number(figure).filter(|_| !bound)?;
            let rest = lower[start + at.end..colon].trim_start();
            let things = THINGS.iter().chain(&NAMED);
            let tail = things.filter_map(|thing| rest.strip_prefix(*thing));
            let tail = tail.min_by_key(|tail| tail.len())?;
            let end = colon - tail.len();
            introduces(tail).then_some((count, start + at.start..end, colon + 1))
        })
}

fn number(word: &str) -> Option<usize> {
    // "năm" is more often the year.
    let spelled = ["hai", "ba", "bốn", "", "sáu", "bảy", "tám", "chín", "mười"];
    let place = spelled.iter().position(|it| *it == word);
    place
        .map(|place| place + 2)
        .or_else(|| word.parse().ok())
        .filter(|count| (2..40).contains(count))
}

/// Whether the words from the thing counted to the colon lead to nothing but its list.
fn introduces(tail: &str) -> bool {
    let short = tail.chars().count() < 30 && !tail.starts_with(char::is_alphanumeric);
    let leads = ["gồm", "bao gồm", "cụ thể", "như sau", "đó là", "sau"];
    let mut clauses = tail.split(',').skip(1).map(str::trim);
    short && clauses.all(|it| leads.iter().any(|lead| it.starts_with(lead)))
}

/// How many items a sentence lists, with semicolons between.
fn inline(list: &str) -> Option<usize> {
    let list = &list[..list.find(". ").unwrap_or(list.len())];
    list.contains(';')
        .then(|| list.trim_end_matches([';', '.', '/']).split(';').count())
}

/// How many names a sentence lists between commas, with an "và" before the last; none when what
/// it lists is no row of names.
fn names(list: &str) -> Option<usize> {
    let list = list.trim_end_matches(['.', '/', ';']);
    if list.contains([';', '(', ':']) || list.contains(". ") {
        return None;
    }
    let mut names: Vec<&str> = list.split(", ").collect();
    let last = names.pop()?;
    names.extend(last.split(" và "));
    let named = |it: &&str| {
        let mut words = it.trim().split(' ');
        words.clone().count() < 5
            && words.next_back().is_some_and(|it| {
                it.starts_with(|ch: char| ch.is_uppercase() || ch.is_ascii_digit())
            })
    };
    let all = names.iter().all(named);
    (all && names.len() > 1).then_some(names.len())
}

/// How many items the list right below a paragraph has; none when that is not clear.
fn below(proof: &Proof, rows: &[Row], place: usize) -> Option<usize> {
    let first = proof.paragraphs.get(place + 1).filter(|it| it.is_body())?;
    // "- 02 quyết định" counts by itself.
    let counts = |it: &Paragraph| it.text.starts_with(|ch: char| ch.is_ascii_digit());
    if counts(first) {
        return None;
    }
    if let Some(row) = rows.iter().find(|row| row.items[0].place == place + 1) {
        return Some(row.items.len());
    }
    if first.mark.is_empty() || first.mark == proof.paragraphs[place].mark {
        return None;
    }
    let listed = |it: &&Paragraph| it.is_body() && matches!(it.mark.as_str(), "-" | "+");
    let items = proof.paragraphs[place + 1..].iter().take_while(listed);
    let (own, all) = items.fold((0, 0), |(own, all), it| {
        (own + usize::from(it.mark == first.mark), all + 1)
    });
    // Behind an unmarked paragraph the list may go on.
    let mut next = proof.paragraphs[place + 1 + all..]
        .iter()
        .take_while(|it| it.is_body());
    let goes_on = next.nth(1).is_some_and(|it| it.mark == first.mark);
    (!goes_on).then_some(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_of_names_are_counted() {
        for (list, want) in [
            ("Đông, Đoài, Thượng và Hạ.", Some(4)),
            ("thôn 1, thôn 2, thôn 3./.", Some(3)),
            ("Đông (20 hộ), Đoài", None),
            ("Đông, các hộ ven sông", None),
            ("Đông", None),
        ] {
            assert_eq!(names(list), want, "{list}");
        }
    }
}
