//! A description worked: read, checked and worded side by side, and laid out.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Paper;
use crate::app::addressees::{Listed, leave_out_names, names_of};
use crate::app::against;
use crate::app::assigned::{Assigned, Share, Window};
use crate::app::copies::{self, Copies};
use crate::app::fitting::fitted;
use crate::app::house::House;
use crate::app::mother::{Mother, lent};
use crate::app::office::Reach;
use crate::app::rows::{self, Rows};
use crate::app::texts::Texts;
use crate::app::work::Work;
use crate::app::{named, node, timeline};
use crate::campaign::{self, Campaign, Office, When, reckoned};
use crate::check;
use crate::check::weigh::weigh;
use crate::compose::{compose, missing_letters, styles, too_many_notes};
use crate::diagnostic::{Diagnostic, Sink};
use crate::document::Document;
use crate::fact::Fact;
use crate::kind;
use crate::proof::holiday::Calendar;
use crate::proof::syllable::Style;
use crate::proof::{self, Gone, Head};
use crate::regulation::Regulation;
use crate::shape::Text;
use crate::sheet::Sheet;
use crate::source::{FileId, Sources, Span};
use crate::time::written;
use crate::word::Brief;
use crate::worded::Worded;

impl Paper {
    /// Works a description, or tells of the house in which its kind is to be looked for.
    pub(super) fn described(&mut self) -> Result<Work, House> {
        let read = match &self.read {
            Some(read) => Described::clone(read),
            None => self.read()?,
        };
        if self.copy.is_some() && self.read.is_none() {
            self.read = Some(Arc::new(read.clone()));
        }
        Ok(self.worded(read))
    }

    /// Reads a description with all that it names.
    fn read(&mut self) -> Result<Described, House> {
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
        let mut node = node.filter(|_| has_kinds && faults.is_empty());
        let mother = node.as_ref().and_then(|it| named(it, "campaign"));
        let is_named = mother.is_some();
        let mother = mother.and_then(|key| self.reach().mother(&key, 0, &mut sources, &mut sink));
        if let Some(node) = &mut node {
            let calendar = self.calendar();
            reckoned::reckon(node, &calendar, &|it| mother.as_ref()?.day(it), &mut sink);
        }
        let mut campaign = node.and_then(|it| Campaign::described(it, kinds, &mut sink));
        // What it would have borrowed is not missed one by one.
        if is_named && mother.is_none() {
            campaign.iter_mut().for_each(Campaign::leave_out_assigned);
        }
        let office = self.office.as_ref().and_then(|it| it.office.as_ref());
        let assigned = self.assigned(mother.as_ref(), campaign.as_ref(), &mut sink);
        let mut listed = Listed::default();
        if let (Some(described), Some(office)) = (&mut campaign, office) {
            let units = assigned.as_ref().map(|it| match described.each {
                Some(_) => it.units(),
                None => it.receivers(),
            });
            let units = units.unwrap_or_default();
            mother
                .iter()
                .for_each(|it| it.lend_units(&units, described, office));
            campaign::several::spread(described, office, &units, &mut sink);
            listed = self
                .reach()
                .spread_lists(described, &mut sources, &mut sink);
        }
        let copies = match (&campaign, office) {
            (Some(described), Some(office)) => {
                self.copies(described, office, assigned.as_ref(), &mut sink)
            }
            _ => None,
        };
        Ok(Described {
            mother: mother.map(Arc::new),
            sources,
            sink,
            file,
            campaign,
            copies,
            listed: Arc::new(listed),
        })
    }

