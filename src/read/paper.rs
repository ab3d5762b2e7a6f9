//! A finished paper, read as its reader reads it: which lines are the head, which the body,
//! who receives it and who signs.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::head::head;
use super::issued;
use super::letterhead::{self, bare, is_capitals};
use super::lines::{Block, Lines, blocks, is_annex, told};
use super::name::is_name;
use super::row::{cells, is_row};
use crate::kind::{Kind, Kinds};
use crate::manuscript::Stretch;
use crate::numbering;
use crate::origin::Origin;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;
use crate::source::{FileId, Sources, Span};
use crate::worded::Worded;

/// Lays a finished paper before the proofreader.
pub fn proof<'a>(sources: &'a Sources, file: FileId, lines: Lines, kinds: &'a Kinds) -> Proof<'a> {
    let blocks = blocks(&sources.get(file).text, lines);
    read(sources, file, blocks, &[], kinds)
}

/// The same of a paper whose file tells its paragraphs, and what some of them are.
pub fn proof_of<'a>(
    sources: &'a Sources,
    file: FileId,
    stretches: &[Stretch],
    kinds: &'a Kinds,
) -> Proof<'a> {
    let blocks = told(&sources.get(file).text, stretches);
    read(sources, file, blocks, stretches, kinds)
}

fn read<'a>(
    sources: &'a Sources,
    file: FileId,
    mut blocks: Vec<Block>,
    stretches: &[Stretch],
    kinds: &'a Kinds,
) -> Proof<'a> {
    let text = &*sources.get(file).text;
    let mut texts: Vec<Vec<Block>> = Vec::new();
    for place in issued::begin(text, &blocks, kinds).into_iter().rev() {
        texts.push(blocks.split_off(place));
    }
    let mut reader = Reader {
        text,
        file,
        kinds,
        known: stretches
            .iter()
            .filter_map(|it| Some((it.at.start, it.role?)))
            .collect(),
        zone: Zone::Head,
        letterhead: 0,
        title: false,
        kind: None,
        first: 0,
        open: Vec::new(),
        annex: 0,
        next: String::new(),
        paragraphs: Vec::new(),
    };
    reader.text(blocks);
    for blocks in texts.into_iter().rev() {
        reader.begin_another();
        reader.text(blocks);
    }
    let paragraphs = reader.paragraphs;
    Proof {
        sources,
        head: head(&paragraphs, kinds),
        paragraphs,
        declared: Vec::new(),
        rows: OnceLock::new(),
        deadlines: OnceLock::new(),
        itself: Span::new(file, 0, 0),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    Head,
    Body,
    Recipients,
    Signature,
}

struct Reader<'a> {
    text: &'a str,
    file: FileId,
    kinds: &'a Kinds,
    /// What paragraphs are whose file tells it, by their first bytes.
    known: HashMap<usize, Role>,
    zone: Zone,
    /// How many blocks from here on are surely of the head.
    letterhead: usize,
    /// Whether the kind was printed and its trích yếu may follow.
    title: bool,
    /// The kind that was printed.
    kind: Option<&'a Kind>,
    /// The first paragraph of the text at hand.
    first: usize,
    /// The headings the next paragraph stands under: level and place.
    open: Vec<(u8, usize)>,
    annex: usize,
    /// The first line of the block below.
    next: String,
    paragraphs: Vec<Paragraph>,
}

