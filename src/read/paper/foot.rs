//! The foot of a paper: who receives it, who signs, and what may stand below a name before the paper
//! is at its end.

use super::cut::{cut, label_behind};
use super::{Reader, Zone};
use crate::numbering;
use crate::proof::authority::Authority;
use crate::proof::word;
use crate::read::annex_mark::is_annex;
use crate::read::letterhead::{bare, is_capitals};
use crate::read::lines::Block;
use crate::read::name::{is_name, is_signer};
use crate::role::Role;

/// So many lines has the longest list of recipients with the signatures beside it.
const LINES: usize = 80;

/// So many blocks have the shortest head.
const HEAD: usize = 3;

/// Where nothing tells where the foot begins, it is among so many of the last blocks.
const LAST: usize = 8;

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

/// Makes each line of the lists of recipients a block, and one block of a recipient whose name is
/// broken over lines.
///
/// Lines whose parts the file itself tells are whole. Where the list has no label, tells where it begins.
pub(super) fn gather(
    text: &str,
    blocks: &mut Vec<Block>,
    is_told: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    let words = |line: &std::ops::Range<usize>| bare(&text[line.clone()]);
    let begins = |block: &Block| block.iter().any(|it| begins_recipients(&words(it)));
    let is_foot = |line: &std::ops::Range<usize>| {
        let own = words(line);
        begins_foot(&own) || label_behind(&own).is_some()
    };
    let is_foot = |block: &Block| begins(block) || block.iter().any(is_foot);
    let first = blocks.iter().skip(HEAD).position(is_foot);
    let first = first.map_or(blocks.len().saturating_sub(LAST), |at| at + HEAD);
    let foot = blocks.split_off(first.min(blocks.len()));
    let mut left = LINES;
    for block in foot {
        left = left.saturating_sub(block.len());
        if left == 0 || block.iter().any(|it| is_told(it.start)) {
            blocks.push(block);
            continue;
        }
        let parts: Vec<Block> = block.iter().map(|it| cut(text, it.clone())).collect();
        match parts.iter().all(|it| it.len() == 1) {
            true => blocks.push(parts.into_iter().flatten().collect()),
            false => blocks.extend(parts.into_iter().flatten().map(|it| vec![it])),
        }
    }
    let Some(first) = blocks.iter().position(begins) else {
        return unlabelled(text, blocks);
    };
    let after = blocks.split_off(first);
    let mut read = 0;
    let mut rest = after.into_iter().peekable();
    while let Some(block) = rest.next() {
        let own = words(&block[0]);
        let numbered = numbering::sign(&own).0.is_some_and(|it| it != "-");
        read += block.len();
        if read > LINES || is_annex(&own) || numbered {
            blocks.push(block);
            break;
        }
        let next = rest.peek().map(|it| words(&it[0])).unwrap_or_default();
        let lines = block.len();
        for (at, line) in block.iter().enumerate() {
            let own = words(line);
            let below = block.get(at + 1).map_or(next.clone(), words);
            match blocks.last_mut() {
                Some(before)
                    if read > lines - at
                        && goes_on(&words(&before[0]), before, (&own, &below), text) =>
                {
                    before.push(line.clone());
                }
                _ => blocks.push(vec![line.clone()]),
            }
        }
    }
    blocks.extend(rest);
    None
}

/// Where a list begins that ends with where the paper is filed, and has no label.
fn unlabelled(text: &str, blocks: &[Block]) -> Option<usize> {
    let words = |block: &Block| {
        block
            .first()
            .map_or(String::new(), |it| bare(&text[it.clone()]))
    };
    let is_listed = |block: &Block| words(block).starts_with('-');
    let is_filed = |block: &Block| {
        let own = words(block);
        let name = word::lower(own.trim_start_matches(['-', ' ']));
        own.starts_with('-') && name.starts_with("lưu") && name.chars().count() < 60
    };
    let last = blocks.iter().rposition(is_filed)?;
    let many = blocks[..last]
        .iter()
        .rev()
        .take_while(|it| is_listed(it))
        .count();
    let first = blocks[last - many].first()?;
    (many < LINES).then_some(first.start)
}

/// "Nơi nhận:", alone or with the list behind it; "Nơi nhận hồ sơ: …" and "Nơi nhận: Phòng Một cửa."
/// say where to bring something.
pub(super) fn begins_recipients(words: &str) -> bool {
    let lower = word::lower(words);
    let labels = ["nơi nhận", "nơi gửi", "nơi gởi"];
    let Some(rest) = labels.iter().find_map(|it| lower.strip_prefix(it)) else {
        return false;
    };
    let list = rest.trim_start_matches([':', '.', '*', '_', ' ']);
    let listed = list.starts_with(['-', '–', '+']) || list.starts_with("như ");
    let parted = list.contains(';') || list.ends_with(',') || word::has(list, "lưu");
    let beside = words
        .get(words.len() - list.len()..)
        .is_some_and(is_capitals);
    list.is_empty() || listed || beside || rest.starts_with(':') && parted
}

/// Where the words "Nơi nhận:" end that begin a list on the same line.
pub(super) fn recipients_label(words: &str) -> Option<usize> {
    let end = words.find(':').filter(|it| *it < 20)? + 1;
    (begins_recipients(&words[..end]) && begins_recipients(words)).then_some(end)
}

/// Whether a line on a list can only be of the recipients, though no label stands above them: "- Như Điều 3;",
/// "- Lưu: VT."
pub(super) fn is_recipient(words: &str) -> bool {
    let lower = word::lower(words);
    let Some(name) = lower.strip_prefix("- ") else {
        return false;
    };
    let heads = ["như trên", "như điều", "như kính gửi", "lưu:", "lưu vt"];
    name.chars().count() < 60 && heads.iter().any(|it| name.starts_with(it))
}

