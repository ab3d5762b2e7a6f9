//! The head of each page says what the catalogue and the regulations say.

use std::fs;
use std::path::Path;

use kehoach::check::catalogue::{ALL, Check, Ground};
use kehoach::check::laws;
use kehoach::diagnostic::{Severity, Sink};
use kehoach::proof::symbol::Family;
use kehoach::read::yaml;
use kehoach::regulation::Regulation;
use kehoach::shape::Shape;
use kehoach::source::Sources;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The regulations of the house, the earliest first.
fn regulations() -> Vec<Regulation> {
    let files = fs::read_dir(root().join("data/regulations")).unwrap();
    let mut all: Vec<_> = files.map(|it| regulation(&it.unwrap().path())).collect();
    all.sort_by_key(|it| it.from.0.precision.days(None));
    all
}

fn regulation(path: &Path) -> Regulation {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let text = fs::read_to_string(path).unwrap();
    let file = sources.add(path.display().to_string(), text);
    let node = yaml::parse(file, &sources.get(file).text, &mut sink).unwrap();
    Regulation::read(&node, &mut sink).unwrap()
}

fn head(check: &Check, regulations: &[Regulation]) -> String {
    let weight = match check.weight {
        Severity::Fatal | Severity::Error => "lỗi",
        Severity::Warning => "cảnh báo",
        Severity::Note => "ghi chú",
    };
    let concerns = match check.only {
        None => "Nhà nước, Đảng",
        Some(Family::State) => "Nhà nước",
        Some(Family::Party) => "Đảng",
    };
    // Of a regulation that is no longer in force a page does not speak.
    let in_force = regulations.iter().filter(|it| it.until.is_none());
    let mut rules: Vec<String> = in_force
        .filter_map(|it| it.provision(check.code, None))
        .chain(laws::provision(check.code).map(str::to_owned))
        .collect();
    if rules.is_empty() {
        rules.push(check.ground.name().to_owned());
    }
    format!("> {weight} · {concerns} · {}", rules.join("; "))
}

#[test]
fn the_head_of_a_page_is_made_of_the_catalogue_and_the_regulations() {
    let regulations = regulations();
    let mut stale = Vec::new();
    for check in ALL {
        let path = root().join(format!("docs/checks/{}.md", check.code));
        let page = fs::read_to_string(&path).unwrap();
        let mut lines: Vec<&str> = page.lines().collect();
        let head = head(check, &regulations);
        if lines[2] == head {
            continue;
        }
        stale.push(format!("{}: {head}", check.code));
        if std::env::var_os("UPDATE").is_some() {
            lines[2] = &head;
            fs::write(path, lines.join("\n") + "\n").unwrap();
        }
    }
    assert!(stale.is_empty(), "UPDATE=1 writes:\n{}", stale.join("\n"));
}

#[test]
fn what_rests_on_law_is_named_by_a_regulation_or_another_law() {
    let regulations = regulations();
    for check in ALL {
        let by_regulation = |it: &Regulation| it.provision(check.code, None).is_some();
        let named = laws::provision(check.code).is_some() || regulations.iter().any(by_regulation);
        assert_eq!(check.ground == Ground::Law, named, "{}", check.code);
    }
    let keys = regulations.iter().flat_map(|it| &it.provisions);
    for (key, _) in keys.flat_map(|it| &it.0) {
        // A key is a code, or a code and a case.
        let of = |check: &Check| key.value.starts_with(check.code);
        assert!(ALL.iter().any(of), "`{}` is no check", key.value);
    }
}

#[test]
fn whatever_is_told_has_a_page() {
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let told = ["Diagnostic::fatal(", "Diagnostic::new("].into_iter();
            let told = told.flat_map(|call| text.split(call).skip(1));
            let codes = told.filter_map(|it| it.trim_start().strip_prefix('"')?.split('"').next());
            for code in codes.filter(|it| it.contains('-')) {
                let known = ALL.iter().any(|it| it.code == code);
                assert!(known, "{}: `{code}` has no page", path.display());
            }
        }
    }
}