    /// Words what was read, for the recipient at its place if it has several.
    fn worded(&self, read: Described) -> Work {
        let Described {
            mut sources,
            mut sink,
            file,
            mut campaign,
            mother,
            copies,
            listed,
        } = read;
        let mother = mother.as_deref();
        let office = self.office.as_ref().and_then(|it| it.office.as_ref());
        // What is wrong with it has been told.
        let assigned = self.assigned(mother, campaign.as_ref(), &mut Sink::default());
        let assigned = assigned.as_ref();
        let mut lent = lent(mother);
        let (mut shares, mut due) = (Vec::new(), Vec::new());
        let mut names: Vec<Span> = listed.names().collect();
        if copies.as_ref().is_some_and(|it| it.len() == 0) {
            // There is nobody to word it for.
            let mut work = Work::new(self.house.clone(), sources, file, None, sink);
            work.copies = copies;
            return work;
        }
        let kinds = &self.house.0.kinds;
        let regulations = &self.house.0.regulations;
        let mut regulation = None;
        if let (Some(described), Some(office)) = (&mut campaign, office) {
            let at = self.copy.unwrap_or_default();
            let receivers = || copies::receivers(copies.as_ref(), at, described, office);
            let units = assigned.and_then(|_| receivers());
            due = assigned.map_or(due, |it| it.all_due(units.as_deref()));
            if let Some(copies) = &copies {
                let kind = kinds.get(described.kind.0.value.trim());
                let due = assigned.and_then(|it| it.first_of(&due));
                let row = copies.address(at, described, office, kind, &mut sources);
                names.extend(names_of(&row));
                lent.push(("each", due_at(row, due)));
            }
            let rows = Rows {
                reach: self.reach(),
                office,
                mother,
                assigned,
                units: units.as_deref(),
                listed: &listed,
            };
            regulation = regulations.chosen(described, office, &sources, &mut sink);
            if let Some(regulation) = regulation {
                rows::list_addressees(described, regulation);
                timeline::spread(described, regulation);
            }
            let is_listed = rows::list_work(described);
            if described.assign.is_none() && !is_listed {
                due.clear();
            }
            rows.fill(described, &mut sources, &mut sink);
            if described.assign.is_some() && !is_listed {
                shares = assigned.map_or(shares, |it| it.share(units.as_deref()));
            }
        }
        let read = campaign.as_ref().zip(office);
        let sheet = read
            .zip(regulation)
            .and_then(|((campaign, office), regulation)| {
                let lent = Lent {
                    facts: &lent,
                    shares: &shares,
                    due: &due,
                    listed: &listed,
                };
                self.sheet(&sources, campaign, office, regulation, lent, &mut sink)
            });
        let mut work = Work::new(self.house.clone(), sources, file, sheet, sink);
        leave_out_names(&mut work.findings, &names);
        if let Some((campaign, office)) = read {
            work.kind = Some(campaign.kind.0.value.trim().to_owned());
            work.regulation = regulation.map(|it| it.name.0.span.file);
            work.copies = copies;
            let silenced = weigh(&mut work.findings, campaign, office, regulation);
            work.unjudged.extend(silenced);
        }
        work
    }

    /// The day of the paper as it was read, if it is a whole day.
    pub(in crate::app) fn issued(&self) -> Option<NaiveDate> {
        let days = self.read.as_ref()?.campaign.as_ref()?.days()?;
        (days.0 == days.1).then_some(days.0)
    }

    /// Whom the one copy of a paper is for that has no others.
    pub(in crate::app) fn alone(&self, work: &Work) -> Option<Copies> {
        let campaign = self.read.as_ref()?.campaign.as_ref()?;
        let office = self.office.as_ref()?.office.as_ref()?;
        let record = work.record.as_ref().filter(|_| work.is_made())?;
        Some(Copies::alone(record, campaign, office))
    }

