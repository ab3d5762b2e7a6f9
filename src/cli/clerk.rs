//! Works the papers of a desk, tells what was found in each and shelves what came of it.

use std::time::Duration;

use super::desk::{Description, Desk};
use super::{End, give};
use crate::app::{Format, Paper, Tools};
use crate::batch::{self, Listener};
use crate::diagnostic::Say;
use crate::host::{Output, Shelf, Stopwatch};
use crate::report::{Report, Summary};

/// Work shorter than this goes by without a word.
const SHORT: Duration = Duration::from_secs(1);

/// What it takes to make files of papers.
pub struct Bench {
    pub shelf: Shelf,
    pub formats: Vec<&'static Format>,
    pub tools: Tools,
}

/// A paper, and its bytes in each of the bench's formats.
type Worked = (Paper, Vec<Vec<u8>>);

struct Clerk<'a> {
    desk: &'a Desk,
    bench: Option<&'a Bench>,
    report: &'a Report,
    summary: Summary,
    watch: Stopwatch,
    /// Whether a progress line stands on the terminal.
    shows_progress: bool,
    has_failed: bool,
}

/// Works every paper; without a bench nothing is written.
pub fn work(desk: &Desk, bench: Option<&Bench>, report: &Report) -> End {
    let mut clerk = Clerk {
        desk,
        bench,
        report,
        summary: Summary::default(),
        watch: Stopwatch::start(),
        shows_progress: false,
        has_failed: desk.lacks,
    };
    report.findings(&desk.sources, &desk.found);
    clerk.summary.count(&desk.found);
    let one = |it: &Description| {
        let mut paper = it.work(desk);
        let spelt = bench.map(|bench| paper.spell(&bench.formats, &bench.tools));
        (paper, spelt.unwrap_or_default())
    };
    batch::in_order(&desk.papers, one, &mut clerk);
    if clerk.summary.has_findings() || bench.is_none() {
        report.summary(&clerk.summary);
    }
    match (clerk.has_failed, clerk.summary.has_errors()) {
        (true, _) => End::Failed,
        (false, true) => End::Findings,
        (false, false) => End::Clean,
    }
}

impl Clerk<'_> {
    fn shelve(&self, stem: &str, spelt: Vec<Vec<u8>>) -> Result<(), Say> {
        let Some(bench) = self.bench.filter(|_| !spelt.is_empty()) else {
            return Ok(());
        };
        let output = |(format, bytes): (&&Format, Vec<u8>)| Output {
            name: format!("{stem}.{}", format.name),
            bytes,
        };
        let outputs: Vec<Output> = bench.formats.iter().zip(spelt).map(output).collect();
        let paths = bench.shelf.put(&outputs)?;
        let lines = paths.iter().map(|path| format!("{}\n", path.display()));
        give(&lines.collect::<String>(), self.report)
    }
}

impl Listener<Worked> for Clerk<'_> {
    fn patience(&self) -> Duration {
        self.watch.left_of(SHORT).max(SHORT / 10)
    }

    fn waiting(&mut self, place: usize) {
        if self.watch.left_of(SHORT).is_zero() {
            let papers = &self.desk.papers;
            let name = &papers[place].stem;
            self.report.progress(place + 1, papers.len(), name);
            self.shows_progress = true;
        }
    }

    fn done(&mut self, place: usize, outcome: Option<Worked>) {
        let stem = &self.desk.papers[place].stem;
        if std::mem::take(&mut self.shows_progress) {
            self.report.progress_ends();
        }
        let shelved = match outcome {
            Some((paper, spelt)) => {
                self.summary.paper(&paper.findings);
                self.report.findings(&self.desk.sources, &paper.findings);
                self.shelve(stem, spelt)
            }
            None => Err(say!(
                "chương trình hỏng khi làm `{stem}`; xin gửi tệp này cho người viết chương trình",
                "the program broke down over `{stem}`; please send this file to its authors"
            )),
        };
        if let Err(why) = shelved {
            self.report.refusal(&why);
            self.has_failed = true;
        }
    }
}
