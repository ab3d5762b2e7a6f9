//! A part of a campaign, or an entry that is asked for by itself.

use crate::app::mother::Mother;
use crate::campaign::Entry;
use crate::fact::Fact;

/// With its entry, and the same as texts can print it.
pub(super) struct Part<'m> {
    pub(super) name: &'m str,
    pub(super) entry: &'m Entry,
    pub(super) fact: &'m Fact,
}

impl<'m> Part<'m> {
    /// The part of this name, or the entry of its own.
    pub(super) fn named(mother: &'m Mother, name: &str) -> Option<Self> {
        let campaign = &mother.campaign;
        let of_part = campaign.body.parts.iter().find(|(it, _)| it == name);
        let (name, entry) = match of_part {
            Some((name, entry)) => (name.as_str(), entry),
            None => {
                let mut entries = campaign.entries().into_iter();
                entries.find_map(|(_, it)| {
                    let id = it.id.as_ref().filter(|id| id.value.trim() == name)?;
                    Some((id.value.as_str(), it))
                })?
            }
        };
        let fact = mother.facts.get(name)?;
        Some(Part { name, entry, fact })
    }

    /// Whether it is an entry of its own, and no list of them.
    pub(super) fn is_entry(&self) -> bool {
        let id = self.entry.id.as_ref();
        id.is_some_and(|it| it.value == self.name)
    }
}
