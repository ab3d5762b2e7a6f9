//! The regulations as data: whole, cited, and within their own bounds.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use kehoach::diagnostic::Sink;
use kehoach::node::{Kind, Node};
use kehoach::read::yaml;
use kehoach::regulation::Regulation;
use kehoach::role::Role;
use kehoach::shape::Shape;
use kehoach::source::FileId;

/// Every regulation as YAML and as what it means.
fn all() -> Vec<(String, Node<'static>, Regulation)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/regulations");
    let read = fs::read_dir(folder).unwrap().map(|file| {
        let path = file.unwrap().path();
        let mut sink = Sink::default();
        let text = fs::read_to_string(&path).unwrap().leak();
        let node = yaml::parse(FileId(0), text, &mut sink).unwrap();
        let regulation = Regulation::read(&node, &mut sink).unwrap();
        assert!(!sink.is_fatal(), "{}", path.display());
        (path.display().to_string(), node, regulation)
    });
    let all: Vec<_> = read.collect();
    assert_eq!(all.len(), 3);
    all
}

/// Visits every map of a node, with the path of keys that leads to it.
fn maps(node: &Node, path: &str, visit: &mut dyn FnMut(&str, &Node)) {
    match &node.kind {
        Kind::Map(pairs) => {
            visit(path, node);
            for (key, inner) in pairs {
                maps(inner, &format!("{path}/{}", key.value), visit);
            }
        }
        Kind::List(items) => items.iter().for_each(|inner| maps(inner, path, visit)),
        _ => {}
    }
}

fn number(node: Option<&Node>) -> Option<f64> {
    match &node?.kind {
        Kind::Scalar(text) => text.parse().ok(),
        _ => None,
    }
}

#[test]
fn every_number_and_wording_names_its_source() {
    for (name, node, _) in all() {
        let mut cited = 0;
        maps(&node, &name, &mut |path, map| {
            let leaf = ["value", "text", "between", "levels", "size"];
            if leaf.iter().any(|key| map.get(key).is_some()) {
                let cite = map.get("cite").map(|cite| &cite.kind);
                let known = matches!(cite, Some(Kind::Scalar(text))
                    if ["Nghị định", "Hướng dẫn", "thông lệ"].iter().any(|s| text.starts_with(s)));
                assert!(known, "{path}: {cite:?}");
                cited += 1;
            }
        });
        assert!(cited > 100);
    }
}

#[test]
fn every_number_keeps_the_bounds_it_gives_in_a_unit_there_is() {
    for (name, node, _) in all() {
        maps(&node, &name, &mut |path, map| {
            let Some(value) = number(map.get("value")) else {
                return;
            };
            let least = number(map.get("least")).unwrap_or(0.0);
            let most = number(map.get("most")).unwrap_or(f64::MAX);
            assert!((least..=most).contains(&value), "{path}");
            let unit = map.get("unit").map(|unit| &unit.kind);
            let known = ["mm", "pt", "line", "share"].map(|unit| Kind::Scalar(unit.into()));
            assert!(unit.is_some_and(|unit| known.contains(unit)), "{path}");
        });
    }
}

#[test]
fn every_role_a_paper_can_have_has_a_look_and_no_other_has() {
    for (name, _, regulation) in all() {
        for role in Role::ALL {
            let looked = regulation.looks.0.get(role.name()).is_some();
            let is_said = !regulation.word(role.name()).is_empty();
            let has_it = role.is_used(regulation.is_party()) || is_said;
            assert_eq!(looked, has_it, "{name}: {}", role.name());
        }
        for (look, _) in &regulation.looks.0.0 {
            assert!(Role::named(&look.value).is_some(), "{name}: {}", look.value);
        }
    }
}

/// Types are asked for by the key of a kind, which an office may have made; looks by their role.
#[test]
fn every_value_is_used_by_the_program_or_a_template() {
    let told = told();
    let is_told = |name: &str| told.contains(name);
    for (file, _, regulation) in all() {
        let mut dead = Vec::new();
        let mut judge = |part: &str, name: &str, is_used: bool| {
            dead.extend((!is_used).then(|| format!("{part} {name}")));
        };
        for (name, _) in &regulation.lengths.0.0 {
            let name = name.value.as_str();
            let marked = name.strip_prefix("khung-").map(|it| regulation.word(it));
            let is_used = is_told(name) || marked.is_some_and(|it| !it.is_empty());
            judge("lengths", name, is_used);
        }
        for (name, _) in &regulation.words.0.0 {
            judge("words", &name.value, is_told(&name.value));
        }
        for (name, _) in &regulation.series.0.0 {
            judge("series", &name.value, Role::named(&name.value).is_some());
        }
        for (name, _) in &regulation.grammars.0.0 {
            let name = name.value.as_str();
            let bare = name.strip_suffix("-cam").unwrap_or(name);
            judge(
                "grammars",
                name,
                is_told(bare) || Role::named(bare).is_some(),
            );
        }
        assert!(dead.is_empty(), "{file}: {dead:#?}");
    }
}

/// What the program and the templates say between quotes, and each value of a kind.
fn told() -> HashSet<String> {
    let mut told = HashSet::new();
    let mut folders = ["src", "templates", "data/kinds"]
        .map(|it| root().join(it))
        .to_vec();
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // It names every role, used or not.
            if path.ends_with("src/role.rs") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let parting: &[char] = match path.extension().is_some_and(|it| it == "yaml") {
                true => &[':', ',', '{', '}', '\n'],
                false => &['"'],
            };
            told.extend(text.split(parting).map(|it| it.trim().to_owned()));
        }
    }
    told
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_grammar_can_be_read() {
    for (name, _, regulation) in all() {
        for (key, grammar) in &regulation.grammars.0.0 {
            let read = regex::Regex::new(&grammar.text.0.value.replace("{type}", "KH"));
            assert!(read.is_ok(), "{name}: {}", key.value);
        }
    }
}

#[test]
fn the_two_columns_of_head_and_foot_fill_the_width() {
    for (name, _, regulation) in all() {
        let page = &regulation.page.0;
        let width = page.width.0.points() - page.left.0.points() - page.right.0.points();
        for place in ["letterhead", "signature"] {
            let side = |side: &str| {
                regulation
                    .lengths
                    .0
                    .get(&format!("{place}-{side}"))
                    .unwrap()
                    .points()
            };
            assert!(
                (side("left") + side("right") - width).abs() < 0.1,
                "{name}: {place}"
            );
        }
    }
}
