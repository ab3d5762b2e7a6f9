//! How each role looks under a regime: the only place where a look becomes a style.

use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::document::Inline;
use crate::face::Faces;
use crate::regime::{Amount, Look, Regime, on};
use crate::role::Role;
use crate::sheet::{Align, Item, NamedStyle, Page, Paragraph, ParagraphStyle, Run, TextStyle};

use super::length;

/// Ascent, descent and gap of the face, as shares of the size: what word processors call
/// single spacing.
const SINGLE: f64 = 0.891 + 0.216 + 0.0425;

/// A regime applied to one width of page.
#[derive(Clone)]
pub struct Setting<'a> {
    pub regime: &'a Regime,
    pub faces: &'a Faces,
    /// Marks of the heading levels.
    pub levels: Vec<String>,
    /// Width between the margins.
    pub width: f64,
}

impl<'a> Setting<'a> {
    /// Refuses a regime that does not say how some role looks or how long something is.
    pub fn new(
        regime: &'a Regime,
        levels: &[String],
        faces: &'a Faces,
        sink: &mut Sink,
    ) -> Option<Self> {
        let party = regime.is_party();
        let lacking = Role::ALL
            .iter()
            .filter(|r| r.is_used(party) && regime.looks.0.get(r.name()).is_none());
        let mut whole = true;
        for role in lacking {
            let (name, label) = (role.name(), role.label());
            sink.push(
                Diagnostic::new(
                    "incomplete-regime",
                    Severity::Fatal,
                    say!(
                        "quy định chưa nói cách trình bày `{name}` ({label})",
                        "the regime does not say how `{name}` ({label}) looks"
                    ),
                )
                .at(regime
                    .looks
                    .0
                    .rows()
                    .next()
                    .map_or(regime.span, |(k, _)| k.span)),
            );
            whole = false;
        }
        let levels = match levels {
            [] => regime
                .numbering
                .0
                .levels
                .iter()
                .map(|l| l.value.clone())
                .collect(),
            own => own.to_vec(),
        };
        let width = super::page(regime, false).text_width();
        whole.then_some(Self {
            regime,
            faces,
            levels,
            width,
        })
    }

    /// The same regime on another page.
    pub fn on(&self, page: &Page) -> Self {
        Self {
            width: page.text_width(),
            ..self.clone()
        }
    }

    pub fn length(&self, name: &str) -> f64 {
        length(self.regime, name)
    }

