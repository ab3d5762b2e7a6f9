//! What the proofreader understands of a finished paper, and what it is quiet about.

mod deadlines;
mod neighbours;
mod quiet;
mod rows;
mod slips;

use kehoach::app::Lines;
use kehoach::kind::Kinds;
use kehoach::proof::Proof;
use kehoach::read::paper;
use kehoach::source::Sources;

/// What is told of a plan of 20/3/2024 with this body.
fn told<T>(body: &str, tell: impl FnOnce(&Proof) -> T) -> T {
    let mut sources = Sources::default();
    let file = sources.add("paper.txt", plan(body));
    tell(&paper::proof(
        &sources,
        file,
        Lines::Paragraphs,
        &Kinds::default(),
    ))
}

fn plan(body: &str) -> String {
    let head = "Bình Minh, ngày 20 tháng 3 năm 2024\nKẾ HOẠCH\nTriển khai phong trào năm 2024\n";
    format!("{head}{body}\n")
}
