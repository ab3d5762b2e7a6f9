//! A description taken over into another year.

mod agree;
mod beside;
mod days;
mod files;
mod moon;
mod net;
mod over;
mod residues;
mod roster;
mod spoken;
mod whole;

use std::sync::LazyLock;

use kehoach::app::{House, NewYear, Turned};
use kehoach::turn::Fate;

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());

/// A plan of this year whose only task has these lines.
fn plan(year: i32, lines: &str) -> String {
    let lines = lines.replace('\n', "\n    ");
    format!("kind: ke-hoach\noffice: minh-xuan\nperiod: {year}\ntasks:\n  - {lines}\n")
}

fn turned(text: &str, to: i32) -> Turned {
    let asked = NewYear {
        year: to,
        from: None,
        phases: false,
        school_years: false,
        notes: None,
    };
    HOUSE.paper(text.to_owned()).turned(&asked).unwrap()
}

/// Words of a plan of 2027 and what they become in 2028.
fn become_in_a_year(words: &str) -> String {
    let text = turned(&plan(2027, &format!("text: >-\n  {words}")), 2028).text;
    text.lines().last().unwrap_or_default().trim().to_owned()
}

/// What a turn asks about, in order.
fn asked_of(turned: Turned) -> Vec<String> {
    let asked = turned.rows.into_iter().filter(|it| it.fate == Fate::Look);
    asked.map(|it| it.was).collect()
}

/// What is asked of words of a plan of 2027 in 2028.
fn asked(words: &str) -> Vec<String> {
    asked_of(turned(&plan(2027, &format!("text: >-\n  {words}")), 2028))
}
