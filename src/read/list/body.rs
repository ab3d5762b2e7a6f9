//! The rows below a head: which are recipients, which name groups, add up, or are signed.

use std::collections::HashMap;

use super::found::Found;
use super::grid::{Area, Grid};
use super::head::Head;
use super::kinds::{self, Part};
use crate::list::{Cell, List, Place, Row};

/// The list below a head.
pub fn read(grid: Grid, head: Head) -> List {
    let mut body = Body::new(&grid, &head);
    body.walk();
    let Body {
        parts, rest, names, ..
    } = body;
    let columns = head.columns.clone();
    let mut list = List::new(grid.words.clone(), columns);
    let mut torn = Vec::new();
    list.head = head.rows.clone().map(|it| grid.at(it)).collect();
    list.from_1904 = grid.from_1904;
    list.groups = names;
    let joined = joined(&grid, &head, rest);
    let own = |number: usize, column: u32| {
        let cell = grid.cell(number, column);
        let master = joined.get(&(grid.at(number), column));
        match (cell.words.is_empty(), master) {
            (true, Some(master)) => *master,
            _ => cell,
        }
    };
    let mut group = None;
    for (number, part) in &parts {
        match part {
            Part::Group(name) => group = Some(*name),
            Part::Recipient => {
                let at = grid.at(*number);
                let cells = list.columns.iter().map(|it| own(*number, it.at));
                let mut cells: Vec<Cell> = cells.collect();
                for (column, of) in &head.parts {
                    let part = grid.cell(*number, *column);
                    if let Some(cell) = cells.get_mut(*of).filter(|_| !part.words.is_empty()) {
                        torn.push(Place::cell(at, *column));
                        let words = [cell.words, part.words].map(|it| grid.words.get(it));
                        cell.words = list.put(words.join(" ").trim());
                    }
                }
                list.push(Row { at, group }, cells);
            }
            _ => {}
        }
    }
    let found = Found {
        grid: &grid,
        head: &head,
        parts: &parts,
        joined: &joined,
        torn,
    };
    list.told = found.told(&list);
    list
}

struct Body<'g> {
    grid: &'g Grid,
    head: &'g Head,
    parts: Vec<(usize, Part)>,
    /// Names of groups.
    names: Vec<String>,
    /// The number of the first row that is not of the table.
    rest: usize,
}

impl<'g> Body<'g> {
    fn new(grid: &'g Grid, head: &'g Head) -> Body<'g> {
        Body {
            grid,
            head,
            parts: Vec::new(),
            names: Vec::new(),
            rest: grid.len(),
        }
    }

    fn walk(&mut self) {
        let (grid, head) = (self.grid, self.head);
        let first = head.numbering.map_or(head.rows.end, |it| it + 1);
        let judge = kinds::Judge::new(grid, head, first);
        let (mut is_foot, mut is_added) = (false, false);
        for number in first..grid.len() {
            if grid.texts(number).next().is_none() && grid.cells(number).next().is_none() {
                continue;
            }
            let part = match judge.part(number, is_added, is_foot) {
                Part::Group(_) => {
                    self.names.push(kinds::group_name(grid, number));
                    let name = u32::try_from(self.names.len() - 1).unwrap_or(u32::MAX);
                    Part::Group(name)
                }
                part => part,
            };
            is_added = match part {
                Part::Total => true,
                Part::Recipient | Part::Group(_) => false,
                _ => is_added,
            };
            if part == Part::Foot && !is_foot {
                (is_foot, self.rest) = (true, number);
            }
            is_foot &= part != Part::Head;
            let is_end = part == Part::Other;
            self.parts.push((number, part));
            if is_end {
                self.rest = self.rest.min(number);
                break;
            }
        }
    }
}

/// What stands in the cells below the first of those that are joined downwards.
fn joined(grid: &Grid, head: &Head, rest: usize) -> HashMap<(u32, u32), Cell> {
    let mut held = HashMap::new();
    for area in tall(grid, head, rest) {
        let Some(master) = grid.number(area.top) else {
            continue;
        };
        let cell = grid.cell(master, area.left);
        let below = master + 1..grid.len();
        for number in below.take_while(|it| grid.at(*it) <= area.bottom) {
            held.insert((grid.at(number), area.left), cell);
        }
    }
    held
}

/// Cells of the table that are joined downwards.
fn tall<'g>(grid: &'g Grid, head: &Head, rest: usize) -> impl Iterator<Item = &'g Area> {
    let top = grid.at(head.rows.end.saturating_sub(1));
    let end = if rest < grid.len() {
        grid.at(rest)
    } else {
        u32::MAX
    };
    let all = grid.joined.iter();
    all.filter(move |it| it.is_tall() && it.top > top && it.top < end)
}
