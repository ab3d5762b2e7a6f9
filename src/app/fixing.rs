//! What is certain is fixed, and the paper looked at again.

use super::paper::Paper;
use crate::diagnostic::Message;
use crate::fix::repair;

/// One fixing may uncover the next, but no text needs more of them than this.
const ROUNDS: usize = 20;

/// What fixing made of a text.
pub struct Fixed {
    /// None when nothing was to be fixed for certain.
    pub text: Option<String>,
    /// What was wrong in it.
    pub mended: Vec<Message>,
    /// Whether the rounds ran out while there was still something to be fixed.
    pub unsettled: bool,
}

impl Paper {
    /// Fixes what can be fixed for certain in the paper's own text, each fix tried beforehand, which the paper then has.
    pub fn fix(&mut self) -> Fixed {
        let mut fixed = Fixed {
            text: None,
            mended: Vec::new(),
            unsettled: false,
        };
        for _ in 0..ROUNDS {
            let Some((new, mended)) = self.fixed_once() else {
                return fixed;
            };
            self.set_text(new.clone());
            fixed.text = Some(new);
            fixed.mended.extend(mended);
        }
        fixed.unsettled = self.fixed_once().is_some();
        fixed
    }

    /// The text after all fixes that hold, and what they mend; none when nothing would change.
    fn fixed_once(&mut self) -> Option<(String, Vec<Message>)> {
        let found = self.proved().findings.into_iter();
        let found = found.filter(|it| !it.fixes.is_empty());
        let (fixes, mended): (Vec<_>, Vec<_>) = found.map(|it| (it.fixes, it.message)).unzip();
        let fixes = fixes.into_iter().flatten().collect();
        Some((repair(&self.text().text, fixes)?, mended))
    }
}
