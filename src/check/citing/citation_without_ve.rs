//! A cited paper whose subject follows its issuer without "về".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::VERBS;
use crate::proof::{Proof, word};

/// Last words of the name of a body that have a small letter: "Tỉnh ủy", "Ủy ban nhân dân xã".
const ENDS: [&str; 19] = [
    "ủy",
    "uỷ",
    "dân",
    "tỉnh",
    "huyện",
    "xã",
    "phường",
    "phố",
    "khu",
    "hội",
    "trưởng",
    "ương",
    "đoàn",
    "đảng",
    "vụ",
    "trị",
    "phủ",
    "thư",
    "bộ",
];

/// Papers that do something rather than speak of it: "Quyết định … của … phê duyệt Đề án".
const ACTS: [&str; 4] = ["quyết định", "nghị định", "thông tư", "luật"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof.body() {
        for cited in &paragraph.citations {
            let (Some(issuer), Some(class)) = (&cited.issuer, &cited.class) else {
                continue;
            };
            let name = paragraph.words(issuer);
            let lower = &paragraph.lower[issuer.clone()];
            // Elsewhere the words may be what somebody does: "theo Kế hoạch … của Đảng ủy tiếp tục …".
            let lead = word::before(&paragraph.lower, class.start);
            if !matches!(lead, "hiện" | "cứ" | "khai" | "") {
                continue;
            }
            let steering = lower.contains("ban chỉ đạo") || lower.contains("ban tổ chức");
            if ACTS.contains(&&paragraph.lower[class.clone()]) || steering || cited.date.is_none() {
                continue;
            }
            let begins = VERBS
                .iter()
                .filter_map(|words| word::find(name, words).next());
            let Some(at) = begins.map(|it| it.start).filter(|at| *at > 0).min() else {
                continue;
            };
            let body = name[..at].trim_end();
            // "của Thủ tướng Chính phủ yêu cầu tăng cường …": the subject begins before with a verb.
            let last = word::before(name, at);
            if last.starts_with(char::is_lowercase) && !ENDS.contains(&last) {
                continue;
            }
            let verb: String = name[at..]
                .split_whitespace()
                .take(4)
                .collect::<Vec<_>>()
                .join(" ");
            if body.split_whitespace().count() < 2 {
                continue;
            }
            let span = proof.place(paragraph, issuer);
            let message = message!(
                "thiếu chữ `về` giữa `{body}` và `{verb} …`",
                "`về` is missing between `{body}` and `{verb} …`"
            );
            findings.push(Finding::new(span, message).cure(message!(
                "viết `của {body} về {verb} …`",
                "write `của {body} về {verb} …`"
            )));
        }
    }
}
