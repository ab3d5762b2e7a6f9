//! Rows of tables that are taken from elsewhere: a part of the campaign, the work it gives, those
//! a paper is addressed to, a tag of the register, a list.

use std::borrow::Cow;

use super::addressees::Listed;
use super::assigned::{Assigned, says};
use super::copies::{of_row, of_unit};
use super::mother::Mother;
use super::office::Reach;
use crate::campaign::cell::{Item, TIMELINE};
use crate::campaign::entry::{Blankable, Order};
use crate::campaign::several::ASSIGNED;
use crate::campaign::{Annex, Campaign, Cell, Entry, Office, Register, Row, Table};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::fact::Fact;
use crate::list::slug;
use crate::regulation::Regulation;
use crate::shape::{Text, nearest};
use crate::source::{Sources, Spanned};
use crate::worded::Worded;

/// The rows of those to whom a paper is addressed.
const TO: &str = "to";

/// Whether the work of a campaign stands in a table, and so not in the text.
pub(super) fn list_work(campaign: &mut Campaign) -> bool {
    let mut has = false;
    let is_work = |it: &Text| it.value.trim() == ASSIGNED;
    campaign.tables_mut(&mut |table| has |= table.of.as_ref().is_some_and(is_work));
    has
}

/// Puts those to whom a paper is addressed into a list behind it, where it asks for that.
pub(super) fn list_addressees(campaign: &mut Campaign, regulation: &Regulation) {
    let Some(Spanned { span, .. }) = campaign.to_annex else {
        return;
    };
    let text = |words: &str| Text::new(words.to_owned(), span);
    let cell = |words: &str| Cell {
        text: Some(text(words.trim())),
        across: None,
        down: None,
        blanks: Vec::new(),
        span,
    };
    let head = regulation.word("danh-sach-noi-gui-cot").split('|');
    let row = |cells| Row {
        section: None,
        cells,
        item: Item::default(),
        blanks: Vec::new(),
        span,
    };
    let table = Table {
        title: None,
        widths: Vec::new(),
        align: vec![text("giua"), text("trai")],
        head: vec![row(head.map(cell).collect())],
        rows: Vec::new(),
        of: Some(text(TO)),
        row: vec![cell("{{ item.rank }}"), cell("{{ item.name }}")],
        section: None,
        beside: None,
        blanks: Vec::new(),
        span,
    };
    let annex = Annex {
        number: Some(Blankable(text(""))),
        title: Some(text(regulation.word("danh-sach-noi-gui"))),
        of: None,
        landscape: None,
        own_file: None,
        note: None,
        text: None,
        numbering: Vec::new(),
        mark: None,
        items: Vec::new(),
        table: Some(table),
        order: Order::default(),
        blanks: Vec::new(),
        span,
    };
    campaign.annexes.insert(0, annex);
}

/// Whether rows come from elsewhere than the days of the paper itself.
fn is_elsewhere(of: &Text) -> bool {
    of.value.trim() != TIMELINE
}

/// Where rows can come from.
pub(super) struct Rows<'a> {
    pub(super) reach: Reach<'a>,
    pub(super) office: &'a Office,
    pub(super) mother: Option<&'a Mother>,
    pub(super) assigned: Option<&'a Assigned<'a>>,
    /// Those whose work is meant; none means all.
    pub(super) units: Option<&'a [String]>,
    /// What lists tell of those to whom the paper is addressed.
    pub(super) listed: &'a Listed,
}

