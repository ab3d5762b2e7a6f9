//! Commands beside building and checking.

use crate::scene::{CLEAN, Scene};

#[test]
fn a_schema_is_json_for_every_kind_of_file() {
    for (words, key) in [
        ("schema", "subject"),
        ("schema office", "symbol"),
        ("luoc-do regulation", "looks"),
    ] {
        let outcome = Scene::new().run(words).ends(0);
        let schema: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert!(outcome.stdout.contains(&format!("\"{key}\"")), "{key}");
    }
}

#[test]
fn what_is_ejected_can_be_built_with() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    let list = scene.run("eject").ends(0).stdout;
    assert!(list.lines().any(|line| line == "ke-hoach.jinja"), "{list}");
    let written = scene.run("eject --out mau").ends(0).stdout;
    assert_eq!(written.replace("mau/", ""), list);
    let _ = scene.run("build a.yaml --format txt --out mot").ends(0);
    let _ = scene
        .run("build a.yaml --format txt --out hai --templates mau")
        .ends(0);
    assert_eq!(scene.read("mot/a.txt"), scene.read("hai/a.txt"));
}

#[test]
fn ejecting_spares_what_was_edited() {
    let scene = Scene::new();
    let _ = scene.run("eject --out mau").ends(0);
    scene.put("mau/ke-hoach.jinja", "của tôi");
    let _ = scene.run("trich-mau --out mau").ends(2).prints("");
    assert_eq!(scene.read("mau/ke-hoach.jinja"), "của tôi".as_bytes());
    let _ = scene.run("eject --out mau --force").ends(0);
    assert_eq!(scene.read("mau/ke-hoach.cu-1.jinja"), "của tôi".as_bytes());
}

#[test]
fn a_check_explains_itself() {
    let page = include_str!("../../docs/checks/impossible-date.md");
    let _ = Scene::new()
        .run("explain impossible-date")
        .ends(0)
        .prints(page);
    let outcome = Scene::new().run("giai-thich impossible-dat").ends(2);
    let _ = outcome.mentions("có phải là `impossible-date`?");
}

#[test]
fn shells_are_served() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let outcome = Scene::new().run(&format!("completions {shell}")).ends(0);
        assert!(outcome.stdout.contains("kehoach"), "{shell}");
    }
}
