//! What may stand behind `@` in a template: roles, and the words that build structure.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::diagnostic::{Diagnostic, Severity};
use crate::role::Role;
use crate::shape::nearest;
use crate::source::Span;

/// One word behind `@`.
pub struct Command {
    pub name: &'static str,
    /// What it does, for who writes templates.
    pub about: &'static str,
    pub attributes: &'static [Attribute],
    pub takes: Takes,
}

/// What stands in `[name=value]` behind a command.
#[derive(Clone, Copy)]
pub struct Attribute {
    pub name: &'static str,
    pub about: &'static str,
}

/// What stands behind a command on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    Words,
    Table,
    Nothing,
}

const MARK: &[Attribute] = &[Attribute {
    name: "dau",
    about: "dấu đứng đầu dòng, ví dụ `dau=-`, `dau=a)`",
}];

/// What a paragraph takes.
const PARAGRAPH: &[Attribute] = &[
    MARK[0],
    Attribute {
        name: "canh",
        about: "`canh=giua`: đứng giữa dòng",
    },
];

const SECTION: &[Attribute] = &[
    Attribute {
        name: "so",
        about: "số viết sẵn thay cho số tự động; `so=` để trống là không đánh số",
    },
    Attribute {
        name: "noi",
        about: "`noi=1`: tên mục in đậm, lời văn chạy tiếp ngay sau nó",
    },
    Attribute {
        name: "con",
        about: "dấu của các mục con: `I.` `1.` `a)` `(1)` `-` `+`, hoặc `none`",
    },
    Attribute {
        name: "kieu",
        about: "cách đánh số của riêng mục này: `Chương I`, `Mục 1`, `Điều 1.`",
    },
    Attribute {
        name: "y",
        about: "dấu của các mục con chỉ có lời, khi đơn vị không chọn cách đánh số",
    },
    Attribute {
        name: "cuoi",
        about: "dấu cuối mỗi ý của mục: `;` `,` hoặc `.`",
    },
];

const LEVELS: &[Attribute] = &[Attribute {
    name: "rieng",
    about: "`rieng=1`: do đơn vị chọn, nên dùng cả cho các ý chỉ có lời",
}];

const PAGE: &[Attribute] = &[
    Attribute {
        name: "ngang",
        about: "`ngang=true`: trang khổ ngang",
    },
    Attribute {
        name: "rieng",
        about: "`rieng=true`: ở tệp riêng",
    },
    Attribute {
        name: "so",
        about: "số viết sẵn của phụ lục; `so=` để trống là không có số",
    },
];

/// Words behind `@` that build structure instead of naming a role.
pub const STRUCTURE: &[Command] = &[
    Command {
        name: "danh-so",
        about: "Cách đánh số đề mục theo cấp, cách nhau dấu cách: `@danh-so I. 1. a)`.",
        attributes: LEVELS,
        takes: Takes::Words,
    },
    Command {
        name: "muc",
        about: "Mở một mục, sau nó là tên mục nếu có; số tự đánh theo cấp; `@het` đóng lại.",
        attributes: SECTION,
        takes: Takes::Words,
    },
    Command {
        name: "het",
        about: "Đóng mục mở gần nhất.",
        attributes: &[],
        takes: Takes::Nothing,
    },
    Command {
        name: "van",
        about: "Lời văn một hoặc nhiều đoạn; dòng bắt đầu bằng `-`, `+`, `a)`, `(1)` là một ý.",
        attributes: &[],
        takes: Takes::Words,
    },
    Command {
        name: "bang",
        about: "In một bảng của tệp mô tả: `@bang {{ entry.table }}`.",
        attributes: &[],
        takes: Takes::Table,
    },
    Command {
        name: "phu-luc-moi",
        about: "Sang trang mới cho một phụ lục; những dòng sau đó thuộc phụ lục ấy.",
        attributes: PAGE,
        takes: Takes::Nothing,
    },
];

/// What the program prints itself: a template that says it would print nothing, or no good.
const OWN: [Role; 8] = [
    Role::NamGach,
    Role::BangTen,
    Role::BangDau,
    Role::BangMuc,
    Role::BangO,
    Role::ChoKy,
    Role::ChuThich,
    Role::SoTrang,
];

/// Whether templates may print a role.
pub fn is_printable(role: Role) -> bool {
    !OWN.contains(&role)
}

/// The names behind `@` that templates may use.
pub fn names() -> impl Iterator<Item = &'static str> + Clone {
    let roles = Role::ALL.iter().filter(|it| is_printable(**it));
    let structure = STRUCTURE.iter().map(|it| it.name);
    structure.chain(roles.map(|it| it.name()))
}

/// The attributes that a name behind `@` takes.
pub fn attributes(name: &str) -> &'static [Attribute] {
    match STRUCTURE.iter().find(|it| it.name == name) {
        Some(command) => command.attributes,
        None => Role::named(name).map_or(&[], of_role),
    }
}

