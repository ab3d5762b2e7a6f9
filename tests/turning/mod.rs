//! A description taken over into another year.

mod beside;
mod days;
mod files;
mod residues;
mod whole;

use std::sync::LazyLock;

use kehoach::app::{House, NewYear, Turned};

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
