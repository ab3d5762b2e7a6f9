//! A report that does not say which time it tells of.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.asks_for("report-without-period") {
        return;
    }
    let Some((_, subject)) = proof.of(Role::TrichYeu).next() else {
        return;
    };
    let opening = proof.body().map(|(_, it)| it).take(2);
    let mut near = [subject].into_iter().chain(opening);
    if near.any(|it| !it.times.is_empty() || !it.periods.is_empty() || it.has("nhiệm kỳ")) {
        return;
    }
    let called = proof.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!(
        "trích yếu, lời mở đầu không nói {vi} về thời gian nào",
        "neither subject nor opening says what time the {en} is about"
    );
    findings.push(Finding::new(proof.whole(subject), message).cure(message!(
        "ghi tháng, quý, năm hoặc từ ngày nào đến ngày nào vào trích yếu",
        "name the month, quarter, year or the first and last day in the subject"
    )));
}
