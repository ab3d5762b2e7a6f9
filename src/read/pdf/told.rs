//! What whoever hands in a PDF must be told, and why one cannot be read.

use super::leaf::Leaf;
use crate::diagnostic::Message;
use crate::manuscript::Told;

/// What its reader must know of the pages.
pub fn pages(leaves: &[Leaf]) -> Vec<Told> {
    let sum = |of: fn(&Leaf) -> usize| leaves.iter().map(of).sum::<usize>();
    let pictures = sum(|it| usize::from(it.letters.is_empty() && it.pictures > 0));
    let turned = sum(|it| it.turned);
    let unknown = sum(|it| it.unknown);
    let told = [
        (
            pictures,
            "scanned-pages",
            message!(
                "có {pictures} trang chỉ là ảnh, không có chữ để đọc; phải nhận dạng chữ (OCR) các trang ấy",
                "{pictures} pages are only pictures without words; they must be recognised (OCR) first"
            ),
        ),
        (
            turned,
            "turned-words",
            message!(
                "có {turned} chữ cái nằm dọc hoặc chéo, không đọc (chữ chìm, chữ xoay)",
                "{turned} letters do not stand upright and are not read (watermarks, turned words)"
            ),
        ),
        (
            unknown,
            "unknown-letters",
            message!(
                "có {unknown} chữ cái mà tệp không nói là chữ gì, không đọc; so lại với bản in",
                "of {unknown} letters the file does not say what they are; they are not read: look at the print"
            ),
        ),
    ];
    let told = told.into_iter().filter(|it| it.0 > 0);
    told.map(|(_, code, what)| Told { code, what }).collect()
}

pub fn locked() -> Message {
    message!(
        "tệp PDF bị khóa bằng mật khẩu; mở khóa rồi lưu lại, hoặc dùng tệp Word gốc",
        "the PDF is locked with a password; unlock and save it again, or take the Word file it was made from"
    )
}

pub fn damaged() -> Message {
    message!(
        "tệp PDF hỏng hoặc chép chưa xong; chép lại, hoặc dùng tệp Word gốc",
        "the PDF is damaged or was not copied to its end; copy it again, or take the Word file it was made from"
    )
}

pub fn scanned() -> Message {
    message!(
        "PDF này là bản chụp, không có chữ để đọc; phải nhận dạng chữ (OCR) trước, hoặc dùng tệp Word gốc",
        "this PDF is a scan without words; they must be recognised (OCR) first, or take the Word file it was made from"
    )
}

pub fn unnamed() -> Message {
    message!(
        "PDF này không nói chữ nào là chữ nào (phông thiếu bảng mã), sao ra cũng hỏng; dùng tệp Word gốc, hoặc nhận dạng chữ (OCR)",
        "this PDF does not say which letters it shows (its fonts have no table of letters); take the Word file it was made from, or recognise its words (OCR)"
    )
}
