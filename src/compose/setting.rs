//! A regulation applied to one width of page: what paragraphs of words are made with.

use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::document::{Document, Inline, Manner};
use crate::face::Faces;
use crate::origin::Origin;
use crate::regulation::{Regulation, on};
use crate::role::Role;
use crate::sheet::{Fate, Item, Page, Paragraph, Run, TextStyle};
use crate::worded::Worded;

use super::dots::is_dotted;
use super::length;
use super::letters::shifted;
use super::stretch::{Matter, Word, count, words};
use super::style::{self, SINGLE, twip};

/// A regulation applied to one width of page.
#[derive(Clone)]
pub struct Setting<'a> {
    pub regulation: &'a Regulation,
    pub faces: &'a Faces,
    /// Marks of the heading levels.
    pub levels: Vec<String>,
    /// Whether somebody chose them, and not the regulation.
    pub chosen: bool,
    pub manner: &'a Manner,
    /// Width between the margins.
    pub width: f64,
}

impl<'a> Setting<'a> {
    /// Refuses a regulation that does not say how some role looks or how long something is.
    pub fn new(
        regulation: &'a Regulation,
        document: &'a Document,
        faces: &'a Faces,
        sink: &mut Sink,
    ) -> Option<Self> {
        let party = regulation.is_party();
        let lacking = Role::ALL
            .iter()
            .filter(|r| r.is_used(party) && regulation.looks.0.get(r.name()).is_none());
        let mut whole = true;
        for role in lacking {
            let (name, label) = (role.name(), role.label());
            sink.push(
                Diagnostic::new(
                    "incomplete-regulation",
                    Severity::Fatal,
                    message!(
                        "quy định chưa nói cách trình bày `{name}` ({label})",
                        "the regulation does not say how `{name}` ({label}) looks"
                    ),
                )
                .at(regulation
                    .looks
                    .0
                    .0
                    .first()
                    .map_or(regulation.span, |(k, _)| k.span)),
            );
            whole = false;
        }
        let levels = match document.levels.as_slice() {
            [] => regulation
                .numbering
                .0
                .levels
                .iter()
                .map(|l| l.value.clone())
                .collect(),
            own => own.to_vec(),
        };
        let width = super::page(regulation, document, false).text_width();
        whole.then_some(Self {
            regulation,
            faces,
            levels,
            chosen: document.chosen,
            manner: &document.manner,
            width,
        })
    }

    /// The same regulation on another page.
    pub fn on(&self, page: &Page) -> Self {
        Self {
            width: page.text_width(),
            ..self.clone()
        }
    }

    pub fn length(&self, name: &str) -> f64 {
        length(self.regulation, name)
    }

    /// A paragraph of a role.
    pub fn paragraph(&self, role: Role, mark: &str, text: &[Inline]) -> Paragraph {
        let style = style::text(self.regulation, role);
        let caps = match role {
            Role::PhuLuc | Role::PhuLucTen => self.manner.annexes,
            _ => None,
        };
        let caps = caps.unwrap_or_else(|| on(&style::look(self.regulation, role).caps));
        let mut mark_style = style;
        // The number of an article is bold, whatever its words are.
        mark_style.bold = role == Role::Dieu || role.is_heading() && style.bold;
        let mark = if mark.is_empty() {
            Vec::new()
        } else {
            vec![Run {
                text: format!("{mark} "),
                style: mark_style,
                footnote: None,
                origin: Origin::default(),
                seams: Vec::new(),
                fate: Fate::Stays,
                was: None,
            }]
        };
        Paragraph {
            role,
            heading: None,
            style: style::paragraph(self.regulation, role),
            mark,
            runs: self.runs(text, style, caps),
            fate: Fate::Stays,
        }
    }

    fn runs(&self, text: &[Inline], style: TextStyle, caps: bool) -> Vec<Run> {
        let runs = text.iter().map(|it| self.run(it, style, caps));
        runs.flat_map(|it| shifted(it, self.faces)).collect()
    }

