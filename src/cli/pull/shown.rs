//! What `kehoach pull` tells, as a text and as JSON.

use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use crate::app::{Aim, Carried, Left, Pulled, Side};
use crate::manuscript::{Block, Comment, Manuscript, Paragraph};
use crate::report::Report;

/// First what goes into the description, then what does not, and what stands in the margin.
pub fn text(pulled: &Pulled, paper: &Manuscript, is_tracked: bool, report: &Report) -> String {
    let mut out = String::new();
    if is_tracked {
        for it in &paper.revisions {
            let _ = writeln!(out, "{}, {}", it.author, it.date);
            change(&mut out, [&it.was, &it.is], [&it.paragraph, &it.paragraph]);
        }
        let _ = writeln!(out);
    }
    let changes: Vec<&[Carried]> = pulled.carried.chunk_by(is_same).collect();
    for together in changes.chunk_by(|one, next| is_one_sentence(one, next)) {
        match together {
            [same] => same_change(&mut out, same, report),
            _ => one_sentence(&mut out, &together.concat(), report),
        }
    }
    if !pulled.conflicts.is_empty() {
        let head = report.tongue(
            "HAI BÊN CÙNG SỬA MỘT CHỖ, ĐANG GIỮ THEO TỆP MÔ TẢ:",
            "CHANGED ON BOTH SIDES, KEPT AS DESCRIBED:",
        );
        let _ = writeln!(out, "{head}");
    }
    for it in &pulled.conflicts {
        let gone = report.tongue("(đã xóa)", "(taken out)");
        let or = |words: &'_ str| match words {
            "" => gone.to_owned(),
            words => words.to_owned(),
        };
        let rows = [
            (report.tongue("bản gốc", "was"), &it.was),
            (report.tongue("tệp mô tả", "described"), &it.described),
            (report.tongue("tệp Word", "in Word"), &it.edited),
        ];
        for (side, words) in rows {
            let words = or(words).replace('\n', "\n             ");
            let _ = writeln!(out, "  {side:<10} {words}");
        }
    }
    if !pulled.left.is_empty() {
        let head = report.tongue(
            "KHÔNG ĐƯA VÀO TỆP MÔ TẢ ĐƯỢC, TỰ XEM:",
            "NOT PUT INTO THE DESCRIPTION, TO BE LOOKED AT:",
        );
        let _ = writeln!(out, "{head}");
    }
    for same in pulled.left.chunk_by(is_left_with) {
        let Some(it) = same.first() else { continue };
        let why = it.why.message();
        if let Some(place) = &it.place {
            let _ = writeln!(out, "  {}", place.in_lang(report.lang()));
        }
        same.iter()
            .for_each(|it| change(&mut out, [&it.was, &it.is], ["", ""]));
        sentence(&mut out, [&it.was, &it.is], [&it.before, &it.after]);
        let _ = writeln!(out, "    ({})", why.in_lang(report.lang()));
    }
    if !pulled.found.is_empty() {
        let head = report.tongue(
            "ĐƯA VÀO THÌ CÓ ĐIỀU PHẢI XEM, TRƯỚC ĐÓ CHƯA CÓ:",
            "PUT IN, THIS IS TO BE LOOKED AT, AND WAS NOT THERE BEFORE:",
        );
        let _ = writeln!(out, "{head}");
    }
    for it in &pulled.found {
        let place = it
            .place
            .as_ref()
            .map(|(file, line)| format!("{file}:{line}: "));
        let (code, what) = (it.what.code, it.what.message.in_lang(report.lang()));
        let _ = writeln!(out, "  {}{what} [{code}]", place.unwrap_or_default());
    }
    if !pulled.layout.is_empty() {
        let head = report.tongue(
            "TRÌNH BÀY ĐÃ SỬA, TỆP MÔ TẢ KHÔNG GHI ĐƯỢC:",
            "LAYOUT THAT WAS CHANGED, WHICH NO DESCRIPTION SAYS:",
        );
        let _ = writeln!(out, "{head}");
    }
    for it in &pulled.layout {
        let what = it.what.in_lang(report.lang());
        let _ = match it.paragraph.as_str() {
            "" => writeln!(out, "  {what}"),
            words => writeln!(out, "  {what}: {words}"),
        };
    }
    if !paper.comments.is_empty() {
        let head = report.tongue("LỜI NHẬN XÉT TRONG TỆP WORD:", "COMMENTS IN THE FILE:");
        let _ = writeln!(out, "{head}");
    }
    for it in &paper.comments {
        let _ = writeln!(out, "  {} ({}): {}", it.author, it.date, said(it));
        if !it.about.is_empty() {
            let _ = writeln!(out, "    … {}", it.about);
        }
    }
    out
}