impl Reader<'_> {
    /// The paper itself, or a text that it issues.
    fn text(&mut self, mut blocks: Vec<Block>) {
        self.letterhead = letterhead::gather(self.text, &mut blocks, self.kinds);
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            let next = blocks.peek().and_then(|it| it.first());
            self.next = next.map_or_else(String::new, |it| bare(&self.text[it.clone()]));
            let first = block.first().map(|line| line.start);
            match first.and_then(|start| self.known.get(&start)) {
                Some(role) => self.push(*role, None, "", block),
                None if self.zone == Zone::Body && is_row(self.text, &block) => {
                    for cell in cells(self.text, &block[0]) {
                        self.push(Role::BangO, None, "", vec![cell]);
                    }
                }
                None => self.block(block),
            }
            self.letterhead = self.letterhead.saturating_sub(1);
        }
    }

    /// Makes ready for a text that the paper issues.
    fn begin_another(&mut self) {
        self.annex += 1;
        self.open.clear();
        self.zone = Zone::Head;
        self.title = false;
        self.kind = None;
        self.first = self.paragraphs.len();
    }

    fn block(&mut self, block: Block) {
        let first = bare(&self.text[block[0].clone()]);
        let lower = word::lower(&first);
        // Lines of these blocks are paragraphs of their own.
        let apart = matches!(self.zone, Zone::Recipients | Zone::Signature)
            || lower.starts_with("nơi nhận")
            || lower.starts_with("kính gửi") && block.len() > 1
            || is_capitals(&first) && self.zone != Zone::Body
            || self.begins_signature(&first);
        if apart && block.len() > 1 {
            block
                .into_iter()
                .for_each(|line| self.paragraph(vec![line]));
        } else {
            self.paragraph(block);
        }
    }

    fn paragraph(&mut self, block: Block) {
        let words: Vec<String> = block
            .iter()
            .map(|it| bare(&self.text[it.clone()]))
            .collect();
        let words = words.join(" ");
        let role = self.role(&words);
        match role {
            Some(role) => {
                let listed = matches!(role, Role::NoiNhanDong | Role::KinhGui);
                let sign = numbering::sign(&words).0.filter(|_| listed).unwrap_or("");
                self.push(role, None, sign, block);
            }
            None => self.body(&words, block),
        }
    }

    /// The part a paragraph is by its words and what came before; none in the body.
    fn role(&mut self, words: &str) -> Option<Role> {
        let lower = word::lower(words);
        let starts = |head: &str| lower.starts_with(head);
        if starts("nơi nhận") {
            self.zone = Zone::Recipients;
            return Some(Role::NoiNhan);
        }
        if self.begins_signature(words) && self.zone != Zone::Head {
            self.zone = Zone::Signature;
        }
        if is_annex(words) {
            self.annex += 1;
            self.open.clear();
            self.zone = Zone::Body;
            return Some(Role::PhuLuc);
        }
        let joined = starts("(kèm theo") || starts("(ban hành kèm theo");
        if joined {
            self.begin_annex();
        }
        let last = self.paragraphs.last().map(|it| it.role);
        if self.zone == Zone::Signature && self.opens_annex(words) {
            self.annex += 1;
            self.open.clear();
            self.zone = Zone::Body;
            return Some(Role::PhuLucTen);
        }
        if matches!(last, Some(Role::PhuLuc | Role::PhuLucTen)) && joined {
            return Some(Role::PhuLucKemTheo);
        }
        if last == Some(Role::PhuLuc) && numbering::sign(words).0.is_none() {
            return Some(Role::PhuLucTen);
        }
        match self.zone {
            Zone::Body => None,
            Zone::Recipients | Zone::Signature if numbering::sign(words).0 == Some("-") => {
                Some(Role::NoiNhanDong)
            }
            Zone::Recipients | Zone::Signature => Some(self.foot(words)),
            Zone::Head => self.head(words, &lower),
        }
    }

    /// Lines in capitals below the signer's name were the title of an annex without the word, as
    /// a line tells that says of what paper it is.
    fn begin_annex(&mut self) {
        let signed = self
            .paragraphs
            .iter()
            .rposition(|it| it.role == Role::HoTen);
        let Some(signed) = signed.filter(|_| self.zone == Zone::Signature) else {
            return;
        };
        let title = &mut self.paragraphs[signed + 1..];
        if title.is_empty() || title.iter().any(|it| it.role != Role::ChucVu) {
            return;
        }
        self.annex += 1;
        self.open.clear();
        self.zone = Zone::Body;
        for line in title {
            line.role = Role::PhuLucTen;
            line.annex = self.annex;
        }
    }

    /// Whether a line in capitals below a whole signature is the title of what comes behind the
    /// paper, and neither what another signs as nor a name.
    fn opens_annex(&self, words: &str) -> bool {
        let last = self.paragraphs.last().map(|it| it.role);
        let signs = self.begins_signature(words) || word::lower(words).starts_with("xác nhận");
        let goes_on = is_name(&self.next) || self.next.starts_with('(');
        let titled = is_capitals(&self.next) && self.begins_signature(&self.next);
        last == Some(Role::HoTen) && is_capitals(words) && !signs && !goes_on && !titled
    }

    fn foot(&mut self, words: &str) -> Role {
        let is_dotted = |it: char| matches!(it, '.' | '…' | '-' | ' ');
        if words.len() > 10 && words.chars().all(is_dotted) {
            // What stands below is torn off and sent back.
            self.annex += 1;
            self.zone = Zone::Body;
            return Role::DuongCat;
        }
        if words.starts_with('(') {
            let signed = self.zone == Zone::Signature && word::lower(words).contains("ký");
            return if signed {
                Role::ChoKy
            } else {
                Role::NoiNhanDong
            };
        }
        if word::lower(words).starts_with("xác nhận") {
            return Role::XacNhan;
        }
        let titled = matches!(
            self.paragraphs.last().map(|it| it.role),
            Some(Role::ChucVu | Role::ChoKy)
        );
        if titled && is_name(words) && !is_name(&self.next) {
            return Role::HoTen;
        }
        if !is_capitals(words) {
            let below = self.zone == Zone::Signature;
            return if below {
                Role::HoTen
            } else {
                Role::NoiNhanDong
            };
        }
        self.zone = Zone::Signature;
        let authority = [
            "TM.", "T/M", "KT.", "K/T", "TL.", "T/L", "TUQ.", "Q.", "TM ", "KT ", "TL ", "TUQ ",
        ];
        match authority.iter().any(|it| words.starts_with(it)) {
            true => Role::QuyenHan,
            false => Role::ChucVu,
        }
    }

    fn head(&mut self, words: &str, lower: &str) -> Option<Role> {
        let starts = |head: &str| lower.starts_with(head);
        let last = self.paragraphs.last().map(|it| it.role);
        // Below the kind, a date without a comma belongs to the subject.
        let known = letterhead::role(words)
            .filter(|it| *it != Role::NgayThang || !self.title || lower.contains(", ngày"));
        let role = if known == Some(Role::TrichYeuDuoiSo) && self.title {
            Role::TrichYeu
        } else if let Some(role) = known {
            if role == Role::KinhGui {
                // What follows on the line is the first addressee.
                self.zone = Zone::Body;
                self.title = false;
            }
            match role {
                // Below the kind, "V/v" begins its subject.
                Role::TrichYeuDuoiSo if self.title => Role::TrichYeu,
                _ => role,
            }
        } else if self.title && self.is_said_to(lower) {
            self.zone = Zone::Body;
            Role::LoiGiua
        } else if starts("về việc") && !self.title {
            Role::TrichYeuDuoiSo
        } else if letterhead::is_kind(words, self.kinds) && !self.title {
            self.title = true;
            self.kind = self.kinds.titled(lower);
            Role::TenLoai
        } else if last == Some(Role::TenLoai) && letterhead::is_author(words) {
            Role::TacGia
        } else if is_capitals(words) && !self.title {
            Role::CoQuan
        } else if self.title && words.starts_with('(') && words.ends_with(')') {
            Role::DienGiai
        } else if last == Some(Role::TrichYeu)
            && self.resolves().is_some()
            && is_capitals(words)
            && numbering::sign(words).0.is_none()
        {
            Role::ThamQuyen
        } else if self.title
            && self.kind.is_none_or(Kind::has_subject)
            && !starts("căn cứ")
            && !self.begun().iter().any(|it| it.role == Role::TrichYeu)
            && !self.last_kind_has_subject()
        {
            Role::TrichYeu
        } else if words.chars().all(|ch| !ch.is_alphanumeric()) {
            Role::NamGach
        } else if !self.title
            && !self.has_subject()
            && self.begun().iter().any(|it| it.text.contains("-CV/"))
        {
            // Older letters of the Party had a subject without "V/v".
            Role::TrichYeuDuoiSo
        } else if self.letterhead > 1 {
            // Lines that are known stand below it.
            Role::CoQuan
        } else {
            self.zone = Zone::Body;
            return None;
        };
        Some(role)
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

    /// Whether a line opens a signature: by its authority, or as what somebody signs.
    fn begins_signature(&self, words: &str) -> bool {
        begins_signature(words) || self.kind.is_some_and(|it| it.is_signature(words))
    }

    /// What the line of decision says in a paper of this kind.
    fn resolves(&self) -> Option<&str> {
        self.kind.and_then(Kind::resolves)
    }

    /// Whether a line is that of decision: "QUYẾT ĐỊNH:", "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH".
    fn is_resolved(&self, words: &str) -> bool {
        let bare = words.trim_end_matches([':', ' ', '.']);
        is_capitals(bare)
            && self
                .kinds
                .iter()
                .filter_map(Kind::resolves)
                .any(|it| bare.ends_with(it))
    }

    fn has_subject(&self) -> bool {
        let mut roles = self.begun().iter().map(|it| it.role);
        roles.any(|it| it == Role::TrichYeuDuoiSo)
    }

    /// Whether the subject stands on the line of the kind: "KẾ HOẠCH Phát động …".
    fn last_kind_has_subject(&self) -> bool {
        let kind = self.begun().iter().find(|it| it.role == Role::TenLoai);
        kind.is_some_and(|it| !is_capitals(&it.text))
    }

    /// A paragraph of the body, by its number or sign.
    fn body(&mut self, words: &str, block: Block) {
        let addressed = self
            .paragraphs
            .last()
            .is_some_and(|it| matches!(it.role, Role::KinhGui | Role::NoiGui | Role::LoiGiua));
        let (sign, rest) = numbering::sign(words);
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
            let basis = self.open.is_empty()
                && self.annex == 0
                && ["Căn cứ", "Thực hiện", "Theo", "Xét"]
                    .iter()
                    .any(|it| rest.starts_with(it));
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
        let depth = sign.trim_end_matches('.').split('.').count() as u8;
        let numbered = sign.starts_with(|ch: char| ch.is_ascii_digit());
        let roman = sign.starts_with(['I', 'V', 'X']);
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

    /// The number of a part or a chapter, on a line of its own, or its name below it.
    fn division(&self, words: &str) -> Option<Role> {
        let last = self.paragraphs.last().map(|it| it.role);
        if last == Some(Role::Phan) && is_capitals(words) {
            return Some(Role::PhanTen);
        }
        let lower = word::lower(words);
        let mut letters = lower.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        let mark: String = first.chain(letters).collect();
        let number = numbering::is_division(&mark).then(|| numbering::worded(words).1)?;
        let counted = numbering::value_of(number).is_some() || numbering::value_of(&mark).is_some();
        (counted && !words.ends_with('.') && words.split(' ').count() < 4).then_some(Role::Phan)
    }

    fn push(&mut self, role: Role, level: Option<u8>, sign: &str, block: Block) {
        let mut paragraph = Paragraph::new(role, sign, self.words(&block, sign));
        if paragraph.text.is_empty() && paragraph.mark.is_empty() && role != Role::DauSao {
            return;
        }
        if let Some(level) = level {
            while self.open.pop_if(|(open, _)| *open >= level).is_some() {}
        }
        paragraph.heading = level;
        if paragraph.is_body() {
            paragraph.under = self.open.last().map(|(_, place)| *place);
        }
        paragraph.annex = self.annex;
        if let Some(level) = level {
            self.open.push((level, self.paragraphs.len()));
        }
        self.paragraphs.push(paragraph);
    }

    /// The words of a block behind its sign, without stars around them, each with its place.
    fn words(&self, block: &Block, sign: &str) -> Worded {
        let mut all = Worded::default();
        let first = block.first().map_or(0, |line| line.start);
        let mut sign = sign;
        for line in block {
            let mut at = line.start;
            let words = &self.text[line.clone()];
            if !sign.is_empty() {
                let skip = words.find(sign).map_or(0, |found| found + sign.len());
                at += skip + words[skip..].len() - words[skip..].trim_start().len();
                sign = "";
            }
            if !all.text.is_empty() {
                all.push_str(" ");
            }
            let star = at == line.start && self.text[at..].starts_with("* ");
            while at < line.end {
                let rest = &self.text[at..line.end];
                let stars = rest.len() - rest.trim_start_matches('*').len();
                if stars > 0 && !star {
                    at += stars;
                    continue;
                }
                let end = rest.char_indices().skip(1).find(|(_, ch)| *ch == '*');
                let len = end.map_or(rest.len(), |(len, _)| len);
                let span = |start| Span::new(self.file, start, at + len);
                all.push(&Worded {
                    text: rest[..len].to_owned(),
                    origin: Origin::exact(span(at)).within(span(first).start),
                });
                at += len;
            }
        }
        all
    }
}

/// "TM. ỦY BAN NHÂN DÂN", "T/M ĐẢNG ỦY", "TRƯỞNG BAN".
fn begins_signature(words: &str) -> bool {
    let heads = [
        "TM. ",
        "TM ",
        "KT ",
        "TL ",
        "TUQ ",
        "T/M ",
        "KT. ",
        "K/T ",
        "TL. ",
        "T/L ",
        "TUQ. ",
        "Q. ",
        "CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
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
    ];
    is_capitals(words) && heads.iter().any(|head| words.starts_with(head))
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

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: &str = "Số: 12 /KH-UBND\n\nBình Minh, ngày 20 tháng 3 năm 2024\n\nKẾ HOẠCH\n\
        Triển khai phong trào\nnăm 2024\n\nThực hiện Kế hoạch số 66-KH/TU ngày 20/01/2024;\n\n\
        I. MỤC ĐÍCH\n\n- Nâng cao nhận thức của toàn thể cán bộ và\n\nnhân dân trong phường.\n\n\
        2.1. Lĩnh vực *kinh tế*\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n\
        **TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH**\n\nNguyễn Văn A\n";

    #[test]
    fn every_part_is_known_by_its_look() {
        let (mut sources, kinds) = (Sources::default(), Kinds::default());
        let file = sources.add("paper.txt", PAPER);
        let proof = proof(&sources, file, Lines::Broken, &kinds);
        let told: Vec<_> = proof
            .paragraphs
            .iter()
            .map(|it| (it.role, it.mark.as_str(), it.text.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (Role::SoKyHieu, "", "Số: 12 /KH-UBND"),
                (Role::NgayThang, "", "Bình Minh, ngày 20 tháng 3 năm 2024"),
                (Role::TenLoai, "", "KẾ HOẠCH"),
                (Role::TrichYeu, "", "Triển khai phong trào năm 2024"),
                (
                    Role::CanCu,
                    "",
                    "Thực hiện Kế hoạch số 66-KH/TU ngày 20/01/2024;"
                ),
                (Role::Muc1, "I.", "MỤC ĐÍCH"),
                (
                    Role::Gach,
                    "-",
                    "Nâng cao nhận thức của toàn thể cán bộ và nhân dân trong phường."
                ),
                (Role::Muc3, "2.1.", "Lĩnh vực kinh tế"),
                (Role::NoiNhan, "", "Nơi nhận:"),
                (Role::NoiNhanDong, "-", "Như trên;"),
                (Role::NoiNhanDong, "-", "Lưu: VT."),
                (Role::QuyenHan, "", "TM. ỦY BAN NHÂN DÂN"),
                (Role::ChucVu, "", "CHỦ TỊCH"),
                (Role::HoTen, "", "Nguyễn Văn A"),
            ]
        );
        assert!(!proof.head.party && !proof.head.addressed);
        let field = &proof.paragraphs[7];
        let at = field.text.find("kinh tế").unwrap();
        let span = proof.place(field, &(at..field.text.len()));
        assert_eq!(sources.slice(span), "kinh tế");
        let goal = &proof.paragraphs[6];
        let at = goal.text.find("và nhân dân").unwrap();
        let span = proof.place(goal, &(at..at + "và nhân dân".len()));
        assert_eq!(sources.slice(span), "và\n\nnhân dân");
    }

    #[test]
    fn columns_are_read_apart_and_annexes_follow_the_signature() {
        let text = "ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
            Số:     /KH-UBND      Bình Minh, ngày    tháng 3 năm 2024\n\
            KẾ HOẠCH\nTriển khai phong trào\n- Một việc./.\n\
            Nơi nhận:       TM. ỦY BAN NHÂN DÂN\n- Các tổ;        CHỦ TỊCH\n\
            - Lưu: VT.      Nguyễn Văn A\n\
            Phụ lục I\nDANH SÁCH\n(Kèm theo Kế hoạch số 1/KH-UBND)\n1. Một tên./.\n";
        let (mut sources, kinds) = (Sources::default(), Kinds::default());
        let file = sources.add("paper.txt", text);
        let proof = proof(&sources, file, Lines::Paragraphs, &kinds);
        let roles: Vec<_> = proof.paragraphs.iter().map(|it| it.role).collect();
        use Role::*;
        assert_eq!(
            roles,
            [
                CoQuan,
                QuocHieu,
                SoKyHieu,
                NgayThang,
                TenLoai,
                TrichYeu,
                Gach,
                NoiNhan,
                QuyenHan,
                NoiNhanDong,
                ChucVu,
                NoiNhanDong,
                HoTen,
                PhuLuc,
                PhuLucTen,
                PhuLucKemTheo,
                Khoan
            ]
        );
        assert!(proof.paragraphs.last().is_some_and(|it| it.annex == 1));
    }

    /// What the lines of a head are read as, with the words of the subject.
    fn head_of(lines: &[&str]) -> (Vec<Role>, String) {
        let text = lines.join("\n");
        let (mut sources, kinds) = (Sources::default(), Kinds::default());
        let file = sources.add("paper.txt", text);
        let proof = proof(&sources, file, Lines::Paragraphs, &kinds);
        let subjects = [Role::TrichYeu, Role::TrichYeuDuoiSo];
        let subject = proof
            .paragraphs
            .iter()
            .find(|it| subjects.contains(&it.role));
        let roles = proof.paragraphs.iter().map(|it| it.role).collect();
        (roles, subject.map_or(String::new(), |it| it.text.clone()))
    }

    #[test]
    fn lines_of_a_head_are_known_in_any_order() {
        use Role::*;
        let (roles, subject) = head_of(&[
            "SỞ NỘI VỤ",
            "Số: 05/SNV-VP",
            "V/v trả lời kiến nghị",
            "Hội đồng nhân dân phường",
            "HỎA TỐC HẸN GIỜ",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lâp - Tự do - Hạnh phúc",
            "Sông Trà ngày 15 tháng 01 năm 2026",
            "Kính gửi: Ủy ban nhân dân phường Bình Minh",
            "Sở Nội vụ trả lời như sau:",
        ]);
        assert_eq!(
            roles,
            [
                CoQuan,
                SoKyHieu,
                TrichYeuDuoiSo,
                DoKhan,
                QuocHieu,
                TieuNgu,
                NgayThang,
                KinhGui,
                Doan
            ]
        );
        assert_eq!(subject, "V/v trả lời kiến nghị Hội đồng nhân dân phường");
        let (roles, _) = head_of(&[
            "TỈNH ĐOÀN CÀ MAU",
            "***",
            "Số: 45-KH/TĐTN-TTNTH",
            "Đoàn TNCS Hồ Chí Minh",
            "Cà Mau, ngày 20 tháng 3 năm 2024",
            "KẾ HOẠH",
            "Triển khai công tác dân vận",
        ]);
        assert_eq!(
            roles,
            [
                CoQuan, DauSao, SoKyHieu, CoQuan, NgayThang, TenLoai, TrichYeu
            ]
        );
    }

    #[test]
    fn a_subject_may_be_broken_over_paragraphs() {
        use Role::*;
        let (roles, subject) = head_of(&[
            "KẾ HOẠCH",
            "của Ban Thường vụ Đảng ủy",
            "về phong trào “Chống rác thải nhựa”",
            "trên địa bàn phường",
            "-----",
            "Thực hiện Kế hoạch số 66-KH/TU ngày 20/01/2026",
            "Đảng ủy phường ban hành Kế hoạch như sau:",
        ]);
        assert_eq!(roles, [TenLoai, TacGia, TrichYeu, NamGach, CanCu, Doan]);
        assert_eq!(
            subject,
            "về phong trào “Chống rác thải nhựa” trên địa bàn phường"
        );
        let (_, subject) = head_of(&[
            "KẾ HOẠCH",
            "Tổ chức kỷ niệm Ngày 20 tháng 11 năm 2024",
            "Căn cứ Luật Giáo dục năm 2019",
            "I. MỤC ĐÍCH",
        ]);
        assert_eq!(subject, "Tổ chức kỷ niệm Ngày 20 tháng 11 năm 2024");
    }
}
