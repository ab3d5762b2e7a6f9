//! How long proofreading takes: beside the whole build in the same run, and on a description a
//! hundred times as long. `cargo bench --bench proofread`
#![allow(clippy::disallowed_methods)]
// A bench stands outside the house: it reads the clock and its own words itself.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use kehoach::app::House;
use kehoach::check;
use kehoach::diagnostic::Sink;
use kehoach::proof::{self, Borrowed, Head};
use kehoach::source::{FileId, Span};

/// How often each is measured, by turns.
const TURNS: usize = 25;

/// How many times as long the long description is.
const TIMES: usize = 100;

const CAMPAIGN: &str = "data/campaigns/minh-xuan-2026.yaml";

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let (mut checks, mut builds) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        checks.push(timed(|| run(&["check", CAMPAIGN])));
        let out = folder.path().display().to_string();
        builds.push(timed(|| run(&["build", CAMPAIGN, "--out", &out])));
    }
    let (check, build) = (median(checks), median(builds));
    println!("each a process of its own, medians of {TURNS} turns (ms)");
    println!(
        "  check {check:.1}  build {build:.1}  ratio {:.2}, goal 0.20",
        check / build
    );

    let text = std::fs::read_to_string(CAMPAIGN).unwrap();
    let long = lengthened(&text);
    let (one, hundred) = (alone(&text), alone(&long));
    println!(
        "the checks alone, {} and {} bytes (ms)",
        text.len(),
        long.len()
    );
    println!(
        "  {one:.3} and {hundred:.1}, ratio {:.0}, goal {TIMES}",
        hundred / one
    );
}

/// The tasks of a plan, again and again, until the whole is as long as wanted.
fn lengthened(text: &str) -> String {
    let start = text.find("tasks:\n  items:\n").unwrap() + "tasks:\n  items:\n".len();
    let end = text.find("\n# Lịch đăng ký").unwrap();
    let tasks = &text[start..end];
    let count = (text.len() * TIMES).div_ceil(tasks.len());
    let tasks = format!("{tasks}\n").repeat(count);
    format!("{}{tasks}{}", &text[..start], &text[end..])
}

/// The time of the checks, without what goes before them.
fn alone(text: &str) -> f64 {
    let work = House::built_in().unwrap().paper(text).work();
    let (sheet, sources) = (work.sheet().unwrap(), work.sources());
    let itself = Span::new(FileId(0), 0, 0);
    let borrowed = Borrowed::new(Box::new(Vec::new));
    let proof = proof::sheet::proof(sheet, Head::default(), borrowed, itself, sources);
    let once = || {
        timed(|| {
            let mut sink = Sink::default();
            check::proof(&proof, None, &mut sink);
        })
    };
    median((0..TURNS).map(|_| once()).collect())
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

fn run(words: &[&str]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut program = Command::new(env!("CARGO_BIN_EXE_kehoach"));
    let output = program.args(words).current_dir(root).output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
