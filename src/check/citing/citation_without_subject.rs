//! A paper cited for the first time with all but what it is about.

use std::collections::HashSet;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::VERBS;
use crate::proof::{Proof, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut seen = HashSet::new();
    for (_, paragraph) in proof.body() {
        for cited in paragraph.citations.iter().filter(|it| it.has_symbol) {
            let first = seen.insert(paragraph.symbol(cited));
            let (Some(issuer), Some(class), true) = (&cited.issuer, &cited.class, first) else {
                continue;
            };
            let lead = word::before(&paragraph.lower, class.start);
            let leads = ["hiện", "cứ", "tại", ""];
            // "(Kèm theo Kế hoạch số …)" is cited by what belongs to it, "theo ý kiến của … tại Tờ trình số …" by
            // who decides on it.
            let before = paragraph.lower[..class.start].trim_end();
            let own =
                before.ends_with("kèm theo") || lead == "tại" && !before.ends_with("quy định tại");
            // "quy định tại khoản 1 Điều 6 Thông tư …".
            let clause = &before[word::clause(before, &(before.len()..before.len())).start..];
            let article = word::has(clause, "quy định tại")
                && word::before(clause, clause.len() - lead.len()) == "điều"
                && lead.bytes().all(|it| it.is_ascii_digit());
            let carries_out = (leads.contains(&lead) && !own || article) && cited.date.is_some();
            let end = word::clause_end(&paragraph.lower, issuer.end);
            let rest = paragraph.text[issuer.end..end].trim_matches([' ', ',']);
            // Behind a comma the issuer of this paper itself may follow: "của Tỉnh ủy, Ủy ban …".
            let next = rest.starts_with(char::is_uppercase) || rest.is_empty();
            // Of a paper of several bodies the others follow: "của Quốc hội, Chính phủ …".
            let joint = paragraph.lower[class.clone()].ends_with("liên tịch");
            let told = joint
                || word::has(&paragraph.lower[issuer.start..end], "về")
                // The resolution of a congress is about all of it.
                || paragraph.lower[issuer.clone()].starts_with("đại hội")
                || !is_name(&paragraph.lower[issuer.clone()]);
            if !carries_out || cited.has_subject || told || !next {
                continue;
            }
            let words = paragraph.words(&(cited.range.start..issuer.end));
            let span = proof.place(paragraph, &(cited.range.start..issuer.end));
            let message = message!(
                "`{words}` được dẫn mà không nói về việc gì",
                "`{words}` is cited, but nothing says what it is about"
            );
            findings.push(Finding::new(span, message).cure(message!(
                "thêm trích yếu của văn bản ấy: `{words} về …`",
                "add the subject of that paper: `{words} về …`"
            )));
        }
    }
}

/// Whether the words can be the name of a body, and have no verb of a subject among them.
fn is_name(lower: &str) -> bool {
    let acts = [
        "ban hành",
        "phê duyệt",
        "quy định",
        "hướng dẫn",
        "sửa đổi",
        "công bố",
        "thành lập",
        "giao",
        "xây dựng",
        "đổi mới",
        "kiện toàn",
        "quy hoạch",
    ];
    lower.split_whitespace().count() <= 14
        && !acts.iter().chain(&VERBS).any(|verb| word::has(lower, verb))
}
