//! A purpose such as "(Báo cáo);" on a line of its own, away from its recipients.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, line) in proof
        .of(Role::NoiNhanDong)
        .filter(|(_, it)| it.mark.is_empty())
    {
        let words = line.text.trim_end_matches([';', ',', '.']);
        if !(words.starts_with('(') && words.ends_with(')')) {
            continue;
        }
        let message = message!(
            "`{words}` đứng riêng một dòng, không rõ là của nơi nhận nào",
            "`{words}` stands alone, away from the recipients it is meant for"
        );
        let found = Finding::new(proof.whole(line), message);
        findings.push(found.cure(message!(
            "ghi `{words}` ngay sau tên nơi nhận",
            "write `{words}` right behind the recipient"
        )));
    }
}
