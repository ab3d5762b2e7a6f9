//! What the disk refused, in the clerk's words.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::diagnostic::Message;

pub fn reading(path: &Path, error: &Error) -> Message {
    let (path, Message { vi, en }) = (path.display(), why(error));
    message!(
        "không đọc được `{path}`: {vi}",
        "cannot read `{path}`: {en}"
    )
}

pub fn writing(path: &Path, error: &Error) -> Message {
    let (path, Message { vi, en }) = (path.display(), why(error));
    message!(
        "không ghi được `{path}`: {vi}",
        "cannot write `{path}`: {en}"
    )
}

pub fn printing(error: &Error) -> Message {
    let Message { vi, en } = why(error);
    message!(
        "không in kết quả ra được: {vi}",
        "cannot print the result: {en}"
    )
}

/// Whether there is no more room.
pub fn is_full(error: &Error) -> bool {
    matches!(
        plain(error).kind(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded
    )
}

/// The system's own error. Who made a file beside its place tells that place too, which is nobody's
/// concern.
fn plain(error: &Error) -> &Error {
    let inner = error.get_ref().and_then(|it| it.source());
    inner.and_then(|it| it.downcast_ref()).unwrap_or(error)
}

/// What a disk or a line to it says that is broken.
const BROKEN: i32 = 5;

/// The common reasons translated; of the others, the system's own words.
fn why(error: &Error) -> Message {
    let error = plain(error);
    if cfg!(unix) && error.raw_os_error() == Some(BROKEN) {
        return message!(
            "ổ đĩa hay đường mạng tới nó bị hỏng",
            "the disk or the line to it is broken"
        );
    }
    match error.kind() {
        ErrorKind::NotFound => message!("không có tệp hay thư mục này", "no such file or folder"),
        ErrorKind::PermissionDenied => message!(
            "không được phép, hoặc tệp đang mở ở chương trình khác",
            "not permitted, or open in another program"
        ),
        ErrorKind::IsADirectory => message!("đây là thư mục", "it is a folder"),
        ErrorKind::NotADirectory => message!("đây không phải thư mục", "it is not a folder"),
        ErrorKind::AlreadyExists => message!("đã có tệp tên này", "a file of this name exists"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            message!("ổ đĩa hết chỗ", "the disk is full")
        }
        ErrorKind::WouldBlock => message!(
            "một chương trình khác đang ghi mãi vào đây; đợi nó xong hoặc đóng nó rồi làm lại",
            "another program keeps writing here; wait for it or close it, and try again"
        ),
        ErrorKind::ReadOnlyFilesystem => {
            message!("ổ đĩa chỉ cho đọc", "the disk can only be read")
        }
        ErrorKind::InvalidFilename => {
            message!("tên tệp không dùng được", "the name cannot be used")
        }
        _ => message!("{error}", "{error}"),
    }
}
