//! A paper taken over into another year as `rollover` does it: a new description beside the old one.

use serde_json::{Value as Json, json};

use super::answer::Refused;
use super::asked;
use super::desk::Desk;
use super::opened::Opened;
use crate::app::NewYear;
use crate::diagnostic::Lang;
use crate::host;

/// Makes the description of the year that is asked for; tells its name, and how much is to be looked at.
pub fn turned(desk: &Desk, paper: &Opened, sent: &Json, lang: Lang) -> Result<Json, Refused> {
    let year = sent["year"].as_i64().and_then(|it| i32::try_from(it).ok());
    let asked = NewYear {
        year: year.ok_or_else(asked::unasked)?,
        from: None,
        phases: false,
        school_years: false,
        notes: None,
    };
    let old = paper.place();
    let turned = paper.anew(&desk.house)?.turned(&asked)?;
    let place = host::of_year(old, turned.turn.from, turned.turn.to);
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let name = format!("{}{name}", paper.shelf());
    let told = turned.told().in_lang(lang).to_owned();
    host::create(&[(place, turned.text)])?;
    // What is to be asked of it is asked as long as both are there; without that it is a paper all the same.
    if let Some(place) = desk.root.before(&name) {
        let _ = host::jot(&place, paper.name().as_bytes());
    }
    Ok(json!({ "name": name, "told": told }))
}
