//! A section that came or was moved: it stands in the order of the sections, which is told for the first time if
//! the program has put them in its own.

use super::line::Line;
use super::owners::Owners;
use super::reword::Candidate;
use crate::edit::{self, Change, Step, Value};
use crate::role::Role;

/// The key of the order of the sections.
const OUTLINE: &str = "outline";

impl Owners<'_> {
    /// Ways to have a section of this title behind a paragraph.
    pub fn sections(&self, new: &Line, before: Option<usize>) -> Option<Candidate> {
        let order = self.order(&new.sort())?;
        let heading = ("heading".to_owned(), new.words.text.as_str().into());
        let own = Value::Group(vec![heading]);
        let place = order.place(before);
        if self.is_ordered() {
            let way = [Step::Key(OUTLINE.into()), Step::Item(place)];
            return self.candidate(&way, Change::Insert(own));
        }
        let mut names: Vec<Value> = order.names.into_iter().map(Value::from).collect();
        if names.is_empty() {
            return None;
        }
        names.insert(place, own);
        self.candidate(&[], Change::Put(OUTLINE.into(), Value::List(names)))
    }

    /// The way to have a section, which these paragraphs are, behind another paragraph.
    pub fn moved_section(&self, section: &[usize], before: Option<usize>) -> Option<Candidate> {
        let title = *section.first()?;
        let line = self.sight.lines.get(title)?;
        let order = self.order(&line.sort())?;
        let from = order.titles.iter().position(|it| *it == title)?;
        let to = order.place(before);
        if from == to || from + 1 == to {
            return None;
        }
        if self.is_ordered() {
            let [from, to] = [from, to].map(|it| [Step::Key(OUTLINE.into()), Step::Item(it)]);
            return self.candidate(&from, Change::Move(to.to_vec()));
        }
        let mut names = order.names;
        let name = names.remove(from);
        names.insert(to - usize::from(from < to), name);
        let names = names.into_iter().map(Value::from).collect();
        self.candidate(&[], Change::Put(OUTLINE.into(), Value::List(names)))
    }

    /// Whether the description says the order of its sections.
    fn is_ordered(&self) -> bool {
        let way = [Step::Key(OUTLINE.into())];
        self.root().is_some_and(|it| edit::at(it, &way).is_some())
    }

    /// The sections as they stand, if all of their titles are of this sort.
    fn order(&self, sort: &str) -> Option<Order> {
        // Annexes stand behind all of them, and in no order of theirs.
        let is_annex = |it: &Line| matches!(it.role, Some(Role::PhuLuc | Role::PhuLucTen));
        let lines = self.sight.lines.iter().enumerate();
        let body = lines.take_while(|(_, it)| !is_annex(it));
        let titles = body.filter(|(_, it)| it.role == Some(Role::Muc1));
        let mut order = Order::default();
        for (at, line) in titles {
            if line.sort() != sort {
                return None;
            }
            let name = self.section(at)?;
            if !order.names.contains(&name) {
                order.names.push(name);
                order.titles.push(at);
            }
        }
        Some(order)
    }

    /// The key of the section whose title a paragraph is; of those in an order, where it stands there.
    fn section(&self, title: usize) -> Option<String> {
        // The program may have put the title and those below it by itself.
        let lines = self.sight.lines.iter().enumerate().skip(title);
        let end = |(at, line): &(usize, &Line)| *at > title && line.role == Some(Role::Muc1);
        let mut own = lines.take_while(|it| !end(it));
        let way = own.find_map(|it| self.way(it.0))?;
        match way {
            [Step::Key(key), Step::Item(at), ..] if key == OUTLINE => Some(format!("{at}")),
            [Step::Key(key), ..] => Some(key.clone()),
            _ => None,
        }
    }
}

/// Sections by their keys, and the paragraphs that are their titles.
#[derive(Default)]
struct Order {
    names: Vec<String>,
    titles: Vec<usize>,
}

impl Order {
    /// How many sections have begun up to a paragraph.
    fn place(&self, before: Option<usize>) -> usize {
        let begun = self.titles.iter().filter(|it| before >= Some(**it));
        begun.count()
    }
}
