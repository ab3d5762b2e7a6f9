//! How firmly each paragraph of a paper must be typed: the less of it came back as it was, the more.

use super::back::{Back, Returned};
use super::line::{self, Line};
use crate::proof::Paragraph;
use crate::role::{Role, Stand};

/// As prose, word for word.
pub const PROSE: u8 = 3;

/// Not at all: its kind prints it by itself.
pub const DOUBLED: u8 = 4;

/// Of each paragraph of a proof 0 as data, and more the more firmly.
pub struct Firm(Vec<u8>);

impl Firm {
    /// All as data.
    pub fn of(paragraphs: &[Paragraph]) -> Firm {
        Firm(vec![0; paragraphs.len()])
    }

    /// How firmly a line must be typed.
    pub fn at(&self, line: &Line) -> u8 {
        self.0.get(line.at).copied().unwrap_or(0)
    }

    /// Makes firmer what did not come back, and leaves out what came twice; whether anything is
    /// typed otherwise now.
    pub fn rise(&mut self, paragraphs: &[Paragraph], back: &Back) -> bool {
        let mut is_firmer = false;
        let head = line::head(paragraphs);
        let roles = paragraphs.iter().map(|it| it.role).enumerate();
        for ((own, fate), (at, role)) in self.0.iter_mut().zip(&back.fates).zip(roles) {
            let stand = role.stand();
            let is_back = match fate {
                Returned::Same | Returned::Beside | Returned::Signed(_) => true,
                // No description says that a paper was signed.
                // An address is that of the office.
                _ if matches!(role, Role::ChoKy | Role::KySo | Role::LienHe) => true,
                // Heads and feet may be read column by column, and nothing can stand above a head.
                Returned::Moved => {
                    matches!(stand, Stand::Margin | Stand::Head | Stand::Foot) || at < head
                }
                Returned::Changed(_) | Returned::Gone => false,
            };
            if !is_back && *own < PROSE {
                *own += 1;
                is_firmer = true;
            }
        }
        for at in &back.doubled {
            is_firmer |= self.0[*at] != DOUBLED;
            self.0[*at] = DOUBLED;
        }
        is_firmer
    }
}
