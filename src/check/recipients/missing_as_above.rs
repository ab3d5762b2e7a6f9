//! Recipients that do not begin with "Như trên", or with "Như Điều 3" where an article names who carries
//! the paper out.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let wanted = proof.head.kind.is_none_or(|it| it.recipients.is_some());
    let Some(first) = proof.recipients().next().filter(|_| wanted) else {
        return;
    };
    let Some(above) = above(proof) else { return };
    // One that stands further down is told of by itself.
    // A decision has nobody above, but an article.
    let heads = match proof.head.addressed {
        true => &["như trên", "như kính gửi", "như điều"][..],
        false => &["như kính gửi", "như điều"],
    };
    let names = |lower: &str| heads.iter().any(|it| lower.starts_with(it));
    if proof.recipients().any(|it| names(&it.lower)) {
        return;
    }
    let words = first.text.trim_end_matches([';', ',', '.']);
    let called = proof.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!(
        "Nơi nhận của {vi} bắt đầu bằng `{words}`, chưa có dòng `{above}`",
        "the recipients of the {en} begin with `{words}`, not with `{above}`"
    );
    let found = Finding::new(proof.whole(first), message).cure(message!(
        "thêm `- {above};` làm dòng đầu",
        "make `- {above};` the first line"
    ));
    findings.push(match proof.head.addressed {
        true => found,
        false => found.doubtful(),
    });
}

/// The line that says who is meant above.
fn above(proof: &Proof) -> Option<String> {
    if proof.head.addressed {
        return Some("Như trên".to_owned());
    }
    if !proof.head.finished {
        return None;
    }
    let own = proof.body().map(|(_, it)| it).filter(|it| it.annex == 0);
    let last = own.filter(|it| it.role == Role::Dieu).last()?;
    let carried = ["chịu trách nhiệm thi hành", "chịu trách nhiệm thực hiện"];
    let mark = last.mark.trim_end_matches(['.', ':']);
    carried
        .iter()
        .any(|it| last.has(it))
        .then(|| format!("Như {mark}"))
}
