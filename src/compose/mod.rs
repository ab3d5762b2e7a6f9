//! A document and a regulation become a sheet here: numbers, punctuation, sizes and places are
//! chosen; no fact of the campaign can be added, for this room cannot see it.

mod body;
mod bound;
mod contact;
mod dots;
mod endings;
pub mod fit;
mod frame;
mod grid;
mod head;
mod letters;
mod line;
mod margin;
mod marked;
mod notes;
mod number;
mod series;
mod setting;
mod settle;
mod signature;
mod stretch;
mod style;
mod table;

use crate::diagnostic::Sink;
use crate::document::{Annex, Block, Document, Line};
use crate::face::Faces;
use crate::regulation::Regulation;
use crate::role::{Role, Stand};
use crate::sheet::{Item, Meta, Page, Section, Sheet};
pub use endings::Endings;
pub use letters::missing_letters;
pub use marked::marked;
pub use notes::too_many_notes;
use setting::Setting;
pub use settle::settle;
pub use style::named as styles;

/// Lays a document out by a regulation; [`styles`] are put to it when it is to be rendered.
pub fn compose(
    document: &Document,
    regulation: &Regulation,
    faces: &Faces,
    sink: &mut Sink,
) -> Option<Sheet> {
    let setting = Setting::new(regulation, document, faces, sink)?;
    let mut sections = vec![paper(&setting, document, sink)];
    let numbers = number::annexes(&document.annexes, regulation);
    let annexes = document.annexes.iter().zip(&numbers);
    sections
        .extend(annexes.map(|(annex, number)| attachment(&setting, document, annex, number, sink)));
    Some(Sheet {
        meta: Meta {
            title: document.properties.title.clone(),
            author: document.properties.author.clone(),
            subject: document.properties.subject.clone(),
            keywords: document.properties.keywords.clone(),
            date: document.properties.date,
            mark: None,
        },
        styles: Vec::new(),
        sections,
        editor: None,
    })
}

/// The paper itself: head, body, signature, contact.
fn paper(setting: &Setting, document: &Document, sink: &mut Sink) -> Section {
    // What is torn off and sent back stands below the signature.
    let is_cut = |it: &Block| matches!(it, Block::Line(line) if line.role == Role::DuongCat);
    let cut = document.blocks.iter().position(is_cut);
    let (blocks, slip) = document
        .blocks
        .split_at(cut.unwrap_or(document.blocks.len()));
    let is_head = |role: Role| role.stand() == Stand::Head;
    let is_tail = |role| signature::ROLES.contains(&role);
    let is_contact = |role| role == Role::LienHe;
    let is_apart = |role| margin::ROLES.contains(&role);
    let lines = |wanted: &dyn Fn(Role) -> bool| -> Vec<&Line> {
        let lines = blocks.iter().filter_map(|b| match b {
            Block::Line(line) if wanted(line.role) => Some(line),
            _ => None,
        });
        lines.collect()
    };
    let rest = blocks.iter().filter(|b| match b {
        &&Block::Line(Line { role, .. }) => {
            !is_head(role) && !is_tail(role) && !is_contact(role) && !is_apart(role)
        }
        _ => true,
    });
    let mut items = head::items(setting, &lines(&is_head));
    let body: Vec<&Block> = rest.collect();
    let mut body = body::items(setting, &body);
    end(setting, document, &mut body);
    signature::hold(setting, &mut body);
    items.extend(body);
    items.extend(signature::items(setting, &lines(&is_tail)));
    signature::tear_off(setting, slip, &mut items);
    let mut section = Section {
        page: page(setting.regulation, document, false),
        head: Vec::new(),
        items,
        end: Vec::new(),
        foot: Vec::new(),
        own_file: false,
    };
    margin::place(setting, &lines(&is_apart), &mut section, sink);
    contact::place(setting, &lines(&is_contact), &mut section, sink);
    section
}

/// A phụ lục, with its number when there are several; or a text that the paper issues, with a head
/// and an end of its own.
fn attachment(
    setting: &Setting,
    document: &Document,
    annex: &Annex,
    number: &str,
    sink: &mut Sink,
) -> Section {
    let page = page(setting.regulation, document, annex.landscape);
    let mut setting = setting.on(&page);
    let kept = setting.levels.iter().skip(annex.levels.len()).cloned();
    setting.levels = annex.levels.iter().cloned().chain(kept).collect();
    setting.chosen |= annex.chosen;
    let is_head = |role: Role| role.stand() == Stand::Head;
    let is_apart = |role| margin::ROLES.contains(&role);
    let lines = |wanted| annex.lines(wanted).collect::<Vec<_>>();
    let rest = annex.blocks.iter().filter(|it| match it {
        Block::Line(line) => !is_head(line.role) && !is_apart(line.role),
        _ => true,
    });
    let blocks: Vec<Block> = rest
        .map(|block| match block {
            Block::Line(line) if line.role == Role::PhuLuc => {
                Block::Line(number::annex(line, number))
            }
            other => other.clone(),
        })
        .collect();
    let mut body = body::items(&setting, &blocks.iter().collect::<Vec<_>>());
    let head = lines(&is_head);
    let mut items = Vec::new();
    if !head.is_empty() {
        items = head::items(&setting, &head);
        end(&setting, document, &mut body);
    }
    items.extend(body);
    if let Some(Item::Paragraph(last)) = items.last_mut() {
        last.style.after = 0.0;
    }
    let mut section = Section {
        page,
        head: Vec::new(),
        items,
        end: Vec::new(),
        foot: Vec::new(),
        own_file: annex.own_file,
    };
    margin::place(&setting, &lines(&is_apart), &mut section, sink);
    section
}

/// Closes the body of a text.
fn end(setting: &Setting, document: &Document, body: &mut [Item]) {
    let usual = || setting.regulation.word("ket");
    setting.end(body, document.ending.as_deref().unwrap_or_else(usual));
}

/// The page of a regulation.
fn page(regulation: &Regulation, document: &Document, landscape: bool) -> Page {
    let rule = &regulation.page.0;
    let (width, height) = (rule.width.0.points(), rule.height.0.points());
    let (width, height) = if landscape {
        (height, width)
    } else {
        (width, height)
    };
    let length = |amount: &crate::regulation::Amount| style::twip(amount.points());
    Page {
        width: style::twip(width),
        height: style::twip(height),
        top: length(&rule.top.0),
        bottom: length(&rule.bottom.0),
        left: length(&rule.left.0),
        right: length(&rule.right.0),
        header: length(&rule.header.0),
        footer: length(&rule.footer.0),
        end: length(&rule.footer.0),
        mirrored: document.two_sided && regulation.lengths.0.get("left-verso").is_some(),
        number_size: style::size(regulation, Role::SoTrang),
        landscape,
    }
}

/// A regulation's named length in points, to a whole twip; a share stays a share.
fn length(regulation: &Regulation, name: &str) -> f64 {
    let amount = regulation.lengths.0.get(name);
    amount.map_or(0.0, |a| match a.unit.0.value.as_str() {
        "mm" | "pt" => style::twip(a.points()),
        _ => a.points(),
    })
}
