//! Pages: their paper and margins, and what stands above and below their text. Lengths are
//! twentieths of a point.

use super::Block;

/// Pages that are made alike.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    pub width: i32,
    pub height: i32,
    pub top: i32,
    pub bottom: i32,
    pub left: i32,
    pub right: i32,
    pub gutter: i32,
    pub header: i32,
    pub footer: i32,
    pub columns: u32,
    /// Whether its first page has a header and footer of its own.
    pub own_first: bool,
    /// The page number it begins with.
    pub first_number: Option<i32>,
    /// The headers and footers of its pages, by their places.
    pub running: Vec<usize>,
}

/// A header or a footer, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    pub side: Side,
    pub pages: Pages,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Header,
    Footer,
}

/// On which pages of its section it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pages {
    First,
    Default,
    Even,
}

impl Side {
    pub fn name(self) -> &'static str {
        match self {
            Side::Header => "header",
            Side::Footer => "footer",
        }
    }
}

impl Pages {
    pub fn name(self) -> &'static str {
        match self {
            Pages::First => "first",
            Pages::Default => "default",
            Pages::Even => "even",
        }
    }
}

impl Running {
    /// Whether it has nothing but the number of the page, with the word for it.
    pub fn is_page_number(&self) -> bool {
        let mut paragraphs = self.blocks.iter().flat_map(Block::paragraphs);
        paragraphs.all(|it| {
            let own = it.runs.iter().filter(|run| !run.is_page_number());
            let own: String = own.map(|run| run.words.text.as_str()).collect();
            let own = own.trim_matches(|ch: char| !ch.is_alphabetic());
            it.number.is_none() && (own.is_empty() || own.eq_ignore_ascii_case("trang"))
        })
    }

    /// Whether the number of the page stands in it.
    pub fn has_page_number(&self) -> bool {
        let paragraphs = self.blocks.iter().flat_map(Block::paragraphs);
        paragraphs
            .flat_map(|it| &it.runs)
            .any(super::Run::is_page_number)
    }

    /// Whether nothing of it is seen.
    pub fn is_blank(&self) -> bool {
        let mut paragraphs = self.blocks.iter().flat_map(Block::paragraphs);
        paragraphs.all(super::Paragraph::is_blank)
    }
}

impl super::Run {
    pub fn is_page_number(&self) -> bool {
        self.field.as_deref() == Some("PAGE")
    }
}
