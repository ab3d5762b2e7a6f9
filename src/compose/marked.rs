//! Two sheets as one that shows what became of the old on the way to the new: taken without what
//! came it says the old paper, without what is gone the new one.

mod table;
mod words;

use crate::change::{Step, paragraphs};
use crate::sheet::{Columns, Fate, Item, Paragraph, Section, Sheet};

/// The new sheet with what is gone of the old one in its place.
pub fn marked(old: &Sheet, new: &Sheet) -> Sheet {
    let name = |it: &Section| {
        it.items
            .iter()
            .take(2)
            .map(words::of_item)
            .collect::<String>()
    };
    let (one, other) = (keys(&old.sections, name), keys(&new.sections, name));
    let mut sections = Vec::new();
    for step in steps(&one, &other) {
        sections.push(match step {
            // The paper itself stands first, whatever it is called.
            Step::Stays { old: was, new: is } => section(&old.sections[was], &new.sections[is]),
            Step::Gone { old: was, .. } => whole_section(&old.sections[was], Fate::Gone),
            Step::Came { new: is, .. } => whole_section(&new.sections[is], Fate::Came),
        });
    }
    Sheet {
        sections,
        ..new.clone()
    }
}

/// Sections by their names; the first are always each other's.
fn steps(old: &[String], new: &[String]) -> Vec<Step> {
    let (one, other) = (old.get(1..), new.get(1..));
    let first = (!old.is_empty() && !new.is_empty()).then_some(Step::Stays { old: 0, new: 0 });
    let behind = |step| match step {
        Step::Stays { old, new } => Step::Stays {
            old: old + 1,
            new: new + 1,
        },
        Step::Gone { old, .. } => Step::Gone {
            old: old + 1,
            to: None,
        },
        Step::Came { new, .. } => Step::Came {
            new: new + 1,
            from: None,
        },
    };
    let rest = paragraphs(one.unwrap_or_default(), other.unwrap_or_default());
    let rest = rest.into_iter().map(behind);
    first.into_iter().chain(rest).collect()
}

fn section(old: &Section, new: &Section) -> Section {
    Section {
        head: items(&old.head, &new.head),
        items: items(&old.items, &new.items),
        end: items(&old.end, &new.end),
        foot: items(&old.foot, &new.foot),
        ..new.clone()
    }
}

fn whole_section(section: &Section, fate: Fate) -> Section {
    let all = |items: &[Item]| items.iter().filter_map(|it| whole(it, fate)).collect();
    Section {
        head: all(&section.head),
        items: all(&section.items),
        end: all(&section.end),
        foot: all(&section.foot),
        ..section.clone()
    }
}

