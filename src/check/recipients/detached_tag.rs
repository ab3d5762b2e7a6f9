//! A purpose such as "(Báo cáo);" on a line of its own, away from its recipients.

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, sink: &mut Sink) {
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
        let found = Diagnostic::warning("detached-tag", proof.whole(line), message);
        sink.push(found.cure(message!(
            "ghi `{words}` ngay sau tên nơi nhận",
            "write `{words}` right behind the recipient"
        )));
    }
}
