//! The waist between deciding and rendering: a laid-out paper with every word, size and
//! place chosen. Writers see nothing else. All lengths are points (1 pt = 20 twips).
//!
//! Both writers lay the same page because the sheet leaves them nothing to decide:
//! a line is `pitch` high with its baseline at 80 % of that height, words break greedily,
//! nothing is kerned, and a gap belongs to what stands above it (`after`), so no two gaps
//! ever meet. The last item of a cell has no gap.

use crate::mark::Mark;
use crate::role::Role;
use crate::shift::Shift;
use crate::strip::Strip;

/// A whole paper, ready to be rendered as PDF, DOCX or text.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    pub meta: Meta,
    /// The look of each role, for the named styles of a DOCX.
    pub styles: Vec<NamedStyle>,
    /// Each section begins a new page and counts its pages from 1.
    pub sections: Vec<Section>,
    /// Who made of one edition the other, on a sheet that shows both.
    pub editor: Option<Editor>,
}

/// Who changed something, and when: `2026-02-10T00:00:00Z`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    pub name: String,
    pub date: Option<String>,
}

/// What became of something between two editions, on a sheet that shows both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fate {
    #[default]
    Stays,
    Came,
    Gone,
}

/// What document properties say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meta {
    pub title: String,
    pub author: String,
    pub subject: String,
    pub keywords: Vec<String>,
    /// Day of issue (year, month, day); a draft whose year is blank has none.
    pub date: Option<(i32, u32, u32)>,
    /// By which the paper's files are known again, if they are to be.
    pub mark: Option<Mark>,
}

/// How paragraphs of a role look when nothing differs.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedStyle {
    pub role: Role,
    pub paragraph: ParagraphStyle,
    pub text: TextStyle,
}

/// Pages of one size and direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    pub page: Page,
    /// Stands in the top margin of the section's first page and calls no notes.
    pub head: Vec<Item>,
    pub items: Vec<Item>,
    /// Stands in the bottom margin of the section's last page and calls no notes.
    pub end: Vec<Item>,
    /// Stands in the bottom margin of the section's first page and calls no notes.
    pub foot: Vec<Item>,
    /// Written to a file of its own.
    pub own_file: bool,
}

impl Section {
    /// All that stands on its pages, in reading order.
    pub fn all(&self) -> impl Iterator<Item = &Item> {
        let margins = self.end.iter().chain(&self.foot);
        self.head.iter().chain(&self.items).chain(margins)
    }
}

/// Paper, margins and page number of a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub width: f64,
    pub height: f64,
    pub top: f64,
    pub bottom: f64,
    pub left: f64,
    pub right: f64,
    /// From the top edge of the paper to the line of the page number, and to the head.
    pub header: f64,
    /// From the bottom edge of the paper to what stands lowest in the foot.
    pub footer: f64,
    /// From the bottom edge of the paper to what stands lowest in the end.
    pub end: f64,
    /// Printed on both sides: on pages of even number the left and right margins change places,
    /// and a section begins on a page of odd number.
    pub mirrored: bool,
    /// Size of the page number, which stands centred over the text from page 2 on.
    pub number_size: f64,
    pub landscape: bool,
}

impl Page {
    /// Width between the margins.
    pub fn text_width(&self) -> f64 {
        self.width - self.left - self.right
    }
}

/// Everything that can stand on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Paragraph(Paragraph),
    Columns(Columns),
    Table(Table),
    Rule(Rule),
}

/// A paragraph, its lines `style.pitch` apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub role: Role,
    /// Level 1–9 in the outline of the document.
    pub heading: Option<u8>,
    pub style: ParagraphStyle,
    /// The literal number or sign in front ("I. ", "a) ", "- "), its space included.
    pub mark: Vec<Run>,
    pub runs: Vec<Run>,
    /// What became of its end, by which it is a paragraph of its own.
    pub fate: Fate,
}

/// Shape of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct ParagraphStyle {
    pub align: Align,
    /// Indent of the first line only.
    pub first: f64,
    /// Indent of all lines.
    pub left: f64,
    /// Free room on the right of all lines.
    pub right: f64,
    /// Gap below.
    pub after: f64,
    /// From one baseline to the next.
    pub pitch: f64,
    /// False where a picture may be put later (signature): a line may then grow.
    pub exact: bool,
    /// Its last lines stay on the page of what follows.
    pub keep_next: bool,
    /// Is never split over two pages.
    pub keep_lines: bool,
    /// A line around the paragraph, at its indents.
    pub frame: Option<Frame>,
}

