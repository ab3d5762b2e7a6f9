//! The same item twice in one row, such as "cơ quan, đơn vị, trường học, đơn vị".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

/// Words that go on with the sentence behind an item.
const GOES_ON: [&str; 16] = [
    "không", "có", "được", "phải", "trên", "thuộc", "của", "để", "đã", "đang", "cần", "tại",
    "trong", "chịu", "theo", "chủ",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (first, second) in found(&paragraph.lower) {
            let words = paragraph.words(&second);
            let message = message!(
                "`{words}` kể hai lần trong một chuỗi",
                "`{words}` stands twice in one row"
            );
            let label = message!("đã kể ở đây", "it stands here already");
            let span = proof.place(paragraph, &second);
            findings.push(
                Finding::new(span, message)
                    .label(proof.place(paragraph, &first), label)
                    .cure(message!(
                        "bỏ một `{words}`, hoặc thay bằng nơi định kể",
                        "take one `{words}` out, or write what was meant"
                    )),
            );
        }
    }
}

/// Items of a row between commas that stand in it twice, both places.
fn found(lower: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    if lower.matches(',').count() < 2 {
        return found;
    }
    let breaks = |ch: char| matches!(ch, ';' | '.' | ':' | '(' | ')' | '“' | '”' | '"' | '\n');
    let rows = lower.split(breaks);
    for row in rows.filter(|it| it.matches(',').count() > 1) {
        let items: Vec<(Range<usize>, usize)> = row
            .split(',')
            .map(|item| {
                let from = item.as_ptr() as usize - lower.as_ptr() as usize;
                let lead = item.len() - item.trim_start().len();
                let range = from + lead..from + lead + item.trim().len();
                (range, word::words(item).count())
            })
            .collect();
        for (place, (item, length)) in items.iter().enumerate().skip(1) {
            let name = &lower[item.clone()];
            // The words in front of the first belong to the sentence: "về việc khiếu nại, …".
            let near = items[..place].iter().rposition(|it| it.1 > 4);
            let first = near.filter(|at| at + 1 < place && (2..=4).contains(length));
            let first = first.and_then(|at| {
                let before = lower[items[at].0.clone()].strip_suffix(name)?;
                let end = items[at].0.end;
                before.ends_with(' ').then_some(end - name.len()..end)
            });
            let earlier = items[1..place].iter().filter(|it| (2..=5).contains(&it.1));
            let same = earlier.map(|it| &it.0).find(|it| {
                let rest = name.strip_prefix(&lower[(*it).clone()]);
                rest.is_some_and(|rest| {
                    let goes_on = || GOES_ON.contains(&word::after(rest, 0));
                    rest.is_empty() || rest.starts_with(' ') && goes_on()
                })
            });
            if let Some(same) = same.or(first.as_ref()) {
                found.push((same.clone(), item.start..item.start + same.len()));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_that_only_begin_alike_are_two() {
        let told = |text: &'static str| {
            found(text)
                .into_iter()
                .map(|it| &text[it.1])
                .collect::<Vec<_>>()
        };
        assert_eq!(
            told("trước cơ quan, đơn vị, trường học, đơn vị không có hàng quán, xe cộ."),
            ["đơn vị"]
        );
        assert_eq!(
            told("từng bước bảo đảm các dịch vụ là y tế, việc làm, y tế, nhà ở."),
            ["y tế"]
        );
        for text in [
            "cơ quan, đơn vị, trường học",
            "phát triển kinh tế, văn hóa, văn hóa số",
            "cơ quan, tổ chức, đoàn thể, tổ chức thực hiện",
            "ngày 5, đơn vị; ngày 6, đơn vị",
            "xã, phường, xã",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
