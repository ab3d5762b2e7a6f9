//! Who decides what a paper decides, and in which session.

use super::Paper;
use super::head::capital;
use super::line::Line;
use crate::description::Group;
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
        // Without a signature nothing else tells it.
        let is_signed = !self.signatures().is_empty();
        let is_told =
            has("authority") && (!is_signed || authority.iter().any(|it| self.firm(it) > 0));
        let words = |own: &[&Line]| {
            let words: Vec<&str> = own.iter().map(|it| it.text.as_str()).collect();
            words.join(" ")
        };
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
