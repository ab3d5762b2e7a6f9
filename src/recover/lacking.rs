//! What a kind prints by itself and an old paper has not: it is said to be left out, so that nothing is
//! invented, and remarked upon.

use super::Paper;
use crate::campaign::style::NO_SIGN;
use crate::description::Group;
use crate::kind::ARTICLES;
use crate::proof::word;
use crate::role::{Role, Stand};

/// What closes any text of the State.
const CLOSED: &str = "./.";

impl Paper<'_, '_> {
    /// What is left out, in the style of the paper.
    pub(super) fn lacking(&self, style: &mut Group) {
        if let Some(end) = self.end() {
            style.say("end", end);
            style
                .remark("bản cũ không kết thúc bằng dấu quy định; xóa dòng này thì dấu ấy được in");
        }
        if self.lacks_as_above() {
            style.say("as_above", "khong");
            let has_list = self.lines.of(Role::NoiNhanDong).next().is_some();
            style.remark(match has_list {
                true => "nơi nhận của bản cũ không có dòng này; xóa thì được in",
                false => "không thấy Nơi nhận trong bản cũ; xóa dòng này thì dòng mở đầu được in",
            });
        }
    }

    /// The sign behind its last words, where that is not the one that is usual.
    fn end(&self) -> Option<&'static str> {
        let usual = self.kind.ending();
        let usual = usual.or_else(|| Some(self.known.regulation?.word("ket")))?;
        let is_body = |it: &super::line::Line| it.annex == 0 && it.role.stand() == Stand::Body;
        let mut own = self.lines.all.iter().rev().filter(|it| is_body(it));
        let last = own.next().filter(|it| it.table.is_none())?;
        let is_closed = |words: &str| words.ends_with(usual) || words.ends_with(CLOSED);
        let words = last.text.trim_end();
        // Words in brackets stand below the end.
        let above = own.next().filter(|_| words.starts_with('('));
        if is_closed(words) || above.is_some_and(|it| is_closed(it.text.trim_end())) {
            return None;
        }
        Some(if words.ends_with('.') { "." } else { NO_SIGN })
    }

    /// Whether its recipients do not begin as those of its kind do.
    fn lacks_as_above(&self) -> bool {
        if self.kind.first_recipient().is_none() {
            return false;
        }
        let has = |role| self.lines.of(role).next().is_some();
        let is_optional = self.kind.address.is_some() && !self.kind.needs_addressee();
        let is_addressed = has(Role::KinhGui) || has(Role::NoiGui);
        let parts = self.kind.parts.iter();
        let needs_articles = parts
            .filter(|it| it.is_needed())
            .any(|it| it.key.0.value == ARTICLES);
        let counts_articles = self.is_divided() && !has(Role::Dieu) && !needs_articles;
        if is_optional && !is_addressed || counts_articles {
            return false;
        }
        let mut lines = self.lines.of(Role::NoiNhanDong);
        !lines.any(|it| word::lower(&it.text).starts_with("như "))
    }
}
