//! A finished paper as its file lays it out: each paragraph with the part it is and the look it has,
//! beside the regulation it is judged by.

use super::{Paragraph, Proof};
use crate::manuscript::{self, Kind, Manuscript, Spot, Stretch};
use crate::regulation::{self, Amount, Regulation};
use crate::role::Role;
use crate::source::Span;

/// A finished paper laid out.
pub struct Laid<'a> {
    pub proof: &'a Proof<'a>,
    pub manuscript: &'a Manuscript,
    pub regulation: &'a Regulation,
    /// Paragraphs of which it is certain what they are, in order.
    pub lines: Vec<Line<'a>>,
}

/// A paragraph as it is set.
pub struct Line<'a> {
    pub role: Role,
    pub proof: &'a Paragraph,
    pub set: &'a manuscript::Paragraph,
    pub spot: Spot,
    /// Whether the paragraph right before it is the line before.
    pub follows: bool,
}

impl<'a> Laid<'a> {
    /// A paper of which each stretch of text is a paragraph of the file.
    pub fn new(
        proof: &'a Proof<'a>,
        manuscript: &'a Manuscript,
        stretches: &[Stretch],
        regulation: &'a Regulation,
    ) -> Laid<'a> {
        let mut read = proof.paragraphs.iter().peekable();
        let mut lines = Vec::new();
        let mut last = None;
        let spoken = manuscript.spoken();
        for (place, (stretch, (set, spot))) in stretches.iter().zip(spoken).enumerate() {
            let begin = |it: &Paragraph| proof.whole(it).start as usize;
            let mut own = Vec::new();
            while let Some(next) = read.next_if(|it| begin(it) < stretch.at.end) {
                own.push(next);
            }
            // What is one paragraph to its file and several to its reader is passed over.
            if let [proof] = own[..] {
                let role = proof.role;
                let follows = place.checked_sub(1) == last;
                lines.push(Line {
                    role,
                    proof,
                    set,
                    spot,
                    follows,
                });
                last = Some(place);
            }
        }
        Laid {
            proof,
            manuscript,
            regulation,
            lines,
        }
    }

    /// The lines of the paper itself that are a part of it.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &Line<'a>> {
        let own = self.lines.iter().filter(|it| it.proof.annex == 0);
        own.filter(move |it| it.role == role)
    }

    /// The look a line should have.
    pub fn look(&self, line: &Line) -> Option<&regulation::Look> {
        self.regulation.looks.0.get(line.role.name())
    }

    /// The provision by which a line is drawn below a part.
    pub fn rule_below(&self, role: Role) -> Option<&str> {
        let rule = self
            .regulation
            .lengths
            .0
            .get(&format!("rule-{}", role.name()))?;
        let cite = rule.cite.0.value.as_str();
        (!cite.starts_with("thông lệ")).then_some(cite)
    }

    /// Where a line is told of.
    pub fn place(&self, line: &Line) -> Span {
        self.proof.beginning(line.proof)
    }
}

impl Line<'_> {
    /// Whether it stands in the column of the text, where its own setting says: in no cell, box or
    /// frame, and behind no tab.
    pub fn is_free(&self) -> bool {
        let text = self.set.text();
        let moved = text.starts_with(['\t', ' ', '\u{a0}']) || text.contains('\t');
        self.spot.cell.is_none() && self.set.kind == Kind::Flowing && !moved
    }
}

/// The least and the most a regulation allows, where it says so and not only practice.
pub fn range(amount: &Amount) -> Option<(f64, f64)> {
    if amount.cite.0.value.starts_with("thông lệ") {
        return None;
    }
    let bound = |it: &Option<crate::source::Spanned<f64>>| it.as_ref().map(|it| it.value);
    match (bound(&amount.least), bound(&amount.most)) {
        (None, None) => None,
        (least, most) => Some((least.unwrap_or(0.0), most.unwrap_or(f64::INFINITY))),
    }
}

/// A range in words: `13–14`, `20`, `từ 6`.
pub fn spelled((least, most): (f64, f64)) -> String {
    match (least == most, most.is_finite()) {
        (true, _) => figure(least),
        (_, true) => format!("{}–{}", figure(least), figure(most)),
        _ => format!("≥ {}", figure(least)),
    }
}

/// A number as it is written here: `13,5`.
pub fn figure(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    rounded.to_string().replace('.', ",")
}