/// The attributes of a role: paragraphs of the body and of lists may have a mark in front.
pub fn of_role(role: Role) -> &'static [Attribute] {
    match role {
        Role::Doan => PARAGRAPH,
        it if it.is_list() || it == Role::GhiChu => MARK,
        _ => &[],
    }
}

/// The mark of a role whose name is a mark, when the line gives none.
pub fn usual_mark(role: Role) -> Option<&'static str> {
    match role {
        Role::Gach => Some("-"),
        Role::Cong => Some("+"),
        _ => None,
    }
}

/// What a name behind `@` takes on its line.
pub fn takes(name: &str) -> Takes {
    let command = STRUCTURE.iter().find(|it| it.name == name);
    command.map_or(Takes::Words, |it| it.takes)
}

/// A line `@name[attributes] words`, cut.
pub struct Cut<'a> {
    pub name: &'a str,
    pub attributes: &'a str,
    pub words: &'a str,
    /// Whether its attributes are closed.
    pub is_whole: bool,
}

/// Cuts a line of a template, if it begins with a command.
pub fn cut(line: &str) -> Option<Cut<'_>> {
    let rest = line.strip_prefix('@')?;
    let (name, rest) = rest.split_at(name_in(rest).len());
    let inside = rest.strip_prefix('[');
    let closed = inside.and_then(|it| it.split_once(']'));
    let (attributes, words) = closed.unwrap_or((inside.unwrap_or(""), rest));
    let is_whole = inside.is_none() || closed.is_some();
    Some(Cut {
        name,
        attributes,
        words: if is_whole { words.trim() } else { "" },
        is_whole,
    })
}

/// The name that words behind an `@` begin with.
pub fn name_in(words: &str) -> &str {
    let end = words.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    &words[..end.unwrap_or(words.len())]
}

/// What keeps a name from standing behind `@`.
pub fn judge(name: &str, place: Option<Span>) -> Option<Diagnostic> {
    if names().any(|it| it == name) {
        return None;
    }
    let message = match Role::named(name) {
        Some(role) => {
            let label = role.label().to_lowercase();
            message!(
                "vai `{name}` ({label}) do chương trình tự in, mẫu không đặt được",
                "the role `{name}` is printed by the program itself and not by templates"
            )
        }
        None => message!("không có vai nào tên `{name}`", "there is no role `{name}`"),
    };
    let found = Diagnostic {
        span: place,
        ..Diagnostic::new("unknown-role", Severity::Fatal, message)
    };
    Some(known(found, &plain(name), names()))
}

/// A word without marks, in small letters, as roles are named.
fn plain(word: &str) -> String {
    let bare: String = word.nfd().filter(|it| !is_combining_mark(*it)).collect();
    bare.to_lowercase().replace('đ', "d")
}

/// Tells the name that was meant, and all that there are.
pub fn known<'a>(
    found: Diagnostic,
    typed: &str,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let list = names.clone().map(|it| format!("`{it}`"));
    let list = list.collect::<Vec<_>>().join(", ");
    let found = match nearest(typed, names) {
        Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
        None => found,
    };
    match list.is_empty() {
        true => found,
        false => found.cure(message!("dùng được: {list}", "can stand here: {list}")),
    }
}

/// What is wrong with the attributes of a command; `is_known` tells of a piece whether it is
/// filled in later.
pub fn judge_attributes(
    name: &str,
    typed: &str,
    is_later: impl Fn(&str) -> bool,
) -> Option<Diagnostic> {
    let known_ones = attributes(name);
    let pieces = typed.split_ascii_whitespace().filter(|it| !is_later(it));
    for piece in pieces {
        let (key, value) = match piece.split_once('=') {
            Some((key, _)) => (key, true),
            None => (piece, false),
        };
        if value && known_ones.iter().any(|it| it.name == key) {
            if key == "canh" && piece != "canh=giua" {
                return Some(super::bare_fault(message!(
                    "`@{name}` chỉ canh được `canh=giua`, gặp `{piece}`",
                    "`@{name}` takes `canh=giua` only, found `{piece}`"
                )));
            }
            continue;
        }
        let found = super::template_fault(match (value, known_ones.is_empty()) {
            (_, true) => message!(
                "`@{name}` không nhận thuộc tính nào, nên `[{piece}]` không có tác dụng",
                "`@{name}` takes no attributes, so `[{piece}]` does nothing"
            ),
            (true, false) => message!(
                "`@{name}` không có thuộc tính `{key}`",
                "`@{name}` has no attribute `{key}`"
            ),
            (false, false) => message!(
                "thuộc tính của `@{name}` viết `tên=giá trị`, gặp `{piece}`",
                "attributes of `@{name}` are written `name=value`, found `{piece}`"
            ),
        });
        return Some(known(found, key, known_ones.iter().map(|it| it.name)));
    }
    None
}
