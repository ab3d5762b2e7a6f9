//! What the typesetter leaves behind. Where lines move to the next page because they stay with what
//! follows, it leaves their notes on the old one, and it keeps no last row of a table and no rows that a
//! cell joins with what stands below; there a page is turned on purpose, and the pages are laid out once more.

use std::collections::HashSet;

use typst::foundations::{NativeElement, Packed};
use typst::introspection::Introspector;
use typst::model::FootnoteElem;
use typst_layout::PagedDocument;

use super::places;
use crate::sheet::Run;
use crate::write::blocks::{Block, Grid, Part, Piece};

/// The numbers of the first runs of what begins a page on purpose.
pub type Turns = HashSet<usize>;

/// A page is turned this often at most; what is then still wrong is left so.
const MOST: usize = 24;

/// Whether something may be left behind at all.
pub fn may_stray(parts: &[Part], runs: &[&Run]) -> bool {
    runs.iter().any(|it| it.footnote.is_some()) || held(parts).next().is_some()
}

/// Turns one more page, if some note stands on another page than its call, or the end of a table
/// on another than what it is held with.
pub fn turn(pages: &PagedDocument, parts: &[Part], runs: &[&Run], turns: &mut Turns) -> bool {
    let strayed = strayed(pages).into_iter().chain(parted(pages, parts, runs));
    let starts = strayed.filter_map(|run| start(parts, run));
    // What is farther down moves with the first.
    let first = starts.filter(|it| !turns.contains(it)).min();
    turns.len() < MOST && first.is_some_and(|it| turns.insert(it))
}

/// The runs that call notes which stand on other pages.
fn strayed(pages: &PagedDocument) -> Vec<usize> {
    let known = pages.introspector();
    let calls = known.query(&FootnoteElem::ELEM.select());
    let strayed = calls.iter().filter_map(|call| {
        let call: &Packed<FootnoteElem> = call.to_packed()?;
        let place = call.location()?;
        let note = known.page(place.variant(1))?;
        let (run, _) = places::named(call.span())?;
        (known.page(place) != Some(note)).then_some(run)
    });
    strayed.collect()
}

/// The first runs of rows of tables that are held with what follows, and of this: the last rows, and such as a cell
/// joins.
fn held<'a>(parts: &'a [Part]) -> impl Iterator<Item = (usize, usize)> + 'a {
    let blocks = parts.iter().flat_map(|part| &part.blocks);
    let inner = blocks.filter_map(|it| match it {
        Block::Table(it) => Some(held_rows(it)),
        _ => None,
    });
    last(parts).chain(inner.flatten())
}

/// Of the rows below the head of a table.
fn held_rows(grid: &Grid) -> Vec<(usize, usize)> {
    let table = grid.table;
    let firsts = grid.firsts();
    let first = |rows: &[Option<usize>]| rows.iter().flatten().next().copied();
    let mut held = Vec::new();
    let mut row = table.header_rows;
    while row < table.rows.len() {
        let end = table.joined(row);
        if end > row + 1 && table.rows[end - 1].keep_next {
            held.extend(first(&firsts[row..end]).zip(first(&firsts[end..])));
        }
        row = end;
    }
    held
}

fn last<'a>(parts: &'a [Part]) -> impl Iterator<Item = (usize, usize)> + 'a {
    let pairs = parts.iter().flat_map(|part| part.blocks.windows(2));
    pairs.filter_map(|pair| match pair {
        [Block::Table(it), next] if it.table.rows.last()?.keep_next => {
            let row = it.firsts().into_iter().rev().flatten().next()?;
            Some((row, first(std::slice::from_ref(next))?))
        }
        _ => None,
    })
}

/// The first runs of held rows whose page is not that of what follows.
fn parted(pages: &PagedDocument, parts: &[Part], runs: &[&Run]) -> Vec<usize> {
    let mut held = held(parts).peekable();
    if held.peek().is_none() {
        return Vec::new();
    }
    let words = places::located(pages, runs);
    let told = || {
        words
            .iter()
            .filter_map(|(run, word)| Some(((*run)?, word.page)))
    };
    let parted = held.filter(|(row, next)| {
        let end = told().filter(|(run, _)| (row..next).contains(&run));
        let below = told().filter(|(run, _)| run >= next).min();
        let end = end.map(|(_, page)| page).max();
        below.is_some_and(|(_, page)| end.is_some_and(|it| it < page))
    });
    parted.map(|(row, _)| row).collect()
}

/// Something that can begin a page.
struct Start {
    run: usize,
    keep_next: bool,
}

/// The first run of what must begin a page if a run is to stand there.
fn start(parts: &[Part], run: usize) -> Option<usize> {
    let mut starts = Vec::new();
    for part in parts {
        let own = gather(&part.blocks);
        // A section begins a page in any case.
        if own.first().is_some_and(|it| it.run <= run) {
            starts = own;
        }
    }
    let mut at = starts.iter().rposition(|it| it.run <= run)?;
    while at > 0 && starts[at - 1].keep_next {
        at -= 1;
    }
    (at > 0).then(|| starts[at].run)
}

fn gather(blocks: &[Block]) -> Vec<Start> {
    let mut starts = Vec::new();
    let piece = |it: &Piece| Start {
        run: it.first,
        keep_next: it.style.keep_next,
    };
    for block in blocks {
        match block {
            Block::Paragraph(it) => starts.push(piece(it)),
            Block::List { items, .. } => starts.extend(items.iter().map(piece)),
            Block::Columns { cells, .. } => {
                let run = cells.iter().filter_map(|cell| first(cell)).min();
                let keep_next = false;
                starts.extend(run.map(|run| Start { run, keep_next }));
            }
            Block::Table(it) => {
                for ((row, line), run) in it.table.rows.iter().enumerate().zip(it.firsts()) {
                    let keep_next = row < it.table.header_rows || line.keep_next;
                    starts.extend(run.map(|run| Start { run, keep_next }));
                }
            }
            Block::Rule(_) => {}
        }
    }
    starts
}

/// The first run of blocks.
pub fn first(blocks: &[Block]) -> Option<usize> {
    gather(blocks).first().map(|it| it.run)
}
