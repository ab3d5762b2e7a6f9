//! Reports or registrations that are sent to two bodies.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::source::Span;

/// Words behind which the body stands that collects.
const SENT: [&str; 8] = [
    "gửi về",
    "báo cáo về",
    "báo cáo tổng kết về",
    "phiếu đăng ký về",
    "một bản về",
    "đều về",
    "tổng hợp về",
    "nộp về",
];

/// Words that end the name of a body.
const ENDS: [&str; 13] = [
    "để",
    "trước",
    "chậm",
    "tổng hợp",
    "theo",
    "bằng",
    "và",
    "qua",
    "là",
    "trong",
    "vào",
    "đúng",
    "từ",
];

/// Bodies above the paper's own, to which the collector reports in turn.
const ABOVE: [&str; 10] = [
    "tỉnh",
    "thành phố",
    "thành ủy",
    "thị ủy",
    "huyện",
    "thị xã",
    "trung ương",
    "cấp trên",
    "cấp có thẩm quyền",
    "sở",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut first: Option<(&Paragraph, Range<usize>, String)> = None;
    for (_, paragraph) in proof.body().filter(|(_, it)| it.annex == 0) {
        for at in collectors(paragraph) {
            let name = plain(&paragraph.lower[at.clone()]);
            if ABOVE.iter().any(|it| word::has(&name, it)) {
                continue;
            }
            let Some((before, place, known)) = &first else {
                first = Some((paragraph, at, name));
                continue;
            };
            // In one paragraph it is a chain: each sends to the next.
            let chain = std::ptr::eq(*before, paragraph);
            if chain || name.starts_with(known.as_str()) || known.starts_with(&name) {
                continue;
            }
            let (one, two) = (before.words(place), paragraph.words(&at));
            let message = message!(
                "chỗ này gửi về `{two}`, chỗ khác gửi về `{one}`",
                "here things are sent to `{two}`, elsewhere to `{one}`"
            );
            let found = Finding::new(sent(proof, paragraph, &at), message);
            findings.push(
                found
                    .label(
                        sent(proof, before, place),
                        message!("chỗ này gửi về `{one}`", "sent to `{one}` here"),
                    )
                    .cure(message!(
                        "chọn một đầu mối, hoặc nói rõ việc nào gửi về `{one}`, việc nào gửi về `{two}`",
                        "choose one body, or say what goes to `{one}` and what to `{two}`"
                    )),
            );
            return;
        }
    }
}

/// The place of a body with the words that send to it: its name alone may be borrowed.
fn sent(proof: &Proof, paragraph: &Paragraph, at: &Range<usize>) -> Span {
    let head = paragraph.lower[..at.start].trim_end();
    let lead = SENT.iter().find(|words| head.ends_with(*words));
    let start = head.len() - lead.map_or(0, |words| words.len());
    proof.place(paragraph, &(start..at.end))
}

/// The bodies a paragraph has things sent to.
fn collectors(paragraph: &Paragraph) -> Vec<Range<usize>> {
    let lower = &paragraph.lower;
    let leads = SENT.iter().flat_map(|words| paragraph.find(words));
    let mut found: Vec<_> = leads
        .filter_map(|lead| {
            let start = lead.end + 1;
            let rest = lower.get(start..)?;
            let sign = rest.find([',', ';', '.', '(', ':']).unwrap_or(rest.len());
            let stop = ENDS
                .iter()
                .filter_map(|it| word::find(&rest[..sign], it).next());
            let len = rest[..stop.map(|it| it.start).min().unwrap_or(sign)]
                .trim_end()
                .len();
            // A body has a name of two words and more, and begins with a capital.
            let named = rest[..len].contains(' ')
                && paragraph.text[start..].starts_with(char::is_uppercase);
            named.then_some(start..start + len)
        })
        .collect();
    found.sort_by_key(|it| it.start);
    found
}

/// The name as it is compared: one tone, no abbreviation.
fn plain(name: &str) -> String {
    let name = name.replace("uỷ", "ủy").replace("ubnd", "ủy ban nhân dân");
    name.replace("khối dân vận", "khối vận")
}
