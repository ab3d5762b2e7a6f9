//! Who decides what a paper decides, and in which session.

use super::Paper;
use super::head::capital;
use super::line::Line;
use crate::description::Group;
use crate::list::folded;
use crate::proof::word;
use crate::role::Role;

impl Paper<'_, '_> {
    /// Puts who decides, unless it is told by who signs, and the session.
    pub(super) fn decider(&mut self, campaign: &mut Group) {
        let lines = self.lines;
        let has = |key| self.kind.own_keys().any(|(it, _)| it.value == key);
        let (session, authority): (Vec<&Line>, Vec<&Line>) = lines
            .of(Role::ThamQuyen)
            .partition(|it| has("session") && is_session(&word::lower(&it.text)));
        let words = |own: &[&Line]| {
            let words: Vec<&str> = own.iter().map(|it| it.text.as_str()).collect();
            words.join(" ")
        };
        // What those who sign do not tell, or tell otherwise, is typed.
        let told = self.signed_by();
        let same = told
            .as_ref()
            .is_some_and(|it| folded(it) == folded(&words(&authority)));
        let is_firm = authority.iter().any(|it| self.firm(it) > 0);
        let is_typed = !same && !authority.is_empty() || is_firm || told.is_none();
        let is_told = has("authority") && is_typed;
        if is_told && !authority.is_empty() {
            campaign.say("authority", self.named(&words(&authority)));
        } else if is_told {
            campaign.say("authority", "[CẦN BỔ SUNG: thẩm quyền ban hành]");
        }
        campaign.say("session", spoken(&words(&session)));
        for line in authority
            .into_iter()
            .chain(session)
            .chain(lines.of(Role::QuyetNghi))
        {
            self.takes.put("resolves", &line.text, &[line.at]);
        }
    }

    /// Who decides, as those tell who sign: the body for which they do, or else its head with it.
    fn signed_by(&self) -> Option<String> {
        let signature = self.signatures().into_iter().next()?;
        let body = signature.authority("tm");
        let heads = ["kt", "tl", "tuq", "q"].map(|it| signature.authority(it));
        let mut heads = heads.into_iter().chain([signature.title.as_str()]);
        let head = heads.find(|it| !it.is_empty()).unwrap_or("");
        if self.is_party() {
            return Some(if body.is_empty() { head } else { body }.to_owned());
        }
        let (_, own) = self.parted(&self.heading());
        let head = if body.is_empty() { head } else { "" };
        Some(format!("{head} {}", own.join(" ")).trim().to_owned())
    }
}

/// A line in capitals as a sentence has it; Roman figures stay.
fn spoken(line: &str) -> String {
    let is_figure = |it: &str| it.bytes().all(|it| b"IVX,()".contains(&it));
    let words = line.split(' ').map(|it| match is_figure(it) {
        true => it.to_owned(),
        false => word::lower(it),
    });
    capital(&words.collect::<Vec<_>>().join(" "))
}

/// "Khóa II, kỳ họp thứ 3".
fn is_session(lower: &str) -> bool {
    let words = lower.trim_start_matches('(');
    ["khóa ", "khoá ", "kỳ họp ", "nhiệm kỳ "]
        .iter()
        .any(|it| words.starts_with(it))
}
