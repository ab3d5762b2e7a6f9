//! What a kind of paper is in one family of regulations alone: its letters, its wordings, what it lacks there.

use super::{Kind, SymbolOfKind, words};
use crate::regulation::Regulation;
use crate::role::Role;

impl Kind {
    fn of_family(&self, family: &str) -> Option<&SymbolOfKind> {
        self.symbols.as_ref()?.get(family)
    }

    fn under(&self, regulation: &Regulation) -> Option<&SymbolOfKind> {
        self.of_family(&regulation.family.0.value)
    }

    /// The letters that stand for it in a symbol; empty when it has none.
    pub fn code<'a>(&'a self, regulation: &'a Regulation) -> &'a str {
        let own = self.under(regulation).and_then(|it| words(&it.code));
        let given = || regulation.types.0.get(&self.key);
        own.or_else(|| Some(given()?.text.0.value.as_str()))
            .unwrap_or("")
    }

    /// The name of the wording its number line has in a regulation, or the wording itself.
    pub fn number(&self, regulation: &Regulation) -> &str {
        let own = self.under(regulation).and_then(|it| words(&it.number));
        own.or(words(&self.number)).unwrap_or("so")
    }

    /// Which model of the regulation it follows.
    pub fn model(&self, regulation: &Regulation) -> Option<&str> {
        self.under(regulation).and_then(|it| words(&it.model))
    }

    /// Whether its papers under a regulation have some part at all.
    pub fn lacks(&self, role: Role, regulation: &Regulation) -> bool {
        self.lacks_in(role, &regulation.family.0.value)
    }

    /// Whether its papers in a family have some part at all.
    pub fn lacks_in(&self, role: Role, family: &str) -> bool {
        let own = self.of_family(family).into_iter();
        let lacking = self.without.iter().chain(own.flat_map(|it| &it.without));
        lacking.into_iter().any(|it| it.value == role.name())
    }

    /// Whether a line in capitals says as what somebody signs.
    pub fn is_signature(&self, line: &str) -> bool {
        let families = self.symbols.iter().flat_map(|it| &it.0);
        let mut all = families.flat_map(|(_, it)| &it.signatures);
        all.any(|it| it.value.to_uppercase() == line.trim())
    }

    /// As what somebody signs, counted from the left.
    pub fn signature(&self, place: usize, regulation: &Regulation) -> Option<&str> {
        let signatures = &self.under(regulation)?.signatures;
        signatures.get(place).map(|it| it.value.as_str())
    }

    /// What stands in front of a line of label and words, if a key is one.
    pub fn label<'a>(&'a self, name: &str, regulation: &Regulation) -> Option<&'a str> {
        let (_, key) = self.own_keys().find(|(key, _)| key.value == name)?;
        let own = self.under(regulation).and_then(|it| it.labels.as_ref());
        let own = own.and_then(|it| it.get(name)).map(|it| it.value.as_str());
        own.or(key.label())
    }

    /// What is confirmed below the signature.
    pub fn confirmation(&self, regulation: &Regulation) -> Option<&str> {
        words(&self.under(regulation)?.confirmation)
    }

    /// What stands before its addressees, if it may have any.
    pub fn address<'a>(&'a self, regulation: &'a Regulation) -> Option<&'a str> {
        self.address_word(regulation).map(|it| regulation.word(it))
    }

    /// The name of that wording.
    pub fn address_word(&self, regulation: &Regulation) -> Option<&str> {
        if !self.is_addressed(&regulation.family.0.value) {
            return None;
        }
        let usual = self.address.as_ref()?.word.0.value.as_str();
        let own = self.under(regulation).and_then(|it| words(&it.address));
        Some(own.unwrap_or(usual))
    }

    /// Whether it may have addressees in papers of a family.
    pub fn is_addressed(&self, family: &str) -> bool {
        let address = self.address.as_ref();
        address.is_some_and(|it| it.only.as_ref().is_none_or(|only| only.value == family))
    }

    /// Whether there are such papers in a family.
    pub fn is_of(&self, family: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.value == family)
    }

    /// Whether it must have its line of decision in papers of a family.
    pub fn must_resolve(&self, family: &str) -> bool {
        let resolves = self.resolves.as_ref();
        resolves.is_some_and(|it| it.needed.iter().any(|it| it.value == family))
    }

    /// Whether a check that is made for all kinds is not made for this one in papers of a family.
    pub fn is_spared(&self, code: &str, family: &str) -> bool {
        let own = self.of_family(family).into_iter();
        let own = own.flat_map(|it| &it.unchecked);
        self.unchecked.iter().chain(own).any(|it| it.value == code)
    }
}
