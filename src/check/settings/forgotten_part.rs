//! A part that is given, but left out of an outline written by hand: its words would be lost.

use crate::campaign::Entry;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let outline = &facts.campaign.outline;
    let (Some(first), Some(last)) = (outline.first(), outline.last()) else {
        return;
    };
    let named: Vec<&str> = outline.iter().filter_map(Entry::part_name).collect();
    let parts = facts.campaign.body.parts.iter();
    for (name, part) in parts.filter(|(name, _)| !named.contains(&name.as_str())) {
        let message = message!(
            "mục `{name}` có nội dung nhưng `outline` không xếp chỗ nên sẽ không được in",
            "the part `{name}` is given, but `outline` has no place for it: it would not be printed"
        );
        let found = Finding::new(part.span, message);
        let found = found.label(
            first.span.to(last.span),
            message!("thứ tự các mục", "the order of the parts"),
        );
        findings.push(found.cure(message!(
            "thêm `- {name}` vào `outline`, hoặc xóa mục này",
            "add `- {name}` to `outline`, or take the part out"
        )));
    }
}
