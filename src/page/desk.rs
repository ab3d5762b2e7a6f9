//! The folder that is open, and the papers of it that somebody looks at, each kept warm.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::answer::Refused;
use super::opened::Opened;
use super::run::Run;
use crate::app::House;
use crate::host::Root;

/// Papers that are kept warm at the same time.
const MOST: usize = 4;

/// A folder and what is open of it.
pub struct Desk {
    pub root: Root,
    pub house: House,
    /// The latest last.
    papers: Mutex<Vec<(String, Arc<Mutex<Opened>>)>>,
    /// The last run of letters of each paper.
    runs: Mutex<HashMap<String, Arc<Run>>>,
}

impl Desk {
    pub fn new(root: Root, house: House) -> Desk {
        Desk {
            root,
            house,
            papers: Mutex::default(),
            runs: Mutex::default(),
        }
    }

    /// A paper by its name, as it was read last.
    pub fn paper(&self, name: &str) -> Result<Arc<Mutex<Opened>>, Refused> {
        Ok(self.found(name)?.0)
    }

    /// A paper by its name, with what its file says now.
    pub fn anew(&self, name: &str) -> Result<Arc<Mutex<Opened>>, Refused> {
        let (paper, is_read) = self.found(name)?;
        if !is_read {
            held(&paper).refresh(&self.house)?;
        }
        Ok(paper)
    }

    /// The name of the paper that was opened last.
    pub fn latest(&self) -> Option<String> {
        held(&self.papers).last().map(|(name, _)| name.clone())
    }

    /// A paper, and whether it was read for this.
    fn found(&self, name: &str) -> Result<(Arc<Mutex<Opened>>, bool), Refused> {
        // What is no more, or a link by now, is let go.
        let place = self.root.description(name)?;
        let mut papers = held(&self.papers);
        if let Some(at) = papers.iter().position(|(known, _)| known == name) {
            let own = papers.remove(at);
            papers.push(own.clone());
            return Ok((own.1, false));
        }
        let opened = Opened::open(&self.root, &self.house, name, place)?;
        let opened = Arc::new(Mutex::new(opened));
        if papers.len() >= MOST {
            papers.remove(0);
        }
        papers.push((name.to_owned(), opened.clone()));
        Ok((opened, true))
    }

    /// The last run of letters of a paper.
    pub fn run(&self, name: &str) -> Option<Arc<Run>> {
        held(&self.runs).get(name).cloned()
    }

    /// A new run of letters of a paper; the last one is stopped.
    pub fn begin(&self, name: &str) -> Arc<Run> {
        let run = Arc::new(Run::default());
        let last = held(&self.runs).insert(name.to_owned(), run.clone());
        last.inspect(|it| it.stop.ask());
        run
    }
}

/// What a lock holds, also when somebody broke down over it: what is behind these is put whole.
pub fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
