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
