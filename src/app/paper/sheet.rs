//! The sheet of a description: what was read is worded and laid out, then its sentences are judged.

use chrono::NaiveDate;

use super::Paper;
use super::head::head;
use crate::agenda::Agenda;
use crate::app::addressees::Listed;
use crate::app::assigned::Share;
use crate::app::fitting::fitted;
use crate::app::timeline;
use crate::check::{self, Facts};
use crate::compose::{compose, missing_letters, styles, too_many_notes};
use crate::diagnostic::Sink;
use crate::document::Document;
use crate::fact::Fact;
use crate::proof::{self, Head, Proof};
use crate::sheet::Sheet;
use crate::word::Brief;

/// What other texts lend a paper.
#[derive(Clone, Copy)]
pub(super) struct Lent<'a> {
    pub(super) facts: &'a [(&'static str, Fact)],
    pub(super) shares: &'a [Share],
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

/// A description that was worded and laid out, and whose sentences are still to be judged.
pub(super) struct Layout {
    sheet: Option<Sheet>,
    /// Its days, where it lists them itself.
    agenda: Option<Agenda>,
    /// Whether all of the description could be read.
    is_whole: bool,
    /// Whether what was read makes sense.
    makes_sense: bool,
}

impl Layout {
    /// The sheet, if there is a paper to be made.
    pub(super) fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref().filter(|_| self.makes_sense)
    }

    /// Leaves out of findings what follows from what could not be read.
    fn spare(&self, found: &mut Sink) {
        if !self.is_whole {
            // A key that could not be read leaves its gap, which is no news either.
            found.leave_out(&GAPS);
            // Nor is it the template's fault that there is nothing to print.
            found.leave_out(&["template-fault"]);
        }
    }
}

impl Paper {
    /// Words what was read and lays it out, and judges side by side with it whether it makes sense.
    pub(super) fn layout(&self, facts: &Facts, lent: Lent, sink: &mut Sink) -> Layout {
        let check = || {
            let mut found = Sink::default();
            if !self.is_judged {
                check::paper(facts, &mut found);
            }
            found
        };
        // What was not read has been told; the rest is judged all the same: what is wrong is
        // seldom so wrong that the paper cannot be laid out.
        let is_whole = !sink.is_fatal();
        let mut later = Sink::default();
        let (mut checked, laid) = match check::text::is_illegible(sink) {
            true => (check(), None),
            false => rayon::join(check, || self.lay(facts, lent, &mut later)),
        };
        let (sheet, agenda) = laid.map_or((None, None), |(sheet, days)| (Some(sheet), days));
        let mut layout = Layout {
            sheet,
            agenda,
            is_whole,
            makes_sense: false,
        };
        layout.spare(&mut checked);
        layout.spare(&mut later);
        layout.makes_sense = !checked.is_fatal();
        sink.take_in(checked);
        // What comes of a paper that makes no sense is no news.
        if layout.makes_sense {
            sink.take_in(later);
        }
        layout
    }

    /// Judges what was laid out without being judged.
    pub(super) fn make_up(&self, facts: &Facts, layout: &mut Layout, sink: &mut Sink) {
        let (mut checked, mut later) = (Sink::default(), Sink::default());
        check::paper(facts, &mut checked);
        if let Some(sheet) = &layout.sheet {
            missing_letters(sheet, &self.house.0.estate.faces, &mut later);
            too_many_notes(sheet, &mut later);
        }
        layout.spare(&mut checked);
        layout.spare(&mut later);
        layout.makes_sense &= !checked.is_fatal();
        sink.take_in(checked);
        if layout.makes_sense {
            sink.take_in(later);
        }
    }

    /// Judges the sentences of what was laid out unless that was done before, and keeps what is asked of them; of a
    /// copy, when what it hands on is due and to whom it goes.
    pub(super) fn judge(
        &self,
        facts: &Facts,
        (layout, is_judged): (Layout, bool),
        (due, listed): (&[NaiveDate], &Listed),
        sink: &mut Sink,
    ) -> Option<Sheet> {
        // What nobody asks for is not proved.
        let is_proved = !is_judged || self.is_asked();
        if let Some(sheet) = layout.sheet.as_ref().filter(|_| is_proved) {
            let proof = proof_of(sheet, facts);
            self.keep_card(&proof);
            self.keep_record(&proof, facts.campaign, facts.office, due, listed);
            let days = || timeline::agenda(&proof, facts);
            self.keep_agenda(|| layout.agenda.clone().unwrap_or_else(days));
            if layout.makes_sense && !is_judged {
                let mut found = Sink::default();
                check::proof(&proof, Some(facts.regulation), &mut found);
                layout.spare(&mut found);
                sink.take_in(found);
            }
        }
        let sheet = layout.sheet.filter(|_| layout.makes_sense);
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
    fn is_asked(&self) -> bool {
        self.card.is_some() || self.agenda.is_some() || self.copy.is_some()
    }

    /// What its pages will say; none where it cannot be laid out.
    pub(super) fn said<'a>(&self, facts: &Facts<'a>, layout: &Layout) -> Option<Proof<'a>> {
        Some(proof_of(layout.sheet()?, facts))
    }

    /// Words a campaign and lays it out; of one that lists its days, with them.
    fn lay(&self, facts: &Facts, lent: Lent, sink: &mut Sink) -> Option<(Sheet, Option<Agenda>)> {
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
        // Its days are read off the paper as it is without the table that lists them.
        let days = |document: &Document| {
            let bare = compose(document, regulation, faces, &mut Sink::default())?;
            Some(timeline::agenda(&proof_of(&bare, facts), facts))
        };
        let known = timeline::fill(&mut document, regulation, itself, days, sink);
        let mut sheet = compose(&document, regulation, faces, sink)?;
        if !self.is_judged {
            missing_letters(&sheet, faces, sink);
            too_many_notes(&sheet, sink);
        }
        sheet.styles = styles(regulation);
        let fit = campaign.fit.as_ref().or(office.fit.as_ref());
        let fit = fit.filter(|it| it.value);
        let closer = fit.and_then(|it| fitted(&self.house, &document, regulation, it.span, sink));
        Some((closer.unwrap_or(sheet), known))
    }
}

/// What the pages of a description will say.
fn proof_of<'a>(sheet: &Sheet, facts: &Facts<'a>) -> Proof<'a> {
    let Facts {
        campaign,
        office,
        kind,
        sources,
        ..
    } = *facts;
    let head = kind.map_or_else(Head::default, |kind| head(campaign, office, kind));
    let mut proof = proof::sheet::proof(sheet, head, campaign.kind.0.span, sources);
    proof.declared = campaign.steps().map(|it| it.text.clone()).collect();
    proof
}
