//! Signs that a Vietnamese keyboard or Word puts where YAML wants its own: told by name and place,
//! mended for certain, and left alone inside words.

use kehoach::diagnostic::Diagnostic;
use kehoach::fix::repair;
use kehoach::read::yaml;
use kehoach::source::FileId;

fn read(text: &str) -> Vec<Diagnostic> {
    let mut sink = kehoach::diagnostic::Sink::default();
    yaml::parse(FileId(0), text, &mut sink);
    sink.into_sorted()
}

/// The names of the signs told of, and the text with all of them mended.
fn mended(text: &str) -> (Vec<String>, String) {
    let found = read(text);
    assert!(
        found.iter().all(|it| it.code == "foreign-sign"),
        "{text}: {found:?}"
    );
    let fixes = found.iter().flat_map(|it| it.fixes.clone()).collect();
    let names = found.iter().map(|it| it.message.vi.clone()).collect();
    (names, repair(text, fixes).unwrap_or_default())
}

#[test]
fn each_sign_is_named_and_becomes_that_of_the_keyboard() {
    for (typed, name, right) in [
        ("a:\n\u{a0}\u{a0}b: x\n", "U+00A0", "a:\n  b: x\n"),
        ("a:\n \u{202f}b: x\n", "U+202F", "a:\n  b: x\n"),
        ("a:\n\u{2003}b: x\n", "U+2003", "a:\n  b: x\n"),
        ("a:\n\u{3000}- x\n", "U+3000", "a:\n  - x\n"),
        ("a: |\n  x\n\u{a0}\u{a0}y\n", "U+00A0", "a: |\n  x\n  y\n"),
        ("a：x\nb: y\n", "`：`", "a: x\nb: y\n"),
        ("a ： x\nb: y\n", "`：`", "a : x\nb: y\n"),
        ("a:\u{a0}x\nb: y\n", "U+00A0", "a: x\nb: y\n"),
        (
            "a:\n  -\u{a0}b: x\n    c: y\n",
            "U+00A0",
            "a:\n  - b: x\n    c: y\n",
        ),
        (
            "a:\n  – b: x\n    c: y\n",
            "`–`",
            "a:\n  - b: x\n    c: y\n",
        ),
        ("a:\n  — một\n  - hai\n", "`—`", "a:\n  - một\n  - hai\n"),
        ("a:\n  - một\n  • hai\n", "`•`", "a:\n  - một\n  - hai\n"),
        ("a: {b: x，c: y}\n", "`，`", "a: {b: x, c: y}\n"),
        ("a: [x、y]\n", "`、`", "a: [x, y]\n"),
        ("a: \"một hai”\n", "`”`", "a: \"một hai\"\n"),
        ("a: “một hai”\n", "`“`", "a: một hai\n"),
        ("a: “một: hai”\nb: y\n", "`“`", "a: \"một: hai\"\nb: y\n"),
        ("- {a: “mot-hai”}\n", "`“`", "- {a: mot-hai}\n"),
    ] {
        let (names, text) = mended(typed);
        assert!(
            names.iter().any(|it| it.contains(name)),
            "{typed}: {names:?}"
        );
        assert_eq!(text, right, "{typed}");
        assert_eq!(read(&text), [], "{text}");
    }
}

#[test]
fn signs_inside_words_are_letters() {
    for text in [
        "a: Tổ chức – thực hiện\n",
        "a: >-\n  – Một\n  – hai：ba\n  \u{a0}\u{a0}c\n",
        "a: |\n  – Một\n\n  — hai: b\nb: x\n",
        "- >\n  – Một\n- |2\n    • hai\n",
        "a: Một\n  – hai\n",
        "a: 7 giờ：30，8 giờ\n",
        "a: “Một” và “hai”\n",
        "- “Một hai”\n",
        "a: ['“Một hai”']\n",
        "a: '“Một hai”'\n",
        "facts:\n  phong-trao: “Một hai”\nb: x\n",
        "# a：b – “c”\na: x\n",
        "a: \"một ”hai” ba\"\n",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn every_place_is_told_at_once() {
    let (names, right) = mended("a：\n\u{a0}\u{a0}– b：x\n\u{a0}\u{a0}– c: y\n");
    assert_eq!(names.len(), 3);
    assert_eq!(right, "a: \n  - b: x\n  - c: y\n");
}

#[test]
fn tabs_that_lines_begin_with_become_spaces() {
    for (typed, right) in [
        ("a:\n\tb: x\n\tc:\n\t\t- y\n", "a:\n  b: x\n  c:\n    - y\n"),
        ("a:\n\t- b: x\n\t  c: y\n", "a:\n  - b: x\n    c: y\n"),
    ] {
        let found = read(typed);
        assert!(found[0].labels[0].1.vi.contains("Tab"), "{found:?}");
        let fixes = found.iter().flat_map(|it| it.fixes.clone()).collect();
        assert_eq!(repair(typed, fixes).as_deref(), Some(right));
        assert_eq!(read(right), []);
    }
}