/// Whether a line begins a foot that has no list of recipients: with an authority.
fn begins_foot(words: &str) -> bool {
    is_capitals(words) && has_authority(words) || is_whole_signature(words)
}

/// What stands where a hand would sign: "(đã ký)", "[daky]".
pub(super) fn held(words: &str) -> bool {
    let lower = word::lower(words.trim_matches(['(', ')', '[', ']', ' ', '.', ':', '/', '*']));
    [
        "đã ký",
        "đã kí",
        "daky",
        "da ky",
        "ký tên",
        "chữ ký số",
        "đã ký và đóng dấu",
    ]
    .iter()
    .any(|it| lower.starts_with(it))
}

/// Whether a line goes on with the recipient above it.
fn goes_on(first: &str, before: &Block, (line, below): (&str, &str), text: &str) -> bool {
    let last = before.last().map_or("", |it| &text[it.clone()]);
    // No name of a recipient begins without a dash among others that have one.
    let open = !bare(last).ends_with([';', '.', ':']);
    let listed = numbering::sign(first).0 == Some("-");
    let apart = numbering::sign(line).0.is_some()
        || begins_signature(line)
        || is_capitals(line)
        || is_signer(line);
    let closes = line.ends_with([';', ',', '.']);
    let small = line.starts_with(|ch: char| ch.is_lowercase() || ch == '(');
    // Between two of them stands the end of the first.
    let between = below.starts_with('-') && line.chars().count() < 120;
    listed && open && !apart && (small || closes || between)
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

/// "29-09-2025 13:41:12 +07:00": when a signature was put upon the file.
fn is_stamp(words: &str) -> bool {
    let clock = words.matches(':').count() >= 2;
    clock
        && words.len() < 40
        && words
            .chars()
            .all(|ch| ch.is_ascii_digit() || " -/:.+".contains(ch))
}

fn has_authority(words: &str) -> bool {
    Authority::read(words).is_some()
}

/// Posts of those who sign.
const TITLES: [&str; 28] = [
    "CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "P.CHỦ TỊCH",
    "P. CHỦ TỊCH",
    "BÍ THƯ",
    "PHÓ BÍ THƯ",
    "TRƯỞNG BAN",
    "PHÓ TRƯỞNG BAN",
    "CHỦ NHIỆM",
    "PHÓ CHỦ NHIỆM",
    "CHÁNH VĂN PHÒNG",
    "PHÓ CHÁNH VĂN PHÒNG",
    "ĐẠI DIỆN ",
    "GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "TỔNG GIÁM ĐỐC",
    "HIỆU TRƯỞNG",
    "PHÓ HIỆU TRƯỞNG",
    "P.HIỆU TRƯỞNG",
    "P. HIỆU TRƯỞNG",
    "BỘ TRƯỞNG",
    "THỨ TRƯỞNG",
    "TRƯỞNG PHÒNG",
    "PHÓ TRƯỞNG PHÒNG",
    "CỤC TRƯỞNG",
    "PHÓ CỤC TRƯỞNG",
    "TỔNG CỤC TRƯỞNG",
    "PHÓ TỔNG CỤC TRƯỞNG",
];

/// Whether words begin with a post.
pub(super) fn is_post(words: &str) -> bool {
    TITLES.iter().any(|it| words.starts_with(it))
}

/// Words that begin posts of which there are many.
const POSTS: [&str; 14] = [
    "NGƯỜI",
    "TRƯỞNG",
    "PHÓ",
    "CHỦ",
    "THỦ",
    "TỔ",
    "ĐỘI",
    "VIỆN",
    "VỤ",
    "CHÁNH",
    "KẾ",
    "QUYỀN",
    "THƯ",
    "ỦY",
];

/// "TM. ỦY BAN NHÂN DÂN", "T/M ĐẢNG ỦY", "TRƯỞNG BAN".
pub(super) fn begins_signature(words: &str) -> bool {
    is_capitals(words) && (has_authority(words) || is_post(words)) || is_whole_signature(words)
}

/// Whether a line is a post, which the name of somebody below it tells: "NGƯỜI LẬP BIỂU".
fn is_post_of(words: &str, next: &str) -> bool {
    let first = words.split(' ').next().unwrap_or("");
    let is_post = POSTS.contains(&first) && words.chars().count() < 60;
    is_post && is_capitals(words) && !is_signer(words) && is_name(next) && !is_capitals(next)
}

/// "PHÓ VỤ TRƯỞNG", and not "PHÓ ĐỨC AN".
fn is_deputy(words: &str) -> bool {
    let posts = ["TRƯỞNG", "CHỦ", "GIÁM", "CHÁNH", "BÍ", "TỔNG", "THỦ"];
    let mut words = words.split(' ');
    words.next() == Some("PHÓ") && words.any(|it| posts.contains(&it))
}

/// "KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC Nguyễn Văn A (đã ký)": a signature on one line.
fn is_whole_signature(words: &str) -> bool {
    let signed = words.split('(').next().unwrap_or("").trim_end();
    let mut starts = signed.match_indices(' ').map(|(at, _)| at);
    let small = |at: usize| {
        signed[at + 1..]
            .chars()
            .nth(1)
            .is_some_and(char::is_lowercase)
    };
    let name = starts.find(|at| small(*at));
    has_authority(words)
        && name.is_some_and(|at| is_capitals(&signed[..at]) && is_signer(&signed[at + 1..]))
}
