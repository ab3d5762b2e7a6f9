//! Comments on a draft out of a list in YAML, a workbook or a Word document.

use crate::app::{self, Input};
use crate::change::Comment;
use crate::diagnostic::{Message, Sink};
use crate::list::{self, List};
use crate::node::Kind;
use crate::shape::{Field, Needed, Shape, Text, words_of};
use crate::source::{FileId, Source, Span};

/// Columns of a list of comments, by the first words that stand in their heads: small letters
/// without marks.
const WHO: &[&str] = &[
    "co quan",
    "don vi",
    "nguoi gop",
    "ten",
    "ho va ten",
    "ho ten",
];
const AT: &[&str] = &["vi tri", "dieu khoan", "dieu", "muc", "khoan", "gop y vao"];
const WORDS: &[&str] = &["noi dung gop", "noi dung y kien", "y kien", "noi dung"];
const ANSWER: &[&str] = &["tra loi", "tiep thu"];
const WHY: &[&str] = &["giai trinh", "ly do"];

/// Heads of columns that only count rows.
const COUNT: [&str; 3] = ["stt", "tt", "so tt"];

/// The comments in a file, and what of it was not made use of.
pub fn comments(name: &str, bytes: Vec<u8>) -> Result<(Vec<Comment>, Vec<Message>), Message> {
    if list::is_file(name) {
        return of_list(name, &app::list(name, bytes, None)?);
    }
    if Input::of(name)? == Input::Described {
        let all: Vec<Comment> = typed(name, bytes.clone())?;
        all.iter().try_for_each(|it| judge(name, &bytes, it))?;
        return Ok((all, Vec::new()));
    }
    let manuscript = app::manuscript(name, std::io::Cursor::new(bytes))?;
    let said = manuscript.comments.iter().map(|it| {
        let paragraphs = it.blocks.iter().flat_map(|it| it.paragraphs());
        let words: Vec<String> = paragraphs.map(|it| it.text()).collect();
        comment(&it.author, &it.about, &words.join(" "), "", "")
    });
    Ok((said.collect(), Vec::new()))
}

/// What a list in YAML is, which is no description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    Comments,
    Reasons,
    Other,
}

/// What a text in YAML lists, if it is a list.
pub fn listed(text: &str) -> Option<Listed> {
    let source = Source::new("", text.to_owned());
    let node = app::node(FileId(0), &source, &mut Sink::default())?;
    let Kind::List(entries) = &node.kind else {
        return None;
    };
    let has = |key: &str| entries.iter().any(|it| it.get(key).is_some());
    Some(match (has("words"), has("at") && has("why")) {
        (true, _) => Listed::Comments,
        (false, true) => Listed::Reasons,
        _ => Listed::Other,
    })
}

/// A list in YAML of nouns of one sort.
pub fn typed<T: Shape>(name: &str, bytes: Vec<u8>) -> Result<Vec<T>, Message> {
    let (source, mut sink) = (Source::from_bytes(name, bytes), Sink::default());
    let node = app::node(FileId(0), &source, &mut sink);
    let found: Option<Vec<T>> = node.and_then(|it| Vec::field(Some(&it), &mut sink));
    match (sink.into_sorted().into_iter().next(), found) {
        (None, Some(found)) => Ok(found),
        (why, _) => {
            let at = why.as_ref().and_then(|it| it.span);
            let line = at.map_or(1, |it| source.line_of(it.start).0);
            let why = why.map(|it| it.message);
            let why = why.unwrap_or_else(|| message!("tệp trống", "the file is empty"));
            let (vi, en) = (why.vi, why.en);
            Err(Message {
                vi: format!("{name}:{line}: {vi}"),
                en: format!("{name}:{line}: {en}"),
            })
        }
    }
}

/// Refuses an answer in YAML that says neither yes nor no.
fn judge(name: &str, bytes: &[u8], comment: &Comment) -> Result<(), Message> {
    let Some(answer) = comment.answer.as_ref() else {
        return Ok(());
    };
    let typed = answer.value.trim();
    if typed.is_empty() || answered(typed).is_some() {
        return Ok(());
    }
    let source = Source::from_bytes(name, bytes.to_vec());
    let (line, known) = (
        source.line_of(answer.span.start).0,
        words_of(&Comment::ANSWERS).join(", "),
    );
    Err(message!(
        "{name}:{line}: không rõ `answer: {typed}` là tiếp thu hay không; ghi một trong: {known}",
        "{name}:{line}: whether `answer: {typed}` takes the comment is not clear; give one of: {known}"
    ))
}

fn of_list(name: &str, list: &List) -> Result<(Vec<Comment>, Vec<Message>), Message> {
    let column = |heads: &[&str]| {
        let begins = |head: &&str| {
            let known = |it: &list::Column| list::folded(&it.name).starts_with(*head);
            list.columns.iter().position(known)
        };
        heads.iter().find_map(begins)
    };
    let words = column(WORDS).ok_or_else(|| {
        message!(
            "`{name}` không có cột nội dung góp ý (`Nội dung góp ý`, `Ý kiến`)",
            "`{name}` has no column of comments (`Nội dung góp ý`, `Ý kiến`)"
        )
    })?;
    let columns = [
        column(WHO),
        column(AT),
        Some(words),
        column(ANSWER),
        column(WHY),
    ];
    let rows = 0..list.rows.len();
    let said = rows.map(|row| {
        let cell = |at: Option<usize>| at.map_or("", |at| list.value(row, at));
        let [who, at, words, answer, why] = columns.map(cell);
        comment(who, at, words, answer, why)
    });
    let columns_of_use: Vec<usize> = columns.into_iter().flatten().collect();
    let left = list.columns.iter().enumerate().filter(|(at, it)| {
        let is_blank = || (0..list.rows.len()).all(|row| list.value(row, *at).is_empty());
        let counts = COUNT.contains(&&*list::folded(&it.name));
        !columns_of_use.contains(at) && !counts && !is_blank()
    });
    let left = left.map(|(_, it)| {
        let column = &it.name;
        message!(
            "`{name}`: cột `{column}` không dùng vào bảng; các cột được dùng: cơ quan, vị trí, nội dung góp ý, trả lời, giải trình",
            "`{name}`: the column `{column}` is not used; those used: who, where, what is said, the answer, the reason"
        )
    });
    Ok((said.collect(), left.collect()))
}

/// What an answer says, as it is typed in YAML; none if that is not clear.
pub(super) fn answered(words: &str) -> Option<&'static str> {
    let words = list::folded(words).replace('-', " ");
    let has = |it: &str| words.contains(it);
    match words.trim() {
        "" => None,
        _ if has("khong") || has("bao luu") => Some("khong"),
        _ if has("mot phan") || has("1 phan") => Some("mot-phan"),
        _ if has("tiep thu") || has("dong y") || has("nhat tri") => Some("tiep-thu"),
        _ if has("giai trinh") => Some("khong"),
        _ => None,
    }
}

fn comment(who: &str, at: &str, words: &str, answer: &str, why: &str) -> Comment {
    let span = Span::new(FileId(0), 0, 0);
    let text = |words: &str| Text::new(words.trim().to_owned(), span);
    let given = |words: &str| (!words.trim().is_empty()).then(|| text(words));
    Comment {
        span,
        who: given(who),
        at: given(at),
        words: Needed(text(words)),
        answer: given(answer),
        why: given(why),
        blanks: Vec::new(),
    }
}
