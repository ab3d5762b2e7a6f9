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
            change(&mut out, &it.was, &it.is, &it.paragraph, &it.paragraph);
        }
        let _ = writeln!(out);
    }
    for it in &pulled.carried {
        let mut places: Vec<String> = it.sides.iter().map(Side::told).collect();
        places.dedup();
        let moved = match it.aim {
            Aim::Moved => report.tongue(": dời chỗ", ": moved"),
            _ => "",
        };
        let _ = writeln!(out, "{}{moved}", places.join(", "));
        change(&mut out, &it.was, &it.is, &it.before, &it.after);
        for spread in &it.spread {
            let also = report.tongue("cũng đổi theo", "changes with it");
            let _ = writeln!(out, "    {also}: {}", spread.is);
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
            let _ = writeln!(out, "  {side:<10} {}", or(words));
        }
    }
    if !pulled.left.is_empty() {
        let head = report.tongue(
            "KHÔNG ĐƯA VÀO TỆP MÔ TẢ ĐƯỢC, TỰ XEM:",
            "NOT PUT INTO THE DESCRIPTION, TO BE LOOKED AT:",
        );
        let _ = writeln!(out, "{head}");
    }
    for it in &pulled.left {
        let why = it.why.message();
        change(&mut out, &it.was, &it.is, &it.before, &it.after);
        let _ = writeln!(out, "    ({})", why.in_lang(report.lang()));
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

fn change(out: &mut String, was: &str, is: &str, before: &str, after: &str) {
    for line in was.lines() {
        let _ = writeln!(out, "  - {line}");
    }
    for line in is.lines() {
        let _ = writeln!(out, "  + {line}");
    }
    if !before.is_empty() && !after.is_empty() && (before, after) != (was, is) {
        let _ = writeln!(out, "    … {after}");
    }
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
    let carried: Vec<Value> = pulled.carried.iter().map(carried).collect();
    let left = pulled.left.iter().map(|it: &Left| {
        json!({
            "was": it.was, "is": it.is, "before": it.before, "after": it.after,
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
        "carried": carried, "conflicts": conflicts.collect::<Vec<_>>(), "left": left.collect::<Vec<_>>(), "whole": pulled.is_whole,
        "looks": pulled.looks, "layout": layout.collect::<Vec<_>>(),
        "comments": comments.collect::<Vec<_>>(), "tracked": tracked.collect::<Vec<_>>(),
    });
    format!("{told:#}\n")
}

fn carried(it: &Carried) -> Value {
    let places = it
        .sides
        .iter()
        .map(|side| json!({ "file": side.file, "line": side.line, "key": side.key }));
    let also = it
        .spread
        .iter()
        .map(|it| json!({ "was": it.was, "is": it.is }));
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
        "places": places.collect::<Vec<_>>(), "also": also.collect::<Vec<_>>(),
    })
}
