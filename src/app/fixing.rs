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
    /// Fixes what can be fixed for certain in the paper's own text, each fix tried beforehand, which the paper then has.
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

    /// The text after all fixes that hold; none when nothing would change.
    fn fixed_once(&mut self) -> Option<String> {
        let work = self.proved();
        let fixes = work.findings.into_iter().flat_map(|it| it.fixes);
        repair(&self.text().text, fixes.collect())
    }
}
