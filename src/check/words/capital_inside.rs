//! A word with a capital in the middle of a sentence that is no name: "về việc Thành lập Tổ công tác",
//! "các Cơ quan", "; Tổng hợp kết quả".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::SMALL_WORDS;
use crate::proof::phrases::Phrase;
use crate::proof::word::{self, Word};
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let others = [Role::NoiNhanDong, Role::TrichYeu, Role::TrichYeuDuoiSo];
    let read = |it: &&Paragraph| it.is_body() || others.contains(&it.role);
    for paragraph in proof.paragraphs.iter().filter(read) {
        for at in found(paragraph) {
            let words = paragraph.words(&at);
            if is_given(proof, words) {
                continue;
            }
            let right = word::lower(words);
            let message = message!(
                "`{words}` viết hoa giữa câu",
                "`{words}` has a capital inside a sentence"
            );
            let told = Finding::new(proof.place(paragraph, &at), message)
                .cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// Whether the paper gives something this name: "sau đây gọi là Hội viên".
fn is_given(proof: &Proof, words: &str) -> bool {
    let gives = |it: &Paragraph| {
        let mut called = it.find("gọi").filter_map(|at| it.text.get(at.end..));
        called.any(|it| it.chars().take(60).collect::<String>().contains(words))
    };
    proof.paragraphs.iter().any(gives)
}

/// Words with a capital that have none where they stand.
fn found(paragraph: &Paragraph) -> Vec<Range<usize>> {
    let listed = SMALL_WORDS.find(paragraph);
    let mut found: Vec<_> = listed
        .filter(|(at, phrase)| is_stray(paragraph, at, phrase))
        .map(|it| it.0)
        .collect();
    found.extend(subjects(paragraph));
    found.extend(days(paragraph));
    found
}

fn is_stray(paragraph: &Paragraph, at: &Range<usize>, phrase: &Phrase) -> bool {
    let words = paragraph.words(at);
    let capitals = words.chars().filter(|it| it.is_uppercase()).count();
    // Capitals alone shout, or are a heading.
    if capitals == 0
        || &*phrase.note == "đúng"
        || !words.contains(char::is_lowercase)
        || is_quoted(paragraph, at.start)
    {
        return false;
    }
    let stand = stand(paragraph, at.start);
    // A name goes on behind; what a paper is about may end in one.
    let next = word::after(&paragraph.text, at.end);
    let goes_on = next.starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit());
    let act = !phrase.note.is_empty();
    if goes_on && !act || next == "số" {
        return false;
    }
    let first = words.starts_with(char::is_uppercase);
    // "các Cơ quan": the word in front tells that no sentence begins here.
    if !first || capitals > 1 && words.starts_with("Các ") {
        return phrase.note.is_empty() && is_single(words);
    }
    if capitals > 1 {
        return false;
    }
    match stand {
        Stand::Semicolon => {
            act && &*phrase.note != "loại" && paragraph.is_body() && paragraph.role != Role::CanCu
        }
        Stand::Subject => act,
        Stand::Comma => !act,
        Stand::Inside => matches!(&*phrase.note, "" | "việc"),
        Stand::Other => false,
    }
}

/// Whether one letter behind the first is a capital: two make a name of it.
fn is_single(words: &str) -> bool {
    let inner = words.chars().skip(1);
    inner.filter(|it| it.is_uppercase()).count() == 1
}

/// Where a word stands.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    /// Behind a semicolon.
    Semicolon,
    /// Behind "về việc".
    Subject,
    /// Behind a comma.
    Comma,
    /// Behind words in small letters that bear no name.
    Inside,
    Other,
}

