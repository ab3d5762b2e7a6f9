//! The same item twice in one row, such as "cơ quan, đơn vị, trường học, đơn vị".

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::{Proof, word};

/// Words that go on with the sentence behind an item.
const GOES_ON: [&str; 16] = [
    "không", "có", "được", "phải", "trên", "thuộc", "của", "để", "đã", "đang", "cần", "tại",
    "trong", "chịu", "theo", "chủ",
];

pub fn proof(proof: &Proof, sink: &mut Sink) {
    for paragraph in &proof.paragraphs {
        for (first, second) in found(&paragraph.lower) {
            let words = paragraph.words(&second);
            let message = say!(
                "`{words}` kể hai lần trong một chuỗi",
                "`{words}` stands twice in one row"
            );
            let label = say!("đã kể ở đây", "it stands here already");
            let span = proof.place(paragraph, &second);
            sink.push(
                Diagnostic::warning("repeated-item", span, message)
                    .label(proof.place(paragraph, &first), label)
                    .cure(say!(
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
    let breaks = |ch: char| matches!(ch, ';' | '.' | ':' | '(' | ')' | '“' | '”' | '"' | '\n');
    for row in lower.split(breaks) {
        let items: Vec<Range<usize>> = row
            .split(',')
            .map(|item| {
                let from = item.as_ptr() as usize - lower.as_ptr() as usize;
                let lead = item.len() - item.trim_start().len();
                from + lead..from + lead + item.trim().len()
            })
            .collect();
        for (place, item) in items.iter().enumerate().skip(1) {
            let name = &lower[item.clone()];
            let earlier = &items[1..place];
            let row = &lower[items[0].clone()];
            // The words in front of the first belong to the sentence: "về việc khiếu nại, …".
            let first = items[0].end - name.len().min(row.len())..items[0].end;
            let whole = word::words(name).count() > 1 && row.ends_with(name);
            let whole = whole && row[..row.len() - name.len()].ends_with(' ');
            let same = earlier.iter().find(|it| {
                let known = &lower[(*it).clone()];
                let count = word::words(known).count();
                let rest = name.strip_prefix(known);
                let goes_on = rest
                    .is_some_and(|it| GOES_ON.contains(&word::after(it, 0)) && it.starts_with(' '));
                (2..=5).contains(&count) && (name == known || goes_on)
            });
            if let Some(same) = same.or_else(|| whole.then_some(&first)) {
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