/// A single line around a paragraph: all that stands inside is as high as the paragraph and the
/// free room together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub thickness: f64,
    /// Free room inside, above and below the words, in whole points.
    pub above: f64,
    pub below: f64,
    pub ink: Ink,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Center,
    Right,
    Justify,
}

/// A stretch of text of one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub text: String,
    pub style: TextStyle,
    /// The note this run calls, printed at the foot of the page; `text` is then empty.
    pub footnote: Option<Vec<Run>>,
    /// Where the words came from in the user's files.
    pub origin: crate::origin::Origin,
    /// In the order of their places.
    pub seams: Vec<Seam>,
    pub fate: Fate,
    /// How the same words looked in the old edition.
    pub was: Option<TextStyle>,
}

/// Lines end behind blanks, and inside words where the writers agree that they may. At a seam
/// it is otherwise, so that both writers end their lines at the same letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seam {
    /// The blank or hyphen that begins at this byte ends no line.
    Tie(usize),
    /// A line ends inside a word, before this byte.
    Cut(usize),
}

impl Seam {
    /// Its byte in the text of the run.
    pub fn at(self) -> usize {
        let (Self::Tie(at) | Self::Cut(at)) = self;
        at
    }
}

/// Look of text; always the one family.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub shift: Shift,
    pub ink: Ink,
}

/// Letters above or below their line, in parts of the size: how large, and how far from the line,
/// as word processors set them.
pub const SHIFTED: f64 = 0.58;
pub const RAISED: f64 = 0.33;
pub const LOWERED: f64 = 0.08;

impl TextStyle {
    /// The size its letters are drawn in.
    pub fn drawn(&self) -> f64 {
        match self.shift {
            Shift::Level => self.size,
            Shift::Raised | Shift::Lowered => self.size * SHIFTED,
        }
    }
}

/// What colour something is printed in: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ink(pub [u8; 3]);

impl Ink {
    pub const BLACK: Ink = Ink([0; 3]);

    /// As Word and the web write it.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02X}{green:02X}{blue:02X}")
    }

    /// Reads what [`hex`](Ink::hex) writes.
    pub fn from_hex(text: &str) -> Option<Ink> {
        let digits = text.len() == 6 && text.bytes().all(|it| it.is_ascii_hexdigit());
        let [_, red, green, blue] = u32::from_str_radix(text, 16).ok()?.to_be_bytes();
        digits.then_some(Ink([red, green, blue]))
    }
}

/// Cells side by side without borders, never split over two pages: letterhead, signature.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    pub widths: Vec<f64>,
    /// One list of items per width.
    pub cells: Vec<Vec<Item>>,
    pub after: f64,
    pub fate: Fate,
}

/// A bordered table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub widths: Vec<f64>,
    /// Whether the office chose the widths.
    pub given: bool,
    /// How many rows at the top repeat on each page.
    pub header_rows: usize,
    pub rows: Vec<Row>,
    /// What the table is about, for readers who cannot see it.
    pub alt: String,
    /// Free room inside each cell, left and right.
    pub pad_x: f64,
    /// Free room inside each cell, above and below.
    pub pad_y: f64,
    /// Thickness of the borders.
    pub border: f64,
    pub after: f64,
}

impl Table {
    /// What became of all of it.
    pub fn fate(&self) -> Fate {
        let first = self.rows.first().map_or(Fate::Stays, |it| it.fate);
        match self.rows.iter().all(|it| it.fate == first) {
            true => first,
            false => Fate::Stays,
        }
    }

    /// The row behind all that cells join with one.
    pub fn joined(&self, first: usize) -> usize {
        let mut end = first + 1;
        let mut row = first;
        while row < end {
            let cells = self.rows.get(row).into_iter().flat_map(|it| &it.cells);
            end = cells.map(|it| row + it.down).fold(end, usize::max);
            row += 1;
        }
        end.min(self.rows.len())
    }

    /// Width of what stands in a cell.
    pub fn inside(&self, cell: &Cell) -> f64 {
        let columns = self.widths.iter().skip(cell.column).take(cell.across);
        columns.sum::<f64>() - 2.0 * self.pad_x
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Cells in order; places covered by a cell above are not listed.
    pub cells: Vec<Cell>,
    /// Stays on the page of the row below.
    pub keep_next: bool,
    /// So high that its lines may part between pages.
    pub parts: bool,
    pub fate: Fate,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Number of the first column, from 0.
    pub column: usize,
    pub across: usize,
    pub down: usize,
    pub paragraphs: Vec<Paragraph>,
    /// What is drawn over all of it.
    pub strip: Option<Strip>,
}

/// A drawn line.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    pub width: f64,
    pub thickness: f64,
    pub align: Align,
    /// Height of the strip the rule takes; the line is drawn at its top.
    pub height: f64,
}
