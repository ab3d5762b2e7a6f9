//! What is certain is fixed: the fault is gone, nothing new is wrong, and the rest stays.

use kehoach::diagnostic::{Diagnostic, Fix};
use kehoach::fix::repair;

use super::{Example, shown};

/// Everything that fixes one of these.
fn fixes(found: &[Diagnostic]) -> Vec<Fix> {
    found.iter().flat_map(|it| it.fixes.clone()).collect()
}

#[test]
fn every_fix_of_a_page_mends_what_it_is_for_and_nothing_else() {
    let mut count = 0;
    for check in shown() {
        let mut example = Example::below(check.page, "Sai");
        let found = example.findings();
        let Some(new) = repair(example.text(), fixes(&found)) else {
            continue;
        };
        count += 1;
        let old = std::mem::replace(example.text(), new);
        let left = example.findings();
        assert!(left.len() < found.len(), "{}: {left:#?}", check.code);
        let fresh = left
            .iter()
            .find(|it| found.iter().all(|old| old.code != it.code));
        assert_eq!(fresh, None, "{}", check.code);
        // A second fixing finds nothing to do.
        assert_eq!(repair(example.text(), fixes(&left)), None, "{}", check.code);
        // Lines without a fix are the same, comments and layout included.
        let new = example.text();
        assert_eq!(old.lines().count(), new.lines().count(), "{}", check.code);
        let line = |at: u32| old[..at as usize].matches('\n').count();
        let touched: Vec<_> = fixes(&found)
            .iter()
            .flat_map(|fix| &fix.stretches)
            .map(|(span, _)| line(span.start)..=line(span.end))
            .collect();
        for (place, (old, new)) in old.lines().zip(new.lines()).enumerate() {
            let may_differ = touched.iter().any(|lines| lines.contains(&place));
            assert!(may_differ || old == new, "{}: {new}", check.code);
        }
    }
    assert!(
        count >= 10,
        "only {count} pages show something that can be fixed"
    );
}
