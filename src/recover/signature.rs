//! Who signs a finished paper: by what authority, as what, with what name; several side by side, and who
//! confirms it.

use super::Paper;
use super::head::{capital, key};
use super::line::Line;
use crate::description::Group;
use crate::proof::authority::Authority;
use crate::proof::word;
use crate::role::Role;

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
    pub(super) fn confirming(paper: &Paper) -> Option<Signature> {
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
