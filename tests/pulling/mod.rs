//! An edited paper taken back to its description, and the paper that is made of it then.

use std::io::Cursor;

use kehoach::app::{Asked, House, Pulled, Why, manuscript};
use kehoach::change::words;
use kehoach::manuscript::{Block, Cell, Look, Manuscript, Merge, Paragraph, Row, Table};
use kehoach::worded::Worded;

mod borrowed;
mod command;
mod drawn;
mod faces;
mod keys;
mod lists;
mod looks;
mod merging;
mod places;
mod random;
mod sections;
mod tables;
mod telling;
mod units;
mod values;

const PLAN: &str = include_str!("plan.yaml");

/// A description, and its paper as it stands in a file.
struct Desk {
    house: House,
    text: String,
    pub paper: Manuscript,
}

impl Desk {
    fn new(text: &str) -> Desk {
        let house = House::built_in().unwrap();
        let paper = read(&house, text);
        Desk {
            house,
            text: text.to_owned(),
            paper,
        }
    }

    fn pulled(&self) -> Pulled {
        self.pulled_with(&Asked::default())
    }

    fn pulled_with(&self, asked: &Asked) -> Pulled {
        let mut paper = self.house.paper(self.text.clone());
        paper.pulled(&self.paper, asked, None).unwrap()
    }

    /// The paragraph that has these words.
    fn paragraph(&mut self, words: &str) -> &mut Paragraph {
        let mut all = paragraphs(&mut self.paper.body).into_iter();
        all.find(|it| it.text().contains(words)).expect(words)
    }

    /// Types other words over some of a paragraph.
    fn types(&mut self, old: &str, new: &str) {
        let paragraph = self.paragraph(old);
        let text = paragraph.text().replacen(old, new, 1);
        retype(paragraph, &text);
    }

    /// Gives some words of a paragraph another look.
    fn shows(&mut self, words: &str, change: impl Fn(&mut Look)) {
        let paragraph = self.paragraph(words);
        let runs = std::mem::take(&mut paragraph.runs);
        let text: String = runs.iter().map(|it| it.words.text.as_str()).collect();
        let at = text.find(words).unwrap();
        let own = at..at + words.len();
        let mut start = 0;
        for run in runs {
            let end = start + run.words.text.len();
            for part in [start..own.start, own.clone(), own.end..end] {
                let part = part.start.max(start)..part.end.min(end);
                if part.start >= part.end {
                    continue;
                }
                let mut new = run.clone();
                new.words = Worded::plain(&text[part.clone()]);
                if own.contains(&part.start) {
                    change(&mut new.look);
                }
                paragraph.runs.push(new);
            }
            start = end;
        }
    }

    /// Where in the body a paragraph stands.
    fn place(&self, words: &str) -> usize {
        let is_it = |it: &Block| it.paragraphs().any(|it| it.text().contains(words));
        self.paper.body.iter().position(is_it).expect(words)
    }

    fn removes(&mut self, words: &str) {
        let at = self.place(words);
        self.paper.body.remove(at);
    }

    /// A copy of a paragraph with other words, right behind it.
    fn adds(&mut self, behind: &str, words: &str) {
        let at = self.place(behind);
        let mut new = self.paper.body[at].clone();
        for paragraph in paragraphs(std::slice::from_mut(&mut new)) {
            retype(paragraph, words);
        }
        self.paper.body.insert(at + 1, new);
    }

    /// A copy of a paragraph of a cell with other words, right behind it.
    fn adds_cell(&mut self, behind: &str, words: &str) {
        let cells = self.tables().flat_map(|it| &mut it.rows);
        for cell in cells.flat_map(|it| &mut it.cells) {
            let is_it = |it: &Block| it.paragraphs().any(|it| it.text() == behind);
            let Some(at) = cell.blocks.iter().position(is_it) else {
                continue;
            };
            let mut new = cell.blocks[at].clone();
            for paragraph in paragraphs(std::slice::from_mut(&mut new)) {
                retype(paragraph, words);
            }
            cell.blocks.insert(at + 1, new);
            return;
        }
    }

    fn moves(&mut self, words: &str, behind: &str) {
        let from = self.place(words);
        let block = self.paper.body.remove(from);
        let to = self.place(behind);
        self.paper.body.insert(to + 1, block);
    }

    fn tables(&mut self) -> impl Iterator<Item = &mut Table> {
        let body = self.paper.body.iter_mut();
        body.filter_map(|it| match it {
            Block::Table(table) => Some(table),
            Block::Paragraph(_) => None,
        })
    }

