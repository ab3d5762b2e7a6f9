//! The foot of a paper: who receives it, who signs, and what may stand below a name before the paper
//! is at its end.

use super::signature::{
    POSTS, TITLES, begins_signature, has_authority, held, is_deputy, is_post_of, is_stamp,
    is_whole_signature,
};
use super::{Reader, Zone};
use crate::numbering;
use crate::proof::authority::Authority;
use crate::proof::word;
use crate::read::letterhead::is_capitals;
use crate::read::name::{is_name, is_signer};
use crate::role::Role;

/// How far the foot of a text has been read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Foot {
    /// The words "Nơi nhận".
    pub listed: bool,
    /// The line of where the paper is filed.
    pub filed: bool,
    /// The name of somebody who signs.
    pub signed: bool,
    /// Something stands among its lines that no foot has.
    pub doubtful: bool,
}

impl Foot {
    /// Whether it is whole, so that nothing but another signature belongs to it.
    fn is_whole(self) -> bool {
        self.signed && (self.filed || !self.listed)
    }
}

impl Reader<'_> {
    /// The part of the foot that a line is; none when the foot has ended above it.
    pub(super) fn foot(&mut self, words: &str, lower: &str) -> Option<Role> {
        let last = self.paragraphs.last().map(|it| it.role);
        let listed = numbering::sign(words).0 == Some("-");
        if listed && !(self.zone == Zone::Signature && self.foot.is_whole()) {
            let name = lower.trim_start_matches(['-', ' ']);
            self.foot.filed |= name.starts_with("lưu");
            return Some(Role::NoiNhanDong);
        }
        if self.zone == Zone::Recipients && lower.starts_with("lưu") {
            self.foot.filed = true;
            return Some(Role::NoiNhanDong);
        }
        let is_dotted = |it: char| matches!(it, '.' | '…' | '-' | ' ' | '_');
        // Room for a name is no line to tear along.
        let is_room = matches!(last, Some(Role::QuyenHan | Role::ChucVu | Role::ChoKy));
        if words.len() > 10 && words.chars().all(is_dotted) && is_room {
            self.foot.signed = true;
            return Some(Role::HoTen);
        }
        if words.len() > 10 && words.chars().all(is_dotted) {
            // What stands below is torn off and sent back.
            self.annex += 1;
            self.zone = Zone::Body;
            return Some(Role::DuongCat);
        }
        if let Some(role) = beside(words, lower) {
            return Some(role);
        }
        if is_whole_signature(words) {
            self.foot.signed = true;
            return Some(Role::QuyenHan);
        }
        if is_stamp(words) || is_stamp(&self.next) && last == Some(Role::HoTen) {
            return Some(Role::KySo);
        }
        let waits = self.zone == Zone::Signature && last != Some(Role::HoTen);
        // "[Chữ ký số]" stands where a hand would sign.
        let is_held = waits && words.starts_with('[') && words.ends_with(']');
        if words.starts_with('(') || held(words) || is_held {
            return match (waits, self.foot.is_whole()) {
                (true, _) => Some(Role::ChoKy),
                (_, true) => self.ended(),
                _ => Some(Role::NoiNhanDong),
            };
        }
        let titled = matches!(
            last,
            Some(Role::QuyenHan | Role::ChucVu | Role::ChoKy | Role::HoTen)
        );
        let named = is_name(words) && !is_name(&self.next) || is_signer(words) && !is_name(words);
        // Names that follow one another are written alike; what stands below one in capitals is a title.
        let last_name = self.paragraphs.last().filter(|it| it.role == Role::HoTen);
        let named = named && last_name.is_none_or(|it| is_capitals(&it.text) == is_capitals(words));
        // A deputy's office begins as some names do.
        let titled = titled && !begins_signature(words) && !is_deputy(words);
        if titled && (named || !is_capitals(words) && is_signer(words)) {
            self.foot.signed = true;
            return Some(Role::HoTen);
        }
        if is_capitals(words) {
            return self.titles(words, last);
        }
        if let Some(role) = self.small_title(words, lower, last) {
            self.zone = Zone::Signature;
            return Some(role);
        }
        // The post stands above the list, the name below it.
        let is_behind = self.zone == Zone::Recipients && self.foot.filed;
        if is_behind && is_signer(words) && !words.ends_with([';', ',', '.']) {
            self.zone = Zone::Signature;
            self.foot.signed = true;
            return Some(Role::HoTen);
        }
        if self.zone == Zone::Signature {
            if last == Some(Role::HoTen) || self.foot.is_whole() {
                return self.ended();
            }
            self.foot.signed = true;
            return Some(Role::HoTen);
        }
        // What is neither a name nor a recipient makes the list uncertain.
        self.foot.doubtful |= !self.foot.listed || words.chars().count() > 120;
        Some(Role::NoiNhanDong)
    }

    /// The part a line in capitals is.
    fn titles(&mut self, words: &str, last: Option<Role>) -> Option<Role> {
        // "PL.(30)", "NTB-25": who typed the paper, and how many copies there are.
        let coded = words.chars().count() < 16 && words.contains(|ch: char| ch.is_ascii_digit());
        if coded && last == Some(Role::NoiNhanDong) {
            return Some(Role::SoanThao);
        }
        let signs = self.begins_signature(words);
        let goes_on = is_signer(&self.next)
            || self.next.starts_with('(')
            || self.begins_signature(&self.next);
        let below = matches!(last, Some(Role::HoTen | Role::KySo | Role::LienHe));
        if below && self.foot.is_whole() && !signs && !goes_on {
            self.turn();
            return Some(Role::PhuLucTen);
        }
        self.zone = Zone::Signature;
        Some(match has_authority(words) {
            true => Role::QuyenHan,
            false => Role::ChucVu,
        })
    }

    /// The part of a signature that a line in small letters is: "TM. Ủy ban nhân dân", "Chủ tịch".
    fn small_title(&self, words: &str, lower: &str, last: Option<Role>) -> Option<Role> {
        let is_short = words.chars().count() < 60 && !words.ends_with([';', ',', '.', ':']);
        if !is_short || !self.foot.filed && self.foot.listed {
            return None;
        }
        let typed = Authority::read(words).filter(|it| it.typed.ends_with(['.', '/']));
        if typed.is_some() {
            return Some(Role::QuyenHan);
        }
        let leads = last == Some(Role::QuyenHan) || is_signer(&self.next) || held(&self.next);
        let first = lower.split(' ').next().unwrap_or("").to_uppercase();
        let is_stead = last == Some(Role::QuyenHan) && POSTS.contains(&&*first);
        let is_post = is_stead || TITLES.iter().any(|it| lower.starts_with(&*word::lower(it)));
        (leads && is_post && !is_signer(words)).then_some(Role::ChucVu)
    }

    /// Begins what stands behind the paper with a line of it.
    fn ended(&mut self) -> Option<Role> {
        self.turn();
        None
    }

    /// Whether a line opens a signature: by its authority, or as what somebody signs.
    pub(super) fn begins_signature(&self, words: &str) -> bool {
        begins_signature(words)
            || self.kind.is_some_and(|it| it.is_signature(words))
            || is_post_of(words, &self.next)
    }
}

/// Lines that stand in a foot beside recipients and signatures.
fn beside(words: &str, lower: &str) -> Option<Role> {
    let starts = |heads: &[&str]| heads.iter().any(|it| lower.starts_with(it));
    if starts(&["xác nhận"]) {
        return Some(Role::XacNhan);
    }
    if starts(&["không phổ biến"]) {
        return Some(Role::KhongPhoBien);
    }
    let contact = [
        "địa chỉ:",
        "điện thoại:",
        "số điện thoại:",
        "đt:",
        "email:",
        "thư điện tử:",
        "website:",
        "fax:",
        "mọi chi tiết",
        "chi tiết liên hệ",
        "chi tiết xin liên hệ",
        "thông tin liên hệ",
    ];
    let signed = [
        "người ký:",
        "ký bởi:",
        "được ký bởi",
        "thời gian ký:",
        "ngày ký:",
        "cơ quan:",
    ];
    match words.chars().count() < 200 {
        true if starts(&signed) => Some(Role::KySo),
        true if starts(&contact) => Some(Role::LienHe),
        _ => None,
    }
}
