//! A kind of paper that only the other family has.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let family = &facts.regulation.family.0.value;
    let attached = facts.campaign.body.attached.iter().map(|it| &it.kind.0);
    for named in attached.chain([&facts.campaign.kind.0]) {
        let Some(kind) = facts.kinds.get(named.value.trim()) else {
            continue;
        };
        let Some(only) = kind.only.as_ref().filter(|_| !kind.is_of(family)) else {
            continue;
        };
        let (called, only) = (kind.called(), &only.value);
        let (vi, en) = (called.vi, called.en);
        let message = message!(
            "loại {vi} chỉ có ở khối `{only}`, đơn vị này thuộc khối `{family}`",
            "only the family `{only}` has the kind {en}, and this office is of `{family}`"
        );
        findings.push(Finding::new(named.span, message).cure(message!(
            "chọn loại khác; bảng các loại văn bản nói loại nào dùng ở khối nào",
            "choose another kind: the table of kinds says which family has which"
        )));
    }
}
