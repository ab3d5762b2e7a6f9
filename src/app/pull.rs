//! A paper that was edited in a word processor, taken back to the description that it was made of.

mod bench;
mod called;
mod carry;
mod drawn;
mod end;
mod face;
mod form;
mod found;
mod fresh;
mod gap;
mod head;
mod held;
mod insertion;
mod instead;
mod kept;
mod known;
mod label;
mod leave;
mod line;
mod listed;
mod look;
mod merge;
mod moved;
mod note;
mod numbers;
mod owners;
mod post;
mod removal;
mod reword;
mod roots;
mod said;
mod section;
mod signature;
mod stamp;
mod tables;
mod title;
mod told;
mod trial;
mod unit;
mod verdict;
mod why;
mod words;

use super::paper::Paper;
use crate::change::{self, Step};
use crate::diagnostic::Message;
use crate::manuscript::Manuscript;
use crate::mark::Mark;
use bench::Bench;
pub use bench::Whose;
use carry::Carry;
use drawn::Edited;
pub use found::Found;
use line::Line;
pub use look::Layout;
pub use merge::Conflict;
pub use reword::Aim;
use tables::grid;
pub use told::{Carried, Left, Side, Spread};
pub use unit::Unit;
use unit::Units;
pub use why::Why;

/// How an edited paper is taken over.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// What stands behind the name of the description in the name of the edited file.
    pub ending: String,
    /// Whether what was typed in the file of the office is changed there, for all its papers.
    pub in_office: bool,
    /// The mark in the edited file: which words it had when it was made.
    pub mark: Option<Mark>,
    /// Pieces of it that are to be left, by the names that were told of them.
    pub left: Vec<String>,
}

/// What came of an edited paper.
pub struct Pulled {
    pub carried: Vec<Carried>,
    pub left: Vec<Left>,
    /// All that was edited in words, in pieces that can be taken or left.
    pub units: Vec<Unit>,
    /// What was changed in the description too, and otherwise.
    pub conflicts: Vec<Conflict>,
    /// What a check finds in the new texts and did not find before.
    pub found: Vec<Found>,
    /// What was edited besides words.
    pub layout: Vec<Layout>,
    /// The new text of the description, if it has changed.
    pub own: Option<String>,
    /// The new text of the office, and what its file is called, if it has changed.
    pub office: Option<(String, String)>,
    /// Whether the paper made of the new texts says just what the edited one says.
    pub is_whole: bool,
    /// The same of the campaign that it belongs to.
    pub campaign: Option<(String, String)>,
    /// How often the paper was laid out.
    pub looks: usize,
}

