//! The number of the page: on every page but the first, above the text and in the middle.

use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::manuscript::{Align, Block, Pages, Run, Running, Side};
use crate::proof::laid::Laid;

/// A paper with more letters than these has a second page, whatever its lines are like.
const ONE_PAGE: usize = 6_000;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let Some(section) = laid.manuscript.sections.first() else {
        return;
    };
    let shown = section
        .running
        .iter()
        .filter_map(|it| laid.manuscript.running.get(*it));
    let numbered: Vec<&Running> = shown.filter(|it| it.has_page_number()).collect();
    let usual = numbered.iter().find(|it| it.pages == Pages::Default);
    let rule = laid.regulation.looks.0.get("so-trang");
    let mut tell = |what: Message, cure: Message| {
        let found = Finding::new(laid.proof.itself, what).cure(cure);
        findings.push(match rule {
            Some(rule) => found.rule(&rule.cite.0.value),
            None => found,
        });
    };
    let Some(usual) = usual else {
        let letters: usize = laid.lines.iter().map(|it| it.proof.text.len()).sum();
        if numbered.is_empty() && letters > ONE_PAGE {
            tell(
                message!("văn bản không có số trang", "the pages have no numbers"),
                message!(
                    "chèn số trang ở giữa lề trên, trừ trang đầu",
                    "put numbers in the middle of the top margin, on all pages but the first"
                ),
            );
        }
        return;
    };
    if usual.side == Side::Footer {
        tell(
            message!(
                "số trang ở chân trang, quy định ở lề trên",
                "page numbers stand below the text; the rule is above it"
            ),
            message!("chuyển số trang lên đầu trang", "move them into the header"),
        );
    }
    let first = numbered.iter().any(|it| it.pages == Pages::First);
    if !section.own_first || first {
        tell(
            message!(
                "trang đầu cũng có số trang, quy định không hiển thị",
                "the first page has a number; the rule is none"
            ),
            message!(
                "chọn Khác ở trang đầu (Different First Page) và để trống đầu trang ấy",
                "choose Different First Page and leave its header empty"
            ),
        );
    }
    let mut lines = usual.blocks.iter().flat_map(Block::paragraphs);
    let line = lines.find(|it| it.runs.iter().any(Run::is_page_number));
    let is_aside = line.is_some_and(|it| {
        it.setting.align != Align::Center && it.kind == crate::manuscript::Kind::Flowing
    });
    if is_aside {
        tell(
            message!(
                "số trang không ở giữa, quy định canh giữa",
                "page numbers are not in the middle; the rule is the middle"
            ),
            message!("canh giữa dòng số trang", "centre their line"),
        );
    }
}
