//! What is certain is fixed, and the paper looked at again.

use super::paper::Paper;
use crate::fix::repair;

/// One fixing may uncover the next, but no text needs more of them than this.
const ROUNDS: usize = 20;

/// What fixing made of a text.
pub struct Fixed {
    /// None when nothing was to be fixed for certain.
    pub text: Option<String>,
    /// Whether the rounds ran out while there was still something to be fixed.
    pub unsettled: bool,
}

impl Paper {
    /// Fixes all that can be fixed for certain in the paper's own text, which the paper then has.
    pub fn fix(&mut self) -> Fixed {
        let mut fixed = Fixed {
            text: None,
            unsettled: false,
        };
        for _ in 0..ROUNDS {
            let Some(new) = self.fixed_once() else {
                return fixed;
            };
            self.set_text(new.clone());
            fixed.text = Some(new);
        }
        fixed.unsettled = self.fixed_once().is_some();
        fixed
    }

    /// The text after all fixes of one look at it; none when nothing would change.
    fn fixed_once(&mut self) -> Option<String> {
        // A text in the wrong bytes is not what stands in the file.
        if self.text().flaw.is_some() {
            return None;
        }
        let work = self.work();
        let file = work.file();
        let fixes = work.findings.into_iter().flat_map(|it| it.fixes);
        let fixes = fixes.filter(|fix| fix.stretches.iter().all(|(span, _)| span.file == file));
        repair(&self.text().text, fixes.collect())
    }
}
