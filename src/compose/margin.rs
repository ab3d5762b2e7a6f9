//! What stands in a margin, apart from the text: how far a paper may go, at the head of its first
//! page; that it is not for the media, at the end of its last.

use super::frame;
use super::setting::Setting;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::document::Line;
use crate::role::Role;
use crate::sheet::{Item, Section};

/// The roles this file places.
pub const ROLES: [Role; 3] = [Role::PhamVi, Role::KySo, Role::KhongPhoBien];

/// Puts lines into the margins of a section, or into its text where a margin cannot hold them.
pub fn place(setting: &Setting, lines: &[&Line], section: &mut Section, sink: &mut Sink) {
    let head = Margin::of(setting, lines, &[Role::KySo, Role::PhamVi]);
    let page = &mut section.page;
    if head.fits(page.top - page.header) {
        section.head = head.items;
    } else {
        sink.push(head.too_high(&message!("lề trên", "the top margin")));
        section.items.splice(0..0, head.items);
    }
    let end = Margin::of(setting, lines, &[Role::KhongPhoBien]);
    page.end = setting.length("khong-pho-bien-bottom");
    if end.fits(page.bottom - page.end) {
        section.end = end.items;
    } else {
        sink.push(end.too_high(&message!("lề dưới", "the bottom margin")));
        section.items.extend(end.items);
    }
}

/// Lines meant for one margin.
struct Margin<'a> {
    lines: Vec<&'a Line>,
    items: Vec<Item>,
    height: f64,
}

impl<'a> Margin<'a> {
    fn of(setting: &Setting, lines: &[&'a Line], roles: &[Role]) -> Margin<'a> {
        let of = |role| lines.iter().copied().filter(move |it| it.role == role);
        let lines: Vec<&Line> = roles.iter().copied().flat_map(of).collect();
        let mut height = 0.0;
        let drawn = lines.iter().map(|line| {
            let mut it = setting.paragraph(line.role, "", &line.text);
            frame::draw(setting, &mut it, setting.width);
            let room = setting.width - it.style.left - it.style.right;
            let frame = it
                .style
                .frame
                .map_or(0.0, |it| it.above + it.below + it.thickness);
            height += setting.lines(&it, room) as f64 * it.style.pitch + frame + it.style.after;
            Item::Paragraph(it)
        });
        let items = drawn.collect();
        Margin {
            lines,
            items,
            height,
        }
    }

    fn fits(&self, room: f64) -> bool {
        let mut words = self.lines.iter().flat_map(|it| &it.text);
        self.height <= room && words.all(|it| it.footnote.is_none())
    }

    /// What does not fit would reach into the text.
    fn too_high(&self, margin: &Message) -> Diagnostic {
        let (vi, en) = (&margin.vi, &margin.en);
        let found = Diagnostic::new(
            "margin-too-low",
            Severity::Warning,
            message!(
                "dòng này không vừa {vi} nên đứng vào phần chữ của trang",
                "this does not fit {en} and stands in the text instead"
            ),
        )
        .cure(message!(
            "rút gọn còn một dòng, không có chú thích",
            "shorten it to one line without notes"
        ));
        let words = self.lines.first().and_then(|it| it.text.first());
        Diagnostic {
            span: words.and_then(|it| it.origin.around()),
            ..found
        }
    }
}
