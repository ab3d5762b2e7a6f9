//! A body or a person named in two ways in the papers of a folder.

use std::collections::{BTreeMap, HashMap};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::card::{Card, Named, Said};
use crate::proof::syllable::new_style;

/// How groups begin, whose names are no proper ones.
const GROUPS: [&str; 4] = ["các ", "như ", "lưu", "những "];

pub fn folder(cards: &[Card], findings: &mut Findings) {
    let mut names: BTreeMap<&str, Vec<&Said>> = BTreeMap::new();
    let all = cards.iter().flat_map(|it| &it.named);
    for Named { key, name } in all.filter(|it| is_proper(&it.name.words)) {
        names.entry(key).or_default().push(name);
    }
    for all in names.values() {
        let mut forms: HashMap<String, Vec<&Said>> = HashMap::new();
        for name in all {
            forms.entry(form(&name.words)).or_default().push(name);
        }
        let mut forms: Vec<Vec<&Said>> = forms.into_values().collect();
        // The form that is met most is likely the right one; of two, that which stands first.
        forms.sort_by_key(|it| (usize::MAX - it.len(), it.first().map(|it| it.at)));
        let Some((usual, others)) = forms.split_first() else {
            continue;
        };
        let Some(usual) = usual.first() else {
            continue;
        };
        for one in others.iter().filter_map(|it| it.first()) {
            let (here, there) = (&one.words, &usual.words);
            let message = message!(
                "`{here}` ở văn bản khác viết là `{there}`",
                "`{here}` is written `{there}` in another paper"
            );
            findings.push(
                Finding::new(one.at, message)
                    .label(
                        usual.at,
                        message!("cách kia, ở đây", "the other form, here"),
                    )
                    .cure(message!(
                        "viết một cách ở mọi văn bản",
                        "write one form in all papers"
                    )),
            );
        }
    }
}

/// Whether it is the name of one, and not written in capitals alone.
fn is_proper(words: &str) -> bool {
    let lower = words.to_lowercase();
    words.contains(char::is_lowercase) && !GROUPS.iter().any(|it| lower.starts_with(it))
}

/// A form of a name: both ways to put a tone mark are one, and so are all dashes and blanks.
fn form(words: &str) -> String {
    let letters = new_style(words);
    letters.chars().filter(|it| it.is_alphanumeric()).collect()
}
