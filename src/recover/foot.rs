//! The foot of a paper: who receives it and for what, where it is kept, who signs it by what authority.

use super::head::{capital, key};
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
        let values: Vec<Value> = signatures.iter().map(|it| self.signer(it)).collect();
        match values.len() {
            0 => {}
            1 => values.into_iter().for_each(|it| campaign.put("signer", it)),
            _ => campaign.put("signers", Value::List(values)),
        }
        // Whoever signs anew has not signed yet.
        if let Some(line) = lines.of(Role::ChoKy).find(|it| self.firm(it) < DOUBLED)
            && !signatures.is_empty()
        {
            campaign.remark(format!("chỗ ký còn ghi: {}", line.text));
        }
    }

    /// A signature, by its name where the office has one like it.
    fn signer(&self, signature: &Signature) -> Value {
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
            None if self.office.is_none() => Value::words(signature.key()),
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
        let roles = [Role::QuyenHan, Role::ChucVu, Role::ChoKy, Role::HoTen];
        let own = paper
            .lines
            .all
            .iter()
            .filter(|it| it.annex == 0 && roles.contains(&it.role));
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
    words
        .split([' ', '.'])
        .next()
        .is_some_and(|it| posts.contains(&it) || short.contains(&it))
}

/// A line in capitals as a sentence has it.
fn sentence(words: &str, paper: &Paper) -> String {
    match words.chars().any(char::is_lowercase) {
        true => capital(words),
        false => paper.named(words),
    }
}
