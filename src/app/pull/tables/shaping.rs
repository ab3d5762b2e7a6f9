//! Tables whose cells came, went, moved or were joined: each row is typed as it is wanted, cell by cell.

mod moving;

use super::super::bench::Edit;
use super::super::line::Spot;
use super::super::owners::Owners;
use super::column::columns;
use super::grid::{Cell, Grid, is_like};
use super::typed::{Typed, above, rows, typed, words};
use crate::edit::{self, Change, Step, Value};

/// What a table has for each of its columns.
const OF_COLUMNS: [&str; 2] = ["widths", "align"];

/// A table as it is laid out, as it is wanted, and as it is typed.
pub struct Shaping<'c> {
    owners: &'c Owners<'c>,
    laid: &'c Grid,
    wanted: &'c Grid,
    /// Which rows are which.
    pairs: Vec<(usize, usize)>,
    /// The laid out column that each wanted one is.
    columns: Vec<Option<usize>>,
    table: Vec<Step>,
    /// Of each laid out row how it is typed; none for one that is a name over all columns, or is of a list.
    typed: Vec<Option<Typed<'c>>>,
    heads: usize,
}

/// The edits of a row.
pub struct Row {
    /// Where it is laid out, and where it is wanted.
    pub laid: Option<usize>,
    pub wanted: Option<usize>,
    pub edits: Vec<Edit>,
}

