//! A title of who signs that stands below the name.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
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
    let is_name = |it: &&Paragraph| it.role == Role::HoTen;
    let Some(at) = foot.iter().position(is_name) else {
        return;
    };
    // The name of the office may go on on a second line; of several who sign, one may still be asked for.
    let ([title] | [title, _]) = foot[at + 1..] else {
        return;
    };
    let own = foot[at + 1..].iter().all(|it| it.role == Role::ChucVu);
    if !own || !POSTS.iter().any(|it| title.has(it)) {
        return;
    }
    let name = foot[at];
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