/// What stands in one place of a container.
enum Place<'s, T> {
    Both(&'s T, &'s T),
    Old(&'s T),
    New(&'s T),
}

/// The places of a container, in the order of the new edition.
fn places<'s, T>(old: &'s [T], new: &'s [T], key: impl Fn(&T) -> String) -> Vec<Place<'s, T>> {
    let (one, other) = (keys(old, &key), keys(new, &key));
    let place = |step| match step {
        Step::Stays { old: was, new: is } => Place::Both(&old[was], &new[is]),
        Step::Gone { old: was, .. } => Place::Old(&old[was]),
        Step::Came { new: is, .. } => Place::New(&new[is]),
    };
    let steps = paragraphs(&one, &other);
    steps.into_iter().map(place).collect()
}

/// The items of a page or a cell.
fn items(old: &[Item], new: &[Item]) -> Vec<Item> {
    let mut all = places(old, new, words::of_item);
    pair_ends(&mut all, |one, other| {
        matches!((one, other), (Item::Paragraph(_), Item::Paragraph(_)))
    });
    let mut marked = Vec::with_capacity(all.len());
    for place in &all {
        match *place {
            Place::Both(Item::Paragraph(was), Item::Paragraph(is)) => {
                marked.push(Item::Paragraph(words::paragraph(was, is)));
            }
            Place::Both(Item::Columns(was), Item::Columns(is)) => marked.extend(columns(was, is)),
            Place::Both(Item::Table(was), Item::Table(is)) => {
                marked.extend(table::table(was, is).into_iter().map(Item::Table));
            }
            Place::Both(Item::Rule(_), Item::Rule(is)) => marked.push(Item::Rule(is.clone())),
            Place::Both(was, is) => {
                marked.extend(whole(was, Fate::Gone));
                marked.extend(whole(is, Fate::Came));
            }
            Place::Old(was) => marked.extend(whole(was, Fate::Gone)),
            Place::New(is) => marked.extend(whole(is, Fate::Came)),
        }
    }
    let mut ends: Vec<Option<&mut Fate>> = marked
        .iter_mut()
        .map(|it| match it {
            Item::Paragraph(it) => Some(&mut it.fate),
            _ => None,
        })
        .collect();
    settle_end(&mut ends);
    marked
}

/// The paragraphs of a cell.
fn cell(old: &[Paragraph], new: &[Paragraph]) -> Vec<Paragraph> {
    let mut all = places(old, new, words::of_paragraph);
    pair_ends(&mut all, |_, _| true);
    let one = |place: &Place<Paragraph>| match *place {
        Place::Both(was, is) => words::paragraph(was, is),
        Place::Old(was) => words::whole(was, Fate::Gone),
        Place::New(is) => words::whole(is, Fate::Came),
    };
    let mut marked: Vec<Paragraph> = all.iter().map(one).collect();
    let mut ends: Vec<Option<&mut Fate>> = marked.iter_mut().map(|it| Some(&mut it.fate)).collect();
    settle_end(&mut ends);
    marked
}

/// A container ends with a paragraph that nothing can take away: where the last ones of both
/// editions are strangers, one takes the place of the other.
fn pair_ends<'s, T>(places: &mut Vec<Place<'s, T>>, may: impl Fn(&T, &T) -> bool) {
    let Some(Place::New(is)) = places.last() else {
        return;
    };
    let is: &'s T = is;
    let behind = places.iter().rposition(|it| matches!(it, Place::Both(..)));
    let behind = behind.map_or(0, |at| at + 1);
    let was = places.iter().rposition(|it| matches!(it, Place::Old(_)));
    let Some(at) = was.filter(|at| *at >= behind) else {
        return;
    };
    if let Place::Old(was) = places[at]
        && may(was, is)
    {
        places.remove(at);
        places.pop();
        places.push(Place::Both(was, is));
    }
}

/// What came or went at the end of a container did so with the end of the paragraph before it.
fn settle_end(ends: &mut [Option<&mut Fate>]) {
    let Some(Some(fate)) = ends.last().map(|it| it.as_deref().copied()) else {
        return;
    };
    if fate == Fate::Stays {
        return;
    }
    let alike = |it: &Option<&mut Fate>| it.as_deref() == Some(&fate);
    let first = ends.iter().rposition(|it| !alike(it));
    if let Some(Some(before)) = first.map(|at| ends[at].as_deref_mut())
        && *before == Fate::Stays
    {
        *before = fate;
    }
    if let Some(Some(last)) = ends.last_mut() {
        **last = Fate::Stays;
    }
}

/// Columns keep their cells; of another number they are others.
fn columns(old: &Columns, new: &Columns) -> Vec<Item> {
    if old.cells.len() != new.cells.len() {
        let both = [(old, Fate::Gone), (new, Fate::Came)];
        return both
            .into_iter()
            .map(|(it, fate)| Item::Columns(whole_columns(it, fate)))
            .collect();
    }
    let cells = old.cells.iter().zip(&new.cells);
    vec![Item::Columns(Columns {
        cells: cells.map(|(was, is)| items(was, is)).collect(),
        ..new.clone()
    })]
}

/// All of an item came or is gone. A drawn line says nothing: one that is gone is left out.
fn whole(item: &Item, fate: Fate) -> Option<Item> {
    Some(match item {
        Item::Paragraph(it) => Item::Paragraph(words::whole(it, fate)),
        Item::Columns(it) => Item::Columns(whole_columns(it, fate)),
        Item::Table(it) => Item::Table(table::whole(it, fate)),
        Item::Rule(_) if fate == Fate::Gone => return None,
        Item::Rule(it) => Item::Rule(it.clone()),
    })
}

fn whole_columns(columns: &Columns, fate: Fate) -> Columns {
    let cell = |items: &Vec<Item>| items.iter().filter_map(|it| whole(it, fate)).collect();
    Columns {
        cells: columns.cells.iter().map(cell).collect(),
        fate,
        ..columns.clone()
    }
}

fn keys<T>(all: &[T], key: impl Fn(&T) -> String) -> Vec<String> {
    all.iter().map(key).collect()
}
