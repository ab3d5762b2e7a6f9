//! The days of a paper as a table with a picture beside it: in the paper itself, or as pages of their own.

use chrono::NaiveDate;

use crate::agenda::Agenda;
use crate::campaign::cell::TIMELINE;
use crate::campaign::entry::Order;
use crate::campaign::{Annex, Campaign, Table as Described};
use crate::check;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::document::{Block, Cell, CellAlign, Document, Inline, Row, Table};
use crate::proof::Proof;
use crate::regulation::Regulation;
use crate::role::Role;
use crate::shape::Text;
use crate::source::{Span, Spanned};
use crate::strip::Strip;
use crate::time::written;
use crate::timeline::{self, Scale};
use crate::worded::Worded;

/// Shares of the width: number, time, words, who, and all units of the scale.
const WIDTHS: [f64; 5] = [3.5, 13.0, 25.0, 21.0, 37.5];

/// The days of a paper, read off its proof.
pub(super) fn agenda(proof: &Proof, facts: &check::Facts) -> Agenda {
    let subjects = proof.paragraphs.iter();
    let subjects = subjects.filter(|it| it.role == Role::TrichYeu);
    let subject: Vec<&str> = subjects.map(|it| it.text.trim()).collect();
    let kind = facts.kind.map_or("", |it| it.name.0.value.trim());
    let title = format!("{kind} {}", subject.join(" "));
    let title = title.trim().to_owned();
    Agenda {
        regulation: facts.regulation.name.0.value.clone(),
        ..Agenda::of(proof, facts.campaign, &facts.register(), title)
    }
}

/// What an annex that is a timeline has unless it is said otherwise.
pub(super) fn spread(campaign: &mut Campaign, regulation: &Regulation) {
    let is_one = |it: &&mut Annex| it.of.as_ref().is_some_and(|of| of.value.trim() == TIMELINE);
    for annex in campaign.annexes.iter_mut().filter(is_one) {
        let span = annex.of.as_ref().map_or(annex.span, |it| it.span);
        let text = |words: &str| Text::new(words.to_owned(), span);
        annex
            .title
            .get_or_insert_with(|| text(regulation.word("tien-do")));
        annex
            .landscape
            .get_or_insert_with(|| Spanned::new(true, span));
        annex.table.get_or_insert_with(|| Described {
            title: None,
            widths: Vec::new(),
            align: Vec::new(),
            head: Vec::new(),
            rows: Vec::new(),
            of: Some(text(TIMELINE)),
            row: Vec::new(),
            section: None,
            beside: None,
            blanks: Vec::new(),
            span,
        });
        annex.order = Order::of(&annex.table, &annex.items);
    }
}

/// The tables of a document whose rows are its days.
fn tables<'d>(blocks: &'d mut [Block], found: &mut Vec<&'d mut Table>) {
    for block in blocks {
        match block {
            Block::Table(table) if table.is_timeline => found.push(table),
            Block::Section(section) => tables(&mut section.blocks, found),
            Block::Table(_) | Block::Line(_) => {}
        }
    }
}

fn all(document: &mut Document) -> Vec<&mut Table> {
    let mut found = Vec::new();
    tables(&mut document.blocks, &mut found);
    for annex in &mut document.annexes {
        tables(&mut annex.blocks, &mut found);
    }
    found
}

/// Puts the days of a paper into the tables that ask for them; `days` is asked only when one does. Gives the
/// days back.
pub(super) fn fill(
    document: &mut Document,
    regulation: &Regulation,
    at: Span,
    days: impl FnOnce(&Document) -> Option<Agenda>,
    sink: &mut Sink,
) -> Option<Agenda> {
    if all(document).is_empty() {
        return None;
    }
    let agenda = days(document)?;
    let events = agenda.events.iter();
    let events = events.map(|it| (it, it.told(), Vec::new()));
    let rows = timeline::rows(events);
    let Some(scale) = Scale::around(rows.iter()) else {
        let found = Diagnostic::new(
            "table-shape",
            Severity::Error,
            message!(
                "bảng tiến độ lấy các mốc, thời hạn của văn bản, mà văn bản chưa có mốc nào",
                "the timeline has the days of the paper, which names none yet"
            ),
        );
        sink.push(found.at(at).cure(message!(
            "ghi thời hạn ở `due`, `when` hay trong câu; hoặc bỏ `timeline`",
            "give days at `due`, `when` or in sentences; or leave `timeline` out"
        )));
        return Some(agenda);
    };
    for table in all(document) {
        let own = (std::mem::take(&mut table.title), table.is_timeline);
        *table = drawn(&[("", rows.iter().collect())], &scale, None, regulation);
        if !own.0.is_empty() {
            table.title = own.0;
        }
    }
    Some(agenda)
}

