//! A body decides, and its head signs in his own name; or the head decides, and signs for the body.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::authority::Authority;
use crate::role::Role;

/// What offices of heads begin with, in small letters.
const HEADS: [&str; 10] = [
    "chủ tịch",
    "giám đốc",
    "tổng giám đốc",
    "hiệu trưởng",
    "viện trưởng",
    "cục trưởng",
    "chi cục trưởng",
    "trưởng",
    "chánh",
    "bộ trưởng",
];

/// What names of bodies begin with that decide together.
const BODIES: [&str; 3] = ["ủy ban", "uỷ ban", "hội đồng"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut lines = proof.of(Role::ThamQuyen).map(|(_, it)| it);
    let Some(line) = lines.next().filter(|_| !proof.head.party) else {
        return;
    };
    let own = |role| proof.of(role).map(|(_, it)| it).find(|it| it.annex == 0);
    let signed = own(Role::QuyenHan).or_else(|| own(Role::ChucVu));
    let Some(signature) = signed else { return };
    let collective = Authority::read(&signature.text).is_some_and(|it| it.code == "TM");
    let begins = |names: &[&str]| names.iter().any(|it| line.lower.trim().starts_with(it));
    let words = line.text.trim();
    let told = signature.text.trim();
    let (message, cure) = if begins(&HEADS) && collective {
        (
            message!(
                "thẩm quyền ban hành là `{words}`, nhưng ký `{told}`",
                "`{words}` decides, but `{told}` signs"
            ),
            message!(
                "người đứng đầu quyết định thì ký chức vụ, không có `TM.`; tập thể quyết định thì ghi tên tập thể",
                "a head who decides signs by his office, without `TM.`; for a body write its name above"
            ),
        )
    } else if begins(&BODIES) && !collective {
        (
            message!(
                "thẩm quyền ban hành là tập thể `{words}`, nhưng dòng ký `{told}` không có `TM.`",
                "the body `{words}` decides, but `{told}` signs without `TM.`"
            ),
            message!(
                "thêm dòng `TM. {words}` ở trên, hoặc ghi chức vụ người đứng đầu làm thẩm quyền",
                "add the line `TM. {words}` above, or name the office of the head as who decides"
            ),
        )
    } else {
        return;
    };
    let label = message!("thẩm quyền ban hành", "who decides");
    let found = Finding::new(proof.whole(signature), message);
    findings.push(found.label(proof.whole(line), label).cure(cure));
}
