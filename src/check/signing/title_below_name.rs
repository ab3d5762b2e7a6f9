//! A title of who signs that stands below the name.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

/// Words of what a single person is.
const POSTS: [&str; 6] = [
    "trưởng",
    "chủ tịch",
    "giám đốc",
    "bí thư",
    "chủ nhiệm",
    "chánh",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished || proof.doubt.recipients {
        return;
    }
    let parts = [Role::QuyenHan, Role::ChucVu, Role::HoTen];
    let own = proof.paragraphs.iter().filter(|it| it.annex == 0);
    let foot: Vec<_> = own.filter(|it| parts.contains(&it.role)).collect();
    let names = foot.iter().filter(|it| it.role == Role::HoTen).count();
    // Of several who sign, one may still be asked for.
    let [.., name, title] = foot[..] else {
        return;
    };
    let below = name.role == Role::HoTen && title.role == Role::ChucVu;
    if !below || names != 1 || !POSTS.iter().any(|it| title.has(it)) {
        return;
    }
    let (above, below) = (name.text.trim(), title.text.trim());
    let message = message!(
        "chức vụ `{below}` đứng dưới họ tên `{above}`",
        "the title `{below}` stands below the name `{above}`"
    );
    let found = Finding::new(proof.whole(title), message);
    findings.push(found.cure(message!(
        "ghi chức vụ ở trên chữ ký, họ tên ở dưới",
        "write the title above the signature, the name below it"
    )));
}
