//! A copy of a paper: a new description that says the same, to be given its own number and date.

use serde_json::{Value as Json, json};

use super::answer::Refused;
use super::asked;
use super::desk::Desk;
use super::opened::Opened;
use crate::app;
use crate::host;

/// Makes it under the name that is asked for, and tells that.
pub fn copied(desk: &Desk, paper: &Opened, sent: &Json) -> Result<Json, Refused> {
    let asked = asked::words(sent, "name")?.trim();
    let stem = asked.strip_suffix(".yaml").unwrap_or(asked);
    let (place, name) = desk.root.beside(paper.name(), &format!("{stem}.yaml"))?;
    let text = paper.anew(&desk.house)?;
    let text = app::copied(&text.text().text).ok_or_else(asked::unchangeable)?;
    host::create(&[(place, text)])?;
    Ok(json!({ "name": name }))
}
