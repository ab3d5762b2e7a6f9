//! The foot of a paper: who receives it and for what, where it is kept, who signs it by what authority.

use super::head::{capital, key};
use super::line::Line;
use super::{DOUBLED, Paper};
use crate::description::{Group, Value};
use crate::proof::authority::Authority;
use crate::proof::word;
use crate::role::Role;

/// Signs that end a line of the list.
const ENDS: [char; 4] = [';', '.', ',', '/'];

impl Paper<'_, '_> {
    pub(super) fn foot(&mut self, campaign: &mut Group) {
        self.recipients(campaign);
        let lines = self.lines;
        if let Some(line) = lines.first(Role::SoanThao) {
            let (initials, copies) = drafted(&line.text);
            campaign.say("initials", initials);
            campaign.say("copies", copies);
            self.takes.put("initials", &line.text, &[line.at]);
        }
        if let Some(line) = lines.first(Role::KhongPhoBien) {
            campaign.say("not_for_media", "true");
            self.takes.put("not_for_media", &line.text, &[line.at]);
        }
        let signatures = self.signatures();
        for signature in &signatures {
            self.takes.put("signer", signature.told(), &signature.lines);
        }
        let mut keys: Vec<String> = Vec::new();
        let mut values: Vec<Value> = Vec::new();
        for signature in &signatures {
            // Of several who sign as the same the office has the first.
            let is_first = !keys.contains(&signature.key());
            keys.push(signature.key());
            values.push(self.signer(signature, is_first));
        }
        match values.len() {
            0 => {}
            1 => values.into_iter().for_each(|it| campaign.put("signer", it)),
            _ => campaign.put("signers", Value::List(values)),
        }
        self.confirmation(campaign);
        // Whoever signs anew has not signed yet.
        if let Some(line) = lines.of(Role::ChoKy).find(|it| self.firm(it) < DOUBLED)
            && !signatures.is_empty()
        {
            campaign.remark(format!("chỗ ký còn ghi: {}", line.text));
        }
    }

    /// Who confirms a paper below its signature, and with what words.
    fn confirmation(&mut self, campaign: &mut Group) {
        let lines = self.lines;
        let Some(line) = lines.of(Role::XacNhan).next() else {
            return;
        };
        let mut group = Group::default();
        group.say("text", line.typed.clone());
        if let Some(signature) = Signature::confirming(self) {
            self.takes
                .put("confirmation", signature.told(), &signature.lines);
            group.put("signer", signature.group());
        }
        campaign.put("confirmation", group);
        self.takes.put("confirmation", &line.text, &[line.at]);
    }

    /// A signature, by its name where the office has one like it.
    fn signer(&self, signature: &Signature, is_first: bool) -> Value {
        let named = self
            .office
            .iter()
            .flat_map(|it| &it.signers)
            .flat_map(|it| &it.0);
        let same = |it: &&(crate::shape::Text, crate::campaign::Signer)| {
            let is = |own: &Option<crate::shape::Text>, other: &str| {
                word::lower(own.as_ref().map_or("", |it| it.value.trim())) == word::lower(other)
            };
            let of = |code| signature.authority(code);
            let it = &it.1;
            is(&it.name, &signature.name)
                && is(&it.title, &signature.title)
                && is(&it.tm, of("tm"))
                && is(&it.kt, of("kt"))
                && is(&it.tl, of("tl"))
        };
        match named.clone().find(same) {
            Some((name, _)) => Value::words(name.value.trim()),
            None if self.office.is_none() && is_first => Value::words(signature.key()),
            None => signature.group().into(),
        }
    }

