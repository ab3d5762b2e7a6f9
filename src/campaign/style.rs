//! How an office or a paper writes where its regulation leaves it free.

use serde_json::{Map, Value};

use crate::diagnostic::Sink;
use crate::document::{Look, Manner};
use crate::fact::Fact;
use crate::node::{Kind, Node};
use crate::numbering::MARKS;
use crate::shape;
use crate::shape::{Shape, Text, few, nearest, wrong_kind};
use crate::source::Spanned;

shape! {
    /// Cách viết riêng ở những chỗ quy định để ngỏ; mục bỏ trống thì theo quy định và thông lệ.
    pub struct Style {
        /// Chữ của từ đứng đầu các dòng phân công.
        labels: Option<Spanned<Look>>,
        /// Chữ của tên mục chạy liền với lời văn.
        names: Option<Spanned<Look>>,
        /// Chữ của đề mục từ cấp ba trở xuống, cả số: một kiểu, hoặc mỗi cấp một kiểu.
        headings: Vec<Spanned<Look>>,
        /// Dấu của các ý không có tên dưới một đề mục; bỏ trống thì theo cách đánh số, hoặc gạch đầu dòng.
        items: Option<Text>; as &MARKS,
        /// Dấu cuối mỗi ý của danh sách; ý cuối cùng luôn là dấu chấm.
        ends: Option<Spanned<Sign>>,
        /// Dấu kết thúc nội dung, khi khác quy định (ví dụ `.`); `khong` thì không in.
        end: Option<Text>,
        /// Dòng mở đầu Nơi nhận mà loại văn bản tự in: “Như trên”, “Như Điều 3”.
        as_above: Option<Spanned<Printing>>,
        /// Dấu sau căn cứ cuối cùng.
        basis: Option<Spanned<Basis>>,
        /// Dấu phẩy trước chữ “ngày” của căn cứ.
        comma: Option<Spanned<Switch>>,
        /// Chữ của phụ lục, cả dòng “Phụ lục” và tên.
        annexes: Option<Spanned<Case>>,
    }
}

/// One word out of a few.
trait Word: Copy + PartialEq + 'static {
    /// What can be typed, what it stands for, and what it is called; the first spelling of each is taught.
    const WORDS: &'static [(&'static str, Self, &'static str)];

    /// What templates are told.
    fn said(self) -> &'static str {
        let word = Self::WORDS.iter().find(|(_, meant, _)| *meant == self);
        word.map_or("", |(word, ..)| word)
    }
}

/// A sign behind the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Semicolon,
    Comma,
    Stop,
}

/// What stays as it is when the year turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    Weekday,
    Value,
    Paper,
}

/// How the bases end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    Closed(Sign),
    /// They are one paragraph with the opening words.
    RunOn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    On,
    Off,
}

/// Whether what a kind prints by itself is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printing {
    Printed,
    LeftOut,
}

/// The word for no sign at all.
pub const NO_SIGN: &str = "khong";

/// The letters of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    Capitals,
    AsTyped,
}

impl Word for Look {
    const WORDS: &'static [(&'static str, Look, &'static str)] = &[
        ("thuong", Look::new(false, false), "Chữ đứng, không đậm"),
        ("nghieng", Look::new(false, true), "Chữ nghiêng"),
        ("dam", Look::new(true, false), "Chữ đậm"),
        ("dam-nghieng", Look::new(true, true), "Chữ đậm nghiêng"),
    ];
}

impl Word for Sign {
    const WORDS: &'static [(&'static str, Sign, &'static str)] = &[
        ("cham-phay", Sign::Semicolon, "Dấu chấm phẩy (;)"),
        ("phay", Sign::Comma, "Dấu phẩy (,)"),
        ("cham", Sign::Stop, "Dấu chấm (.)"),
        (";", Sign::Semicolon, "Dấu chấm phẩy (;)"),
        (",", Sign::Comma, "Dấu phẩy (,)"),
        (".", Sign::Stop, "Dấu chấm (.)"),
    ];

    fn said(self) -> &'static str {
        self.printed()
    }
}

impl Word for Keep {
    const WORDS: &'static [(&'static str, Keep, &'static str)] = &[
        ("weekday", Keep::Weekday, "Thứ trong tuần"),
        ("value", Keep::Value, "Trị số, chữ của mục này"),
        ("paper", Keep::Paper, "Văn bản này"),
    ];
}

