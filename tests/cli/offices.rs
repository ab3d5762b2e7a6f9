//! Where the office of a description is looked for.

use crate::scene::{SHORT, Scene};

fn office(name: &str) -> String {
    let known = include_str!("../../data/offices/minh-xuan.yaml");
    let line = known
        .lines()
        .find(|line| line.starts_with("name:"))
        .unwrap();
    known.replace(line, &format!("name: {name}"))
}

/// The office a text names in its opening.
fn named(scene: &Scene, words: &str) -> String {
    let _ = scene.run(words);
    let text = String::from_utf8(scene.read("a.txt")).unwrap();
    let line = text
        .lines()
        .find_map(|line| line.trim().strip_prefix("Gọi là "))
        .unwrap();
    line.trim_end_matches(['.', '/']).to_owned()
}

#[test]
fn the_nearest_office_is_meant() {
    let text = SHORT.replace("Thử một lần", "Gọi là {{ office.name }}");
    let scene = Scene::new().file("v/a.yaml", text);
    let build = "build v/a.yaml --format txt";
    assert!(named(&scene, build).contains("Minh Xuân"));
    scene.put("mau/offices/minh-xuan.yaml", office("Ba"));
    let with_templates = format!("{build} --templates mau");
    assert_eq!(named(&scene, &with_templates), "Ba");
    scene.put("offices/minh-xuan.yaml", office("Hai"));
    assert_eq!(named(&scene, &with_templates), "Hai");
    scene.put("v/offices/minh-xuan.yaml", office("Một"));
    assert_eq!(named(&scene, &with_templates), "Một");
}

#[test]
fn books_are_read_from_the_folder_of_the_offices_and_from_nowhere_else() {
    let text = SHORT.replace("Thử một lần", "Gọi là {{ units.xom }}");
    let office = |book: &str| office("Một") + &format!("books: ['{book}']\n");
    let scene = Scene::new().file("v/a.yaml", text);
    scene.put("offices/minh-xuan.yaml", office("xa"));
    scene.put("offices/books/xa.yaml", "units:\n  xom: Xóm Đông\n");
    assert_eq!(named(&scene, "build v/a.yaml --format txt"), "Xóm Đông");
    scene.put("secret.yaml", "units:\n  xom: Xóm Đoài\n");
    scene.put("offices/minh-xuan.yaml", office("../../secret"));
    let outcome = scene.run("check v/a.yaml").ends(1);
    let _ = outcome.mentions("lỗi[undefined-book]");
}

#[test]
fn faults_in_an_office_are_told_in_its_own_file() {
    let scene = Scene::new().file("v/a.yaml", SHORT);
    scene.put("offices/minh-xuan.yaml", b"name: \xEA\n");
    let outcome = scene.run("check v/a.yaml").ends(1);
    let _ = outcome.mentions("v/../offices/minh-xuan.yaml:1:7");
}
