//! What the disk refused, in the clerk's words.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::diagnostic::Say;

pub fn reading(path: &Path, error: &Error) -> Say {
    let (path, Say { vi, en }) = (path.display(), why(error));
    say!(
        "không đọc được `{path}`: {vi}",
        "cannot read `{path}`: {en}"
    )
}

pub fn writing(path: &Path, error: &Error) -> Say {
    let (path, Say { vi, en }) = (path.display(), why(error));
    say!(
        "không ghi được `{path}`: {vi}",
        "cannot write `{path}`: {en}"
    )
}

pub fn printing(error: &Error) -> Say {
    let Say { vi, en } = why(error);
    say!(
        "không in kết quả ra được: {vi}",
        "cannot print the result: {en}"
    )
}

/// The common reasons translated; of the others, the system's own words.
fn why(error: &Error) -> Say {
    match error.kind() {
        ErrorKind::NotFound => say!("không có tệp hay thư mục này", "no such file or folder"),
        ErrorKind::PermissionDenied => say!(
            "không được phép, hoặc tệp đang mở ở chương trình khác",
            "not permitted, or open in another program"
        ),
        ErrorKind::IsADirectory => say!("đây là thư mục", "it is a folder"),
        ErrorKind::NotADirectory => say!("đây không phải thư mục", "it is not a folder"),
        ErrorKind::AlreadyExists => say!("đã có tệp tên này", "a file of this name exists"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            say!("ổ đĩa hết chỗ", "the disk is full")
        }
        ErrorKind::ReadOnlyFilesystem => {
            say!("ổ đĩa chỉ cho đọc", "the disk can only be read")
        }
        ErrorKind::InvalidFilename => say!("tên tệp không dùng được", "the name cannot be used"),
        _ => say!("{error}", "{error}"),
    }
}
