//! How to reach the office, under a line as wide as the text: at the foot of the first page
//! or at the end of the paper, as the regulation says.

use super::head::without_last_gap;
use super::setting::Setting;
use super::style;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::document::Line;
use crate::regulation;
use crate::role::Role;
use crate::sheet::{Align, Item, Rule, Section};

/// The word of a regulation that wants the contact at the foot of the first page.
const AT_FOOT: &str = "chan-trang-1";

/// From the line to the words below it.
const STRIP: f64 = 4.0;

/// A hair, so that no writer's rounding breaks a line earlier than it was counted.
const HAIR: f64 = 2.0;

/// Puts the lines of contact into the section of the paper.
pub fn place(setting: &Setting, lines: &[&Line], section: &mut Section, sink: &mut Sink) {
    let Some(first) = lines.first() else {
        return;
    };
    let items = items(setting, lines);
    if setting.regulation.word("lien-he-cho") != AT_FOOT {
        close(setting, items, section);
        return;
    }
    let below = section.page.bottom - height(setting, &items);
    let notes = lines
        .iter()
        .flat_map(|l| &l.text)
        .any(|i| i.footnote.is_some());
    if notes || below < setting.regulation.page.0.footer.0.least_points() {
        sink.push(too_high(setting, first));
        close(setting, items, section);
        return;
    }
    section.page.footer = section.page.footer.min(below);
    section.foot = items;
}

/// Closes the paper with the contact; its line must not touch the signature.
fn close(setting: &Setting, items: Vec<Item>, section: &mut Section) {
    if let Some(Item::Columns(signature)) = section.items.last_mut() {
        signature.after = setting.length("signature-gap");
    }
    section.items.extend(items);
}

fn items(setting: &Setting, lines: &[&Line]) -> Vec<Item> {
    let rule = Rule {
        width: setting.width * setting.length("rule-lien-he"),
        thickness: setting.length("rule-thickness"),
        align: Align::Center,
        height: STRIP,
    };
    let words = lines
        .iter()
        .map(|l| Item::Paragraph(setting.paragraph(Role::LienHe, "", &l.text)));
    without_last_gap(std::iter::once(Item::Rule(rule)).chain(words).collect())
}

fn height(setting: &Setting, items: &[Item]) -> f64 {
    let height = |item: &Item| match item {
        Item::Paragraph(it) => {
            let lines = setting.lines(it, setting.width - HAIR);
            lines as f64 * it.style.pitch + it.style.after
        }
        _ => STRIP,
    };
    items.iter().map(height).sum()
}

/// What does not fit would reach into the text, so it stands at the end instead.
fn too_high(setting: &Setting, line: &Line) -> Diagnostic {
    let page = &setting.regulation.page.0;
    let room = page.bottom.0.points() - page.footer.0.least_points() - STRIP;
    let most = (room / style::paragraph(setting.regulation, Role::LienHe).pitch).floor();
    let found = Diagnostic::new(
        "foot-too-high",
        Severity::Warning,
        message!(
            "thông tin liên hệ không vừa lề dưới của trang đầu nên đặt ở cuối văn bản",
            "the contact does not fit the bottom margin of page 1 and stands at the end instead"
        ),
    )
    .cure(message!(
        "rút gọn còn {most} dòng, không có chú thích",
        "shorten it to {most} lines without notes"
    ));
    let rule = setting.regulation.words.0.get("lien-he-cho");
    Diagnostic {
        span: line.text.first().and_then(|it| it.origin.around()),
        rule: rule.map(|w| regulation::told(&w.cite.0.value)),
        ..found
    }
}