    fn run(&self, inline: &Inline, style: TextStyle, caps: bool) -> Run {
        let note = |note: &Vec<Inline>| {
            let style = style::text(self.regulation, Role::ChuThich);
            self.runs(note, style, false)
        };
        let words = Worded {
            text: inline.text.clone(),
            origin: inline.origin.clone(),
        };
        let words = if caps { words.upper() } else { words };
        Run {
            text: words.text,
            style: TextStyle {
                bold: style.bold || inline.bold,
                // Emphasis inside italic words stands out by being upright.
                italic: style.italic != inline.italic,
                underline: style.underline || inline.underline,
                shift: inline.shift,
                ..style
            },
            footnote: inline.footnote.as_ref().map(note),
            origin: words.origin,
            seams: Vec::new(),
            fate: Fate::Stays,
            was: None,
        }
    }

    /// A paragraph whose words stay on one line of `width`, in a smaller size of the range
    /// if they must.
    pub fn fitted(&self, role: Role, text: &[Inline], width: f64) -> Paragraph {
        let mut paragraph = self.paragraph(role, "", text);
        if self.width_of(&paragraph) > width {
            let least = style::look(self.regulation, role).size.0.least_points();
            let single = SINGLE * least;
            paragraph.style.pitch = paragraph.style.pitch.min(twip(single));
            paragraph.runs.iter_mut().for_each(|r| r.style.size = least);
        }
        paragraph
    }

    /// Narrows a centred paragraph until its lines are about equally long, without giving
    /// it one line more.
    pub fn balance(&self, paragraph: &mut Paragraph, width: f64) {
        let words = self.words(paragraph);
        let lines = count(&words, width);
        if lines < 2 {
            return;
        }
        let (mut narrow, mut wide) = (self.width_of(paragraph) / lines as f64, width);
        while wide - narrow > 1.0 {
            let middle = (narrow + wide) / 2.0;
            if count(&words, middle) > lines {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        // A hair more, so that no writer's rounding breaks a line earlier.
        let free = twip(((width - wide) / 2.0 - 2.0).max(0.0));
        paragraph.style.left += free;
        paragraph.style.right += free;
    }

    /// How many lines greedy breaking at spaces makes.
    pub fn lines(&self, paragraph: &Paragraph, width: f64) -> usize {
        count(&self.words(paragraph), width)
    }

    fn words(&self, paragraph: &Paragraph) -> Vec<Word> {
        words(paragraph.runs.iter(), Matter::of(paragraph), self.faces)
    }

    /// Width of a paragraph set on one line.
    pub fn width_of(&self, paragraph: &Paragraph) -> f64 {
        let runs = paragraph.mark.iter().chain(&paragraph.runs);
        runs.map(|r| self.faces.width(&r.text, &r.style)).sum()
    }

    /// Puts the ending mark behind the last words of the body; a table at its end gets none, nor do words
    /// in brackets below words that have it.
    pub fn end(&self, items: &mut [Item], ending: &str) {
        let closed = |it: &Item| match it {
            Item::Paragraph(it) => it.runs.last().is_some_and(|it| it.text.ends_with(ending)),
            _ => false,
        };
        let is_closed = match items {
            [.., above, Item::Paragraph(last)] => {
                let is_aside = |it: &Run| it.text.starts_with('(');
                last.runs.first().is_some_and(is_aside) && closed(above)
            }
            _ => false,
        };
        if is_closed {
            return;
        }
        let Some(Item::Paragraph(last)) = items.last_mut() else {
            return;
        };
        let Some(run) = last.runs.iter_mut().rev().find(|r| r.footnote.is_none()) else {
            return;
        };
        let words = run.text.trim_end();
        if words.ends_with(ending) || words.ends_with("./.") {
            return;
        }
        let before = words.trim_end_matches(['.', '…']);
        let dots = &words[before.len()..];
        if is_dotted(dots) {
            // What goes on by itself ends by itself; room to be written on stands apart.
            if ending == "." || before.ends_with(|it: char| !it.is_whitespace()) {
                return;
            }
            // The mark stands on the line that the dots were drawn to the end of.
            let width = |text| self.faces.width(text, &run.style);
            let taken = (width(ending) / width(".")).ceil() as usize;
            let drawn = dots.len().saturating_sub(taken);
            let is_typed = dots.contains('…') || drawn < 3;
            let kept = if is_typed { dots } else { &dots[..drawn] };
            run.text = format!("{before}{kept}{ending}");
            return;
        }
        let bare = words.trim_end_matches(['.', ';', ',']);
        run.origin.ends(bare.len());
        run.text = format!("{bare}{ending}");
    }
}