impl Word for Basis {
    const WORDS: &'static [(&'static str, Basis, &'static str)] = &[
        (
            "cham-phay",
            Basis::Closed(Sign::Semicolon),
            "Dấu chấm phẩy (;)",
        ),
        ("phay", Basis::Closed(Sign::Comma), "Dấu phẩy (,)"),
        ("cham", Basis::Closed(Sign::Stop), "Dấu chấm (.)"),
        (
            "lien",
            Basis::RunOn,
            "Chạy liền với lời mở đầu, trong một đoạn",
        ),
        (";", Basis::Closed(Sign::Semicolon), "Dấu chấm phẩy (;)"),
        (",", Basis::Closed(Sign::Comma), "Dấu phẩy (,)"),
        (".", Basis::Closed(Sign::Stop), "Dấu chấm (.)"),
    ];
}

impl Word for Switch {
    const WORDS: &'static [(&'static str, Switch, &'static str)] = &[
        ("co", Switch::On, "Có dấu phẩy"),
        ("khong", Switch::Off, "Không có dấu phẩy"),
    ];
}

impl Word for Printing {
    const WORDS: &'static [(&'static str, Printing, &'static str)] = &[
        ("co", Printing::Printed, "In như loại văn bản"),
        ("khong", Printing::LeftOut, "Không in"),
    ];
}

impl Word for Case {
    const WORDS: &'static [(&'static str, Case, &'static str)] = &[
        ("hoa", Case::Capitals, "Chữ in hoa"),
        ("nhu-go", Case::AsTyped, "Như đã gõ"),
    ];
}

impl Sign {
    /// As it is printed.
    pub fn printed(self) -> &'static str {
        match self {
            Sign::Semicolon => ";",
            Sign::Comma => ",",
            Sign::Stop => ".",
        }
    }
}

impl<T: Word> Shape for Spanned<T> {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        let typed = match &node.kind {
            Kind::Scalar(text) => text.trim(),
            _ => "",
        };
        let known = || T::WORDS.iter().map(|(word, ..)| *word);
        if let Some((_, meant, _)) = T::WORDS.iter().find(|(word, ..)| *word == typed) {
            return Some(Spanned::new(*meant, node.span));
        }
        let list = known().collect::<Vec<_>>().join("`, `");
        let found = wrong_kind(
            node,
            &message!("một trong các từ `{list}`", "one of the words `{list}`"),
        );
        sink.push(match nearest(typed, known()) {
            Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
            None => found,
        });
        None
    }
    fn schema(_: &mut Map<String, Value>) -> Value {
        let known = T::WORDS.iter().map(|(word, _, called)| (*word, *called));
        few(&known.collect::<Vec<_>>())
    }
    fn fact(&self) -> Fact {
        Fact::words(self.value.said(), self.span)
    }
}

impl Style {
    /// What holds for a paper: what it says itself, else what its office says, else what is usual
    /// in its family of papers.
    pub fn manner(of: &[&Option<Style>]) -> Manner {
        let styles = || of.iter().filter_map(|it| it.as_ref());
        let look = |get: fn(&Style) -> &Option<Spanned<Look>>| {
            styles().find_map(|it| get(it).as_ref()).map(|it| it.value)
        };
        let ends = styles().find_map(|it| it.ends.as_ref());
        let basis = styles().find_map(|it| it.basis.as_ref());
        let headings = styles().map(|it| &it.headings).find(|it| !it.is_empty());
        let case = styles().find_map(|it| it.annexes.as_ref());
        let comma = styles().find_map(|it| it.comma.as_ref());
        let as_above = styles().find_map(|it| it.as_above.as_ref());
        Manner {
            labels: look(|it| &it.labels).unwrap_or(Look::new(false, true)),
            names: look(|it| &it.names).unwrap_or(Look::new(true, false)),
            headings: headings.map_or_else(Vec::new, |it| it.iter().map(|it| it.value).collect()),
            items: styles()
                .find_map(|it| it.items.as_ref())
                .map(|it| it.value.clone()),
            ending: styles()
                .find_map(|it| it.end.as_ref())
                .map(|it| it.value.trim())
                .map(|it| if it == NO_SIGN { "" } else { it }.to_owned()),
            ends: ends.map(|it| it.value.printed()),
            basis: basis.and_then(|it| match it.value {
                Basis::Closed(sign) => Some(sign.printed()),
                Basis::RunOn => None,
            }),
            run_on: basis.is_some_and(|it| it.value == Basis::RunOn),
            comma: comma.map(|it| it.value == Switch::On),
            no_as_above: as_above.is_some_and(|it| it.value == Printing::LeftOut),
            annexes: case.map(|it| it.value == Case::Capitals),
        }
    }
}
