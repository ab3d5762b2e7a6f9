//! Why something cannot be done.

use std::fmt;

use crate::diagnostic::Message;
use crate::face::FaceError;
use crate::write::error::WriteError;
use crate::write::standards::StandardsError;

/// Why the library does not do what it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    Font(FaceError),
    Standards(StandardsError),
    /// The system gives no thread to work on.
    NoThreads(String),
    /// The text is of another program; its name and its ending.
    Foreign {
        name: String,
        ending: String,
    },
    /// What is called a finished paper is none; its name.
    NoDocument {
        name: String,
        why: Message,
    },
    /// The paper has findings that must be fixed before it is made.
    Unmade,
    /// A writer gave up; the format and its words.
    Unwritable(&'static str, WriteError),
}

impl Refusal {
    /// In both languages of the program.
    pub fn message(&self) -> Message {
        match self {
            Refusal::Font(why) => message!(
                "phông chữ không dùng được: {why}",
                "the font cannot be used: {why}"
            ),
            Refusal::Standards(StandardsError::Unknown(name)) => message!(
                "không có chuẩn PDF nào tên `{name}`",
                "no PDF standard is called `{name}`"
            ),
            Refusal::Standards(StandardsError::Contradiction(words)) => message!(
                "các chuẩn PDF này không đi cùng nhau được: {words}",
                "these PDF standards cannot be kept together: {words}"
            ),
            Refusal::NoThreads(why) => message!(
                "máy không còn chỗ để chạy chương trình: {why}",
                "the system has no thread left to work on: {why}"
            ),
            Refusal::Foreign { name, ending } => message!(
                "không đọc được tệp .{ending}: `{name}`; mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
                "files in .{ending} cannot be read: `{name}`; open it in Word or LibreOffice and save it as .docx"
            ),
            Refusal::NoDocument { name, why } => {
                let Message { vi, en } = why;
                message!(
                    "không đọc được `{name}`: {vi}",
                    "cannot read `{name}`: {en}"
                )
            }
            Refusal::Unmade => message!(
                "văn bản chưa làm được: còn lỗi phải sửa",
                "the paper cannot be made: it has faults to be fixed first"
            ),
            Refusal::Unwritable(name, why) => message!(
                "không tạo được bản {name}: {why}",
                "cannot make the {name}: {why}"
            ),
        }
    }
}

impl From<Refusal> for Message {
    fn from(why: Refusal) -> Message {
        why.message()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.message().vi)
    }
}

impl std::error::Error for Refusal {}
