//! A number, a date, recipients or a signature in a text that another paper issues.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if proof.head.party {
        return;
    }
    for (place, title) in proof.of(Role::TenLoai).filter(|(_, it)| it.annex > 0) {
        let before = proof.paragraphs[..place].iter().rev();
        let head = before.take_while(|it| it.annex == title.annex);
        let behind = proof.paragraphs[place..].iter();
        let text = head.chain(behind.take_while(|it| it.annex == title.annex));
        let foreign = [Role::SoKyHieu, Role::NgayThang, Role::NoiNhan, Role::HoTen];
        for line in text.filter(|it| foreign.contains(&it.role)) {
            let label = line.role.label().to_lowercase();
            let (title, role) = (title.text.trim(), line.role.name());
            let message = message!(
                "`{title}` ban hành kèm theo mà có {label}",
                "`{title}` is issued by another paper, but has `{role}`"
            );
            findings.push(Finding::new(proof.whole(line), message).cure(message!(
                "bỏ {label} ở văn bản kèm theo; số, ngày, người ký là của văn bản ban hành nó",
                "take it out: number, date and signature are those of the paper that issues the text"
            )));
        }
    }
}
