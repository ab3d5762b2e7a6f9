//! What is told to other programs is what its page says, and every place is in it.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::scene::Scene;

const PAGE: &str = include_str!("../../docs/json.md");

fn keys(value: &Value, all: &mut BTreeSet<String>) {
    match value {
        Value::Object(pairs) => {
            for (key, value) in pairs {
                all.insert(key.clone());
                keys(value, all);
            }
        }
        Value::Array(items) => items.iter().for_each(|it| keys(it, all)),
        _ => {}
    }
}

#[test]
fn its_page_names_every_key_and_no_other() {
    let text = "office: minh-xuan\nkind： ke-hoach\n";
    let scene = Scene::new()
        .file("a.yaml", text)
        .file("b.yaml", "office: a\nkind: b\nkind: c\n")
        .file("c.yaml", crate::scene::SHORT);
    let told = scene
        .run("check --format json a.yaml b.yaml c.yaml")
        .ends(1);
    let mut printed = BTreeSet::new();
    keys(&serde_json::from_str(&told.stdout).unwrap(), &mut printed);
    // What another command prints has a heading of its own.
    let own = PAGE.get(1..).and_then(|it| it.split("\n#").next()).unwrap();
    let rows = own.lines().filter(|line| line.starts_with("| **"));
    let firsts = rows.filter_map(|row| row.split('|').nth(1));
    let named = firsts.flat_map(|cell| cell.split("**").skip(1).step_by(2));
    assert_eq!(printed, named.map(str::to_owned).collect());
}

#[test]
fn every_place_is_in_it_however_many_a_person_is_told() {
    let text = "office: a\nkind: ke-hoach\n".to_owned()
        + &(0..9).fold(String::new(), |all, n| all + &format!("lạ{n}: x\n"));
    let scene = Scene::new().file("a.yaml", text);
    let told = scene.run("check --format json a.yaml").ends(1).stdout;
    assert_eq!(told.matches("\"unknown-key\"").count(), 9);
    let shown = scene.run("check a.yaml").ends(1);
    let _ = shown
        .mentions("lỗi[unknown-key]: không có mục nào tên `lạ0` ở đây (9 chỗ)")
        .mentions("… và 6 chỗ khác: dòng 6, 7, 8, 9, 10, 11\n");
}
