//! Words that YAML takes for a comment: "Tổ dân phố #5" is printed as "Tổ dân phố".

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::shape::Shape;
use crate::source::Span;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let file = facts.campaign.span.file;
    let text = &*facts.sources.get(file).text;
    // Comments are written with a space behind the sign, and mostly on lines of their own.
    let mut places = text
        .match_indices('#')
        .map(|(at, _)| at)
        .filter(|at| text[..*at].ends_with(' '))
        .filter(|at| text[at + 1..].starts_with(char::is_alphanumeric))
        .peekable();
    if places.peek().is_none() {
        return;
    }
    let printed = facts.campaign.fact().leaves().into_iter();
    let mut printed: Vec<Span> = printed
        .map(|it| it.span)
        .filter(|it| it.file == file)
        .collect();
    printed.sort_by_key(|it| it.start);
    for at in places {
        let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        // Values do not lie in one another.
        let ahead = printed.partition_point(|it| (it.start as usize) < at);
        let inside = printed[..ahead]
            .last()
            .is_some_and(|it| at < it.end as usize);
        // A line of comment only, or a value between quotes or over several lines.
        if text[start..at].trim().is_empty() || inside {
            continue;
        }
        let end = text[at..].find('\n').map_or(text.len(), |len| at + len);
        let words = text[at..end].trim_end();
        let message = message!(
            "`{words}` không được in: dấu `#` sau dấu cách mở một ghi chú",
            "`{words}` is not printed: a `#` behind a space begins a comment"
        );
        let found = Finding::new(Span::new(file, at, at + words.len()), message);
        findings.push(found.cure(message!(
            "đặt cả dòng chữ trong dấu nháy đơn; nếu là ghi chú thì viết `# `, có dấu cách",
            "put the whole text between single quotes; if it is a comment, write `# ` with a space"
        )));
    }
}
