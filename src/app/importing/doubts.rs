//! What is told of how an old paper was read: lines left out, and a head that nothing was known of.

use crate::diagnostic::Message;
use crate::proof::Proof;
use crate::role::Role;

/// What is not known for certain of how a paper was read.
pub(super) fn doubts(proof: &Proof) -> impl Iterator<Item = Message> {
    let pages = proof.doubt.pages;
    let left_out = (pages > 0).then(|| {
        message!(
            "{pages} dòng chỉ có số được coi là số trang và bỏ đi; dòng nào là số liệu thì ghi lại vào tệp mô tả",
            "{pages} lines of a number alone were taken for numbers of pages and left out; write back whichever is a figure"
        )
    });
    let bare = is_bare(proof).then(|| {
        let count = proof.paragraphs.len();
        message!(
            "không nhận ra phần đầu (số, tên loại, nơi gửi): cả văn bản đọc thành {count} đoạn lời văn; dán lại sao cho mỗi đoạn một dòng rồi nhập lại",
            "nothing of a head was found (number, kind, addressees): the whole paper was read as {count} paragraphs of prose; paste it anew, a paragraph a line, and import it again"
        )
    });
    left_out.into_iter().chain(bare)
}

/// Whether nothing tells which paper it is.
pub(super) fn is_bare(proof: &Proof) -> bool {
    let heads = [
        Role::SoKyHieu,
        Role::TenLoai,
        Role::KinhGui,
        Role::TrichYeu,
        Role::ChuDe,
    ];
    let mut own = proof.paragraphs.iter();
    !own.any(|it| heads.contains(&it.role))
}
