//! Who is told how a run goes, and how one is stopped.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::diagnostic::{Diagnostic, Message};
use crate::source::Sources;

/// One who watches a run.
pub trait Watcher {
    /// How long to wait before it is told again how far the run is.
    fn patience(&self) -> Duration;

    /// A run of so many pieces begins.
    fn begins(&mut self, of: usize);

    /// So many are done, and this one is at hand.
    fn goes(&mut self, done: usize, name: &str);

    /// What was found in the texts of a house.
    fn found(&mut self, sources: &Sources, found: &[Diagnostic]);

    /// Why something could not be done.
    fn refused(&mut self, why: &Message);

    /// The files of a copy are there.
    fn wrote(&mut self, paths: &[PathBuf]) -> Result<(), Message>;
}

/// By which somebody stops a run between two copies.
#[derive(Default)]
pub struct Stop(AtomicBool);

impl Stop {
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
