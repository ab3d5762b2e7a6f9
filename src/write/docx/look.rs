//! How each role looks when nothing differs: what its named style says.

use std::collections::BTreeMap;

use crate::role::Role;
use crate::sheet::{Align, Ink, Item, Paragraph, ParagraphStyle, Sheet, TextStyle};
use crate::shift::Shift;

/// The look of a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    pub paragraph: ParagraphStyle,
    pub text: TextStyle,
    pub heading: Option<u8>,
}

/// The look of every role.
#[derive(Clone, PartialEq)]
pub struct Looks(BTreeMap<Role, Look>);

impl Looks {
    /// What the sheet says of its roles; a role it does not name looks like the first
    /// paragraph that has it.
    pub fn of(sheet: &Sheet) -> Self {
        let mut paragraphs = Vec::new();
        for section in &sheet.sections {
            gather(section.all(), &mut paragraphs);
        }
        let look = |&role: &Role| {
            let mut own = paragraphs.iter().filter(|it| it.role == role);
            let first = own.clone().next();
            let mut look = named(sheet, role)
                .or_else(|| first.map(|it| seen(it)))
                .unwrap_or_else(unseen);
            // docx-rs can switch these on but not off: a style has what all have.
            look.paragraph.keep_next &= own.clone().all(|it| it.style.keep_next);
            look.paragraph.keep_lines &= own.all(|it| it.style.keep_lines);
            look.paragraph.frame = None;
            look.heading = first.and_then(|it| it.heading);
            (role, look)
        };
        Self(Role::ALL.iter().map(look).collect())
    }

    pub fn get(&self, role: Role) -> &Look {
        &self.0[&role]
    }
}

fn named(sheet: &Sheet, role: Role) -> Option<Look> {
    let style = sheet.styles.iter().find(|style| style.role == role)?;
    Some(Look {
        paragraph: style.paragraph.clone(),
        text: style.text,
        heading: None,
    })
}

fn seen(paragraph: &Paragraph) -> Look {
    let plain = unseen();
    Look {
        paragraph: paragraph.style.clone(),
        text: paragraph.runs.first().map_or(plain.text, |run| run.style),
        heading: None,
    }
}

/// The look of what does not stand in the paper, should someone type it in later.
fn unseen() -> Look {
    Look {
        paragraph: ParagraphStyle {
            align: Align::Left,
            first: 0.0,
            left: 0.0,
            right: 0.0,
            after: 0.0,
            pitch: 18.0,
            exact: true,
            keep_next: false,
            keep_lines: false,
            frame: None,
        },
        text: TextStyle {
            size: 14.0,
            bold: false,
            italic: false,
            underline: false,
            shift: Shift::Level,
            ink: Ink::BLACK,
        },
        heading: None,
    }
}

fn gather<'a>(items: impl IntoIterator<Item = &'a Item>, paragraphs: &mut Vec<&'a Paragraph>) {
    for item in items {
        match item {
            Item::Paragraph(paragraph) => paragraphs.push(paragraph),
            Item::Columns(columns) => {
                for cell in &columns.cells {
                    gather(cell, paragraphs);
                }
            }
            Item::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                paragraphs.extend(cells.flat_map(|cell| &cell.paragraphs));
            }
            Item::Rule(_) => {}
        }
    }
}