    fn recipients(&mut self, campaign: &mut Group) {
        let lines = self.lines;
        let (own, beside): (Vec<_>, Vec<_>) = lines
            .of(Role::NoiNhanDong)
            .partition(|it| !it.text.starts_with('('));
        let mut values: Vec<Value> = Vec::new();
        // The last group, with its purpose, goes on while the purpose is the same.
        let mut group: Option<(String, Vec<Value>)> = None;
        let put = |group: Option<(String, Vec<Value>)>, values: &mut Vec<Value>| {
            let Some((purpose, to)) = group else { return };
            if purpose.is_empty() {
                return values.extend(to);
            }
            let mut one = Group::default();
            one.put("to", to);
            one.say("for", purpose);
            values.push(one.into());
        };
        for (place, line) in own.iter().enumerate() {
            let bare = line.text.trim_end_matches(ENDS).trim_end();
            let lower = word::lower(bare);
            if place == 0
                && self.kind.first_recipient().is_some()
                && lower.starts_with("như ")
                && self.firm(line) == 0
            {
                self.takes.put("recipients", &line.text, &[line.at]);
                continue;
            }
            if let Some(filed) = filed(bare, &lower) {
                put(group.take(), &mut values);
                let mut one = Group::default();
                one.say("file", filed);
                values.push(one.into());
                self.takes.put("recipients.file", &line.text, &[line.at]);
                continue;
            }
            let (name, purpose) = match self.firm(line) > 1 {
                // Its own sign stays behind its name.
                true => (line.text.trim_end_matches(';'), ""),
                false => purpose(bare),
            };
            let name = self.unit(name);
            self.takes.put("recipients", &line.text, &[line.at]);
            match &mut group {
                Some((known, to)) if *known == purpose => to.push(name),
                _ => {
                    put(group.take(), &mut values);
                    group = Some((purpose.to_owned(), vec![name]));
                }
            }
        }
        put(group, &mut values);
        campaign.put("recipients", Value::List(values));
        if !beside.is_empty() {
            let words: Vec<&str> = beside.iter().map(|it| it.text.as_str()).collect();
            campaign.remark(format!("bên cạnh danh sách còn ghi: {}", words.join(" ")));
        }
    }
}

/// Where a paper is kept: "Lưu: VT, VHXH", "Lưu Văn phòng Đảng ủy".
fn filed<'t>(words: &'t str, lower: &str) -> Option<&'t str> {
    let rest = lower.strip_prefix("lưu")?;
    let parted = rest.starts_with([':', ' ']);
    let words = words.get(words.len() - rest.len()..)?;
    parted.then(|| words.trim_start_matches([':', ' ']).trim())
}

/// A recipient and what for: "Công an phường (để thực hiện)".
fn purpose(words: &str) -> (&str, &str) {
    let parted = words.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    let Some((name, purpose)) = parted else {
        return (words, "");
    };
    let lower = word::lower(purpose);
    let known = [
        "để ",
        "báo cáo",
        "b/c",
        "phối hợp",
        "thực hiện",
        "chỉ đạo",
        "theo dõi",
        "t/h",
        "p/h",
    ];
    match known.iter().any(|it| lower.starts_with(it)) {
        true => (name.trim_end_matches([' ', ';', ',']), purpose.trim()),
        false => (words, ""),
    }
}

/// Who drafted a paper and how many copies there are: "PL.(300)", "PL.300".
fn drafted(words: &str) -> (String, String) {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let initials = words.trim_end_matches(|it: char| it.is_ascii_digit() || "().- ".contains(it));
    (initials.trim_start_matches(['(', ' ']).to_owned(), digits)
}

/// Who signs.
#[derive(Debug, Default)]
pub struct Signature {
    /// What stands above the name, each with the letters of its authority.
    authorities: Vec<(String, String)>,
    pub title: String,
    pub name: String,
    /// As what somebody signs.
    role: String,
    pub lines: Vec<usize>,
}

impl Signature {
    /// All who sign a paper, from left to right.
    pub(super) fn all(paper: &Paper) -> Vec<Signature> {
        let own = paper.lines.all.iter();
        let own = own.filter(|it| it.annex == 0 && SIGNING.contains(&it.role));
        let confirmed = paper.lines.of(Role::XacNhan).next().map(|it| it.at);
        let own: Vec<&Line> = own
            .filter(|it| confirmed.is_none_or(|at| it.at < at))
            .collect();
        Signature::among(side_by_side(own), paper)
    }

    /// Who confirms it.
    fn confirming(paper: &Paper) -> Option<Signature> {
        let confirmed = paper.lines.of(Role::XacNhan).next()?.at;
        let own = paper.lines.all.iter();
        let own = own.filter(|it| it.annex == 0 && it.at > confirmed && SIGNING.contains(&it.role));
        Signature::among(own.collect(), paper).into_iter().next()
    }

    fn among(own: Vec<&Line>, paper: &Paper) -> Vec<Signature> {
        let mut all: Vec<Signature> = Vec::new();
        let mut open = Signature::default();
        for line in own {
            open.lines.push(line.at);
            match line.role {
                Role::HoTen => {
                    open.name = line.text.trim().to_owned();
                    all.push(std::mem::take(&mut open));
                }
                Role::ChoKy => {}
                _ => open.above(&line.text, paper),
            }
        }
        if !open.title.is_empty() || !open.authorities.is_empty() {
            all.push(open);
        }
        // A name that stood beside the list was read before its post.
        if let [name, post] = &mut all[..]
            && name.title.is_empty()
            && name.authorities.is_empty()
            && post.name.is_empty()
        {
            post.name = std::mem::take(&mut name.name);
            post.lines.append(&mut name.lines);
            all.remove(0);
        }
        all
    }

