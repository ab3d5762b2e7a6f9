//! The same item twice in one row, such as "cơ quan, đơn vị, trường học, đơn vị".

use std::collections::HashMap;
use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

/// Words that go on with the sentence behind the last item.
const GOES_ON: [&str; 4] = ["không", "có", "được", "phải"];

/// Words that may name a body or say what is done, and so stand twice in a right row.
const TWO_SENSES: [&str; 2] = ["tổ chức", "quy hoạch"];

/// Words of an item at most: longer ones are clauses.
const LONGEST: usize = 4;

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

/// Whole items of a row between commas that stand in it twice, both places.
fn found(lower: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let breaks = |ch: char| matches!(ch, ';' | '.' | ':' | '(' | ')' | '“' | '”' | '"' | '\n');
    for row in lower.split(breaks).filter(|it| it.matches(',').count() > 1) {
        // Where each item of the unbroken run of short ones stands.
        let mut run = HashMap::<&str, Range<usize>>::new();
        for (place, item) in row.split(',').enumerate() {
            let from = item.as_ptr() as usize - lower.as_ptr() as usize;
            let from = from + item.len() - item.trim_start().len();
            let mut name = item.trim();
            if place == 0 {
                // The words in front of the first belong to the sentence.
                let behind = name.rsplit_once(" là ").map_or("", |it| it.1);
                name = behind.trim();
            } else if let Some(end) = goes_on(name) {
                name = &name[..end];
            }
            let length = word::words(name).count();
            if !(1..=LONGEST).contains(&length) {
                run.clear();
                continue;
            }
            let from = if place == 0 {
                from + item.trim().len() - name.len()
            } else {
                from
            };
            let here = from..from + name.len();
            let is_name = length > 1 && !TWO_SENSES.contains(&name);
            match run.get(name).filter(|_| is_name) {
                Some(first) => found.push((first.clone(), here)),
                None => drop(run.insert(name, here)),
            }
        }
    }
    found
}

/// Where the sentence goes on behind the last item.
fn goes_on(name: &str) -> Option<usize> {
    let mut breaks = name.match_indices(' ').map(|(at, _)| at);
    breaks.find(|at| GOES_ON.contains(&word::after(name, *at)))
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
            "các cơ quan, tổ chức, cá nhân, tổ chức tuyên truyền, vận động",
            "gắn với phát triển kinh tế, bảo vệ môi trường trong từng thôn, phát triển kinh tế",
            "thu gom, vận chuyển rác thải sinh hoạt về nơi tập kết, thu gom nước thải",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