impl Rows<'_> {
    /// Fills every table of a paper that takes rows from elsewhere.
    pub(super) fn fill(&self, campaign: &mut Campaign, sources: &mut Sources, sink: &mut Sink) {
        let mut of: Vec<(Text, Option<Text>)> = Vec::new();
        campaign.tables_mut(&mut |table| {
            let own = table.of.clone().filter(is_elsewhere);
            of.extend(own.map(|it| (it, table.beside.clone())));
        });
        if of.is_empty() {
            return;
        }
        let mut filled = Vec::new();
        for (of, beside) in &of {
            let mut items = self.items(of, campaign, sources, sink);
            if let Some(file) = beside {
                self.join(file, &mut items, sources, sink);
            }
            filled.push(items);
        }
        let mut filled = filled.into_iter();
        campaign.tables_mut(&mut |table: &mut Table| {
            if table.of.as_ref().is_some_and(is_elsewhere) {
                let items = filled.next().unwrap_or_default().into_iter();
                let ranked = items.enumerate().map(|(at, it)| {
                    let rank = Worded::plain((at + 1).to_string());
                    it.with([("rank", Fact::worded(rank))])
                });
                table.fill(ranked.collect());
            }
        });
    }

    /// What a name stands for, each with what a row can call of it.
    fn items(
        &self,
        of: &Text,
        campaign: &Campaign,
        sources: &mut Sources,
        sink: &mut Sink,
    ) -> Vec<Fact> {
        let name = of.value.trim();
        let register = Register::of(campaign, self.office);
        let unit = |it: &Text| of_unit(it, &register).0;
        if name == TO {
            // Each is called where it is named in Kính gửi.
            let named = |it: &Text| match register.get(&it.value) {
                Some(_) => unit(it).with([("name", Fact::Unit(it.clone()))]),
                // As it is called in Kính gửi, with what its row tells more.
                None => match self.listed.fact(it) {
                    Some(row) => row.clone().with([("name", Fact::Words(it.clone()))]),
                    None => unit(it),
                },
            };
            return campaign.to.0.iter().map(named).collect();
        }
        if name.contains('.') {
            let rows = self.reach.list(of, sink).into_iter();
            let rows = rows.flat_map(|list| {
                let all = 0..list.rows.len();
                all.map(|at| of_row(name, &list, at, sources).0)
                    .collect::<Vec<_>>()
            });
            return rows.collect();
        }
        if let Some(assigned) = self.assigned.filter(|_| name == ASSIGNED) {
            return assigned.tasks(self.units);
        }
        if let Some(fact) = self.mother.and_then(|it| it.facts.get(name))
            && fact.get(Entry::LISTS[0]).is_some()
        {
            let mut items = Vec::new();
            says(fact, &mut |it| items.push(it.clone()));
            return items;
        }
        let members = register.meant(name);
        if register.get(name).is_some() || members.first().is_some_and(|it| it != name) {
            let text = |it: String| Text::new(it, of.span);
            return members.into_iter().map(text).map(|it| unit(&it)).collect();
        }
        let mut known = vec![TO, ASSIGNED];
        known.extend(register.tags());
        let parts = self.mother.iter().flat_map(|it| &it.campaign.body.parts);
        known.extend(parts.map(|(it, _)| it.as_str()));
        let found = Diagnostic::fatal(
            "undefined-name",
            of.span,
            message!(
                "không biết lấy hàng của bảng ở đâu: `{name}` không phải phần nào của văn bản ở `campaign`, nhóm nào trong sổ, tệp nào",
                "`{name}` is no part of the paper at `campaign`, no tag of the register and no file"
            ),
        );
        sink.push(match nearest(name, known) {
            Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
            None => found,
        });
        Vec::new()
    }

    /// Puts the columns of a list to the items whose `id` its rows have for a code. What has no
    /// counterpart is told.
    fn join(&self, file: &Text, items: &mut [Fact], sources: &mut Sources, sink: &mut Sink) {
        let Some(list) = self.reach.list(file, sink) else {
            return;
        };
        let rows = 0..list.rows.len();
        let keys: Vec<String> = rows.map(|at| list.key(at, &list.name(at))).collect();
        let mut met = vec![false; keys.len()];
        let mut alone = Vec::new();
        for item in items {
            let id = match item.get("id") {
                Some(Fact::Worded(it)) => slug(&it.text),
                _ => String::new(),
            };
            let at = keys.iter().position(|it| *it == id && !id.is_empty());
            let row = match at {
                Some(at) => {
                    met[at] = true;
                    of_row(&file.value, &list, at, sources).0
                }
                None => {
                    alone.push(match id.is_empty() {
                        true => "…".to_owned(),
                        false => id,
                    });
                    of_row(&file.value, &list, 0, sources).0.emptied()
                }
            };
            let (Fact::Group(own), Fact::Group(row)) = (item, row) else {
                continue;
            };
            let is_new = |key: &str, own: &[(Cow<str>, Fact)]| own.iter().all(|(it, _)| it != key);
            for (key, value) in row {
                if is_new(&key, own) {
                    own.push((key, value));
                }
            }
        }
        let lost = keys.iter().zip(&met).filter(|(_, met)| !**met);
        let lost: Vec<&str> = lost.map(|(it, _)| it.as_str()).collect();
        if !lost.is_empty() || !alone.is_empty() {
            let (lost, alone) = (lost.join("`, `"), alone.join("`, `"));
            let what = message!(
                "`Mã` trong danh sách và `id` ở bảng không khớp: chỉ danh sách có `{lost}`, chỉ bảng có `{alone}`",
                "codes of the list and `id` of the table differ: only the list has `{lost}`, only the table `{alone}`"
            );
            sink.push(Diagnostic::new("doubtful-list", Severity::Warning, what).at(file.span));
        }
    }
}
