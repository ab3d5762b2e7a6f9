//! A paper that decides without the line of decision, with that of another kind, or without the
//! line of who decides.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some(kind) = proof.head.kind else { return };
    let Some((_, title)) = proof.title() else {
        return;
    };
    let Some(word) = kind.resolves() else { return };
    let called = kind.called();
    let (vi, en) = (called.vi, called.en);
    let own = |role| proof.of(role).map(|(_, it)| it).find(|it| it.annex == 0);
    if let Some(line) = own(Role::QuyetNghi) {
        let bare = line.text.trim_end_matches([':', ' ', '.']);
        if !bare.ends_with(word) {
            let message = message!(
                "{vi} ghi `{word}`, không ghi `{bare}`",
                "the {en} has `{word}`, not `{bare}`"
            );
            let cure = message!("sửa thành `{word}`", "write `{word}`");
            findings.push(Finding::new(proof.whole(line), message).cure(cure));
        } else if !proof.head.party && proof.head.finished && !line.text.contains(':') {
            let message = message!(
                "dòng `{bare}` không có dấu hai chấm",
                "the line `{bare}` has no colon"
            );
            let found = Finding::new(proof.whole(line), message).doubtful();
            findings.push(found.cure(message!("viết `{bare}:`", "write `{bare}:`")));
        }
    }
    if !kind.must_resolve(proof.head.family()) {
        return;
    }
    let mut lacking = |what: &str, what_en: &str| {
        let message = message!("{vi} không có {what}", "the {en} has no {what_en}");
        let found = Finding::new(proof.whole(title), message);
        let found = found.cure(message!("thêm {what}", "add {what_en}"));
        findings.push(match proof.head.party {
            true => found.doubtful(),
            false => found,
        });
    };
    if own(Role::QuyetNghi).is_none() {
        let (what, what_en) = (format!("dòng `{word}`"), format!("line `{word}`"));
        lacking(&what, &what_en);
    }
    if !proof.head.party && own(Role::ThamQuyen).is_none() {
        lacking(
            "dòng thẩm quyền ban hành dưới trích yếu",
            "line of who decides below the subject",
        );
    }
}