    /// The look of a role; [`Setting::new`] made sure there is one.
    pub fn look(&self, role: Role) -> &'a Look {
        let looks = &self.regime.looks.0;
        // A template may use a role of the other family.
        let any = || looks.rows().next().map(|(_, look)| look);
        let look = looks.get(role.name()).or_else(any);
        look.expect("a regime without looks is refused")
    }

    pub fn text(&self, role: Role) -> TextStyle {
        let look = self.look(role);
        TextStyle {
            size: look.size.0.points(),
            bold: on(&look.bold),
            italic: on(&look.italic),
            underline: on(&look.underline),
        }
    }

    pub fn paragraph_style(&self, role: Role) -> ParagraphStyle {
        let look = self.look(role);
        let points = |amount: &Option<Amount>| amount.as_ref().map_or(0.0, Amount::points);
        let single = SINGLE * look.size.0.points();
        let pitch = match &look.pitch {
            Some(pitch) if pitch.unit.0.value == "line" => single * pitch.points(),
            Some(pitch) => pitch.points(),
            None => single,
        };
        ParagraphStyle {
            align: align(&look.align.0.value),
            first: twip(points(&look.first)),
            left: twip(points(&look.left)),
            right: 0.0,
            after: twip(points(&look.after)),
            pitch: twip(pitch),
            exact: true,
            keep_next: role.is_heading(),
            keep_lines: role.is_heading(),
            framed: on(&look.framed),
        }
    }

    /// A paragraph of a role.
    pub fn paragraph(&self, role: Role, mark: &str, text: &[Inline]) -> Paragraph {
        let style = self.text(role);
        let caps = on(&self.look(role).caps);
        let mut mark_style = style;
        if !role.is_heading() {
            mark_style.bold = false;
        }
        let mark = if mark.is_empty() {
            Vec::new()
        } else {
            vec![Run {
                text: format!("{mark} "),
                style: mark_style,
                footnote: None,
                origin: None,
            }]
        };
        Paragraph {
            role,
            heading: None,
            style: self.paragraph_style(role),
            mark,
            runs: text.iter().map(|i| self.run(i, style, caps)).collect(),
        }
    }

    fn run(&self, inline: &Inline, style: TextStyle, caps: bool) -> Run {
        let note = |note: &Vec<Inline>| {
            let style = self.text(Role::ChuThich);
            note.iter().map(|i| self.run(i, style, false)).collect()
        };
        Run {
            text: if caps {
                inline.text.to_uppercase()
            } else {
                inline.text.clone()
            },
            style: TextStyle {
                bold: style.bold || inline.bold,
                // Emphasis inside italic words stands out by being upright.
                italic: style.italic != inline.italic,
                ..style
            },
            footnote: inline.footnote.as_ref().map(note),
            origin: inline.origin,
        }
    }

    /// A paragraph whose words stay on one line of `width`, in a smaller size of the range
    /// if they must.
    pub fn fitted(&self, role: Role, text: &[Inline], width: f64) -> Paragraph {
        let mut paragraph = self.paragraph(role, "", text);
        if self.width_of(&paragraph) > width {
            let least = self.look(role).size.0.least_points();
            let single = SINGLE * least;
            paragraph.style.pitch = paragraph.style.pitch.min(twip(single));
            paragraph.runs.iter_mut().for_each(|r| r.style.size = least);
        }
        paragraph
    }

    /// Narrows a centred paragraph until its lines are about equally long, without giving
    /// it one line more.
    pub fn balance(&self, paragraph: &mut Paragraph, width: f64) {
        let lines = self.lines(paragraph, width);
        let (mut narrow, mut wide) = (self.width_of(paragraph) / lines as f64, width);
        if lines < 2 {
            return;
        }
        while wide - narrow > 1.0 {
            let middle = (narrow + wide) / 2.0;
            if self.lines(paragraph, middle) > lines {
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
        let mut lines = 1;
        let mut taken = 0.0;
        for run in &paragraph.runs {
            for word in run.text.split_inclusive(' ') {
                let bare = self.faces.width(word.trim_end_matches(' '), &run.style);
                if taken > 0.0 && taken + bare > width {
                    lines += 1;
                    taken = 0.0;
                }
                taken += self.faces.width(word, &run.style);
            }
        }
        lines
    }

    /// Width of a paragraph set on one line.
    pub fn width_of(&self, paragraph: &Paragraph) -> f64 {
        let runs = paragraph.mark.iter().chain(&paragraph.runs);
        runs.map(|r| self.faces.width(&r.text, &r.style)).sum()
    }

    /// Puts the ending mark behind the last words of the body; a table at its end gets none.
    pub fn end(&self, items: &mut [Item]) {
        let ending = self.regime.word("ket");
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
        let bare = words.trim_end_matches(['.', ';', ',']);
        run.text = format!("{bare}{ending}");
    }

    /// The looks of all roles, for a DOCX's named styles.
    pub fn named_styles(&self) -> Vec<NamedStyle> {
        let party = self.regime.is_party();
        let roles = Role::ALL.iter().filter(|r| r.is_used(party));
        roles
            .map(|role| NamedStyle {
                role: *role,
                paragraph: self.paragraph_style(*role),
                text: self.text(*role),
            })
            .collect()
    }
}

/// To a whole twip, the smallest length a DOCX can say.
pub fn twip(points: f64) -> f64 {
    (points * 20.0).round() / 20.0
}

/// The size of a role.
pub fn size_of(regime: &Regime, role: Role) -> f64 {
    regime
        .looks
        .0
        .get(role.name())
        .map_or(14.0, |l| l.size.0.points())
}

fn align(word: &str) -> Align {
    match word {
        "giua" => Align::Center,
        "phai" => Align::Right,
        "deu" => Align::Justify,
        _ => Align::Left,
    }
}
