//! A description worked: read, checked and worded side by side, and laid out.

use std::sync::Arc;

use super::Paper;
use crate::app::against;
use crate::app::copies::{self, Copies};
use crate::app::fitting::fitted;
use crate::app::house::House;
use crate::app::mother::lent;
use crate::app::node;
use crate::app::office::Reach;
use crate::app::texts::Texts;
use crate::app::work::Work;
use crate::campaign::{self, Campaign, Office, When};
use crate::check;
use crate::check::weigh::weigh;
use crate::compose::{compose, missing_letters, styles, too_many_notes};
use crate::diagnostic::{Diagnostic, Sink};
use crate::fact::Fact;
use crate::kind;
use crate::node::{Kind, Node};
use crate::proof::syllable::Style;
use crate::proof::{self, Gone, Head};
use crate::regulation::Regulation;
use crate::shape::Text;
use crate::sheet::Sheet;
use crate::source::{Sources, Spanned};
use crate::word::Brief;

impl Paper {
    /// Works a description, or tells of the house in which its kind is to be looked for.
    pub(super) fn described(&mut self) -> Result<Work, House> {
        let (mut sources, mut sink) = (self.house.0.sources.clone(), Sink::default());
        let text = self.text.clone();
        let file = sources.put(text.clone());
        check::text::judge(file, &text.text, &mut sink);
        let node = node(file, &text, &mut sink);
        if let (Some(old), Some(node)) = (&self.old, &node) {
            against::judge((&text.text, node), old, &mut sources, &mut sink);
        }
        let mut has_kinds = true;
        if let Some(key) = node.as_ref().and_then(|it| named(it, "office")) {
            self.read_office(&key, &mut sources, &mut sink);
            match self.annex(&key.value, &mut sink) {
                Ok(None) => {}
                Ok(Some(annex)) => return Err(annex),
                Err(Unread) => has_kinds = false,
            }
        }
        let kinds = &self.house.0.kinds;
        let kind = node.as_ref().and_then(|it| named(it, "kind"));
        let faults = kind.as_ref().and_then(|it| kinds.faults(it.value.trim()));
        let faults = faults.unwrap_or_default();
        faults.iter().for_each(|it| sink.push(it.clone()));
        // What a description of a kind that could not be read may hold, nobody knows.
        let node = node.filter(|_| has_kinds && faults.is_empty());
        let mut campaign = node.and_then(|it| Campaign::described(it, kinds, &mut sink));
        let office = self.office.as_ref().and_then(|it| it.office.as_ref());
        if let (Some(described), Some(office)) = (&mut campaign, office) {
            campaign::several::spread(described, office, &mut sink);
        }
        let copies = match (&campaign, office) {
            (Some(described), Some(office)) => self.copies(described, office, &mut sink),
            _ => None,
        };
        let named = campaign.as_ref().and_then(|it| it.campaign.as_ref());
        let mother = named.and_then(|key| self.reach().mother(key, 0, &mut sources, &mut sink));
        let mut lent = lent(mother.as_ref());
        if let (Some(described), Some(office), Some(copies)) = (&mut campaign, office, &copies) {
            let kind = kinds.get(described.kind.0.value.trim());
            let at = self.copy.unwrap_or_default();
            let row = copies.address(at, described, office, kind, &mut sources);
            lent.push(("each", row));
        }
        let read = campaign.as_ref().zip(office);
        let regulation = read.and_then(|(campaign, office)| {
            let regulations = &self.house.0.regulations;
            regulations.chosen(campaign, office, &sources, &mut sink)
        });
        let sheet = read
            .zip(regulation)
            .and_then(|((campaign, office), regulation)| {
                self.sheet(&sources, campaign, office, regulation, &lent, &mut sink)
            });
        let mut work = Work::new(self.house.clone(), sources, file, sheet, sink);
        if let Some((campaign, office)) = read {
            work.copies = copies;
            let silenced = weigh(&mut work.findings, campaign, office, regulation);
            work.unjudged.extend(silenced);
        }
        Ok(work)
    }

    /// Those for whom copies are made. Whoever asks for none of them sees the first, and is told.
    fn copies(&self, campaign: &Campaign, office: &Office, sink: &mut Sink) -> Option<Copies> {
        let each = campaign.each.as_ref()?;
        let copies = Copies::of(each, campaign, office, &self.reach(), sink)?;
        if self.copy.is_none() {
            copies::tell(each, &copies, sink);
            let many = copies.len();
            sink.unjudged(
                "*",
                message!(
                    "mới xét bản của nơi nhận đầu trong {many}; `kehoach letters --dry-run` xét đủ mọi bản",
                    "only the copy for the first of {many} recipients was judged; `kehoach letters --dry-run` judges all"
                ),
            );
        }
        Some(copies)
    }

