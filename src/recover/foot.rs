//! The foot of a paper: who receives it and for what, where it is kept, who signs it by what authority.

use super::signature::Signature;
use super::{DOUBLED, Paper};
use crate::description::{Group, Value};
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
