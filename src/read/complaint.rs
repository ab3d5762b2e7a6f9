//! What the YAML parser complains of, in the clerk's words.

use serde_saphyr::granit_parser::ErrorKind;

use super::keyboard;
use crate::diagnostic::{Diagnostic, Message};
use crate::source::{FileId, Span};

/// What is wrong with the YAML of a text.
pub enum Complaint<'a> {
    /// A sign of YAML is all of a value.
    Lone(&'a str),
    /// The parser stops; what it complains of.
    Parser(ErrorKind),
    TwoParts,
    TooDeep,
    TooMany(usize),
    /// Something after `*` is no name that was given before.
    NoSuchName,
    /// A word after `!` would be taken for an order and not be printed.
    Tag,
}

impl Complaint<'_> {
    /// The fault, from where it stands in a text to the end of its line.
    pub fn at(&self, file: FileId, text: &str, at: usize) -> Diagnostic {
        let at = text.floor_char_boundary(at);
        // The parser places a Tab where the words before it begin.
        let tab = text[at..].find('\t').filter(|_| self.is_of_tab());
        let at = at + tab.unwrap_or(0);
        let line = text[at..].split(['\r', '\n']).next().unwrap_or("");
        let span = Span::new(file, at, at + line.len());
        let before = text[..at].rsplit('\n').next().unwrap_or("");
        let lone = match line.trim() {
            sign @ ("-" | "*") if before.trim_end().ends_with(':') => Some(sign),
            _ => None,
        };
        let (words, cure) = match lone {
            Some(sign) => Complaint::Lone(sign).say(),
            None => self.say(),
        };
        let mut found = Diagnostic::fatal(
            "broken-yaml",
            span,
            message!(
                "tệp viết chưa đúng cú pháp YAML",
                "the file is not valid YAML"
            ),
        );
        if self.is_of_tab() {
            found = found.fixed(keyboard::without_tabs(file, text));
        }
        found.label(span, words).cure(cure)
    }

    /// Whether it is of a Tab.
    pub fn is_of_tab(&self) -> bool {
        use ErrorKind::*;
        let Complaint::Parser(kind) = self else {
            return false;
        };
        matches!(
            kind,
            TabNotAllowed
                | TabInBlockIndentation
                | TabAtBlockScalarStart
                | TabInIndentation
                | TabInPlainScalar
        )
    }

    /// The complaint in the clerk's words, and its cure; one that nobody foresaw stays in the
    /// parser's words.
    pub fn say(&self) -> (Message, Message) {
        match self {
            _ if self.is_of_tab() => (
                message!(
                    "có dấu Tab ở chỗ thụt dòng",
                    "there is a Tab in the indentation"
                ),
                message!(
                    "thụt dòng bằng dấu cách, không dùng phím Tab",
                    "indent with spaces, not with the Tab key"
                ),
            ),
            Complaint::Lone(sign) => (
                message!(
                    "`{sign}` một mình là dấu riêng của YAML",
                    "`{sign}` alone is a sign of YAML"
                ),
                message!(
                    "đặt trong nháy: `\"{sign}\"`; dấu đầu dòng thì viết tên: `gach`, `cong`, `sao`",
                    "put it in quotes: `\"{sign}\"`; marks have names: `gach`, `cong`, `sao`"
                ),
            ),
            Complaint::Parser(kind) => parser(kind),
            Complaint::TwoParts => (
                message!(
                    "tệp có hai phần, ngăn bởi `---`",
                    "the file has two parts, split by `---`"
                ),
                message!(
                    "tách phần sau thành tệp riêng",
                    "put the second part into a file of its own"
                ),
            ),
            Complaint::TooDeep => (
                message!("các mục lồng nhau quá sâu", "keys are nested too deep"),
                message!(
                    "bớt thụt vào, hoặc xem có dấu `-`, `[` thừa",
                    "indent less, or look for a `-` or `[` too many"
                ),
            ),
            Complaint::TooMany(most) => (
                message!(
                    "tệp có hơn {most} mục, không văn bản nào dài như thế",
                    "the file has more than {most} values, and no paper is that long"
                ),
                message!(
                    "tách bảng, danh sách dài ra tệp riêng; nội dung lặp lại bằng `&` và `*` thì viết thẳng ra",
                    "put long tables and lists into files of their own, and write out what is repeated with `&` and `*`"
                ),
            ),
            Complaint::NoSuchName => (
                message!(
                    "dấu `*` hoặc `&` ở đầu chữ gọi tới tên không có",
                    "a `*` or `&` before a word calls a name that is not there"
                ),
                below(),
            ),
            Complaint::Tag => (
                message!(
                    "chữ liền sau dấu `!` ở đầu sẽ không được in ra",
                    "a word right after a leading `!` would not be printed"
                ),
                below(),
            ),
        }
    }
}

