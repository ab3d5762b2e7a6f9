//! A place that was to be filled in before the paper was finished: `«Ho_ten»`, `{{ten}}`, `[TÊN XÃ]`,
//! `${ngay}`, a broken reference of Word.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

/// What Word prints for a reference that leads nowhere, in small letters.
const BROKEN: [&str; 5] = [
    "error! reference source not found",
    "error! bookmark not defined",
    "error! no text of specified style",
    "lỗi! không tìm thấy nguồn tham chiếu",
    "error! unknown document property",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for at in found(&paragraph.text, &paragraph.lower) {
            let words = paragraph.words(&at);
            let message = message!(
                "chỗ `{words}` chưa được điền",
                "`{words}` is still to be filled in"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &at), message).cure(message!(
                    "điền nội dung, hoặc bỏ chỗ này",
                    "fill it in, or take it out"
                )),
            );
        }
    }
}

/// Whether what stands between two signs is to be filled in.
type IsField<'a> = &'a dyn Fn(&str) -> bool;

fn found(text: &str, lower: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let name = |it: &str| {
        let mut letters = it.chars();
        !it.is_empty() && letters.all(|ch| ch.is_alphanumeric() || matches!(ch, '_' | '.' | '-'))
    };
    // "[MẪU]" and "[DỰ THẢO]" say what the whole is; what is to be written is a list of its own.
    let label = |it: &str| {
        ["MẪU", "BIỂU MẪU", "DỰ THẢO", "PHỤ LỤC", "CẦN BỔ SUNG"]
            .iter()
            .any(|own| it.starts_with(own))
    };
    let shouted = |it: &str| {
        let capitals = it.chars().filter(|ch| ch.is_uppercase()).count();
        capitals > 2 && !it.contains(char::is_lowercase) && !label(it)
    };
    let any = |_: &str| true;
    let fields: [(&str, &str, IsField); 4] = [
        ("«", "»", &name),
        ("{{", "}}", &any),
        ("${", "}", &name),
        ("[", "]", &shouted),
    ];
    for (open, close, is_field) in fields {
        for (at, _) in lower.match_indices(open) {
            let inside = at + open.len();
            let Some(length) = lower[inside..].find(close) else {
                continue;
            };
            let end = inside + length;
            if is_field(text[inside..end].trim()) {
                found.push(at..end + close.len());
            }
        }
    }
    for words in BROKEN {
        found.extend(lower.match_indices(words).map(|(at, it)| at..at + it.len()));
    }
    found.sort_by_key(|it| it.start);
    found.dedup_by(|later, first| later.start < first.end);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_waits_to_be_filled_in_is_told() {
        let told = |text: &str| {
            let lower = crate::proof::word::lower(text);
            let found = found(text, &lower);
            found
                .into_iter()
                .map(|it| text[it].to_owned())
                .collect::<Vec<_>>()
        };
        for (text, want) in [
            (
                "Ông «Ho_ten», sinh năm {{nam}}",
                vec!["«Ho_ten»", "{{nam}}"],
            ),
            ("UBND [TÊN XÃ] ngày ${ngay}", vec!["[TÊN XÃ]", "${ngay}"]),
            (
                "theo Error! Reference source not found.",
                vec!["Error! Reference source not found"],
            ),
            ("phong trào «Dân vận khéo» [1] và [12]", vec![]),
            ("Phụ lục: [MẪU] BÁO CÁO", vec![]),
            ("Ai làm? Làm gì? https://a.vn/?x=1", vec![]),
        ] {
            assert_eq!(told(text), want, "{text}");
        }
    }
}
