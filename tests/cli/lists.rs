//! `kehoach list`: a table for people, JSON for programs.

use crate::scene::Scene;

const LIST: &str = "STT;Họ và tên;Số điện thoại\n1;Hà Thị Lan;0914000101\n2;Vàng A Sử;914000102\n";

#[test]
fn a_list_is_shown_with_what_is_wrong_in_it() {
    let scene = Scene::new().file("ds.csv", LIST);
    let outcome = scene.run("list ds.csv").ends(1);
    assert!(
        outcome.stdout.contains("2  1    Hà Thị Lan  0914000101\n"),
        "{}",
        outcome.stdout
    );
    let _ = outcome.mentions("2 hàng, 3 cột").mentions("C3 “914000102”");
}

#[test]
fn lists_as_json_have_their_rows_and_reasons() {
    let scene = Scene::new()
        .file("ds.csv", LIST)
        .file("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    let outcome = scene.run("list --format json ds.csv a.xls").ends(2);
    let json: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    let lists = json["lists"].as_array().unwrap();
    assert_eq!(lists[0]["rows"][1]["Họ và tên"], "Vàng A Sử");
    assert_eq!(lists[0]["rows_at"][1], 3);
    assert_eq!(lists[0]["told"][0]["places"][0]["at"], "C3");
    assert!(lists[1]["refused"].as_str().unwrap().contains(".xls"));
}

#[test]
fn a_clean_list_ends_well() {
    let scene = Scene::new().file("ds.csv", LIST.replace(";914000102", ";0914000102"));
    let _ = scene.run("danh-sach ds.csv").ends(0);
}
