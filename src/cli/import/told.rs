//! What is told of an imported paper: what became what, how much of it comes back, and what is other.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::app::{Imported, Returned};
use crate::diagnostic::Severity;
use crate::report::Report;

/// Less than this share of the letters is told as a finding.
pub const ENOUGH: f64 = 0.99;

/// All papers together.
#[derive(Default)]
pub struct Tally {
    papers: usize,
    /// Their letters, those that came back, and those in data.
    letters: usize,
    back: usize,
    moved: usize,
    data: f64,
    /// Papers that say what another says, each with that.
    pub doubles: Vec<(String, String)>,
    /// Files that could not be taken in.
    pub failed: Vec<String>,
}

impl Tally {
    pub fn add(&mut self, imported: &Imported) {
        self.papers += 1;
        self.letters += imported.back.all;
        self.back += imported.back.letters;
        self.moved += imported.back.moved;
        self.data += imported.data_share() * imported.back.all as f64;
    }

    pub fn text(&self, offices: &[String], report: &Report) -> String {
        let say = |vi: &'static str, en: &'static str| report.tongue(vi, en);
        let all = self.letters.max(1) as f64;
        let (back, data) = (self.back as f64 / all * 100.0, self.data / all * 100.0);
        let moved = moved(self.moved as f64 / all, report);
        let mut out = format!(
            "{}: {} {}, {} {}, {} {}\n{}: {back:.2} %{moved}, {} {data:.0} %\n",
            say("Tất cả", "All together"),
            self.papers,
            say("văn bản nhập được", "papers imported"),
            self.doubles.len(),
            say("trùng", "doubles"),
            self.failed.len(),
            say("không nhập được", "failed"),
            say("Chữ trở về", "Letters that come back"),
            say("thành mục", "data"),
        );
        for (name, first) in &self.doubles {
            let _ = writeln!(
                out,
                "  {name}: {} {first}",
                say("cùng lời với", "says the same as")
            );
        }
        for name in offices {
            let _ = writeln!(out, "  {}: {name}", say("tệp đơn vị", "office"));
        }
        out
    }
}

/// What was found and not read: folders, and files beyond those that are read at one time.
pub fn unread(folders: &[String], more: usize, report: &Report) -> String {
    let say = |vi: &'static str, en: &'static str| report.tongue(vi, en);
    let mut out = String::new();
    if !folders.is_empty() {
        let _ = writeln!(
            out,
            "{}: {}",
            say(
                "Thư mục không đọc được, hoặc nằm quá sâu",
                "Folders that cannot be read or lie too deep"
            ),
            folders.join(", ")
        );
    }
    if more > 0 {
        let _ = writeln!(
            out,
            "{}: {more}",
            say(
                "Tệp chưa đọc vì nhiều quá một lần nhập, hãy gọi riêng từng thư mục",
                "Files beyond what is read at one time; name their folders one by one"
            )
        );
    }
    out
}