/// The words of a comment.
fn said(comment: &Comment) -> String {
    let paragraphs = comment.blocks.iter().flat_map(Block::paragraphs);
    paragraphs
        .map(Paragraph::text)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether two changes are the same one of the same value, seen in two paragraphs.
fn is_same(one: &Carried, other: &Carried) -> bool {
    let words = |it: &Carried| (it.was.clone(), it.is.clone(), told(&it.sides));
    one.aim != Aim::Moved && one.spread.is_empty() && words(one) == words(other)
}

/// Whether both are other words of one paragraph.
fn is_one_sentence(one: &[Carried], other: &[Carried]) -> bool {
    let ([one], [other]) = (one, other) else {
        return false;
    };
    let is_part = |it: &Carried| {
        let is_whole = (&it.was, &it.is) == (&it.before, &it.after) || it.before.is_empty();
        it.aim != Aim::Moved && !is_whole && !it.after.is_empty()
    };
    one.after == other.after && is_part(one) && is_part(other)
}

/// Whether both were left of one paragraph, for the same reason.
fn is_left_with(one: &Left, other: &Left) -> bool {
    let paragraph = |it: &Left| (it.before.clone(), it.after.clone());
    let is_part = |it: &Left| paragraph(it) != (it.was.clone(), it.is.clone());
    paragraph(one) == paragraph(other) && one.why == other.why && is_part(one) && is_part(other)
}

/// The places that were changed, each once.
fn told(sides: &[Side]) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    for place in sides.iter().map(Side::told) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// A change, with all paragraphs in which it is seen.
fn same_change(out: &mut String, same: &[Carried], report: &Report) {
    let Some(first) = same.first() else { return };
    let moved = match first.aim {
        Aim::Moved => report.tongue(": dời chỗ", ": moved"),
        _ => "",
    };
    let _ = writeln!(out, "{}{moved}", told(&first.sides).join(", "));
    for (at, it) in same.iter().enumerate() {
        if let Some(place) = &it.place {
            let _ = writeln!(out, "  {}", place.in_lang(report.lang()));
        }
        match at {
            0 => change(out, [&it.was, &it.is], [&it.before, &it.after]),
            _ => change(out, ["", ""], [&it.before, &it.after]),
        }
        also(out, it, report);
    }
}

/// What has changed along with something.
fn also(out: &mut String, it: &Carried, report: &Report) {
    for spread in &it.spread {
        let (also, words) = match spread.is.as_str() {
            "" => (report.tongue("cũng bỏ theo", "goes with it"), &spread.was),
            _ => (
                report.tongue("cũng đổi theo", "changes with it"),
                &spread.is,
            ),
        };
        let place = spread.place.as_ref().map(|it| format!("{it}: "));
        let _ = writeln!(out, "    {also}: {}{words}", place.unwrap_or_default());
    }
}

/// All changes of one paragraph, which is shown once.
fn one_sentence(out: &mut String, all: &[Carried], report: &Report) {
    let sides: Vec<Side> = all.iter().flat_map(|it| it.sides.clone()).collect();
    let _ = writeln!(out, "{}", told(&sides).join(", "));
    let mut places: Vec<&str> = Vec::new();
    for it in all {
        let place = it.place.as_ref().map(|it| it.in_lang(report.lang()));
        if let Some(place) = place.filter(|it| !places.contains(it)) {
            let _ = writeln!(out, "  {place}");
            places.push(place);
        }
        change(out, [&it.was, &it.is], ["", ""]);
    }
    if let Some(it) = all.first() {
        sentence(out, [&it.was, &it.is], [&it.before, &it.after]);
    }
    for it in all {
        also(out, it, report);
    }
}

/// The paragraph in which words are others, when they are not all of it.
fn sentence(out: &mut String, words: [&str; 2], [before, after]: [&str; 2]) {
    let [was, is] = words;
    let is_alike = was == is && !was.is_empty();
    if !is_alike && !before.is_empty() && !after.is_empty() && [before, after] != words {
        let _ = writeln!(out, "    … {after}");
    }
}

fn change(out: &mut String, [was, is]: [&str; 2], [before, after]: [&str; 2]) {
    // What only stands elsewhere is told once.
    if was == is && !was.is_empty() {
        let _ = writeln!(out, "    … {is}");
        return;
    }
    for line in was.lines() {
        let _ = writeln!(out, "  - {line}");
    }
    for line in is.lines() {
        let _ = writeln!(out, "  + {line}");
    }
    sentence(out, [was, is], [before, after]);
}

pub fn json(
    pulled: &Pulled,
    manuscript: &Manuscript,
    paper: &Path,
    description: &Path,
    report: &Report,
) -> String {
    let layout = pulled
        .layout
        .iter()
        .map(|it| json!({ "paragraph": it.paragraph, "what": it.what.in_lang(report.lang()) }));
    let comments = manuscript.comments.iter().map(
        |it| json!({ "author": it.author, "date": it.date, "about": it.about, "words": said(it) }),
    );
    let tracked = manuscript.revisions.iter().map(|it| {
        json!({
            "author": it.author, "date": it.date, "was": it.was, "is": it.is,
            "paragraph": it.paragraph,
        })
    });
    let carried = pulled.carried.iter().map(|it| carried(it, report));
    let carried: Vec<Value> = carried.collect();
    let found = pulled.found.iter().map(|it| {
        let (file, line) = it.place.clone().unzip();
        json!({
            "code": it.what.code, "file": file, "line": line,
            "message": it.what.message.in_lang(report.lang()),
        })
    });
    let found: Vec<Value> = found.collect();
    let left = pulled.left.iter().map(|it: &Left| {
        json!({
            "was": it.was, "is": it.is, "before": it.before, "after": it.after,
            "at": it.place.as_ref().map(|it| it.in_lang(report.lang())),
            "why": it.why.message().in_lang(report.lang()),
        })
    });
    let conflicts = pulled
        .conflicts
        .iter()
        .map(|it| json!({ "was": it.was, "described": it.described, "edited": it.edited }));
    let told = json!({
        "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"),
        "paper": paper.display().to_string(), "description": description.display().to_string(),
        "carried": carried, "conflicts": conflicts.collect::<Vec<_>>(), "left": left.collect::<Vec<_>>(), "whole": pulled.is_whole, "found": found,
        "looks": pulled.looks, "layout": layout.collect::<Vec<_>>(),
        "comments": comments.collect::<Vec<_>>(), "tracked": tracked.collect::<Vec<_>>(),
    });
    format!("{told:#}\n")
}

fn carried(it: &Carried, report: &Report) -> Value {
    let places = it
        .sides
        .iter()
        .map(|side| json!({ "file": side.file, "line": side.line, "key": side.key }));
    let also = it
        .spread
        .iter()
        .map(|it| json!({ "was": it.was, "is": it.is, "at": it.place }));
    let how = match it.aim {
        Aim::Here => "words",
        Aim::Borrowed => "borrowed",
        Aim::Form => "form",
        Aim::InPlace => "in-place",
        Aim::Moved => "moved",
        Aim::Look => "look",
    };
    json!({
        "was": it.was, "is": it.is, "before": it.before, "after": it.after, "how": how,
        "at": it.place.as_ref().map(|it| it.in_lang(report.lang())),
        "places": places.collect::<Vec<_>>(), "also": also.collect::<Vec<_>>(),
    })
}
