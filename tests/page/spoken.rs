//! What the form says to a clerk who never saw the files: words, and none of theirs.

use std::collections::BTreeSet;

use kehoach::app::Form;

use super::*;

/// The forms of every kind of paper, of offices and of books.
fn forms() -> Vec<(String, Form)> {
    let house = House::built_in().unwrap();
    let kinds = house.kinds().iter();
    let papers = kinds.map(|it| (it.key.clone(), Form::of(&house, Some(&it.key))));
    let mut all: Vec<_> = papers.collect();
    for (noun, root) in [("office", "Office"), ("book", "Book")] {
        all.push((noun.to_owned(), Form::of_noun(&house, noun, root)));
    }
    all
}

#[test]
fn no_label_and_no_help_speaks_of_keys_or_calls() {
    let mut faults = BTreeSet::new();
    for (of, form) in forms() {
        let entries = || form.nouns.values().flat_map(|it| &it.keys);
        // Words of one's own language are no keys, whatever keys are called.
        let is_key = |word: &str| word.is_ascii() && entries().any(|it| it.key == word);
        for entry in entries() {
            let said = format!("{} {}", entry.label, entry.help);
            let marked = entry.help.split('`').skip(1).step_by(2);
            let wrong = entry.label.contains('`')
                || said.contains("{{")
                || said.contains("--")
                || marked
                    .into_iter()
                    .any(|it| is_key(it) || matches!(it, "true" | "false"));
            if wrong || entry.label == entry.key {
                faults.insert(format!("{of} {}: {said}", entry.key));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn calls_are_told_by_what_they_print() {
    let text =
        format!("{SHORT}facts:\n  so-truong: 12 trường\nclosing: Gửi {{{{ so-truong }}}}.\n");
    let page = Page::with("thu.yaml", &text);
    let now = page.get("/api/papers/thu.yaml").json();
    let sent = json!({ "known": now["known"] });
    let told = page.post("/api/papers/thu.yaml/cures", &sent).json();
    let own = json!([["closing"], "{{ so-truong }}", ["12 trường"]]);
    assert_eq!(told["calls"], json!([own]));
}

#[test]
fn findings_speak_of_fields_and_the_command_line_of_keys() {
    let page = Page::with("thu.yaml", &SHORT.replace("signer: chu-tich\n", ""));
    let now = page.get("/api/papers/thu.yaml").json();
    let all = now["findings"].as_array().unwrap();
    let own = all
        .iter()
        .find(|it| it["code"] == "missing-signer")
        .unwrap();
    let cure = own["cures"][0].as_str().unwrap();
    assert_eq!(cure, "thêm “Người ký” với tên trong sổ người ký của đơn vị");
}

#[test]
fn every_choice_has_a_word_of_its_own() {
    let is_code =
        |word: &str| word.len() > 1 && word.chars().all(|it| it.is_ascii_lowercase() || it == '-');
    for (of, form) in forms() {
        let entries = form.nouns.values().flat_map(|it| &it.keys);
        for entry in entries {
            let rooms = [Some(&entry.room), entry.room.list.as_deref()];
            let choices = rooms.into_iter().flatten().flat_map(|it| &it.choices);
            for (typed, called) in choices {
                assert!(!is_code(called), "{of} {}: {typed}", entry.key);
            }
        }
    }
}
