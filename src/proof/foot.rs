//! The foot of a paper: who receives it and who signs.

use super::authority::Authority;
use super::{Paragraph, Proof};
use crate::role::Role;

impl Proof<'_> {
    /// The lines under "Nơi nhận", without tags and codes that name nobody; none where it is not
    /// certain which lines they are.
    pub fn recipients(&self) -> impl Iterator<Item = &Paragraph> {
        let lines = self.of(Role::NoiNhanDong).map(|(_, it)| it);
        lines.filter(|it| it.mark == "-" && !self.doubt.recipients)
    }

    /// The lines that tell in whose stead somebody signs, and how each begins.
    pub fn authorities(&self) -> impl Iterator<Item = (&Paragraph, Authority<'_>)> {
        let lines = self.of(Role::QuyenHan).map(|(_, it)| it);
        lines.filter_map(|it| Some((it, Authority::read(&it.text)?)))
    }

    /// The addressees of a letter, each a line or behind "Kính gửi:".
    pub fn addressees(&self) -> impl Iterator<Item = &Paragraph> {
        self.of(Role::NoiGui).map(|(_, it)| it)
    }

    /// The last paragraph of the body, annexes and tables aside. Words that are closed may be
    /// followed by lines to be written on by hand, or by a box.
    pub fn ending(&self) -> Option<&Paragraph> {
        let body = self.paragraphs.iter().filter(|it| it.annex == 0);
        let upto = body.take_while(|it| it.role != Role::NoiNhan && it.role != Role::QuyenHan);
        let body: Vec<_> = upto.filter(|it| it.is_body()).collect();
        let closed = body.iter().rfind(|it| it.text.trim_end().ends_with("./."));
        closed.or(body.last()).copied()
    }
}
