//! Where a way leads in a form: the key it ends at, and what can stand there.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Entry, Form, Group, Reader, Room};
use crate::app::house::House;
use crate::app::noun::NOUNS;
use crate::edit::Step;

/// The end of a way.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'f> {
    /// The key, unless a name of one's own or an item ends the way.
    pub entry: Option<&'f Entry>,
    pub room: &'f Room,
}

impl Form {
    /// The form of the files of a noun, by the name of its schema.
    pub fn of_noun(house: &House, noun: &str, root: &'static str) -> Form {
        let schema = NOUNS.iter().find(|it| it.name == noun);
        let schema = schema.map_or(Value::Null, |it| it.schema(house.kinds()));
        let mut reader = Reader {
            defs: &schema["$defs"],
            nouns: BTreeMap::new(),
        };
        reader.room(&schema, root);
        Form {
            root,
            nouns: reader.nouns,
        }
    }

    /// What can stand at the end of a way; none where nothing is known of it.
    pub fn at(&self, way: &[Step]) -> Option<Ground<'_>> {
        let root = self.nouns.get(self.root)?;
        let Some((first, rest)) = way.split_first() else {
            return Some(Ground {
                entry: None,
                room: &root.bare,
            });
        };
        let mut ground = match first {
            Step::Key(key) => of_key(root, key)?,
            Step::Item(_) => return None,
        };
        for step in rest {
            ground = self.step(ground.room, step)?;
        }
        Some(ground)
    }

    /// The keys of the group at the end of a way.
    pub fn keys(&self, way: &[Step]) -> &[Entry] {
        let noun = match way {
            [] => self.nouns.get(self.root),
            _ => self.at(way).and_then(|it| self.group(it.room)),
        };
        noun.map_or(&[], |it| &it.keys)
    }

    /// What stands there as a group; of a list, its items.
    fn group(&self, room: &Room) -> Option<&Group> {
        let inner = || room.list.as_deref().and_then(|it| self.group(it));
        let own = room.noun.as_ref().and_then(|it| self.nouns.get(it));
        own.or_else(inner)
    }

    fn step<'f>(&'f self, room: &'f Room, step: &Step) -> Option<Ground<'f>> {
        let own = room.noun.as_ref().and_then(|it| self.nouns.get(it));
        let plain = |room: &'f Room| Ground { entry: None, room };
        match step {
            Step::Item(_) => {
                let bare = || own.and_then(|it| it.bare.list.as_deref());
                room.list.as_deref().or_else(bare).map(plain)
            }
            Step::Key(key) => {
                let named = || room.names.as_deref().map(plain);
                // One thing may stand without its dash.
                let alone = || self.step(room.list.as_deref()?, step);
                let of_noun = own.and_then(|it| of_key(it, key));
                of_noun.or_else(named).or_else(alone)
            }
        }
    }
}

fn of_key<'f>(group: &'f Group, key: &str) -> Option<Ground<'f>> {
    let entry = group.keys.iter().find(|it| it.key == key)?;
    Some(Ground {
        entry: Some(entry),
        room: &entry.room,
    })
}
