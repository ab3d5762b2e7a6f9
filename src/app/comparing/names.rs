//! What a clerk calls the keys of a description, as the nouns declare them.

use serde_json::{Map, Value};

use crate::app::noun::NOUNS;
use crate::change::Crumb;
use crate::kind::Kinds;

/// The declarations of a description.
pub(super) struct Names(Value);

impl Names {
    pub(super) fn of(kinds: &Kinds) -> Names {
        Names(NOUNS[0].schema(kinds))
    }

    /// The part of the paper a value belongs to, and then the value; names that the office chose
    /// stand as they are.
    pub(super) fn of_way(&self, way: &[Crumb]) -> String {
        let mut told: Vec<String> = Vec::new();
        let mut here = vec![&self.0];
        for crumb in way {
            match crumb {
                Crumb::Place(_) => here = self.inside(&here, |it| it.get("items")),
                Crumb::Key(key) => {
                    let own = self.inside(&here, |it| it.get("properties")?.get(key));
                    let about = own.iter().find_map(|it| it.get("description")?.as_str());
                    told.push(about.map_or(key.clone(), short));
                    here = match own.is_empty() {
                        true => self.inside(&here, |it| it.get("additionalProperties")),
                        false => own,
                    };
                }
            }
        }
        // An entry of a list is called by what it is an entry of.
        if let [.., Crumb::Key(list), Crumb::Place(_)] = way
            && list == "items"
        {
            told.pop();
        }
        let last = told.pop().unwrap_or_default();
        match told.into_iter().next() {
            Some(first) if first != last => format!("{first}: {last}"),
            _ => last,
        }
    }

    /// What a step leads to in any of the forms a value may have.
    fn inside<'n>(
        &'n self,
        here: &[&'n Value],
        step: impl Fn(&'n Map<String, Value>) -> Option<&'n Value>,
    ) -> Vec<&'n Value> {
        let mut open = here.to_vec();
        let mut found = Vec::new();
        while let Some(form) = open.pop() {
            let Some(form) = form.as_object() else {
                continue;
            };
            found.extend(step(form));
            open.extend(
                form.get("anyOf")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten(),
            );
            let named = form.get("$ref").and_then(Value::as_str);
            let name = named.and_then(|it| it.strip_prefix("#/$defs/"));
            open.extend(name.and_then(|it| self.0.get("$defs")?.get(it)));
        }
        found
    }
}

/// What a key is, without what it explains.
fn short(about: &str) -> String {
    let end = about.find([':', ';', ',', '.']).unwrap_or(about.len());
    about[..end].trim().to_owned()
}
