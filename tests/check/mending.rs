//! What is certain is mended: the fault is gone, nothing new is wrong, and the rest stays.

use kehoach::check;
use kehoach::diagnostic::Diagnostic;
use kehoach::mend::mended;
use kehoach::source::Span;

use super::Example;

/// The file of an example's paper.
fn fixes(found: &[Diagnostic]) -> Vec<(Span, String)> {
    found.iter().flat_map(|it| it.fixes.clone()).collect()
}

#[test]
fn every_fix_of_a_page_mends_what_it_is_for_and_nothing_else() {
    let mut count = 0;
    for check in check::ALL {
        let mut example = Example::below(check.page, "Sai");
        let found = example.findings();
        let Some(new) = mended(example.text(), fixes(&found)) else {
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
        // A second mending finds nothing to do.
        assert_eq!(mended(example.text(), fixes(&left)), None, "{}", check.code);
        // Lines without a fault are the same, comments and layout included.
        let new = example.text().clone();
        assert_eq!(old.lines().count(), new.lines().count(), "{}", check.code);
        for span in found.iter().filter_map(|it| it.span) {
            let line = |text: &str, at: usize| text[..at].matches('\n').count();
            let faulty = line(&old, span.start as usize)..=line(&old, span.end as usize);
            let same = |(place, (old, new)): (usize, (&str, &str))| {
                faulty.contains(&place) || old == new || found.len() > 1
            };
            assert!(
                old.lines().zip(new.lines()).enumerate().all(same),
                "{}",
                check.code
            );
        }
    }
    assert!(
        count >= 10,
        "only {count} pages show something that can be mended"
    );
}
