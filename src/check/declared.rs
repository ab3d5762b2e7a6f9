//! A check: its code, what it weighs, on what it rests and what it looks at.

use super::text::Found;
use super::{Facts, Findings};
use crate::campaign::Office;
use crate::diagnostic::Severity;
use crate::proof::Proof;
use crate::proof::card::Card;
use crate::proof::laid::Laid;
use crate::proof::symbol::Family;
use Ground::{Arithmetic, Calendar, Format, Law, Letters, Practice, Spelling};

/// One fault the checker knows.
pub struct Check {
    /// Kebab-case, named after the fault.
    pub code: &'static str,
    /// What its findings weigh, unless they are in doubt or an office says otherwise.
    pub weight: Severity,
    pub ground: Ground,
    /// The folder of its module; empty when it is told elsewhere.
    pub(super) family: &'static str,
    /// The only family of papers it concerns.
    pub only: Option<Family>,
    /// Its page: its title and head, what is wrong, a bad and a good example.
    pub page: &'static str,
    pub(super) runs: &'static [Run],
}

/// On what a check rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Provisions, which the regulations and the list of other laws name.
    Law,
    Practice,
    Calendar,
    Arithmetic,
    Spelling,
    /// The standard of Vietnamese letters.
    Letters,
    /// How descriptions of papers are written.
    Format,
}

impl Ground {
    /// As pages name it; a law has its own name.
    pub fn name(self) -> &'static str {
        match self {
            Law => "",
            Practice => "thông lệ",
            Calendar => "lịch",
            Arithmetic => "phép tính",
            Spelling => "chính tả",
            Letters => "TCVN 6909:2001",
            Format => "định dạng tệp mô tả",
        }
    }
}

/// What a check looks at, and so when it can run.
pub(super) enum Run {
    /// The text of a file, before it is read.
    Text(fn(&str) -> Option<Found>),
    /// An office, before a regulation is chosen for it.
    Office(fn(&Office, &mut Findings)),
    /// A description and all that it names.
    Paper(fn(&Facts, &mut Findings)),
    /// The words of a paper, be it described or finished.
    Proof(fn(&Proof, &mut Findings)),
    /// How the file of a finished paper lays it out.
    Laid(fn(&Laid, &mut Findings)),
    /// The papers of a folder, held together.
    Folder(fn(&[Card], &mut Findings)),
}
