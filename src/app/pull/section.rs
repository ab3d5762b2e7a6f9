//! A section that came: it stands in the order of the sections, which is told for the first time if the program
//! has put them in its own.

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
        let lines = self.sight.lines.iter().enumerate();
        let titles = lines.filter(|(_, it)| it.role == Some(Role::Muc1));
        let (mut names, mut place) = (Vec::new(), 0);
        for (at, line) in titles {
            if line.sort() != new.sort() {
                return None;
            }
            let name = self.section(at)?;
            if !names.contains(&name) {
                names.push(name);
            }
            if before.is_some_and(|it| it >= at) {
                place = names.len();
            }
        }
        let heading = ("heading".to_owned(), new.words.text.as_str().into());
        let own = Value::Group(vec![heading]);
        let root = self.root()?;
        if edit::at(root, &[Step::Key(OUTLINE.into())]).is_some() {
            let way = [Step::Key(OUTLINE.into()), Step::Item(place)];
            return self.candidate(&way, Change::Insert(own));
        }
        let mut order: Vec<Value> = names.into_iter().map(Value::from).collect();
        if order.is_empty() {
            return None;
        }
        order.insert(place, own);
        self.candidate(&[], Change::Put(OUTLINE.into(), Value::List(order)))
    }

    /// The key of the section whose title a paragraph is; of those in an order, where it stands there.
    fn section(&self, title: usize) -> Option<String> {
        let way = self.way(title).or_else(|| self.way(title + 1))?;
        match way {
            [Step::Key(key), Step::Item(at), ..] if key == OUTLINE => Some(format!("{at}")),
            [Step::Key(key), ..] => Some(key.clone()),
            _ => None,
        }
    }
}
