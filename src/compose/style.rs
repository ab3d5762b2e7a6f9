//! How each role looks under a regulation: the only place where a look becomes a style.

use crate::regulation::{Amount, Look, Regulation, on};
use crate::role::Role;
use crate::sheet::{Align, Ink, NamedStyle, ParagraphStyle, TextStyle};
use crate::shift::Shift;

/// Ascent, descent and gap of the face, as shares of the size: what word processors call
/// single spacing.
pub const SINGLE: f64 = 0.891 + 0.216 + 0.0425;

/// The look of a role; [`Setting::new`](super::setting::Setting::new) made sure there is one.
pub fn look(regulation: &Regulation, role: Role) -> &Look {
    let looks = &regulation.looks.0;
    // A template may use a role of the other family.
    let any = || looks.0.first().map(|(_, look)| look);
    let look = looks.get(role.name()).or_else(any);
    look.expect("a regulation without looks is refused")
}

pub fn text(regulation: &Regulation, role: Role) -> TextStyle {
    let look = look(regulation, role);
    TextStyle {
        size: look.size.0.points(),
        bold: on(&look.bold),
        italic: on(&look.italic),
        underline: on(&look.underline),
        shift: Shift::Level,
        ink: ink(look),
    }
}

pub fn paragraph(regulation: &Regulation, role: Role) -> ParagraphStyle {
    let look = look(regulation, role);
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
        frame: None,
    }
}

/// The looks of all roles, for the named styles of a DOCX.
pub fn named(regulation: &Regulation) -> Vec<NamedStyle> {
    let is_said = |role: &&Role| regulation.looks.0.get(role.name()).is_some();
    let roles = Role::ALL.iter().filter(is_said);
    let named = roles.map(|&role| NamedStyle {
        role,
        paragraph: paragraph(regulation, role),
        text: text(regulation, role),
    });
    named.collect()
}

/// The size of a role.
pub fn size(regulation: &Regulation, role: Role) -> f64 {
    let look = regulation.looks.0.get(role.name());
    look.map_or(14.0, |it| it.size.0.points())
}

/// To a whole twip, the smallest length a DOCX can say.
pub fn twip(points: f64) -> f64 {
    (points * 20.0).round() / 20.0
}

/// The colour of a look; one that cannot be read was told of when the regulation was.
pub fn ink(look: &Look) -> Ink {
    let color = look.color.as_ref();
    color
        .and_then(|it| Ink::from_hex(&it.value))
        .unwrap_or(Ink::BLACK)
}

fn align(word: &str) -> Align {
    match word {
        "giua" => Align::Center,
        "phai" => Align::Right,
        "deu" => Align::Justify,
        _ => Align::Left,
    }
}
