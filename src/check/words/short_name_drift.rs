//! A short name that was introduced with "số" and is used without it: "Đề án 13".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

const INTRODUCED: [&str; 3] = ["viết tắt là", "gọi tắt là", "gọi là"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (place, paragraph) in proof.body() {
        let leads = INTRODUCED.iter().flat_map(|words| paragraph.find(words));
        // "viết tắt là" and "gọi là" do not overlap, and "gọi tắt là" is another string.
        for lead in leads {
            let start = lead.end + paragraph.text[lead.end..].len()
                - paragraph.text[lead.end..].trim_start().len();
            let len = paragraph.text[start..]
                .find([')', ',', ';', '.'])
                .unwrap_or(paragraph.text.len() - start);
            let name = start..start + len;
            let Some((class, number)) = paragraph.lower[name.clone()].split_once(" số ") else {
                continue;
            };
            let short = format!("{class} {number}");
            let behind = proof
                .paragraphs
                .iter()
                .skip(place + 1)
                .filter(|it| it.is_body());
            let used = behind.flat_map(|it| it.find(&short).map(move |at| (it, at)));
            let used: Vec<_> = used.collect();
            let Some((first, at)) = used.first() else {
                continue;
            };
            let (said, whole, count) = (first.words(at), paragraph.words(&name), used.len());
            let message = message!(
                "tên gọi tắt đã nêu là `{whole}`, ở đây viết `{said}` ({count} chỗ)",
                "the short name was given as `{whole}`, but here it is `{said}` ({count} places)"
            );
            findings.push(
                Finding::new(proof.place(first, at), message)
                    .label(
                        proof.place(paragraph, &name),
                        message!("tên gọi tắt nêu ở đây", "the short name is given here"),
                    )
                    .cure(message!(
                        "viết `{whole}` ở mọi chỗ, hoặc nêu tên gọi tắt là `{said}`",
                        "write `{whole}` everywhere, or give the short name as `{said}`"
                    )),
            );
        }
    }
}
