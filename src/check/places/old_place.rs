//! A commune, district or province of before 01/7/2025 in a paper of after.

use super::address::{Verdict, judged};
use crate::check::Findings;
use crate::check::citing::history::is_past;
use crate::diagnostic::Finding;
use crate::knowledge::places::{Commune, TWO_LEVELS};
use crate::proof::Proof;

/// Communes that a cure names; more are no help.
const MOST: usize = 4;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some(since) = TWO_LEVELS else { return };
    for (paragraph, place, verdict) in judged(proof) {
        let words = paragraph.words(&place.range);
        let now = match &verdict {
            Verdict::OldCommune(now) => communes(now),
            Verdict::OldDistrict => message!(
                "cấp huyện không còn: ghi xã, phường, đặc khu hoặc tỉnh, thành phố",
                "there are no districts any more: name the commune or the province"
            ),
            Verdict::OldProvince(now) => message!("nay là {now}", "now it is {now}"),
            _ => continue,
        };
        if is_past(paragraph, &place.range, since) {
            continue;
        }
        let message = message!(
            "`{words}` không còn là đơn vị hành chính từ 01/7/2025",
            "`{words}` is no unit of the country since 01/7/2025"
        );
        let found = Finding::new(proof.place(paragraph, &place.range), message).cure(now);
        findings.push(found.cure(message!(
            "nói về trước ngày ấy thì ghi thêm `(cũ)`",
            "if you speak of the time before, add `(cũ)`"
        )));
    }
}

/// The communes of today, each with its province.
fn communes(now: &[Commune]) -> crate::diagnostic::Message {
    let names = now
        .iter()
        .take(MOST)
        .map(|it| format!("{}, {}", it.name, it.province));
    let names = names.collect::<Vec<_>>().join("; ");
    match now.len() {
        1 => message!("nay là {names}", "now it is {names}"),
        2..=MOST => message!(
            "tùy địa bàn, nay là {names}",
            "now it is, by place, {names}"
        ),
        _ => message!(
            "tùy địa bàn, nay là {names}; …",
            "now it is, by place, {names}; …"
        ),
    }
}