    /// The lines of the edited paper.
    fn lines(&self) -> Vec<String> {
        lines(&self.paper)
    }

    /// The paper that is made of the new description.
    fn made_paper(&self, pulled: &Pulled) -> Manuscript {
        read(&self.house, pulled.own.as_deref().unwrap_or(&self.text))
    }

    fn made(&self, pulled: &Pulled) -> Vec<String> {
        lines(&self.made_paper(pulled))
    }

    /// The new description.
    fn made_text(&self) -> String {
        self.pulled().own.unwrap_or(self.text.clone())
    }

    /// What changed in the description: old and new lines.
    fn changed(&self, pulled: &Pulled) -> Vec<String> {
        let new = pulled.own.as_deref().unwrap_or(&self.text);
        let shown = kehoach::fix::difference("a", &self.text, new);
        let lines = shown.lines().skip(2).filter(|it| !it.starts_with("@@"));
        lines.map(str::to_owned).collect()
    }

    /// All is taken over, and the paper made then says just what the edited one does.
    fn is_taken(&self) -> Vec<String> {
        let pulled = self.pulled();
        assert!(pulled.left.is_empty(), "{:#?}", pulled.left);
        assert_eq!(self.made(&pulled), self.lines());
        assert_eq!(shapes(&self.made_paper(&pulled)), shapes(&self.paper));
        assert!(pulled.is_whole);
        self.changed(&pulled)
    }
}

fn read(house: &House, text: &str) -> Manuscript {
    let work = house.paper(text.to_owned()).work();
    let bytes = work.docx().unwrap();
    manuscript("a.docx", Cursor::new(bytes)).unwrap()
}

fn lines(paper: &Manuscript) -> Vec<String> {
    let text = paper.flat().words.text;
    let spaced = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    text.lines().map(spaced).collect()
}

/// The rows of the tables, cell by cell, with what they reach over.
fn shapes(paper: &Manuscript) -> Vec<String> {
    let tables = paper.body.iter().filter_map(|it| match it {
        Block::Table(it) if it.is_data() => Some(it),
        _ => None,
    });
    let cell = |cell: &Cell| {
        let paragraphs = cell.blocks.iter().flat_map(Block::paragraphs);
        let words: Vec<String> = paragraphs.map(|it| it.text()).collect();
        let words = words.join("¶");
        let sign = match cell.merge {
            Merge::Above => "↑",
            _ => "",
        };
        format!("{words}{sign}×{}", cell.span.max(1))
    };
    let row = |row: &Row| row.cells.iter().map(cell).collect::<Vec<_>>().join(" | ");
    tables.flat_map(|it| it.rows.iter().map(row)).collect()
}

fn paragraphs(blocks: &mut [Block]) -> Vec<&mut Paragraph> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(it) => all.push(it),
            Block::Table(it) => {
                let cells = it.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| all.extend(paragraphs(&mut cell.blocks)));
            }
        }
    }
    all
}

fn retype(paragraph: &mut Paragraph, words: &str) {
    let Some(mut run) = paragraph.runs.first().cloned() else {
        return;
    };
    run.words = Worded::plain(words);
    paragraph.runs = vec![run];
}

/// Every difference between the paper that is wanted and the one that is made is told.
fn is_told(desk: &Desk, pulled: &Pulled) {
    let (wanted, made) = (desk.lines().join("\n"), desk.made(pulled).join("\n"));
    let told: Vec<&String> = pulled
        .left
        .iter()
        .flat_map(|it| [&it.was, &it.is, &it.before, &it.after])
        .chain(
            pulled
                .carried
                .iter()
                .flat_map(|it| &it.spread)
                .flat_map(|it| [&it.was, &it.is]),
        )
        .collect();
    for (one, other) in wanted
        .lines()
        .filter(|it| !made.contains(*it))
        .map(|it| (it, &made))
        .chain(
            made.lines()
                .filter(|it| !wanted.contains(*it))
                .map(|it| (it, &wanted)),
        )
    {
        let is_near = |it: &&&String| {
            let edits = words(it, one);
            let apart: usize = edits.iter().map(|it| it.old.len().max(it.new.len())).sum();
            !it.is_empty() && apart * 2 < one.len().max(it.len())
        };
        let is_part = told
            .iter()
            .any(|it| !it.is_empty() && one.contains(it.as_str()));
        let found = is_part || told.iter().any(|it| is_near(&it));
        assert!(found, "{one:?}\n{other}\n{told:#?}\n{:#?}", pulled.carried);
    }
}