    /// The work that the campaign of a paper gives, as far as the paper asks for it; what of it
    /// reaches nobody is told when that is known.
    fn assigned<'m>(
        &self,
        mother: Option<&'m Mother>,
        campaign: Option<&Campaign>,
        sink: &mut Sink,
    ) -> Option<Assigned<'m>> {
        let campaign = campaign?;
        let assign = campaign.assign.as_ref();
        if self.due.days.is_some() && assign.is_none() {
            let what = message!(
                "`--due-within` chọn việc trong `assign`, mà tệp này không có `assign`",
                "`--due-within` picks from `assign`, which this file lacks"
            );
            sink.push(Diagnostic::fatal("missing-key", campaign.kind.0.span, what));
        }
        let Some(mother) = mother else {
            if let Some(assign) = assign.filter(|_| campaign.campaign.is_none()) {
                let what = message!(
                    "`assign` lấy việc của văn bản nào thì nêu văn bản ấy ở `campaign`",
                    "`assign` takes work of the paper that is named at `campaign`"
                );
                sink.push(Diagnostic::fatal("missing-key", assign.span, what));
            }
            return None;
        };
        let days = self.due.days;
        let days = days.or_else(|| Some(assign?.within.as_ref()?.count));
        let first = self.due.today.or_else(|| Some(campaign.days()?.0));
        let overdue = assign.and_then(|it| it.overdue.as_ref());
        let overdue = overdue.is_none_or(|it| it.value);
        let window = days.and_then(|days| Window::from(first?, days, overdue));
        if days.is_some() && window.is_none() {
            let what = message!(
                "việc sắp đến hạn tính từ ngày của văn bản, mà `date` chưa đủ ngày, tháng, năm",
                "what is due soon is reckoned from the date of the paper, and `date` is no whole day"
            );
            let found = Diagnostic::fatal("missing-key", campaign.kind.0.span, what);
            sink.push(found.cure(message!(
                "ghi `date`, hoặc chạy với `--today 20/3/2026`",
                "give `date`, or run with `--today 20/3/2026`"
            )));
        }
        Some(Assigned::of(mother, assign, window, sink))
    }

    /// Those for whom copies are made. Whoever asks for none of them sees the first, and is told.
    fn copies(
        &self,
        campaign: &Campaign,
        office: &Office,
        assigned: Option<&Assigned>,
        sink: &mut Sink,
    ) -> Option<Copies> {
        let assigned = assigned.filter(|_| campaign.assign.is_some());
        let assign = campaign.assign.as_ref().map(|it| it.span);
        let Some(each) = &campaign.each else {
            if let (Some(assigned), Some(span)) = (assigned, assign) {
                assigned.tell(None, span, sink);
            }
            return None;
        };
        let copies = Copies::of(each, campaign, office, assigned, &self.reach(), sink)?;
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

    /// The days off that its office knows, once that has been read.
    pub(in crate::app) fn calendar(&self) -> Calendar {
        let office = self.office.as_ref().and_then(|it| it.office.as_ref());
        office.map_or_else(Calendar::default, Office::calendar)
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
            Ok(Some(texts)) => {
                self.taken.note_folder(Some(name), &folder.value, &texts);
                return Ok(Some(self.own.annex(&texts)));
            }
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

    /// Words a campaign and lays it out.
    fn lay(&self, facts: &check::Facts, lent: Lent, sink: &mut Sink) -> Option<Sheet> {
        let &check::Facts {
            campaign,
            office,
            regulation,
            kind,
            kinds,
            sources,
            ..
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
            lent: lent.facts,
            shares: lent.shares,
        };
        let mut document = self.house.0.templates.word(&brief, sink)?;
        // Facts that go round in a circle are worded again and again; nobody is to read that.
        if sink.has("circular-reference") {
            return None;
        }
        let itself = campaign.kind.0.span;
        let faces = &self.house.0.estate.faces;
        let proven = |sheet: &Sheet| {
            let head = head(campaign, office, kind);
            let mut proof = proof::sheet::proof(sheet, head, itself, sources);
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
        let proof = proven(&sheet);
        self.keep_card(&proof);
        self.keep_record(&proof, campaign, office, lent.due, lent.listed);
        self.keep_agenda(|| known.unwrap_or_else(|| timeline::agenda(&proof, facts)));
        if !self.is_judged {
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
            taken: &self.taken,
        }
    }
}

/// A description as it was read with all that it names, and what was found then: the same for each of
/// its copies.
#[derive(Clone)]
pub(super) struct Described {
    sources: Sources,
    sink: Sink,
    file: FileId,
    campaign: Option<Campaign>,
    mother: Option<Arc<Mother>>,
    copies: Option<Copies>,
    listed: Arc<Listed>,
}

/// What other texts lend a paper.
#[derive(Clone, Copy)]
struct Lent<'a> {
    facts: &'a [(&'static str, Fact)],
    shares: &'a [Share],
    /// The days on which work that it hands on is due.
    due: &'a [NaiveDate],
    listed: &'a Listed,
}

/// What is known of a recipient, with the first day on which something is due.
fn due_at(row: Fact, due: Option<NaiveDate>) -> Fact {
    match due {
        Some(day) if row.get("due").is_none() => {
            row.with([("due", Fact::worded(Worded::plain(written(day))))])
        }
        _ => row,
    }
}

/// The templates and kinds of an office cannot be read, which has been told.
struct Unread;

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
        calendar: office.calendar(),
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
