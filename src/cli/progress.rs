//! How far a run is, shown to whoever watches a terminal, as soon as it takes longer than a moment.

use std::time::Duration;

use super::runner::SHORT;
use crate::host::Stopwatch;
use crate::report::Report;

/// How long a line stands before it is drawn anew.
const CALM: Duration = Duration::from_millis(100);

/// How far a run of so many pieces is.
pub struct Progress {
    of: usize,
    watch: Stopwatch,
    /// When the line was drawn last.
    drawn: Duration,
    is_shown: bool,
}

impl Progress {
    pub fn of(of: usize) -> Progress {
        Progress {
            of,
            watch: Stopwatch::start(),
            drawn: Duration::ZERO,
            is_shown: false,
        }
    }

    /// How long to wait before it is to be shown.
    pub fn patience(&self) -> Duration {
        self.watch.left_of(SHORT).max(CALM)
    }

    /// Shows that so many are done, and which is at hand; not before it is time to, nor when all are.
    pub fn show(&mut self, done: usize, name: &str, report: &Report) {
        let now = self.watch.passed();
        let is_early = now < SHORT || now < self.drawn + CALM;
        if done >= self.of {
            self.hide(report);
        } else if !is_early {
            report.progress(done, self.of, now, name);
            (self.drawn, self.is_shown) = (now, true);
        }
    }

    /// Makes room for other lines, which stand above it.
    pub fn hide(&mut self, report: &Report) {
        if std::mem::take(&mut self.is_shown) {
            report.progress_ends();
            self.drawn = Duration::ZERO;
        }
    }
}