    /// The house with the templates and kinds that the office names, if it is not this one.
    fn annex(&self, name: &str, sink: &mut Sink) -> Result<Option<House>, Unread> {
        let office = self.office.as_ref().and_then(|it| it.office.as_ref());
        let Some(folder) = office.and_then(|it| it.templates.as_ref()) else {
            return Ok(None);
        };
        if !Arc::ptr_eq(&self.own.0, &self.house.0) {
            return Ok(None);
        }
        let found = match self.given.templates(name, &folder.value) {
            Ok(None) => self.texts.templates(name, &folder.value),
            found => found,
        };
        let why = match found {
            Ok(Some(texts)) => return Ok(Some(self.own.annex(&texts))),
            Ok(None) => {
                let folder = &folder.value;
                message!(
                    "không tìm thấy thư mục mẫu `{folder}` cạnh tệp đơn vị",
                    "there is no folder of templates `{folder}` beside the office"
                )
            }
            Err(why) => why,
        };
        sink.push(Diagnostic::fatal("unreadable-office", folder.span, why));
        Err(Unread)
    }

    fn sheet(
        &self,
        sources: &Sources,
        campaign: &Campaign,
        office: &Office,
        regulation: &Regulation,
        lent: &[(&'static str, Fact)],
        sink: &mut Sink,
    ) -> Option<Sheet> {
        let facts = check::Facts {
            campaign,
            office,
            regulation,
            kinds: &self.house.0.kinds,
            kind: self.house.0.kinds.get(campaign.kind.0.value.trim()),
            sources,
        };
        let check = || {
            let mut found = Sink::default();
            check::paper(&facts, &mut found);
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

    /// Words a campaign and lays it out.
    fn lay(
        &self,
        facts: &check::Facts,
        lent: &[(&'static str, Fact)],
        sink: &mut Sink,
    ) -> Option<Sheet> {
        let &check::Facts {
            campaign,
            office,
            regulation,
            kind,
            kinds,
            sources,
        } = facts;
        // A kind that nobody declared is told of by a check.
        let kind = kind?;
        let brief = Brief {
            campaign,
            office,
            regulation,
            kind,
            kinds,
            sources,
            lent,
        };
        let document = self.house.0.templates.word(&brief, sink)?;
        // Facts that go round in a circle are worded again and again; nobody is to read that.
        if sink.has("circular-reference") {
            return None;
        }
        let mut sheet = compose(&document, regulation, &self.house.0.estate.faces, sink)?;
        missing_letters(&sheet, &self.house.0.estate.faces, sink);
        too_many_notes(&sheet, sink);
        let itself = campaign.kind.0.span;
        let head = head(campaign, office, kind);
        let mut proof = proof::sheet::proof(&sheet, head, itself, sources);
        proof.declared = campaign.steps().map(|it| it.text.clone()).collect();
        self.keep_card(&proof);
        self.keep_record(&proof, campaign, office);
        self.keep_agenda(&proof, facts);
        check::proof(&proof, Some(regulation), sink);
        let fit = campaign.fit.as_ref().or(office.fit.as_ref());
        if let Some(fit) = fit.filter(|it| it.value)
            && let Some(closer) = fitted(&self.house, &document, regulation, fit.span, sink)
        {
            return Some(closer);
        }
        sheet.styles = styles(regulation);
        Some(sheet)
    }

    /// Reads the office a campaign names, unless it has been read already.
    fn read_office(&mut self, key: &Text, sources: &mut Sources, sink: &mut Sink) {
        let known = self.office.take();
        self.office = self.reach().office(key, known, sources, sink);
    }

    /// Where the texts are that it names.
    fn reach(&self) -> Reach<'_> {
        Reach {
            given: &self.given,
            beside: &*self.texts,
            house: &self.house.0,
        }
    }
}

/// The templates and kinds of an office cannot be read, which has been told.
struct Unread;

/// What a description names by a key.
fn named(node: &Node, key: &str) -> Option<Text> {
    let named = node.get(key)?;
    match &named.kind {
        Kind::Scalar(name) => Some(Spanned::new(name.to_string(), named.span)),
        _ => None,
    }
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

/// What a description says about the whole paper.
fn head<'a>(campaign: &Campaign, office: &'a Office, kind: &'a kind::Kind) -> Head<'a> {
    let days = |time: &Option<When>| time.as_ref()?.precision.days(None);
    let tone = office.tone.as_ref().and_then(|it| match &*it.value {
        "cu" => Some(Style::Old),
        "moi" => Some(Style::New),
        _ => None,
    });
    Head {
        tone,
        own_words: office.words.iter().map(|it| it.value.as_str()).collect(),
        gone: gone(office),
        party: office.family.0.value == "dang",
        kind: Some(kind),
        addressed: kind.needs_addressee()
            || kind.is_addressed(&office.family.0.value) && !campaign.to.is_empty(),
        finished: false,
        issued: days(&campaign.date),
        period: days(&campaign.period),
        issued_at: campaign.date.as_ref().map(|it| it.text.span),
        period_at: campaign.period.as_ref().map(|it| it.text.span),
    }
}

/// What an office tells of things that others have replaced; a day without its year tells nothing.
fn gone(office: &Office) -> Vec<Gone<'_>> {
    let first = |time: &When| Some(time.precision.days(None)?.0);
    let gone = office.replaced.iter().filter_map(|it| {
        Some(Gone {
            was: it.was.0.value.trim(),
            date: it.date.as_ref().and_then(first),
            since: first(&it.since.0)?,
            now: it.now.0.value.trim(),
        })
    });
    gone.collect()
}
