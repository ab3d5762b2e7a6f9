//! The sheet of a description: what was read is judged, worded and laid out.

use chrono::NaiveDate;

use super::Paper;
use super::head::head;
use crate::app::addressees::Listed;
use crate::app::assigned::Share;
use crate::app::fitting::fitted;
use crate::app::timeline;
use crate::campaign::{Campaign, Office};
use crate::check;
use crate::compose::{compose, missing_letters, styles, too_many_notes};
use crate::diagnostic::Sink;
use crate::document::Document;
use crate::fact::Fact;
use crate::proof;
use crate::regulation::Regulation;
use crate::sheet::Sheet;
use crate::source::Sources;
use crate::word::Brief;

/// What other texts lend a paper.
#[derive(Clone, Copy)]
pub(super) struct Lent<'a> {
    pub(super) facts: &'a [(&'static str, Fact)],
    pub(super) shares: &'a [Share],
    /// The days on which work that it hands on is due.
    pub(super) due: &'a [NaiveDate],
    pub(super) listed: &'a Listed,
}

/// Findings of something that is not there.
const GAPS: [&str; 11] = [
    "missing-annex",
    "unit-not-recipient",
    "undefined-name",
    "missing-signer",
    "missing-recipients",
    "missing-addressee",
    "empty-subject",
    "empty-entry",
    "blank-number",
    "blank-date",
    "table-shape",
];

impl Paper {
    /// Judges what was read and lays it out side by side; what is wrong with it is told once.
    pub(super) fn sheet(
        &self,
        sources: &Sources,
        campaign: &Campaign,
        office: &Office,
        regulation: &Regulation,
        lent: Lent,
        sink: &mut Sink,
    ) -> Option<Sheet> {
        let facts = check::Facts {
            campaign,
            office,
            regulation,
            kinds: &self.house.0.kinds,
            kind: self.house.0.kinds.get(campaign.kind.0.value.trim()),
            sources,
            forms: &self.house.0.forms,
        };
        let check = || {
            let mut found = Sink::default();
            if !self.is_judged {
                check::paper(&facts, &mut found);
            }
            found
        };
        // What was not read has been told; the rest is judged all the same, side by side: what
        // is wrong is seldom so wrong that the paper cannot be laid out.
        let mut later = Sink::default();
        let whole = !sink.is_fatal();
        let (mut checked, sheet) = match check::text::is_illegible(sink) {
            true => (check(), None),
            false => rayon::join(check, || self.lay(&facts, lent, &mut later)),
        };
        // A key that could not be read leaves its gap, which is no news either.
        if !whole {
            checked.leave_out(&GAPS);
            later.leave_out(&GAPS);
            // Nor is it the template's fault that there is nothing to print.
            later.leave_out(&["template-fault"]);
        }
        // What comes of a paper that makes no sense is no news.
        let makes_sense = !checked.is_fatal();
        sink.take_in(checked);
        if makes_sense {
            sink.take_in(later);
        }
        let sheet = sheet.filter(|_| makes_sense);
        if sheet.is_none() {
            sink.unjudged(
                "*",
                message!(
                    "lời văn chưa được xét, vì tệp còn lỗi phải sửa trước",
                    "the sentences were not judged: the file has faults to be fixed first"
                ),
            );
        }
        sheet
    }

    /// Whether anything is to be read off it.
    fn is_proved(&self) -> bool {
        !self.is_judged || self.card.is_some() || self.agenda.is_some() || self.copy.is_some()
    }

    /// Words a campaign and lays it out.
    fn lay(&self, facts: &check::Facts, lent: Lent, sink: &mut Sink) -> Option<Sheet> {
        let (campaign, office, regulation) = (facts.campaign, facts.office, facts.regulation);
        // A kind that nobody declared is told of by a check.
        let kind = facts.kind?;
        let brief = Brief {
            campaign,
            office,
            regulation,
            kind,
            kinds: facts.kinds,
            sources: facts.sources,
            lent: lent.facts,
            shares: lent.shares,
        };
        self.keep_callable(&brief);
        let mut document = self.house.0.templates.word(&brief, sink)?;
        // Facts that go round in a circle are worded again and again; nobody is to read that.
        if sink.has("circular-reference") {
            return None;
        }
        let itself = campaign.kind.0.span;
        let faces = &self.house.0.estate.faces;
        let proven = |sheet: &Sheet| {
            let head = head(campaign, office, kind);
            let mut proof = proof::sheet::proof(sheet, head, itself, facts.sources);
            proof.declared = campaign.steps().map(|it| it.text.clone()).collect();
            proof
        };
        // Its days are read off the paper as it is without the table that lists them.
        let days = |document: &Document| {
            let bare = compose(document, regulation, faces, &mut Sink::default())?;
            Some(timeline::agenda(&proven(&bare), facts))
        };
        let known = timeline::fill(&mut document, regulation, itself, days, sink);
        let mut sheet = compose(&document, regulation, faces, sink)?;
        // What nobody asks for is not proved.
        let proof = self.is_proved().then(|| proven(&sheet));
        if let Some(proof) = &proof {
            self.keep_card(proof);
            self.keep_record(proof, campaign, office, lent.due, lent.listed);
            self.keep_agenda(|| known.unwrap_or_else(|| timeline::agenda(proof, facts)));
        }
        if let Some(proof) = proof.filter(|_| !self.is_judged) {
            missing_letters(&sheet, &self.house.0.estate.faces, sink);
            too_many_notes(&sheet, sink);
            check::proof(&proof, Some(regulation), sink);
        }
        let fit = campaign.fit.as_ref().or(office.fit.as_ref());
        if let Some(fit) = fit.filter(|it| it.value)
            && let Some(closer) = fitted(&self.house, &document, regulation, fit.span, sink)
        {
            return Some(closer);
        }
        sheet.styles = styles(regulation);
        Some(sheet)
    }
}
