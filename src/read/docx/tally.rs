//! What a reader of a Word document must be told of, counted while it is read.

use std::collections::BTreeSet;

use super::Changes;
use crate::diagnostic::Message;
use crate::manuscript::Told;
use crate::read::size;

/// Names of authors and of fonts that are told; more tell nobody anything.
const MOST_NAMES: usize = 5;

/// More paragraphs no paper has, those included in which nothing stands.
const MOST_PARAGRAPHS: usize = 100_000;

/// What was done to a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Inserted,
    Deleted,
    Moved,
}

impl Deed {
    /// What an element of a change tells; where something was moved from tells nothing new.
    pub fn of(element: &str) -> Option<Deed> {
        match element {
            "ins" => Some(Deed::Inserted),
            "del" => Some(Deed::Deleted),
            "moveTo" => Some(Deed::Moved),
            _ => None,
        }
    }
}

#[derive(Debug, Default)]
pub struct Tally {
    /// Stretches by what was done to them, and by whom.
    pub changes: [usize; 3],
    pub authors: BTreeSet<String>,
    /// Characters that are hidden, and the first of them.
    pub hidden: usize,
    pub first_hidden: String,
    pub hidden_rows: usize,
    /// The old codes of letters, by the fonts that were met.
    pub old_fonts: BTreeSet<(&'static str, String)>,
    pub charts: usize,
    pub diagrams: usize,
    pub objects: usize,
    pub pictures: usize,
    pub foreign: usize,
    /// Parts that could not be read to their end.
    pub broken: Vec<String>,
    pub is_too_deep: bool,
    /// Bytes of words and paragraphs so far.
    pub words: usize,
    pub paragraphs: usize,
    pub has_too_many_notes: bool,
}

impl Tally {
    /// Whether more has been read than a paper can hold.
    pub fn is_too_long(&self) -> bool {
        let long = self.words > size::LONGEST || self.paragraphs > MOST_PARAGRAPHS;
        long || self.has_too_many_notes
    }

    /// Counts a stretch that was changed.
    pub fn count(&mut self, deed: Deed) {
        self.changes[deed as usize] += 1;
    }

    /// Keeps the name of who changed something.
    pub fn author(&mut self, name: Option<String>) {
        if self.authors.len() <= MOST_NAMES {
            self.authors.extend(name.filter(|it| !it.trim().is_empty()));
        }
    }

    pub fn hides(&mut self, words: &str) {
        self.hidden += words.trim().chars().count();
        if self.first_hidden.len() < 60 {
            self.first_hidden.push_str(words);
        }
    }

    pub fn old_font(&mut self, code: &'static str, font: &str) {
        if self.old_fonts.len() <= MOST_NAMES {
            self.old_fonts.insert((code, font.to_owned()));
        }
    }

    /// All that was met in a document whose changes were seen so, in words.
    pub fn told(&self, changes: Changes) -> Vec<Told> {
        let mut told = Vec::new();
        let mut tell =
            |code, what: Option<Message>| told.extend(what.map(|what| Told { code, what }));
        tell("tracked-changes", self.tracked(changes));
        tell("hidden-text", self.hidden_text());
        tell("old-font", self.fonts());
        tell("unread-object", self.unread());
        if !self.broken.is_empty() {
            let parts = self.broken.join(", ");
            tell(
                "broken-part",
                Some(message!(
                    "phần này của tệp hỏng, chỉ đọc được đến chỗ hỏng: {parts}",
                    "these parts of the file are damaged and were read only so far: {parts}"
                )),
            );
        }
        if self.is_too_deep {
            tell(
                "too-deep",
                Some(message!(
                    "có khung hoặc bảng lồng nhau quá nhiều lớp, phần trong cùng không đọc",
                    "boxes or tables lie within one another too deep; the innermost were not read"
                )),
            );
        }
        told
    }

    fn tracked(&self, changes: Changes) -> Option<Message> {
        let [inserted, deleted, moved] = self.changes;
        if inserted + deleted + moved == 0 {
            return None;
        }
        let seen = match changes {
            Changes::Accepted => ["chấp nhận", "accepted"],
            Changes::Rejected => ["từ chối", "rejected"],
        };
        let names: Vec<&str> = self.authors.iter().map(String::as_str).collect();
        let (vi, en) = match names.is_empty() {
            true => (String::new(), String::new()),
            false => {
                let names = names.join(", ");
                (format!(" của {names}"), format!(" by {names}"))
            }
        };
        let [seen_vi, seen_en] = seen;
        Some(message!(
            "có thay đổi đang theo dõi{vi}: {inserted} chỗ chèn, {deleted} chỗ xóa, {moved} chỗ chuyển; đã đọc như thể {seen_vi} hết",
            "tracked changes{en}: {inserted} inserted, {deleted} deleted, {moved} moved; read as if all were {seen_en}"
        ))
    }

    fn hidden_text(&self) -> Option<Message> {
        let words = shortened(&self.first_hidden);
        let count = self.hidden;
        match (count, self.hidden_rows) {
            (0, 0) => None,
            (0, rows) => Some(message!(
                "có {rows} hàng bảng ẩn, không in ra nên không đọc",
                "{rows} rows of tables are hidden; they are not printed and were not read"
            )),
            _ => Some(message!(
                "có chữ ẩn ({count} chữ cái: «{words}»), không in ra nên không soát",
                "some text is hidden ({count} letters: «{words}»); it is not printed and not judged"
            )),
        }
    }

    fn fonts(&self) -> Option<Message> {
        let (code, _) = self.old_fonts.first()?;
        let fonts: Vec<&str> = self.old_fonts.iter().map(|(_, it)| it.as_str()).collect();
        let fonts = fonts.join(", ");
        Some(message!(
            "có chữ gõ bằng phông cũ {fonts} (bảng mã {code}), đã đổi sang Unicode để đọc; hãy chuyển mã cả tệp sang Unicode, phông Times New Roman",
            "some words are in the old fonts {fonts} (code {code}) and were turned into Unicode to be read; convert the whole file to Unicode in Times New Roman"
        ))
    }

    fn unread(&self) -> Option<Message> {
        let kinds = [
            (self.charts, "biểu đồ", "charts"),
            (self.diagrams, "sơ đồ SmartArt", "SmartArt"),
            (self.objects, "đối tượng nhúng", "embedded objects"),
            (self.foreign, "tệp chèn", "inserted files"),
        ];
        let met = || kinds.iter().filter(|(count, ..)| *count > 0);
        let vi: Vec<String> = met()
            .map(|(count, vi, _)| format!("{count} {vi}"))
            .collect();
        let en: Vec<String> = met()
            .map(|(count, _, en)| format!("{count} {en}"))
            .collect();
        let (vi, en) = (vi.join(", "), en.join(", "));
        (!vi.is_empty()).then(|| {
            message!(
                "chữ trong các thứ sau không đọc được: {vi}",
                "the words inside these were not read: {en}"
            )
        })
    }
}

/// The beginning of some words, on one line.
pub fn shortened(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    let mut letters = words.chars();
    let begun: String = letters.by_ref().take(40).collect();
    match letters.next() {
        Some(_) => format!("{begun}…"),
        None => begun,
    }
}
