//! The head of a paper, line by line, down to where its body begins.

use super::{Reader, Zone};
use crate::kind::Kind;
use crate::numbering;
use crate::proof::{Paragraph, citation, word};
use crate::read::decider;
use crate::read::letterhead::{self, is_capitals};
use crate::read::lines::Block;
use crate::role::Role;

impl<'a> Reader<'a> {
    /// The part of the head that a line is; none when the body begins with it.
    pub(super) fn head(&mut self, words: &str, lower: &str) -> Option<Role> {
        let last = self.paragraphs.last().map(|it| it.role);
        // Below the kind, a date without a comma belongs to the subject.
        let known = letterhead::role(words)
            .filter(|it| *it != Role::NgayThang || !self.title || lower.contains(", ngày"));
        if let Some(role) = known {
            if role == Role::KinhGui {
                // What follows on the line is the first addressee.
                self.zone = Zone::Body;
                self.title = false;
            }
            // Below the kind, "V/v" begins its subject.
            let below = role == Role::TrichYeuDuoiSo && self.title;
            return Some(if below { Role::TrichYeu } else { role });
        }
        if !words.contains(char::is_alphanumeric) {
            return Some(Role::NamGach);
        }
        let role = match self.title {
            true => self.below_kind(words, lower, last),
            false => self.above_kind(words, lower),
        };
        if role.is_none() && self.letterhead > 1 {
            // Lines that are known stand below it.
            return Some(Role::CoQuan);
        }
        if role.is_none_or(|it| it == Role::LoiGiua) {
            self.zone = Zone::Body;
        }
        role
    }

    /// The kind, and behind it on its line who gives the paper: "CHỈ THỊ CỦA ỦY BAN NHÂN DÂN XÃ".
    pub(super) fn parted_kind(&self, block: &Block) -> Option<[Block; 2]> {
        let [line] = &block[..] else {
            return None;
        };
        let words = self.text.get(line.clone())?;
        if self.zone != Zone::Head || self.title || !is_capitals(words) {
            return None;
        }
        let kind = self.kinds.titled(&word::lower(words))?;
        let title = kind.title.as_ref()?.value.as_str();
        let rest = words.strip_prefix(title)?.trim_start();
        let at = line.end - rest.len();
        let is_author = rest.starts_with("CỦA ") && kind.has_byline();
        is_author.then(|| {
            let (kind, author) = (line.start..line.start + title.len(), at..line.end);
            [vec![kind], vec![author]]
        })
    }

    /// The part of a line above the kind of the paper, or in a head without one.
    fn above_kind(&mut self, words: &str, lower: &str) -> Option<Role> {
        let has = |role| self.begun().iter().any(|it| it.role == role);
        if lower.starts_with("về việc") {
            // Of a decision it is the subject below a kind that the copy lost.
            self.kind = self.told_kind().filter(|it| it.resolves().is_some());
            self.title = self.kind.is_some();
            return Some(match (self.title, is_capitals(words)) {
                (false, _) => Role::TrichYeuDuoiSo,
                (_, true) => Role::ChuDe,
                _ => Role::TrichYeu,
            });
        }
        if letterhead::is_kind(words, self.kinds) {
            self.title = true;
            self.kind = self.kinds.titled(lower).or_else(|| self.told_kind());
            return Some(Role::TenLoai);
        }
        if is_capitals(words) {
            // Below number and date a line tells what the paper is about, in place of a kind.
            let theme = has(Role::SoKyHieu) && has(Role::NgayThang) && self.letterhead < 2;
            self.title = theme && words.chars().count() > 20;
            if !self.title {
                return Some(Role::CoQuan);
            }
            self.kind = self.told_kind();
            return Some(Role::ChuDe);
        }
        // Older letters of the Party had a subject without "V/v".
        let letter = self.begun().iter().any(|it| it.text.contains("-CV/"));
        (letter && !has(Role::TrichYeuDuoiSo)).then_some(Role::TrichYeuDuoiSo)
    }

