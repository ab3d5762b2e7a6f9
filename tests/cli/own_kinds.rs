//! An office with templates and kinds of its own, which its file names.

use crate::scene::Scene;

const OFFICE: &str = "\
name: Ủy ban nhân dân phường Sông Trong
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, PHƯỜNG SÔNG TRONG]
symbol: UBND
place: Sông Trong
templates: mau
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
";

const KIND: &str = "\
name: Giấy khen
title: GIẤY KHEN
symbols: {nha-nuoc: GK}
keys:
  receiver: {type: text, about: Khen ai., needed: true}
";

const TEMPLATE: &str = "\
{% include \"chung/dau.jinja\" %}
@ten-loai {{ kind.title }}
@trich-yeu {{ subject }}
@doan Khen {{ receiver }}.
{% include \"chung/cuoi.jinja\" %}
";

const PAPER: &str = "\
office: song-trong
kind: giay-khen
number: 3
date: 20/3/2026
subject: Người tốt, việc tốt
receiver: bà Lê Thị B
recipients: [{file: VT}]
signer: chu-tich
";

fn scene() -> Scene {
    let scene = Scene::new().file("khen.yaml", PAPER);
    let scene = scene.file("offices/song-trong.yaml", OFFICE);
    let scene = scene.file("offices/mau/kinds/giay-khen.yaml", KIND);
    scene.file("offices/mau/giay-khen.jinja", TEMPLATE)
}

#[test]
fn the_templates_an_office_names_need_no_option() {
    let scene = scene();
    let _ = scene
        .run("build khen.yaml --format txt")
        .ends(0)
        .prints("khen.txt\n");
    let text = String::from_utf8(scene.read("khen.txt")).unwrap();
    assert!(text.contains("Khen bà Lê Thị B."), "{text}");
    assert!(text.contains("Số: 03/GK-UBND"), "{text}");
}

#[test]
fn offices_do_not_see_the_templates_of_each_other() {
    let scene = scene();
    let other = OFFICE.replace("templates: mau\n", "");
    scene.put("offices/song-ngoai.yaml", other);
    scene.put("la.yaml", PAPER.replace("song-trong", "song-ngoai"));
    let _ = scene
        .run("build khen.yaml la.yaml --format txt")
        .ends(2)
        .prints("khen.txt\n")
        .mentions("unknown-kind");
}

#[test]
fn a_fault_in_the_texts_of_an_office_is_told_once() {
    let scene = scene();
    scene.put("offices/mau/hong.jinja", "@vai-la Lời\n");
    scene.put("khen-2.yaml", PAPER);
    let done = scene.run("build khen.yaml khen-2.yaml --format txt");
    assert_eq!(
        done.stderr.matches("unknown-role").count(),
        1,
        "{}",
        done.stderr
    );
    let _ = done.ends(1).prints("khen.txt\nkhen-2.txt\n");
}

#[test]
fn a_folder_elsewhere_is_not_read() {
    let scene = scene();
    scene.put("mau/giay-khen.jinja", TEMPLATE);
    for folder in ["../mau", "/tmp", ".", "mau/../../mau", "''"] {
        let office = OFFICE.replace("templates: mau", &format!("templates: {folder}"));
        scene.put("offices/song-trong.yaml", office);
        let _ = scene
            .run("check khen.yaml")
            .ends(1)
            .mentions("phải nằm cạnh tệp đơn vị");
    }
    let office = OFFICE.replace("templates: mau", "templates: mua");
    scene.put("offices/song-trong.yaml", office);
    let _ = scene
        .run("check khen.yaml")
        .ends(1)
        .mentions("không tìm thấy thư mục mẫu `mua`");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_elsewhere_is_not_read() {
    let scene = scene();
    scene.put("xa/giay-khen.jinja", TEMPLATE);
    std::os::unix::fs::symlink(scene.path("xa"), scene.path("offices/gan")).unwrap();
    scene.put(
        "offices/song-trong.yaml",
        OFFICE.replace("templates: mau", "templates: gan"),
    );
    let _ = scene
        .run("check khen.yaml")
        .ends(1)
        .mentions("phải nằm cạnh tệp đơn vị");
}