impl Paper {
    /// Takes the words of an edited paper over; the description itself is left as it is. When it has changed
    /// since the paper was made, `base` is the paper as it was then, and what both have changed is merged.
    pub fn pulled(
        &mut self,
        edited: &Manuscript,
        asked: &Asked,
        base: Option<&mut Paper>,
    ) -> Result<Pulled, Message> {
        if edited.is_printed {
            return Err(message!(
                "PDF là bản in, không phải chỗ để sửa; đưa chỗ sửa về từ tệp Word (.docx, .odt)",
                "a PDF is a print and no place for edits; take them from the Word file (.docx, .odt)"
            ));
        }
        let name = self.text().name.clone();
        let is_same = base
            .as_ref()
            .is_none_or(|it| it.text().text == self.text().text);
        let mut bench = Bench::new(self, &asked.ending);
        let Some((sight, work)) = bench.first() else {
            self.is_judged = false;
            return Err(unmade(&name));
        };
        let made = asked.mark.as_ref().map(|it| bench::has_made(&work, it));
        let mut first = bench.manuscript(&work);
        let shown = edited;
        let mut edited = line::of_manuscript(shown);
        let mut grids = grid::of_manuscript(shown, &edited);
        if made != Some(true) && is_another(&sight.lines, &edited) {
            return Err(another(&name));
        }
        let base = match (made.unwrap_or(true), base) {
            (false, None) => return Err(without_base(&name)),
            // The same words may look otherwise since.
            (is_made, Some(base)) if !is_made || !is_same => {
                let mut bench = Bench::new(base, &asked.ending);
                match bench.first() {
                    Some((base, work)) => {
                        // What looks otherwise since was not edited in the file.
                        first = bench.manuscript(&work);
                        Some(base)
                    }
                    None if is_made => None,
                    None => return Err(unmade(&name)),
                }
            }
            _ => None,
        };
        let faces = first.as_ref().map(|it| look::faces(it, shown));
        let places = grid::places(shown);
        let own = base.as_ref().unwrap_or(&sight);
        let follows = Edited::of(own, (&mut edited, &mut grids), &places);
        let (wanted, grids, conflicts) = match base {
            None => (edited, grids, Vec::new()),
            Some(base) => {
                let (lines, conflicts) = merge::merged(&base.lines, &sight.lines, &edited);
                let grids = tables::merged(&base.grids, &sight.grids, &grids);
                (lines, grids, conflicts)
            }
        };
        let units = Units::of(&sight, &wanted, &grids);
        let (wanted, grids) = units.without(&asked.left, &sight, (wanted, grids));
        let before = sight.texts.clone();
        let all = wanted.clone();
        let mut carry = Carry::new(bench, sight, (wanted, grids), asked.in_office);
        carry.edited = follows;
        carry.run();
        let faces = carry.faces(faces.unwrap_or_default());
        let layout = first.map(|it| look::changes(&it, shown, &faces));
        let is_drawn = carry.is_drawn_as_edited();
        let Carry {
            mut bench,
            sight,
            grids,
            carried,
            left,
            ..
        } = carry;
        let found = bench.found(&before, &sight.texts);
        bench.leave(&before);
        let is_said = texts(&sight.lines) == texts(&all);
        let is_whole = is_said && is_drawn && grid::apart(&sight.grids, &grids) == 0;
        let after = sight.texts;
        let looks = bench.looks;
        let office = match (before.office == after.office, &after.office) {
            (false, Some(text)) => Some((self.office_name().unwrap_or_default(), text.clone())),
            _ => None,
        };
        let campaign = match (before.campaign == after.campaign, after.campaign) {
            (false, Some(text)) => self.campaign_name().map(|name| (name, text)),
            _ => None,
        };
        Ok(Pulled {
            carried,
            left,
            units: units.all,
            conflicts,
            found,
            layout: layout.unwrap_or_default(),
            own: (before.own != after.own).then_some(after.own),
            office,
            campaign,
            is_whole,
            looks,
        })
    }
}

fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().map(Line::text).collect()
}

/// Whether a file is another paper: of the lines of this one hardly any stands in it.
fn is_another(made: &[Line], edited: &[Line]) -> bool {
    fn words(texts: &[String]) -> Vec<&str> {
        texts.iter().map(String::as_str).collect()
    }
    let steps = change::paragraphs(&words(&texts(made)), &words(&texts(edited)));
    let staying = steps.iter().filter(|it| matches!(it, Step::Stays { .. }));
    staying.count() * 3 < made.len()
}

fn another(name: &str) -> Message {
    message!(
        "tệp Word này không phải văn bản làm từ `{name}`: gần như không có đoạn nào giống; `kehoach import` chuyển nó thành tệp mô tả riêng",
        "this Word file is not the paper made of `{name}`: hardly a paragraph is like it; `kehoach import` makes a description of its own of it"
    )
}

fn unmade(name: &str) -> Message {
    message!(
        "`{name}` còn lỗi nên không dựng lại được văn bản; `kehoach check {name}` nói vì sao",
        "`{name}` has faults, so the paper cannot be laid out; `kehoach check {name}` says why"
    )
}

fn without_base(name: &str) -> Message {
    message!(
        "`{name}` đã đổi từ khi làm ra tệp này, và không còn giữ bản cũ của nó, nên không rõ chỗ nào là do sửa trong Word; có bản cũ thì thêm `--base <TỆP CŨ.yaml>`, lấy bản hiện nay làm gốc thì `--base {name}`",
        "`{name}` has changed since this file was made, and what it was then is not kept, so it is not known what was edited in Word; with an old copy add `--base <OLD FILE.yaml>`; to hold it against the present one, `--base {name}`"
    )
}
