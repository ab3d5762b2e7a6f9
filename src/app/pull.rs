//! A paper that was edited in a word processor, taken back to the description that it was made of.

mod bench;
mod carry;
mod form;
mod line;
mod numbers;
mod place;
mod reword;
mod signature;
mod told;

use super::paper::Paper;
use crate::diagnostic::{Message, Sink};
use crate::manuscript::Manuscript;
use crate::node::Node;
use crate::read::yaml;
use crate::source::FileId;
use bench::Bench;
pub use bench::Whose;
use carry::Carry;
pub use reword::Aim;
pub use told::{Carried, Left, Side, Spread, Why};

/// How an edited paper is taken over.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// What stands behind the name of the description in the name of the edited file.
    pub ending: String,
    /// Whether what was typed in the file of the office is changed there, for all its papers.
    pub in_office: bool,
}

/// What came of an edited paper.
pub struct Pulled {
    pub carried: Vec<Carried>,
    pub left: Vec<Left>,
    /// The new text of the description, if it has changed.
    pub own: Option<String>,
    /// The new text of the office, and what its file is called, if it has changed.
    pub office: Option<(String, String)>,
    /// Whether the paper made of the new texts says just what the edited one says.
    pub is_whole: bool,
    /// How often the paper was laid out.
    pub looks: usize,
}

impl Paper {
    /// Takes the words of an edited paper over; the description itself is left as it is.
    pub fn pulled(&mut self, edited: &Manuscript, asked: &Asked) -> Result<Pulled, Message> {
        let mut bench = Bench::new(self, &asked.ending);
        let Some(sight) = bench.first() else {
            let name = self.text().name.clone();
            self.is_judged = false;
            return Err(message!(
                "`{name}` còn lỗi nên không dựng lại được văn bản; `kehoach check {name}` nói vì sao",
                "`{name}` has faults, so the paper cannot be laid out; `kehoach check {name}` says why"
            ));
        };
        let before = sight.texts.clone();
        let wanted = line::of_manuscript(edited);
        let mut carry = Carry::new(bench, sight, wanted, asked.in_office);
        carry.run();
        let Carry {
            mut bench,
            sight,
            carried,
            left,
            ..
        } = carry;
        bench.leave(&before);
        let after = sight.texts;
        let wanted = line::of_manuscript(edited);
        let is_whole = sight.lines.len() == wanted.len()
            && sight
                .lines
                .iter()
                .zip(&wanted)
                .all(|(one, other)| one.text() == other.text());
        let looks = bench.looks;
        let office = match (before.office == after.office, &after.office) {
            (false, Some(text)) => Some((self.office_name().unwrap_or_default(), text.clone())),
            _ => None,
        };
        Ok(Pulled {
            carried,
            left,
            own: (before.own != after.own).then_some(after.own),
            office,
            is_whole,
            looks,
        })
    }
}

fn parsed(file: FileId, text: &str) -> Option<Node<'_>> {
    yaml::parse(file, text, &mut Sink::default())
}
