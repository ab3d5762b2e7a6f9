//! What a paper, or its office, would have a check weigh.

use kehoach::diagnostic::Severity;

use super::{HOUSE, OFFICE, PAPER};

/// A sentence with a fault of practice, and one with a fault of law.
const FAULTY: &str = "closing: Dọn dẹp  sạch sẽ.\nplace: ''\n";

/// Codes with their weights, and what was left unjudged, for settings of the paper and the office.
fn judged(paper: &str, office: &str) -> (Vec<(&'static str, Severity)>, Vec<String>) {
    let office = format!("{}{office}", OFFICE.replace("place: Bình Minh\n", ""));
    let paper = format!("{PAPER}{FAULTY}{paper}");
    let work = HOUSE.paper(paper).with_office("don-vi", office).work();
    let found = work.findings().iter().map(|it| (it.code, it.severity));
    let left = work.unjudged().iter();
    let left = left.map(|it| format!("{}: {}", it.code, it.why.vi));
    (found.collect(), left.collect())
}

fn setting(code: &str, level: &str) -> String {
    format!("checks:\n  {code}: {{level: {level}, why: Thử.}}\n")
}

#[test]
fn a_paper_silences_a_check_of_practice_and_says_why() {
    let (found, left) = judged("", "");
    assert!(found.contains(&("doubled-space", Severity::Warning)));
    assert!(left.is_empty());
    let silent = setting("doubled-space", "tat");
    for (paper, office) in [(&*silent, ""), ("", &*silent)] {
        let (found, left) = judged(paper, office);
        assert!(found.iter().all(|(code, _)| *code != "doubled-space"));
        assert_eq!(left, ["doubled-space: đã tắt: Thử."]);
    }
}

#[test]
fn what_is_silenced_and_never_found_is_not_told() {
    let (_, left) = judged(&setting("lone-child", "tat"), "");
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_papers_own_weight_goes_before_that_of_its_office() {
    let (found, _) = judged(
        &setting("doubled-space", "loi"),
        &setting("doubled-space", "tat"),
    );
    assert!(found.contains(&("doubled-space", Severity::Error)));
}

#[test]
fn a_paper_cannot_silence_law() {
    let (found, left) = judged(&setting("missing-place", "tat"), "");
    assert!(found.contains(&("missing-place", Severity::Error)));
    assert!(found.iter().any(|(code, _)| *code == "silenced-law"));
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_paper_is_told_of_codes_and_weights_there_are_none_of() {
    let (found, _) = judged(&setting("khong-co", "vua"), "");
    for code in ["unknown-check", "unknown-level"] {
        assert!(found.iter().any(|(it, _)| *it == code), "{found:?}");
    }
}