/// A paper as it is told.
pub fn text(name: &str, files: &[PathBuf], imported: &Imported, report: &Report) -> String {
    let mut out = String::new();
    let say = |vi: &'static str, en: &'static str| report.tongue(vi, en);
    let names: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
    let _ = writeln!(out, "{name} → {}", names.join(", "));
    let back = say("Làm lại từ tệp mô tả, chữ trở về", "Letters that come back");
    let moved = moved(imported.back.moved_share(), report);
    let share = imported.back.share() * 100.0;
    let _ = writeln!(out, "{back}: {share:.2} %{moved}");
    let (data, prose) = (
        say("Thành mục", "Data"),
        say("lời văn giữ nguyên", "prose as it was"),
    );
    let share = imported.data_share() * 100.0;
    let _ = writeln!(out, "{data}: {share:.0} %, {prose}: {:.0} %", 100.0 - share);
    let counts = counts(imported);
    let counts: Vec<String> = counts
        .iter()
        .map(|(key, count)| format!("{key} {count}"))
        .collect();
    let _ = writeln!(out, "  {}", counts.join(", "));
    for told in &imported.told {
        let _ = writeln!(
            out,
            "  {}: {}",
            say("lưu ý", "note"),
            told.in_lang(report.lang())
        );
    }
    for mended in &imported.mended {
        let words = mended.in_lang(report.lang());
        let _ = writeln!(out, "  {}: {words}", say("đã chữa", "mended"));
    }
    let [errors, warnings, notes] = found(imported);
    let _ = writeln!(
        out,
        "{}: {errors} {}, {warnings} {}, {notes} {}",
        say("Soát tệp mô tả", "Checks of the description"),
        say("lỗi", "errors"),
        say("cảnh báo", "warnings"),
        say("ghi chú", "notes")
    );
    let mut other = String::new();
    for (words, fate) in imported.paragraphs.iter().zip(&imported.back.fates) {
        let (word, now) = match fate {
            // What stands side by side has no order.
            Returned::Same | Returned::Beside => continue,
            Returned::Moved => (say("khác chỗ", "moved"), None),
            Returned::Changed(now) | Returned::Signed(now) => (say("khác", "other"), Some(now)),
            Returned::Gone => (say("không còn", "gone"), None),
        };
        let _ = writeln!(other, "  {word}: {words}");
        if let Some(now) = now {
            let _ = writeln!(other, "      → {now}");
        }
    }
    if !other.is_empty() {
        let _ = writeln!(
            out,
            "{}:\n{other}",
            say("Bản làm lại khác bản cũ", "Made anew it differs")
        );
    }
    if !imported.back.new.is_empty() {
        let head = say(
            "Bản làm lại in thêm, bản cũ không có",
            "Made anew it has what the old one had not",
        );
        let _ = writeln!(out, "{head}:");
        for words in &imported.back.new {
            let _ = writeln!(out, "  {}: {words}", say("thêm", "new"));
        }
        out.push('\n');
    }
    out
}

/// The share of letters that came back in another place, if there are any.
fn moved(share: f64, report: &Report) -> String {
    let elsewhere = report.tongue("ở chỗ khác", "elsewhere");
    match share > 0.0 {
        true => format!(", {elsewhere} {:.2} %", share * 100.0),
        false => String::new(),
    }
}

/// How often each key was given a value.
fn counts(imported: &Imported) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for it in &imported.taken {
        *counts.entry(it.key).or_default() += 1;
    }
    counts
}

/// Errors, warnings and notes.
fn found(imported: &Imported) -> [usize; 3] {
    let count = |wanted: &dyn Fn(Severity) -> bool| {
        let found = imported.work.findings().iter();
        found.filter(|it| wanted(it.severity)).count()
    };
    [
        count(&|it| it >= Severity::Error),
        count(&|it| it == Severity::Warning),
        count(&|it| it == Severity::Note),
    ]
}

pub fn json(name: &str, files: &[PathBuf], imported: &Imported, report: &Report) -> Value {
    let back = &imported.back;
    let fates = imported.paragraphs.iter().zip(&back.fates);
    let other = fates.filter_map(|(words, fate)| {
        Some(match fate {
            Returned::Same => return None,
            Returned::Beside => json!({ "was": words, "fate": "beside" }),
            Returned::Moved => json!({ "was": words, "fate": "moved" }),
            Returned::Signed(now) => json!({ "was": words, "fate": "signed", "is": now }),
            Returned::Changed(now) => json!({ "was": words, "fate": "changed", "is": now }),
            Returned::Gone => json!({ "was": words, "fate": "gone" }),
        })
    });
    let taken = imported.taken.iter();
    let taken = taken.map(|it| json!({ "key": it.key, "words": it.words, "paragraphs": it.lines }));
    let [errors, warnings, notes] = found(imported);
    json!({
        "file": name,
        "files": files.iter().map(|it| it.display().to_string()).collect::<Vec<_>>(),
        "share": back.share(),
        "moved": back.moved_share(),
        "data": imported.data_share(),
        "letters": back.all,
        "taken": taken.collect::<Vec<_>>(),
        "told": imported.told.iter().map(|it| it.in_lang(report.lang())).collect::<Vec<_>>(),
        "mended": imported.mended.iter().map(|it| it.in_lang(report.lang())).collect::<Vec<_>>(),
        "differences": other.collect::<Vec<_>>(),
        "new": back.new,
        "errors": errors, "warnings": warnings, "notes": notes,
    })
}
