//! One person in two places that two should have: who chairs a meeting and writes its minutes.

use super::{keys, people};
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for (name, key) in keys(facts) {
        for other in &key.differs {
            let others = people(facts, &other.value);
            let mut both = people(facts, &name.value).into_iter().filter_map(|one| {
                let same = |it: &&&_| same(one, it);
                others.iter().find(same).map(|it| (one, *it))
            });
            let Some((one, two)) = both.next() else {
                continue;
            };
            let (name, other) = (&name.value, &other.value);
            let message = message!(
                "`{name}` và `{other}` là cùng một người",
                "`{name}` and `{other}` are one and the same"
            );
            let found = Finding::new(one.span, message);
            let found = found.label(two.span, message!("`{other}` ở đây", "`{other}` is here"));
            findings.push(found.cure(message!(
                "ghi người khác ở một trong hai mục",
                "name somebody else in one of the two"
            )));
        }
    }
}

fn same(one: &crate::shape::Text, two: &crate::shape::Text) -> bool {
    let bare = |it: &str| it.trim_end_matches(['.', ';', ' ']).to_lowercase();
    bare(&one.value) == bare(&two.value)
}