fn stand(paragraph: &Paragraph, start: usize) -> Stand {
    let Some(head) = paragraph.text[..start].strip_suffix([' ', '\u{a0}']) else {
        return Stand::Other;
    };
    if head.ends_with(';') {
        return Stand::Semicolon;
    }
    let place = paragraph
        .all_words
        .partition_point(|it| it.at.start < start);
    let words = &paragraph.all_words[..place];
    if head.ends_with(',') {
        let lower = words.last().is_some_and(|it| is_small(paragraph, it));
        return if lower { Stand::Comma } else { Stand::Other };
    }
    let before = clause(paragraph, words, head.len());
    let lower = &paragraph.lower[..head.len()];
    if lower.ends_with("về việc") || lower.ends_with(" về") && lower.len() > 4 {
        return Stand::Subject;
    }
    let said = |it: &Word| &paragraph.lower[it.at.clone()];
    // The capital of the sentence itself, unless it begins a name: "Ban quản lý Bảo vệ rừng".
    let opens = |it: &Word| {
        let head = paragraph.text[..it.at.start].trim_end();
        let begins = head.is_empty() || head.ends_with(['.', ':', '(', ';']);
        begins && !HEADS.contains(&said(it)) && BEARERS.binary_search(&said(it)).is_err()
    };
    let mut large = before.iter().filter(|it| !is_small(paragraph, it));
    let is_free = match (large.next(), large.next()) {
        (None, _) => before.len() >= LEAST,
        (Some(one), None) => before.len() > LEAST + 1 && opens(one),
        _ => false,
    };
    let mut last = before.iter().rev().take(2);
    let bears = last.any(|it| BEARERS.binary_search(&said(it)).is_ok());
    match is_free && !bears {
        true => Stand::Inside,
        false => Stand::Other,
    }
}

/// So many words in small letters in front show that a sentence runs on.
const LEAST: usize = 2;
/// So many at most are looked at.
const MOST: usize = 4;

/// The words right in front that nothing but spaces parts.
fn clause<'p>(paragraph: &Paragraph, words: &'p [Word], end: usize) -> &'p [Word] {
    let mut end = end;
    let joined = words.iter().rev().take(MOST).take_while(|it| {
        let between = &paragraph.text[it.at.end..end];
        let is_joined = matches!(between, "" | " " | "\u{a0}");
        end = it.at.start;
        is_joined
    });
    &words[words.len() - joined.count()..]
}

fn is_small(paragraph: &Paragraph, word: &Word) -> bool {
    paragraph.words(&word.at).chars().all(char::is_lowercase)
}

fn is_quoted(paragraph: &Paragraph, at: usize) -> bool {
    paragraph.quotes.iter().any(|it| it.inside.contains(&at))
}

/// What names stand behind, one of which a capital may begin; sorted.
const BEARERS: [&str; 66] = [
    "ban",
    "bằng",
    "bộ",
    "chí",
    "chế",
    "chủ",
    "chức",
    "cục",
    "danh",
    "dung",
    "dụng",
    "hiệu",
    "hoạch",
    "huy",
    "hình",
    "hội",
    "khoa",
    "khoá",
    "khu",
    "khóa",
    "khối",
    "kỳ",
    "luật",
    "làng",
    "lược",
    "lễ",
    "lớp",
    "môn",
    "mềm",
    "mục",
    "nghiệp",
    "nghị",
    "ngành",
    "ngày",
    "nhóm",
    "phòng",
    "phần",
    "phố",
    "quyết",
    "quỹ",
    "sách",
    "sổ",
    "sở",
    "thi",
    "thống",
    "tiết",
    "trào",
    "trình",
    "trường",
    "tuần",
    "tâm",
    "tên",
    "tư",
    "tổ",
    "từ",
    "viện",
    "vụ",
    "xưởng",
    "án",
    "đoàn",
    "đề",
    "định",
    "đồ",
    "đồng",
    "đội",
    "động",
];

/// What names of bodies begin with besides.
const HEADS: [&str; 5] = ["công", "trung", "văn", "chương", "chi"];

/// "Về việc" in a sentence, behind the name of a paper or its issuer.
fn subjects(paragraph: &Paragraph) -> impl Iterator<Item = Range<usize>> {
    let found = paragraph.find("về việc");
    found.filter(|at| {
        let head = paragraph.text[..at.start].strip_suffix(' ').unwrap_or("");
        let runs_on = head.ends_with(word::is_letter) && paragraph.is_body();
        paragraph.words(at).starts_with("Về v") && runs_on && !is_quoted(paragraph, at.start)
    })
}

/// "Ngày" before a whole date, behind other words: "số 15/KH-UBND Ngày 04/11/2025".
fn days(paragraph: &Paragraph) -> impl Iterator<Item = Range<usize>> {
    let dates = paragraph.times.iter().filter(|it| it.year.is_some());
    dates.filter_map(|it| {
        let start = it.range.start;
        let words = paragraph.text[start..].strip_prefix("Ngày ").map(|_| start);
        let begin = words.or_else(|| {
            let head = paragraph.text[..start].strip_suffix("Ngày ")?;
            Some(head.len())
        })?;
        let head = paragraph.text[..begin].strip_suffix(' ')?;
        let runs_on = head.ends_with(word::is_letter) && paragraph.is_body();
        runs_on.then(|| begin..begin + "Ngày".len())
    })
}