    /// The part of a line below the kind of the paper.
    fn below_kind(&mut self, words: &str, lower: &str, last: Option<Role>) -> Option<Role> {
        let has = |role| self.begun().iter().any(|it| it.role == role);
        let plain = numbering::sign(words).0.is_none();
        if self.is_said_to(lower) {
            return Some(Role::LoiGiua);
        }
        let is_meeting = |it: &Paragraph| letterhead::is_meeting(&it.lower);
        let goes_on = last == Some(Role::TacGia)
            && is_capitals(words)
            && decider::is_decider(words)
            && self.begun().last().is_some_and(is_meeting);
        // Below "QUY CHẾ LÀM" the subject goes on.
        let has_rest = |it: &Paragraph| {
            let mut kinds = self.kinds.iter();
            let begins = kinds.any(|kind| kind.is_title_of(&it.text));
            begins && !self.kinds.iter().any(|kind| kind.is_title_alone(&it.text))
        };
        let is_below = last == Some(Role::TenLoai) && !self.begun().last().is_some_and(has_rest);
        if is_below && letterhead::is_author(words) || goes_on {
            return Some(Role::TacGia);
        }
        if words.starts_with('(') && words.ends_with(')') {
            return Some(Role::DienGiai);
        }
        // Term and session stand below who decides, and a rule may stand above.
        let mut above = self.begun().iter().rev().map(|it| it.role);
        let above = above.find(|it| *it != Role::NamGach);
        let told = [Role::TrichYeu, Role::ChuDe, Role::ThamQuyen];
        let is_told = above.is_some_and(|it| told.contains(&it));
        let decides = is_told && self.resolves().is_some() && !self.is_resolved(words) && plain;
        if decides && self.says_who_decides(words, above) {
            return Some(Role::ThamQuyen);
        }
        if last == Some(Role::ChuDe) && is_capitals(words) && plain {
            return Some(Role::ChuDe);
        }
        let subject = self.kind.is_none_or(Kind::has_subject)
            && self.division(words).is_none()
            && !(decider::begins_basis(words) && self.begun().last().is_some_and(has_rest))
            && !(lower.starts_with("căn cứ") || has(Role::TrichYeu) || has(Role::ChuDe))
            && !self.last_kind_has_subject(words);
        subject.then_some(Role::TrichYeu)
    }

    /// Whether a line below the subject says who decides, or in which session.
    fn says_who_decides(&self, words: &str, above: Option<Role>) -> bool {
        let is_last = decider::begins_basis(&self.next)
            || self.is_resolved(&self.next)
            || decider::is_session(&self.next);
        let is_decider = decider::is_decider(words);
        match (is_capitals(words), above) {
            // The subject itself may go on in capitals.
            (true, Some(Role::ChuDe)) => is_decider && (is_last || !is_capitals(&self.next)),
            (true, _) => true,
            (false, Some(Role::ThamQuyen)) => decider::is_session(words),
            (false, _) => is_decider && is_last && !words.ends_with(['.', ';', ':', ',']),
        }
    }

    /// The kind that the letters of the symbol tell.
    fn told_kind(&self) -> Option<&'a Kind> {
        let mut lines = self.begun().iter();
        let symbol = lines.find(|it| it.role == Role::SoKyHieu)?;
        let parts = symbol.text.split(['/', '-', ' ']);
        let letters = parts.filter(|it| it.chars().count() > 1);
        let mut classes = letters.filter_map(|it| {
            let mut known = citation::CLASSES.iter();
            known.find(|(_, own)| *own == it)
        });
        self.kinds.titled(classes.next()?.0)
    }

    /// The first paragraphs: all of a head, were it four times the longest.
    fn begun(&self) -> &[Paragraph] {
        let own = &self.paragraphs[self.first..];
        &own[..own.len().min(4 * letterhead::LINES)]
    }

    /// Whether a line ends as that above those whom a paper of this kind is said to.
    fn is_said_to(&self, lower: &str) -> bool {
        let end = self.kind.and_then(Kind::said_to);
        end.is_some_and(|end| lower.contains(end))
    }

    /// Whether the subject stands on the line of the kind: "KẾ HOẠCH Phát động …".
    fn last_kind_has_subject(&self, below: &str) -> bool {
        let kind = self.begun().iter().find(|it| it.role == Role::TenLoai);
        let has_subject = |it: &Paragraph| letterhead::kind_has_subject(&it.lower, self.kinds);
        kind.is_some_and(|it| !is_capitals(&it.text) || !is_capitals(below) && has_subject(it))
    }

    /// What the line of decision says in a paper of this kind.
    pub(super) fn resolves(&self) -> Option<&str> {
        self.kind.and_then(Kind::resolves)
    }
}
