//! The names that templates are told of are those that they find.

use std::collections::BTreeSet;

use kehoach::app::BUILT_IN;
use kehoach::word::scope::NAMES;

use crate::desk::Nd30;

#[test]
fn what_is_declared_is_what_templates_find() {
    let mut text = String::new();
    let mut declared = BTreeSet::new();
    for it in NAMES {
        let name = it.name;
        text += &format!("{{% if {name} %}}{{% endif %}}\n");
        let one = match name {
            "parts" | "signers" | "lines" => format!("{name}[0]"),
            _ => name.to_owned(),
        };
        if !it.members.is_empty() {
            text += &format!(
                "{{% for key, it in {one} | items %}}\n@doan {name}.{{{{ key }}}}\n{{% endfor %}}\n"
            );
        }
        declared.extend(
            it.members
                .iter()
                .map(|(member, _)| format!("{name}.{member}")),
        );
    }
    let paper = Nd30.plan(
        "
        kind: bien-ban
        content: [Một việc]
        starts: 08 giờ, ngày 20/3/2024
        ends: 09 giờ, ngày 20/3/2024
        venue: Nhà văn hóa
        present: Mọi người
        chair: Lê A
        secretary: Lê B
        signers: [{ name: Lê B }, { name: Lê A }]
        confirmation: Xác nhận
        ",
    );
    let paper = paper.template("bien-ban.jinja", &text).draft();
    let lines = paper.lines();
    let lines = lines.iter().map(|line| line.trim_end_matches("./."));
    let found = lines.filter(|line| line.contains('.')).map(str::to_owned);
    let found: BTreeSet<String> = found.collect();
    assert_eq!(found, declared);
}

#[test]
fn the_templates_of_the_program_hold_what_those_of_an_office_must() {
    let mut desk = Nd30.plan("opening: Mở đầu.");
    for (path, text) in BUILT_IN.iter().filter(|(path, _)| path.ends_with(".jinja")) {
        desk = desk.template(path, text);
    }
    let paper = desk.draft();
    let faults = paper
        .findings
        .iter()
        .filter(|it| it.code == "template-fault");
    assert_eq!(faults.count(), 0, "{:#?}", paper.findings);
}
