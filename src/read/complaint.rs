//! What the YAML parser complains of, in the clerk's words.

use crate::diagnostic::Say;

/// A phrase of the parser, what it means, and what helps.
type Entry = (&'static str, [&'static str; 2], Cure);

#[derive(Clone, Copy)]
enum Cure {
    Spaces,
    Quote,
    Close,
    Align,
    Split,
    Flatten,
    Repeat,
    Look,
}

/// Looked through in order: the first phrase found decides.
const KNOWN: &[Entry] = &[
    (
        "tab",
        [
            "có dấu Tab ở chỗ thụt dòng",
            "there is a Tab in the indentation",
        ],
        Cure::Spaces,
    ),
    (
        "mapping values are not allowed",
        [
            "dấu hai chấm đứng sai chỗ",
            "there is a colon where none can stand",
        ],
        Cure::Quote,
    ),
    (
        "illegal placement of ':'",
        [
            "dấu hai chấm đứng sai chỗ",
            "there is a colon where none can stand",
        ],
        Cure::Close,
    ),
    (
        "unclosed quote",
        [
            "dấu nháy mở mà không đóng",
            "a quote is opened and not closed",
        ],
        Cure::Close,
    ),
    (
        "bracket",
        [
            "dấu ngoặc mở mà không đóng",
            "a bracket is opened and not closed",
        ],
        Cure::Close,
    ),
    (
        "flow ",
        [
            "dấu ngoặc mở mà không đóng",
            "a bracket is opened and not closed",
        ],
        Cure::Close,
    ),
    (
        "quoted scalar",
        [
            "chữ trong dấu nháy viết chưa đúng",
            "the text in quotes is not right",
        ],
        Cure::Quote,
    ),
    (
        "block mapping",
        [
            "thụt dòng không khớp với các dòng trên",
            "the indentation does not fit",
        ],
        Cure::Align,
    ),
    (
        "block collection",
        [
            "thụt dòng không khớp với các dòng trên",
            "the indentation does not fit",
        ],
        Cure::Align,
    ),
    (
        "indent",
        [
            "thụt dòng không khớp với các dòng trên",
            "the indentation does not fit",
        ],
        Cure::Align,
    ),
    (
        "multiple YAML documents",
        [
            "tệp có hai phần, ngăn bởi `---`",
            "the file has two parts, split by `---`",
        ],
        Cure::Split,
    ),
    (
        "epth",
        ["các mục lồng nhau quá sâu", "keys are nested too deep"],
        Cure::Flatten,
    ),
    (
        "recursion",
        ["các mục lồng nhau quá sâu", "keys are nested too deep"],
        Cure::Flatten,
    ),
    (
        "budget",
        ["tệp có quá nhiều mục", "the file has too many values"],
        Cure::Repeat,
    ),
    (
        "anchor",
        [
            "`&` và `*` ở đầu chữ gọi tới tên không có",
            "`&` and `*` before a word call a name that is not there",
        ],
        Cure::Quote,
    ),
    (
        "alias",
        [
            "`&` và `*` ở đầu chữ gọi tới tên không có",
            "`&` and `*` before a word call a name that is not there",
        ],
        Cure::Quote,
    ),
];

/// The complaint and its cure; an unknown complaint stays as the parser has it.
pub fn say(why: &str) -> (Say, Say) {
    let known = KNOWN.iter().find(|(phrase, ..)| why.contains(phrase));
    match known {
        Some((_, [vi, en], cure)) => (say!("{vi}", "{en}"), cure.words()),
        None => (
            say!("trình đọc báo: {why}", "the parser says: {why}"),
            Cure::Look.words(),
        ),
    }
}

impl Cure {
    fn words(self) -> Say {
        match self {
            Cure::Spaces => say!(
                "thụt dòng bằng dấu cách, không dùng phím Tab",
                "indent with spaces, not with the Tab key"
            ),
            Cure::Quote => say!(
                "chữ có dấu `: `, ` #`, hay bắt đầu bằng dấu lạ thì viết sau `>-` ở dòng dưới",
                "text with `: ` or ` #`, or that begins with a sign, goes below a `>-`"
            ),
            Cure::Close => say!(
                "xem dấu ngoặc, dấu nháy ở dòng này và các dòng trên",
                "look at brackets and quotes in this line and those above"
            ),
            Cure::Align => say!(
                "các mục ngang hàng phải thụt vào bằng nhau",
                "keys side by side must be indented alike"
            ),
            Cure::Split => say!(
                "tách phần sau thành tệp riêng",
                "put the second part into a file of its own"
            ),
            Cure::Flatten => say!(
                "bớt thụt vào, hoặc xem có dấu `-`, `[`, `{{` thừa",
                "indent less, or look for `-`, `[`, `{{` that should not be there"
            ),
            Cure::Repeat => say!(
                "viết thẳng nội dung thay vì lặp lại bằng `&` và `*`",
                "write the content out instead of repeating it with `&` and `*`"
            ),
            Cure::Look => say!(
                "xem lại dòng này và dòng ngay trên: thụt dòng, dấu hai chấm, dấu ngoặc",
                "look at this line and the one above: indentation, colon, brackets"
            ),
        }
    }
}
