//! A figure and the words in brackets behind it that say another number: "05 (sáu) tổ".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::number;
use crate::proof::{Paragraph, Proof, spoken, word};

/// Units of money that stand between a figure and its words, or end the words.
const MONEY: [&str; 5] = ["đồng", "việt nam đồng", "đồng việt nam", "vnđ", "đ"];

/// Words in front of a number in words.
const LEADS: [&str; 4] = [
    "bằng chữ",
    "viết bằng chữ",
    "số tiền bằng chữ",
    "ghi bằng chữ",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        let text = &*paragraph.lower;
        for (open, _) in text.match_indices('(') {
            let Some(close) = text[open..].find(')').map(|it| open + it) else {
                continue;
            };
            let words = bare(&text[open + 1..close]);
            let Some(said) = spoken::value(words) else {
                nonsense(proof, paragraph, (open, close), words, findings);
                continue;
            };
            let before = text[..open].trim_end();
            let figures_end = MONEY
                .iter()
                .filter_map(|it| before.strip_suffix(it))
                .map(str::trim_end)
                .find(|it| it.ends_with(|ch: char| ch.is_ascii_digit()))
                .unwrap_or(before);
            let figures = figures_end
                .trim_end_matches(|ch: char| ch.is_ascii_digit() || matches!(ch, '.' | ','));
            let start = figures.len();
            let typed = &figures_end[start..];
            // "12/2026 (hai)": a part of a date or a symbol.
            let alone = figures.is_empty() || figures.ends_with([' ', '\u{a0}', '(', ':']);
            let Some((value, length)) = number::leading(typed).filter(|_| alone) else {
                continue;
            };
            if length < typed.len() || value == said as f64 {
                continue;
            }
            let at = start..close + 1;
            let words = paragraph.words(&at);
            let told = grouped(said);
            let message = message!(
                "số và chữ không khớp: `{words}`; chữ đọc là {told}",
                "the figure and the words differ: `{words}`; the words say {told}"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &at), message).cure(message!(
                    "sửa số, hoặc sửa lời cho khớp nhau",
                    "make the figure and the words say the same"
                )),
            );
        }
    }
}

/// Tells of words that are all of a number and say none, behind a sum of money.
fn nonsense(
    proof: &Proof,
    paragraph: &Paragraph,
    (open, close): (usize, usize),
    words: &str,
    findings: &mut Findings,
) {
    let before = paragraph.lower[..open].trim_end();
    let money = MONEY.iter().find_map(|it| before.strip_suffix(it));
    let is_sum = money.is_some_and(|it| it.trim_end().ends_with(|ch: char| ch.is_ascii_digit()));
    let count = word::words(words).count();
    // "Một nghìn tỉ một trăm tỉ" is said, too.
    let milliards = word::words(words).filter(|(_, it)| matches!(*it, "tỷ" | "tỉ"));
    let is_sum = is_sum && milliards.count() < 2;
    if !is_sum || count < 3 || !word::words(words).all(|(_, it)| spoken::is_of_number(it)) {
        return;
    }
    let at = open..close + 1;
    let told = paragraph.words(&at);
    let message = message!(
        "lời đọc số `{told}` không thành số nào",
        "the words `{told}` say no number"
    );
    findings.push(
        Finding::new(proof.place(paragraph, &at), message)
            .doubtful()
            .cure(message!("viết lại lời đọc số", "write the words anew")),
    );
}

/// The words of a number without what leads them in and the unit behind.
fn bare(words: &str) -> &str {
    let mut words = words.trim().trim_end_matches(['.', ',']);
    for lead in LEADS {
        words = words.strip_prefix(lead).unwrap_or(words);
    }
    words = words.trim_start_matches([':', ' ']);
    for end in ["chẵn", "./", "/"] {
        words = words
            .strip_suffix(end)
            .unwrap_or(words)
            .trim_end_matches([',', ' ']);
    }
    let unit = MONEY.iter().find_map(|it| words.strip_suffix(it));
    let words = unit.unwrap_or(words).trim_end();
    // One figure in words alone, such as "(năm)", may be a year or a remark.
    match word::words(words).count() {
        1 if words == "năm" || words == "không" => "",
        _ => words,
    }
}

/// A number with points between its thousands.
fn grouped(value: u64) -> String {
    let figures = value.to_string();
    let lead = figures.len() % 3;
    let (first, rest) = figures.split_at(lead);
    let thousands = rest
        .as_bytes()
        .chunks(3)
        .filter_map(|it| str::from_utf8(it).ok());
    let groups: Vec<&str> = Some(first)
        .filter(|it| !it.is_empty())
        .into_iter()
        .chain(thousands)
        .collect();
    groups.join(".")
}