    fn above(&mut self, words: &str, paper: &Paper) {
        let words = words.trim();
        // Of several sides each says whom it stands for.
        let is_side = paper.kind.least_signers() > 1
            && self.title.is_empty()
            && word::lower(words).starts_with(SIDE);
        if is_side || paper.kind.is_signature(words) {
            self.role = sentence(words, paper);
            return;
        }
        match Authority::read(words) {
            Some(read) => {
                let rest = words.get(read.typed.len()..).unwrap_or("").trim();
                let code = read.code.to_lowercase();
                let whose = match code == "tm" {
                    true => sentence(rest, paper),
                    false => paper.post(rest),
                };
                self.authorities.push((code, whose));
            }
            // A name of a body may go on below.
            None if self.title.is_empty() && !self.authorities.is_empty() && !is_title(words) => {
                if let Some((_, last)) = self.authorities.last_mut() {
                    *last = format!("{last} {}", sentence(words, paper));
                }
            }
            None if self.title.is_empty() => self.title = paper.post(words),
            None => self.title = format!("{} {}", self.title, word::lower(words)),
        }
    }

    pub fn authority(&self, code: &str) -> &str {
        let found = self.authorities.iter().find(|it| it.0 == code);
        found.map_or("", |it| &it.1)
    }

    /// The name in the register of those who sign.
    pub fn key(&self) -> String {
        let of = [&self.title, &self.role];
        let named = of.into_iter().map(|it| key(it)).find(|it| !it.is_empty());
        named.unwrap_or_else(|| "nguoi-ky".to_owned())
    }

    pub fn told(&self) -> String {
        let authorities = self
            .authorities
            .iter()
            .map(|(code, it)| format!("{code}: {it}"));
        let parts = authorities.chain([self.title.clone(), self.name.clone()]);
        parts
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    pub fn group(&self) -> Group {
        let mut group = Group::default();
        group.say("as", self.role.clone());
        for (code, words) in &self.authorities {
            group.say(code, words.clone());
        }
        group.say("title", self.title.clone());
        group.say("name", self.name.clone());
        group
    }
}

/// The lines of a signature.
const SIGNING: [Role; 4] = [Role::QuyenHan, Role::ChucVu, Role::ChoKy, Role::HoTen];

/// Signatures that stand beside each other and were read line by line, each in a row: as many names follow
/// one another as each line above them has parts.
fn side_by_side(own: Vec<&Line>) -> Vec<&Line> {
    let Some(first) = own.iter().position(|it| it.role == Role::HoTen) else {
        return own;
    };
    let many = own[first..]
        .iter()
        .take_while(|it| it.role == Role::HoTen)
        .count();
    let rows = first / many.max(1);
    let is_row = |at: usize| {
        own[at * many..(at + 1) * many]
            .iter()
            .all(|it| it.role == own[at * many].role)
    };
    let are_rows = many > 1 && rows > 0 && first % many == 0 && own.len() == first + many;
    if !are_rows || !(0..rows).all(is_row) {
        return own;
    }
    let of = |column: usize| (0..=rows).map(move |row| row * many + column);
    (0..many).flat_map(of).map(|at| own[at]).collect()
}

/// What a line begins with that says which side signs.
const SIDE: &str = "đại diện";

/// Posts that stand above a name.
fn is_title(words: &str) -> bool {
    let posts = [
        "CHỦ",
        "PHÓ",
        "BÍ",
        "TRƯỞNG",
        "CHÁNH",
        "THỨ",
        "GIÁM",
        "HIỆU",
        "ỦY",
        "UỶ",
        "TỔ",
        "CHỈ",
        "ĐỘI",
    ];
    // "P. CHỦ TỊCH", "PCT": deputies in short.
    let short = ["P", "PCT", "PGĐ", "PHT", "PBT", "Q"];
    let first = words.split([' ', '.']).next().unwrap_or("").to_uppercase();
    posts.contains(&&*first) || short.contains(&&*first)
}

/// A line in capitals as a sentence has it.
fn sentence(words: &str, paper: &Paper) -> String {
    match words.chars().any(char::is_lowercase) {
        true => capital(words),
        false => paper.named(words),
    }
}
