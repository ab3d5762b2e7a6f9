//! How long the whole program takes on a real plan, and how much memory, beside a bare
//! typesetter that is handed the same pages ready made. `cargo bench`
#![allow(clippy::disallowed_methods)]
// A bench stands outside the house: it reads the clock and its own words itself.

mod bare;
mod figures;
mod ours;
mod plain;
mod watched;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use figures::{Figures, table};

/// How often each is measured, by turns.
const TURNS: usize = 15;

/// Words a run of this program gets to be only one of the two.
const OURS: &str = "only-kehoach";
const BARE: &str = "only-typst";
/// A run that watches a file which is edited so often.
const WATCHED: &str = "watched";

fn main() {
    let campaign = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/campaigns/minh-xuan-2026.yaml");
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("plain.typ");
    match std::env::args().nth(1).as_deref() {
        Some(OURS) => {
            ours::build(&campaign);
            figures::tell_peak();
        }
        Some(BARE) => {
            bare::print(&fs::read_to_string(std::env::args().nth(2).unwrap()).unwrap());
            figures::tell_peak();
        }
        Some(WATCHED) => {
            let edits = std::env::args().nth(2).and_then(|it| it.parse().ok());
            watched::tell(&plain::typst(&ours::sheet(&campaign)), edits.unwrap());
        }
        _ => {
            let sheet = ours::sheet(&campaign);
            let pages = plain::typst(&sheet);
            fs::write(&plain, &pages).unwrap();
            let (ours, bare) = (ours::build(&campaign), bare::print(&pages));
            let count = page_count(&bare);
            assert_eq!(page_count(&ours[0]), count, "not the same pages");
            println!("the plan of Minh Xuân, {count} pages, {TURNS} turns");
            in_process(&campaign, &pages);
            as_process(&campaign, &plain, folder.path());
        }
    }
}

fn page_count(pdf: &[u8]) -> usize {
    hayro_syntax::Pdf::new(pdf.to_vec()).unwrap().pages().len()
}

fn in_process(campaign: &Path, pages: &str) {
    let (mut ours, mut bare) = (Figures::default(), Figures::default());
    for _ in 0..TURNS {
        ours.add(timed(|| _ = ours::build(campaign)));
        bare.add(timed(|| _ = bare::print(pages)));
    }
    table("in one process, nothing remembered", &ours, &bare);
}

fn as_process(campaign: &Path, plain: &Path, out: &Path) {
    let me = std::env::current_exe().unwrap();
    let (mut ours, mut bare) = (Figures::default(), Figures::default());
    for _ in 0..TURNS {
        ours.add(timed(|| {
            let mut program = Command::new(env!("CARGO_BIN_EXE_kehoach"));
            program.arg("build").arg(campaign).arg("--out").arg(out);
            run(&mut program);
        }));
        bare.add(timed(|| _ = run(Command::new(&me).arg(BARE).arg(plain))));
    }
    ours.peak = run(Command::new(&me).arg(OURS));
    bare.peak = run(Command::new(&me).arg(BARE).arg(plain));
    table("each a process of its own", &ours, &bare);
}

/// Time of a piece of work that finds nothing of the one before.
fn timed(work: impl FnOnce()) -> Duration {
    typst::comemo::evict(0);
    let start = Instant::now();
    work();
    start.elapsed()
}

/// What a process says on its last line, when that is a figure.
fn run(command: &mut Command) -> Option<u64> {
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {told}");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .last()?
        .parse()
        .ok()
}
