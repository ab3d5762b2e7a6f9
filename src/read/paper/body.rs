//! The body of a paper: headings, articles, items and lines of who does what, by their numbers and signs.

use super::Reader;
use crate::kind::Kind;
use crate::numbering;
use crate::read::letterhead::is_capitals;
use crate::read::lines::Block;
use crate::role::Role;

/// No addressee is called by so many letters.
const ADDRESSEE: usize = 160;

impl Reader<'_> {
    /// A paragraph of the body, by its number or sign.
    pub(super) fn body(&mut self, words: &str, block: Block) {
        let addressed = self
            .paragraphs
            .last()
            .is_some_and(|it| matches!(it.role, Role::KinhGui | Role::NoiGui | Role::LoiGiua));
        let (sign, rest) = numbering::sign(words);
        if self.goes_on_addressing(sign, words) {
            self.push(Role::NoiGui, None, sign.unwrap_or(""), block);
            return;
        }
        let Some(sign) = sign else {
            if self.is_resolved(words) {
                self.open.clear();
                self.push(Role::QuyetNghi, None, "", block);
                return;
            }
            if let Some(role) = self.division(words) {
                self.open.clear();
                self.push(role, None, "", block);
                return;
            }
            let basis = self.is_basis(rest);
            self.push(
                if basis { Role::CanCu } else { Role::Doan },
                None,
                "",
                block,
            );
            return;
        };
        if addressed && sign == "-" && self.open.is_empty() {
            self.push(Role::NoiGui, None, sign, block);
            return;
        }
        let depth = numbering::bare(sign).split('.').count() as u8;
        let numbered = sign.starts_with(|ch: char| ch.is_ascii_digit());
        let roman = sign.starts_with(['I', 'V', 'X']) || numbering::is_capital(sign);
        let article = numbering::is_article(sign);
        // Words of an article may lead to its points.
        let leads = article && rest.ends_with(':');
        let titled = !rest.ends_with(['.', ';', ',']) && !leads && rest.chars().count() < 250;
        let rank = match (roman || article, numbered) {
            (true, _) => Some(1),
            (_, true) => Some(1 + depth),
            _ => None,
        };
        // A numbered paragraph of whole sentences ends the headings of its row and opens none.
        if let Some(rank) = rank {
            while self.open.pop_if(|(open, _)| *open >= rank).is_some() {}
        }
        let short = depth > 1 && rest.chars().count() < 120;
        let level = rank.filter(|_| roman || titled || short);
        let role = match (level, numbering::role_of(Some(sign))) {
            _ if article => Role::Dieu,
            (Some(1), _) => Role::Muc1,
            (Some(2), _) => Role::Muc2,
            (Some(3), _) => Role::Muc3,
            (Some(_), _) => Role::Muc4,
            (None, Role::Gach) if is_label(rest) => Role::Nhan,
            (None, role) => role,
        };
        self.push(role, level, sign, block);
    }

    /// Whether a line is one more addressee: the line above it is open, or counted like it.
    fn goes_on_addressing(&self, sign: Option<&str>, words: &str) -> bool {
        let Some(last) = self.paragraphs.last().filter(|_| self.open.is_empty()) else {
            return false;
        };
        let is_first = last.role == Role::KinhGui && last.text.trim_end().ends_with(':');
        let is_open = matches!(last.role, Role::KinhGui | Role::NoiGui)
            && last.text.trim_end().ends_with(';');
        let is_figure = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
        let is_counted = last.role == Role::NoiGui
            && is_figure(&last.mark)
            && sign.is_some_and(is_figure)
            && !last.text.ends_with(['.', '/']);
        // Below one with a dash stands none without.
        let is_open = is_open && (last.mark != "-" || sign == Some("-"));
        let is_short = words.chars().count() < ADDRESSEE;
        is_short && (is_first || is_open || is_counted)
    }

    /// The number of a part or a chapter, on a line of its own, or its name below it.
    pub(super) fn division(&self, words: &str) -> Option<Role> {
        let last = self.paragraphs.last().map(|it| it.role);
        if last == Some(Role::Phan) && is_capitals(words) {
            return Some(Role::PhanTen);
        }
        numbering::divides(words).then_some(Role::Phan)
    }

    /// Whether a line is that of decision: "QUYẾT ĐỊNH:", "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH".
    pub(super) fn is_resolved(&self, words: &str) -> bool {
        let bare = words.trim_end_matches([':', ' ', '.']);
        is_capitals(bare)
            && self
                .kinds
                .iter()
                .filter_map(Kind::resolves)
                .any(|it| bare.ends_with(it))
    }
}
/// "Cơ quan tham mưu: Đảng ủy", "Thời gian thực hiện: thường xuyên".
fn is_label(words: &str) -> bool {
    let name = words.replace('*', "");
    let heads = [
        "Cơ quan ",
        "Đơn vị ",
        "Thời gian ",
        "Kết quả",
        "Sản phẩm",
        "Chủ trì",
        "Phối hợp",
    ];
    let head = name.split(':').next().unwrap_or("");
    name.contains(':') && head.chars().count() < 40 && heads.iter().any(|it| head.starts_with(it))
}
