//! Edits at random, by a fixed seed: after each the paper says what the edited one does, or the difference
//! is told.

use super::*;

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

const WORDS: [&str; 8] = [
    "nhanh",
    "01/9/2026",
    "12 %",
    "a: b",
    "«x»",
    "Thôn Đông",
    "và",
    "'",
];

fn edit(desk: &mut Desk, dice: &mut Dice) {
    let is_flowing = |it: &Block| matches!(it, Block::Paragraph(it) if it.text().len() > 12);
    let places: Vec<usize> = (0..desk.paper.body.len())
        .filter(|it| is_flowing(&desk.paper.body[*it]))
        .collect();
    let at = places[dice.roll(places.len())];
    let other = places[dice.roll(places.len())];
    match dice.roll(7) {
        0 => drop(desk.paper.body.remove(at)),
        1 => {
            let block = desk.paper.body.remove(at);
            desk.paper
                .body
                .insert(other.min(desk.paper.body.len()), block);
        }
        2 => {
            let block = desk.paper.body[at].clone();
            desk.paper.body.insert(other, block);
        }
        kind => {
            let mut all = paragraphs(&mut desk.paper.body);
            let at = dice.roll(all.len());
            let text = all[at].text();
            let mut words: Vec<&str> = text.split(' ').collect();
            let place = dice.roll(words.len());
            let new = WORDS[dice.roll(WORDS.len())];
            match kind {
                3 => words.insert(place, new),
                4 => drop(words.remove(place)),
                _ => words[place] = new,
            }
            let words = words.join(" ");
            if !words.trim().is_empty() {
                retype(all[at], &words);
            }
        }
    }
}

fn word(cell: &mut Cell, words: &str) {
    cell.blocks.truncate(1);
    let all = paragraphs(&mut cell.blocks);
    all.into_iter().for_each(|it| retype(it, words));
}

/// Another shape of a table, or another cell of it.
fn reshape(desk: &mut Desk, dice: &mut Dice) {
    let mut tables: Vec<&mut Table> = desk.tables().filter(|it| it.is_data()).collect();
    let many = tables.len();
    let Some(table) = tables.get_mut(dice.roll(many)) else {
        return;
    };
    let (row, other) = (dice.roll(table.rows.len()), dice.roll(table.rows.len()));
    let columns = table.rows[row].cells.len();
    let column = dice.roll(columns);
    let is_even = table.rows.iter().all(|it| it.cells.len() == columns);
    let new = WORDS[dice.roll(WORDS.len())];
    match dice.roll(8) {
        0 => word(&mut table.rows[row].cells[column], ""),
        1 => word(&mut table.rows[row].cells[column], new),
        2 if is_even => {
            for row in &mut table.rows {
                let mut cell = row.cells[column].clone();
                word(&mut cell, ["", new][dice.roll(2)]);
                row.cells.insert(column + dice.roll(2), cell);
            }
        }
        3 if is_even && columns > 1 => {
            let rows = table.rows.iter_mut();
            rows.for_each(|it| drop(it.cells.remove(column)));
        }
        4 if table.rows.len() > 2 => drop(table.rows.remove(row)),
        5 => {
            let mut copy = table.rows[row].clone();
            word(&mut copy.cells[column], new);
            table.rows.insert(other, copy);
        }
        6 => table.rows.swap(row, other),
        7 if column > 0 => {
            let cells = &mut table.rows[row].cells;
            let gone = cells.remove(column);
            let left = &mut cells[column - 1];
            left.span = left.span.max(1) + gone.span.max(1);
            left.blocks.extend(gone.blocks);
        }
        _ => {}
    }
}

/// Each row that is made otherwise than wanted is told of, by one of its cells at least.
fn is_shape_told(desk: &Desk, pulled: &Pulled) {
    let (wanted, made) = (shapes(&desk.paper), shapes(&desk.made_paper(pulled)));
    let left = pulled
        .left
        .iter()
        .flat_map(|it| [&it.was, &it.is, &it.before, &it.after]);
    let spread = pulled.carried.iter().flat_map(|it| &it.spread);
    let spread = spread.flat_map(|it| [&it.was, &it.is]);
    let told: Vec<&String> = left.chain(spread).collect();
    let other = wanted.iter().filter(|it| !made.contains(it));
    for row in other.chain(made.iter().filter(|it| !wanted.contains(it))) {
        let cells = row
            .split([' ', '|', '×', '¶', '↑'])
            .filter(|it| it.len() > 1);
        let is_told = |it: &str| told.iter().any(|told| told.contains(it));
        assert!(
            !told.is_empty() && { cells }.any(is_told),
            "{row}\n{told:#?}"
        );
    }
}

#[test]
fn whatever_is_done_to_a_table_is_taken_over_or_told() {
    let mut dice = Dice(20_261_129);
    let mut taken = 0;
    let turns = 30;
    let rows = "      rows:\n        - ['3', Dán nhãn, \"Tổ {{ tuan-le }}\"]\n        - ['4', Đọc thử, Cô Mận]\n";
    let text = PLAN.replace("      rows:\n", rows);
    for _ in 0..turns {
        let mut desk = Desk::new(&text);
        for _ in 0..=dice.roll(3) {
            reshape(&mut desk, &mut dice);
        }
        let pulled = desk.pulled();
        is_told(&desk, &pulled);
        is_shape_told(&desk, &pulled);
        taken += usize::from(shapes(&desk.made_paper(&pulled)) == shapes(&desk.paper));
    }
    assert!(taken * 4 > turns * 3, "{taken} of {turns}");
}

#[test]
fn whatever_is_edited_is_taken_over_or_told() {
    let mut dice = Dice(20_260_215);
    let mut taken = 0;
    let turns = 40;
    for turn in 0..turns {
        let text = match turn % 4 {
            0 => include_str!("../../data/campaigns/hoai-tan-2024.yaml"),
            _ => PLAN,
        };
        let mut desk = Desk::new(text);
        for _ in 0..=dice.roll(4) {
            edit(&mut desk, &mut dice);
        }
        let pulled = desk.pulled();
        is_told(&desk, &pulled);
        taken += usize::from(desk.made(&pulled) == desk.lines());
    }
    assert!(taken * 2 > turns, "{taken} of {turns}");
}
