//! What is wrong with a call, and what was meant.

use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::list::slug;
use crate::shape::{nearest, slipped};
use crate::source::Span;

/// Names that are told at most.
const LISTED: usize = 12;

/// A name that nothing has, with the one that was most likely meant or those there are.
pub fn undefined(path: &str, names: &[String], span: Span) -> Diagnostic {
    let found = Diagnostic::fatal(
        "undefined-name",
        span,
        message!(
            "không có gì tên `{path}` để gọi bằng `{{{{ {path} }}}}`",
            "nothing is named `{path}` for `{{{{ {path} }}}}`"
        ),
    );
    match near(path, names) {
        Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
        None if path.contains('.') && !names.is_empty() => {
            let all = listed(names);
            found.cure(message!("dùng được: {all}", "there are: {all}"))
        }
        None => found.cure(message!(
            "khai tên này trong `facts:`, hoặc viết `\\{{{{` nếu muốn in dấu ngoặc",
            "define it under `facts:`, or write `\\{{{{` to print the braces"
        )),
    }
}

/// The year of a paper whose day of issue does not tell it.
pub fn undated(span: Span) -> Diagnostic {
    Diagnostic::fatal(
        "undefined-name",
        span,
        message!(
            "năm ở đây lấy theo ngày ban hành, mà ngày ban hành chưa đủ ngày, tháng, năm",
            "the year here is that of the day of issue, which is not whole yet"
        ),
    )
    .cure(message!(
        "ghi đủ ngày ban hành, ví dụ `date: 20/3/2024`",
        "give the whole day of issue, as in `date: 20/3/2024`"
    ))
}

/// The name that was most likely meant; of a member, what stands before its dot is right.
fn near<'n>(path: &str, names: &'n [String]) -> Option<&'n str> {
    let mut all = names.iter().map(String::as_str);
    let Some((_, own)) = path.rsplit_once('.') else {
        return nearest(path, all);
    };
    let last = |it: &'n str| it.rsplit('.').next();
    let near = slipped(own, all.clone().filter_map(last))?;
    all.find(|it| last(it) == Some(near))
}

/// The first of some names, as a call writes them; columns also go by their names as typed.
fn listed(names: &[String]) -> String {
    let plain = |it: &&String| it.rsplit('.').next().is_some_and(|own| slug(own) == own);
    let plain: Vec<&String> = names.iter().filter(plain).collect();
    let first = plain.iter().take(LISTED).map(|it| format!("`{it}`"));
    let first = first.collect::<Vec<_>>().join(", ");
    match plain.len() > LISTED {
        true => format!("{first}, …"),
        false => first,
    }
}

/// A finding about something that would print a hole.
pub fn empty(message: Message) -> Diagnostic {
    Diagnostic::new("empty-value", Severity::Error, message).cure(message!(
        "ghi giá trị vào chỗ khai; chỗ chừa để điền tay thì ghi `____`",
        "give it a value; for room to be filled in by hand write `____`"
    ))
}

pub fn unclosed(span: Span) -> Diagnostic {
    Diagnostic::fatal(
        "unclosed-reference",
        span,
        message!(
            "`{{{{` mở mà không có `}}}}` đóng",
            "`{{{{` is never closed by `}}}}`"
        ),
    )
    .cure(message!(
        "thêm `}}}}`; nếu muốn in hai dấu ngoặc thì viết `\\{{{{`",
        "add `}}}}`; to print the braces themselves write `\\{{{{`"
    ))
}

pub fn circular(path: &str, span: Span) -> Diagnostic {
    Diagnostic::fatal(
        "circular-reference",
        span,
        message!(
            "`{path}` gọi vòng lại chính nó, hoặc gọi lồng nhau quá nhiều lần",
            "`{path}` leads back to itself, or to too many others"
        ),
    )
}

pub fn no_number(path: &str, words: &str, span: Span) -> Diagnostic {
    Diagnostic::fatal(
        "unprintable-name",
        span,
        message!(
            "`{path}`: `{words}` không phải một số nguyên nên không viết được bằng chữ",
            "`{path}`: `{words}` is no whole number and cannot be said in words"
        ),
    )
    .cure(message!(
        "khai số tiền bằng chữ số, ví dụ `20.000.000 đồng`",
        "give the amount in figures, such as `20.000.000 đồng`"
    ))
}

pub fn unprintable(path: &str, span: Span) -> Diagnostic {
    Diagnostic::fatal(
        "unprintable-name",
        span,
        message!(
            "`{path}` là một nhóm mục, không in được",
            "`{path}` is a group of keys and cannot be printed"
        ),
    )
    .cure(message!(
        "gọi một mục trong nhóm, ví dụ `{{{{ {path}.name }}}}`",
        "ask for one of its keys, such as `{{{{ {path}.name }}}}`"
    ))
}