/// Rows in groups with their signs upon one scale; a group without a name has no row for it.
pub(super) fn drawn(
    groups: &[(&str, Vec<&timeline::Row>)],
    scale: &Scale,
    today: Option<NaiveDate>,
    regulation: &Regulation,
) -> Table {
    let today = today.filter(|it| scale.has(*it, *it));
    let [number, time, words, who, all] = WIDTHS;
    let units = scale.units();
    let mut widths = vec![number, time, words, who];
    widths.resize(widths.len() + units, all / units.max(1) as f64);
    let mut rows = heads(scale, regulation);
    let head = rows.len();
    let mut place = 0;
    for (name, group) in groups {
        if !name.is_empty() {
            rows.push(Row {
                section: true,
                cells: vec![cell(usize::MAX, 1, [plain(name)])],
            });
        }
        for row in group {
            place += 1;
            rows.push(line(place, row, scale, today, regulation));
        }
    }
    let told = |name: &str| regulation.word(name).to_owned();
    let mut legend = told("tien-do-hinh");
    if let Some(day) = today {
        legend.push_str(&told("tien-do-hom-nay").replace("{date}", &written(day)));
    }
    use CellAlign::{Center, Left};
    Table {
        is_timeline: true,
        title: plain(&format!("({legend})")),
        widths,
        align: vec![Center, Left, Left, Left],
        head,
        rows,
    }
}

/// The names of the columns, above two rows for the scale.
fn heads(scale: &Scale, regulation: &Regulation) -> Vec<Row> {
    let mut names = regulation.word("tien-do-cot").split('|');
    let name = |_| cell(1, 2, [plain(names.next().unwrap_or("").trim())]);
    let mut upper: Vec<Cell> = (0..WIDTHS.len() - 1).map(name).collect();
    let heads = scale.heads().into_iter();
    upper.extend(heads.map(|(name, across)| cell(across, 1, [plain(&name)])));
    let labels = scale.labels().into_iter();
    let lower = labels.map(|it| cell(1, 1, [plain(&it)])).collect();
    let row = |cells| Row {
        section: false,
        cells,
    };
    vec![row(upper), row(lower)]
}

fn line(
    place: usize,
    row: &timeline::Row,
    scale: &Scale,
    today: Option<NaiveDate>,
    regulation: &Regulation,
) -> Row {
    let said = |words: &str| vec![Inline::plain(Worded::whole(words, Some(row.span)))];
    let mut time = vec![said(&row.time)];
    if !row.remarks.is_empty() {
        let remarks = format!("({})", row.remarks.join("; "));
        time.push(vec![Inline {
            italic: true,
            ..Inline::plain(Worded::plain(remarks))
        }]);
    }
    let words = row.words.trim_end_matches([';', '.', ',', '/', ' ']);
    let mut who = vec![said(&row.who.join("; "))];
    for (lead, names) in [("tien-do-cung", &row.with), ("tien-do-gui", &row.to)] {
        if !names.is_empty() {
            let words = regulation.word(lead);
            who.push(said(&words.replace("{names}", &names.join("; "))));
        }
    }
    let strip: Strip = row.strip(scale, today);
    Row {
        section: false,
        cells: vec![
            cell(1, 1, [plain(&place.to_string())]),
            cell(1, 1, time),
            cell(1, 1, [said(words)]),
            cell(1, 1, who),
            Cell {
                strip: Some(strip),
                ..cell(scale.units(), 1, [])
            },
        ],
    }
}

fn cell(across: usize, down: usize, text: impl Into<Vec<Vec<Inline>>>) -> Cell {
    Cell {
        across,
        down,
        text: text.into(),
        strip: None,
    }
}

fn plain(words: &str) -> Vec<Inline> {
    vec![Inline::plain(Worded::plain(words))]
}