impl<'c> Shaping<'c> {
    /// A table by its place among those that are laid out; none when it is typed nowhere in the description.
    pub fn of(
        owners: &'c Owners<'c>,
        place: usize,
        laid: &'c Grid,
        wanted: &'c Grid,
    ) -> Option<Shaping<'c>> {
        let lines = owners.sight.lines.iter().enumerate();
        let is_in = |spot| matches!(spot, Spot::Cell([table, ..]) if table == place + 1);
        let mut own = lines.filter(|(_, it)| is_in(it.spot));
        let table = own.find_map(|(at, _)| Some(above(owners.way(at)?)?.to_vec()))?;
        let node = edit::at(owners.root()?, &table)?;
        let heads = rows(node, "head").len();
        let typed = ["head", "rows"].into_iter().flat_map(|key| {
            let list = [&table[..], &[Step::Key(key.into())]].concat();
            typed(rows(node, key), &list)
        });
        let typed: Vec<_> = typed.collect();
        let pairs = laid.rows_of(wanted);
        Some(Shaping {
            columns: columns(laid, wanted, &pairs),
            owners,
            laid,
            wanted,
            pairs,
            table,
            typed,
            heads,
        })
    }

    /// What each row needs, and what is told of all columns.
    pub fn rows(&self) -> Vec<Row> {
        let mut all: Vec<Row> = Vec::new();
        for (laid, typed) in self.typed.iter().enumerate() {
            let Some(typed) = typed.as_ref().filter(|_| laid < self.laid.rows.len()) else {
                continue;
            };
            let wanted = self.pairs.iter().find(|it| it.0 == laid).map(|it| it.1);
            let edits = match wanted {
                Some(wanted) => self.cells(typed, laid, &self.wanted.rows[wanted]),
                None => match self.moved_to(laid) {
                    Some(to) if self.is_other(laid, to) => {
                        all.extend(self.put(typed, laid, to));
                        continue;
                    }
                    Some(_) => self.cells(typed, laid, &self.in_columns(laid)),
                    None => self.without(laid).into_iter().collect(),
                },
            };
            all.push(Row {
                laid: Some(laid),
                wanted,
                edits,
            });
        }
        for wanted in 0..self.wanted.rows.len() {
            let is_put = all.iter().any(|it| it.wanted == Some(wanted));
            if !is_put && self.pairs.iter().all(|it| it.1 != wanted) {
                all.extend(self.fresh(wanted));
            }
        }
        all.retain(|it| !it.edits.is_empty());
        all
    }

    /// What is told of each column, for the columns that are wanted.
    pub fn of_columns(&self) -> Vec<Edit> {
        let is_same = self
            .columns
            .iter()
            .copied()
            .eq((0..self.laid.columns()).map(Some));
        let keys = OF_COLUMNS.into_iter().filter(|_| !is_same);
        let edits = keys.filter_map(|key| {
            let way = [&self.table[..], &[Step::Key(key.into())]].concat();
            let Value::List(old) = Value::of(edit::at(self.owners.root()?, &way)?) else {
                return None;
            };
            let mut new: Vec<Value> = Vec::new();
            for of in &self.columns {
                // A new column is like the one before it.
                let own = of.map_or(new.last().or(old.first()), |it| old.get(it));
                new.extend(own.cloned());
            }
            self.owners.edit(&way, Change::Set(Value::List(new)))
        });
        edits.collect()
    }

    /// The edits that give a typed row the cells of another.
    fn cells(&self, typed: &Typed, laid: usize, wanted: &[Cell]) -> Vec<Edit> {
        let new = self.values(typed, laid, wanted);
        let old: Vec<Value> = typed.cells.iter().map(|it| Value::of(it.1)).collect();
        let kept = kept(&new);
        let mut edits = Vec::new();
        let item = |at: usize| [&typed.way[..], &[Step::Item(at)]].concat();
        let mut put = |at: usize, change| edits.extend(self.owners.edit(&item(at), change));
        // What is between two cells that stay takes the place of what was, one by one.
        let (mut from, mut at) = (0, 0);
        for to in kept.iter().copied().chain([new.len()]) {
            let end = new.get(to).and_then(|it| it.0).unwrap_or(old.len());
            let came = &new[from..to];
            let both = came.len().min(end - at);
            for (place, (_, value)) in (at..end).zip(came) {
                put(place, Change::Set(value.clone()));
            }
            for place in at + both..end {
                put(place, Change::Remove);
            }
            for (_, value) in came[both..].iter().rev() {
                put(end, Change::Insert(value.clone()));
            }
            if let Some((_, value)) = new.get(to).filter(|it| old.get(end) != Some(&it.1)) {
                put(end, Change::Set(value.clone()));
            }
            (from, at) = (to + 1, end + 1);
        }
        edits
    }

    /// The cells of a row as they are to be typed, each with the typed one that it is.
    fn values(&self, typed: &Typed, laid: usize, wanted: &[Cell]) -> Vec<(Option<usize>, Value)> {
        let mut free: Vec<usize> = (0..typed.cells.len()).collect();
        let at_column = |column: usize| typed.cells.iter().position(|it| it.0 == column);
        let own: Vec<Option<usize>> = wanted
            .iter()
            .map(|cell| {
                let column = self.columns.get(cell.column).copied().flatten()?;
                let at = at_column(column)?;
                free.iter()
                    .position(|it| *it == at)
                    .map(|it| free.remove(it))
            })
            .collect();
        let mut all = Vec::new();
        for (cell, own) in wanted.iter().zip(own) {
            let laid_cell = own.and_then(|it| self.laid.cell(laid, typed.cells[it].0));
            let is_same = |it: &&Cell| it.lines == cell.lines;
            let words = match (own, laid_cell.filter(is_same)) {
                (Some(at), Some(_)) => words(typed.cells[at].1),
                _ if cell.lines.is_empty() => String::new(),
                _ => self
                    .joined(laid, cell)
                    .or_else(|| {
                        let other = |at: &usize| {
                            let laid = self.laid.cell(laid, typed.cells[*at].0);
                            laid.is_some_and(|it| it.lines == cell.lines)
                        };
                        let place = free.iter().position(other)?;
                        Some(words(typed.cells[free.remove(place)].1))
                    })
                    .or_else(|| {
                        let spoken = laid_cell.filter(|it| it.lines.len() == cell.lines.len());
                        spoken.and(own).map(|at| words(typed.cells[at].1))
                    })
                    .unwrap_or_else(|| cell.typed()),
            };
            let room = |it: &Cell| (it.across, it.down);
            let stays = laid_cell.filter(|it| is_same(it) && room(it) == room(cell));
            let value = match own.filter(|_| stays.is_some()) {
                Some(at) => Value::of(typed.cells[at].1),
                None => value(words, cell),
            };
            all.push((own, value));
        }
        all
    }

    /// The words of all cells that a joined one takes in, as they are typed.
    fn joined(&self, laid: usize, cell: &Cell) -> Option<String> {
        let mut lines = Vec::new();
        let mut all = Vec::new();
        for row in laid..laid + cell.down {
            let typed = self.typed.get(row)?.as_ref()?;
            for column in cell.column..cell.column + cell.across {
                let of = self.columns.get(column).copied().flatten()?;
                let Some(inner) = self.laid.cell(row, of).filter(|it| !it.lines.is_empty()) else {
                    continue;
                };
                let (_, node) = typed.cells.iter().find(|it| it.0 == of)?;
                lines.extend(inner.lines.iter().cloned());
                all.push(words(node));
            }
        }
        (lines == cell.lines && all.len() > 1).then(|| all.join("\n"))
    }

    /// A laid out row in the columns that are wanted.
    fn in_columns(&self, laid: usize) -> Vec<Cell> {
        let columns = self.columns.iter().enumerate();
        let cells = columns.filter_map(|(column, of)| match of {
            Some(of) => Some(Cell {
                column,
                ..self.laid.cell(laid, *of)?.clone()
            }),
            None => Some(Cell {
                column,
                across: 1,
                down: 1,
                lines: Vec::new(),
            }),
        });
        cells.collect()
    }

    fn without(&self, laid: usize) -> Option<Edit> {
        let (key, at) = self.place(laid);
        let way = [&self.table[..], &[Step::Key(key.into()), Step::Item(at)]].concat();
        self.owners.edit(&way, Change::Remove)
    }

    /// A row that came, behind the one that stands before it.
    fn fresh(&self, wanted: usize) -> Option<Row> {
        let cells = &self.wanted.rows[wanted];
        let values = cells.iter().map(|it| value(it.typed(), it));
        self.fresh_of(wanted, values.collect())
    }

    fn fresh_of(&self, wanted: usize, values: Vec<Value>) -> Option<Row> {
        let before = self
            .pairs
            .iter()
            .filter(|it| it.1 < wanted)
            .map(|it| it.0)
            .max();
        let (key, at) = match before {
            Some(before) => self.place(before + 1),
            None => ("rows", 0),
        };
        let way = [&self.table[..], &[Step::Key(key.into()), Step::Item(at)]].concat();
        let insert = Change::Insert(Value::List(values));
        Some(Row {
            laid: None,
            wanted: Some(wanted),
            edits: vec![self.owners.edit(&way, insert)?],
        })
    }

    /// The list that a row stands in, and where.
    fn place(&self, laid: usize) -> (&'static str, usize) {
        match laid.checked_sub(self.heads) {
            Some(at) => ("rows", at),
            None => ("head", laid),
        }
    }

    /// Whether each column stands where it stood.
    fn is_in_order(&self) -> bool {
        let columns = self.columns.iter().copied();
        columns.eq((0..self.laid.columns()).map(Some))
    }

    /// Whether nothing but words may be other.
    pub fn is_as_wanted(&self) -> bool {
        let all = self.laid.rows.len() == self.wanted.rows.len() && self.is_in_order();
        let mut pairs = self.pairs.iter();
        all && !self.has_retyped()
            && pairs.all(|(one, other)| is_like(&self.laid.rows[*one], &self.wanted.rows[*other]))
    }
}

/// A cell with words, as it is typed.
fn value(words: String, cell: &Cell) -> Value {
    let reaches = [("across", cell.across), ("down", cell.down)];
    let told = reaches.into_iter().filter(|it| it.1 > 1);
    let told: Vec<_> = told
        .map(|(key, many)| (key.to_owned(), many.to_string().into()))
        .collect();
    match told.is_empty() {
        true => words.into(),
        false => Value::Group([vec![("text".to_owned(), words.into())], told].concat()),
    }
}

/// Which of some cells are typed ones that stay in their order.
fn kept(new: &[(Option<usize>, Value)]) -> Vec<usize> {
    let mut all = Vec::new();
    let mut last = None;
    for (at, (of, _)) in new.iter().enumerate() {
        if of.is_some() && *of > last {
            all.push(at);
            last = *of;
        }
    }
    all
}