fn parser(kind: &ErrorKind) -> (Message, Message) {
    use ErrorKind::*;
    match kind {
        MappingValueNotAllowed
        | MappingKeyNotAllowed
        | InvalidColonPlacement
        | InvalidMappingValueWhitespace
        | FlowMappingValueAdjacentCollection => (
            message!(
                "dấu hai chấm đứng sai chỗ",
                "there is a colon where none can stand"
            ),
            below(),
        ),
        SimpleKeyExpected | InvalidSimpleKey => (
            message!(
                "dòng này không có tên mục với dấu hai chấm",
                "this line has no key with a colon"
            ),
            message!(
                "thêm `tên mục: ` ở đầu dòng, hoặc thụt dòng vào nếu là phần tiếp của dòng trên",
                "begin it with a key and a colon, or indent it if it continues the line above"
            ),
        ),
        UnclosedQuotedScalar
        | DocumentIndicatorInQuotedScalar
        | InvalidQuotedScalarIndent
        | InvalidTrailingSingleQuotedScalar
        | InvalidTrailingDoubleQuotedScalar
        | UnclosedFlowCollection { .. }
        | MismatchedFlowCollectionEnd { .. }
        | MisplacedFlowCollectionEnd
        | ExpectedFlowMappingSeparator
        | ExpectedFlowSequenceSeparator
        | UnexpectedEofFlowMapping
        | UnexpectedEofFlowSequence
        | UnexpectedEofImplicitFlowMapping
        | InvalidFlowScalarIndent
        | PlainScalarStartsWithDashFlowIndicator => (
            message!(
                "dấu ngoặc hoặc dấu nháy mở mà không đóng",
                "a bracket or a quote is opened and not closed"
            ),
            below(),
        ),
        ExpectedBlockMappingKey
        | ExpectedBlockSequenceEntry
        | UnexpectedEofBlockMapping
        | UnexpectedEofBlockSequence
        | BlockSequenceEntryNotAllowed
        | InvalidBlockScalarIndent
        | InvalidIndentation => (
            message!(
                "thụt dòng không khớp với các dòng trên",
                "the indentation does not fit the lines above"
            ),
            message!(
                "các mục ngang hàng phải thụt vào bằng nhau",
                "keys side by side must be indented alike"
            ),
        ),
        RecursionLimitExceeded => Complaint::TooDeep.say(),
        UnknownAnchor | MissingAnchorOrAliasName | AnchorCountOverflow => {
            Complaint::NoSuchName.say()
        }
        why => (
            message!("trình đọc báo: {why}", "the parser says: {why}"),
            message!(
                "xem lại dòng này và dòng ngay trên: thụt dòng, dấu hai chấm, dấu ngoặc",
                "look at this line and the one above: indentation, colon, brackets"
            ),
        ),
    }
}

/// Text that holds or begins with a sign of YAML is safe there.
fn below() -> Message {
    message!(
        "xem dấu ngoặc, dấu nháy; chữ có dấu `: `, ` #` hay bắt đầu bằng dấu lạ thì viết ở dòng dưới, sau `>-`",
        "look at brackets and quotes; text with `: ` or ` #`, or that begins with a sign, goes below a `>-`"
    )
}
