//! A key of an entry that says how something is printed which the entry does not have.

use crate::campaign::Entry;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::source::Span;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let campaign = facts.campaign;
    let assign = campaign.assign.as_ref();
    let is_of_one = campaign.each.is_some();
    let is_by_unit = assign.is_some_and(|it| it.by_unit.as_ref().is_some_and(|it| it.value));
    for own in campaign
        .instead
        .iter()
        .filter(|_| assign.is_none() || !is_of_one && !is_by_unit)
    {
        let what = message!(
            "`instead` ở đây không dùng vào đâu",
            "`instead` is of no use here"
        );
        findings.push(Finding::new(own.span, what).cure(message!(
            "`instead` thay việc mà `assign` lấy cho từng đơn vị: cần `by_unit: true` ở `assign`, hoặc `each`",
            "`instead` takes the place of what `assign` takes for each unit: it needs `by_unit: true` there, or `each`"
        )));
    }
    for (_, entry) in facts.campaign.entries() {
        for (key, span) in unused(entry) {
            let message = message!(
                "`{key}` ở đây không dùng vào đâu",
                "`{key}` is of no use here"
            );
            let found = Finding::new(span, message);
            findings.push(match key {
                "number" => found.cure(message!(
                    "mục này không có lời để đánh số: thêm `heading` hoặc `text`, hoặc bỏ `number`",
                    "the entry has no words to number: add `heading` or `text`, or take `number` out"
                )),
                _ => found.cure(message!(
                    "`{key}` nói về các mục con, mà mục này không có: thêm `items`, hoặc bỏ `{key}`",
                    "`{key}` is about entries inside, of which there are none: add `items`, or take it out"
                )),
            });
        }
    }
}

/// The keys that change nothing, each with its place.
fn unused(entry: &Entry) -> Vec<(&'static str, Span)> {
    let mut unused = Vec::new();
    let mut below = 0;
    entry.walk(&mut |_| below += 1);
    let mark = entry.mark.as_ref().filter(|_| below == 1);
    unused.extend(mark.map(|it| ("mark", it.span)));
    let words = [&entry.heading, &entry.name, &entry.text];
    let named = words.iter().any(|it| it.is_some()) || !entry.unit.is_empty();
    let number = entry.number.as_ref().map(|it| &it.0);
    let number = number.filter(|it| !it.value.trim().is_empty());
    // A part has the heading of its kind; a step its time.
    let lone = !named && entry.when.is_none() && below == 1;
    unused.extend(number.filter(|_| lone).map(|it| ("number", it.span)));
    unused
}
