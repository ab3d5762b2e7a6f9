//! A fault of a template in words for who writes templates, with its place.

use std::error::Error as _;

use minijinja::{Error, ErrorKind};

use crate::diagnostic::{Diagnostic, Message};

/// Stands before and between our own words in the detail of an error, which keeps nothing else.
const OWN: char = '\u{E003}';

/// An error in our own words; the engine adds the place.
pub fn own(words: &Message) -> Error {
    let detail = format!("{OWN}{}{OWN}{}", words.vi, words.en);
    Error::new(ErrorKind::InvalidOperation, detail)
}

/// The fault at the bottom: of a template that another includes, not of the other.
pub fn innermost(error: &Error) -> &Error {
    let mut inner = error;
    while let Some(next) = inner.source().and_then(|it| it.downcast_ref::<Error>()) {
        inner = next;
    }
    inner
}

/// A finding for a fault; `typed` is what stands at its place in the template.
pub fn told(error: &Error, typed: &str) -> Diagnostic {
    let why = why(error, typed);
    let (vi, en) = (&why.vi, &why.en);
    super::template_fault(message!(
        "mẫu văn bản có lỗi: {vi}",
        "fault in a template: {en}"
    ))
}

fn why(error: &Error, typed: &str) -> Message {
    let detail = error.detail().unwrap_or("");
    if let Some((vi, en)) = detail.strip_prefix(OWN).and_then(|it| it.split_once(OWN)) {
        return message!("{vi}", "{en}");
    }
    let name = name_in(detail).unwrap_or(typed);
    match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => syntax(detail),
        ErrorKind::UndefinedError => message!(
            "`{typed}` không có gì để in hoặc để hỏi tiếp",
            "`{typed}` is not defined"
        ),
        ErrorKind::UnknownFilter => message!(
            "không có bộ lọc nào tên `{name}`",
            "there is no filter `{name}`"
        ),
        ErrorKind::UnknownTest => message!(
            "không có phép thử `is {name}`",
            "there is no test `is {name}`"
        ),
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => message!(
            "không có hàm hay macro nào tên `{typed}`",
            "there is no function or macro `{typed}`"
        ),
        ErrorKind::TemplateNotFound | ErrorKind::UnknownBlock => message!(
            "không tìm thấy mẫu gọi ở đây: {typed}",
            "the template called here is not found: {typed}"
        ),
        ErrorKind::TooManyArguments => message!(
            "`{typed}` được đưa nhiều giá trị hơn nó nhận, hoặc một giá trị nó không có tên",
            "`{typed}` is given more values than it takes"
        ),
        ErrorKind::MissingArgument => {
            message!("`{typed}` còn thiếu một giá trị", "`{typed}` lacks a value")
        }
        ErrorKind::OutOfFuel => message!(
            "mẫu lặp quá nhiều bước, có lẽ một vòng lặp hay một macro không bao giờ dừng",
            "the template takes too many steps; a loop or a macro may never end"
        ),
        ErrorKind::CannotUnpack => message!(
            "`{typed}` không tách được thành từng ấy tên",
            "`{typed}` cannot be taken apart into so many names"
        ),
        ErrorKind::InvalidOperation if detail.contains("recursion limit") => message!(
            "các mục của tệp mô tả lồng nhau quá sâu, hoặc một macro của mẫu gọi lại chính nó",
            "entries of the description stand too deep in each other, or a macro calls itself"
        ),
        ErrorKind::InvalidOperation if detail.ends_with("is not iterable") => message!(
            "`{typed}` không phải danh sách nên không lặp được",
            "`{typed}` is no list to go through"
        ),
        ErrorKind::InvalidOperation if detail.ends_with("is not callable") => message!(
            "`{typed}` không phải hàm hay macro",
            "`{typed}` is no function or macro"
        ),
        ErrorKind::WriteFailure => too_long(),
        ErrorKind::InvalidOperation => message!(
            "không làm được phép này với `{typed}`",
            "this cannot be done with `{typed}`"
        ),
        kind => message!(
            "không đọc được `{typed}`",
            "cannot make sense of `{typed}`: {kind}"
        ),
    }
}

/// What is wrong with a template that prints without end.
pub fn too_long() -> Message {
    message!(
        "mẫu làm ra lời văn quá dài",
        "the template makes words that are too long"
    )
}

/// The name of a thing the engine calls unknown.
fn name_in(detail: &str) -> Option<&str> {
    let words = detail.strip_suffix(" is unknown")?;
    words.rsplit(' ').next()
}

fn syntax(detail: &str) -> Message {
    if let Some(name) = detail.strip_prefix("unknown statement ") {
        return message!("không có lệnh `{name}`", "there is no statement `{name}`");
    }
    if let Some((found, wanted)) = detail
        .strip_prefix("unexpected ")
        .and_then(|words| words.split_once(", expected "))
    {
        let (met, awaited) = (token(found), token(wanted));
        return message!(
            "sai cú pháp: gặp {met}, đúng ra phải là {awaited}",
            "syntax error: {found} where {wanted} is expected"
        );
    }
    if let Some(found) = detail.strip_prefix("unexpected ") {
        let met = token(found);
        return message!(
            "sai cú pháp: {met} không đứng được ở đây",
            "syntax error: {found} cannot stand here"
        );
    }
    message!(
        "sai cú pháp, không đọc được chỗ này",
        "syntax error: {detail}"
    )
}

/// A word of the engine for a piece of a template.
fn token(words: &str) -> String {
    let known = [
        ("character", "ký tự này"),
        ("end of block", "`%}`"),
        ("end of variable block", "`}}`"),
        ("end of input", "chỗ hết tệp"),
        ("start of block", "`{%`"),
        ("start of variable block", "`{{`"),
        ("identifier", "một tên"),
        ("string", "chữ trong ngoặc kép"),
        ("integer", "một số"),
        ("keyword", "một lệnh"),
        ("expression", "một giá trị"),
        ("template-data", "lời văn"),
        ("float", "một số lẻ"),
        ("expected statement", "một lệnh"),
        ("identifier or integer", "một tên hoặc một số"),
    ];
    let found = known.iter().find(|(name, _)| *name == words);
    found.map_or_else(|| words.to_owned(), |(_, vi)| (*vi).to_owned())
}
