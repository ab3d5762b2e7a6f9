//! Each build keeps what it was made of, so that an old edition is had again.

use std::fs::read_dir;

use kehoach::app::{House, mark_of};
use kehoach::host::Homes;

use super::places::{HOA_MAI, at_hoa_mai, own};
use crate::scene::Scene;

/// The rows of a history without their moments.
fn rows(scene: &Scene, file: &str) -> Vec<String> {
    let shown = scene.run(&format!("history {file}")).ends(0).stdout;
    let rows = shown.lines().filter(|it| it.starts_with(' '));
    let row = |it: &str| {
        let words: Vec<&str> = it.split_whitespace().collect();
        [words[..1].to_vec(), words[3..].to_vec()]
            .concat()
            .join(" ")
    };
    rows.map(row).collect()
}

#[test]
fn each_build_keeps_what_it_was_made_of() {
    let scene = at_hoa_mai();
    let build = "build a.yaml --format docx";
    for _ in 0..2 {
        let _ = scene.run(build).ends(1);
    }
    assert_eq!(rows(&scene, "a.yaml"), ["1 bản đầu"]);
    scene.put("a.yaml", own().replace("Thử một lần", "Thử lại"));
    let _ = scene.run(build).ends(1);
    scene.put(
        "offices/hoa-mai.yaml",
        HOA_MAI.replace("Nguyễn Văn A", "Trần Thị B"),
    );
    let _ = scene.run(build).ends(1);
    let all = ["3 đổi tệp đơn vị", "2 đổi tệp mô tả", "1 bản đầu"];
    assert_eq!(rows(&scene, "a.yaml"), all);
    assert_eq!(rows(&scene, "."), all);
    assert_eq!(rows(&scene, "a.docx")[0], "3 đổi tệp đơn vị ← tệp này");
    // Each text is kept once: two descriptions, two offices.
    assert_eq!(read_dir(scene.path(".kehoach/texts")).unwrap().count(), 4);
}

#[test]
fn a_made_file_leads_to_just_the_texts_it_was_made_of() {
    let scene = at_hoa_mai();
    let _ = scene.run("build a.yaml --format docx").ends(1);
    std::fs::rename(scene.path("a.docx"), scene.path("cu.docx")).unwrap();
    scene.put("a.yaml", own().replace("Thử một lần", "Thử lại"));
    scene.put(
        "offices/hoa-mai.yaml",
        HOA_MAI.replace("Nguyễn Văn A", "Trần Thị B"),
    );
    let _ = scene.run("build a.yaml --format docx").ends(1);
    let old = scene.read("cu.docx");
    let (mark, _) = mark_of(&old).unwrap();
    let (history, name, kept) = Homes::of(&[])
        .told_by(&scene.path("cu.docx"), &mark)
        .unwrap();
    assert_eq!((&*name, kept.number), ("a.yaml", 1));
    let house = House::built_in().unwrap();
    let recalled = history.recalled(&kept).unwrap();
    assert_eq!(recalled.description.text, own());
    let work = recalled.paper(&house).work();
    assert!(work.text().contains("Nguyễn Văn A"));
    let again = work.of(mark.described());
    assert_eq!(again.docx().unwrap(), old);
}

#[test]
fn books_lists_templates_and_campaigns_come_back_too() {
    let scene = at_hoa_mai();
    let office = format!("{HOA_MAI}books: [so]\ntemplates: mau\n");
    scene.put("offices/hoa-mai.yaml", office);
    scene.put("offices/books/so.yaml", "units: {y: {name: Trạm y tế}}\n");
    let own_kind = scene.run("eject ke-hoach --out offices/mau");
    let _ = own_kind.ends(0);
    scene.put("goc.yaml", own());
    scene.put("noi-nhan.csv", "Tên,Địa chỉ\nTrường Hoa Mai,Số 1\n");
    let letter = "kind: cong-van\ncampaign: goc\nto: [noi-nhan.csv]\n";
    let letter = own().replace("kind: ke-hoach\n", letter);
    scene.put("b.yaml", &letter);
    let built = scene.run("build b.yaml --format docx");
    let (mark, _) = mark_of(&scene.read("b.docx")).unwrap();
    assert!(built.code < Some(2), "{}", built.stderr);
    let kinds: Vec<&str> = mark
        .made_of
        .inputs
        .iter()
        .map(|(kind, _)| kind.as_str())
        .collect();
    let all = [
        "description",
        "office",
        "campaign",
        "list",
        "template",
        "regulation",
    ];
    assert_eq!(kinds, all);
    let _ = scene.run("restore b.docx --out lai").ends(0);
    assert_eq!(scene.read("lai/b.yaml"), letter.as_bytes());
    for name in [
        "goc.yaml",
        "noi-nhan.csv",
        "offices/hoa-mai.yaml",
        "offices/books/so.yaml",
        "offices/mau/ke-hoach.jinja",
    ] {
        assert_eq!(
            scene.read(&format!("lai/{name}")),
            scene.read(name),
            "{name}"
        );
    }
    let (history, _, kept) = Homes::of(&[])
        .told_by(&scene.path("b.docx"), &mark)
        .unwrap();
    let house = House::built_in().unwrap();
    let work = history.recalled(&kept).unwrap().paper(&house).work();
    let again = work.of(mark.described()).docx().unwrap();
    assert_eq!(again, scene.read("b.docx"));
}

#[test]
fn an_old_edition_comes_back_and_nothing_gives_way_unasked() {
    let scene = at_hoa_mai();
    let _ = scene.run("build a.yaml --format docx").ends(1);
    let changed = own().replace("Thử một lần", "Thử lại");
    scene.put("a.yaml", &changed);
    let _ = scene.run("build a.yaml --format docx").ends(1);
    let _ = scene.run("restore a.yaml").ends(0).prints("a.ban-1.yaml\n");
    assert_eq!(scene.read("a.ban-1.yaml"), own().as_bytes());
    let _ = scene.run("restore a.yaml").ends(2).mentions("không ghi đè");
    let _ = scene.run("restore a.yaml --version 1 --force").ends(0);
    assert_eq!(scene.read("a.yaml"), own().as_bytes());
    assert_eq!(scene.read("a.cu-1.yaml"), changed.as_bytes());
    std::fs::remove_file(scene.path("a.yaml")).unwrap();
    let _ = scene.run("restore a.yaml").ends(0).prints("a.yaml\n");
    assert_eq!(scene.read("a.yaml"), changed.as_bytes());
    let _ = scene
        .run("restore a.yaml --version 7")
        .ends(2)
        .mentions("1, 2");
}

#[test]
fn a_history_has_its_bounds() {
    let scene = at_hoa_mai();
    let build = |words: &str| {
        scene.put("a.yaml", own().replace("Thử một lần", words));
        let _ = scene.run("build a.yaml --format docx").ends(1);
    };
    let _ = scene.run("history . --keep 2").ends(0);
    ["Một", "Hai", "Ba", "Bốn"].iter().for_each(|it| build(it));
    assert_eq!(rows(&scene, "a.yaml"), ["4 đổi tệp mô tả", "3"]);
    assert_eq!(read_dir(scene.path(".kehoach/texts")).unwrap().count(), 3);
    let _ = scene.run("history . --keep 0").ends(0);
    build("Năm");
    assert_eq!(rows(&scene, "a.yaml").len(), 1);
}

#[test]
fn without_a_name_it_tells_of_the_folder_we_are_in() {
    let scene = at_hoa_mai();
    let _ = scene.run("build a.yaml").ends(1);
    let here = scene.run("history").ends(0).stdout;
    assert!(here.starts_with("a.yaml\n"), "{here}");
    let _ = scene.run("history .").ends(0).prints(&here);
}

#[test]
fn a_broken_history_stops_nothing() {
    let scene = at_hoa_mai();
    let _ = scene.run("build a.yaml --format docx").ends(1);
    scene.put(".kehoach/a.yaml.json", "không phải sổ");
    scene.put(".kehoach/bounds.json", "{");
    let _ = scene.run("build a.yaml --format docx").ends(1);
    assert_eq!(rows(&scene, "a.yaml"), ["1 bản đầu"]);
    std::fs::remove_dir_all(scene.path(".kehoach")).unwrap();
    let _ = scene
        .run("history a.docx")
        .ends(2)
        .mentions("không còn bản ấy");
    let _ = scene
        .run("history a.yaml")
        .ends(0)
        .mentions("chưa có bản nào");
    scene.put(".kehoach", "một tệp");
    scene.put("a.yaml", own().replace("Thử một lần", "Thử lại"));
    let outcome = scene.run("build a.yaml --format docx").ends(1);
    let _ = outcome.mentions("chưa giữ được bản này").prints("a.docx\n");
    // What a text of it has lost is told.
    std::fs::remove_file(scene.path(".kehoach")).unwrap();
    let _ = scene.run("build a.yaml --format docx").ends(1);
    std::fs::remove_dir_all(scene.path(".kehoach/texts")).unwrap();
    let lost = scene.run("restore a.docx --out lai").ends(2);
    let _ = lost.mentions("không còn nguyên");
    assert!(!scene.path("lai").exists());
}

#[test]
fn a_copy_for_a_recipient_leads_to_its_texts() {
    let scene = at_hoa_mai();
    scene.put("ds.csv", "Tên,Địa chỉ\nTrường Một,Số 1\nTrường Hai,Số 2\n");
    let letter =
        "kind: cong-van\neach: ds.csv\nto: [\"{{ each.name }}\"]\nrecipients: [{file: VT}]\n";
    scene.put("b.yaml", own().replace("kind: ke-hoach\n", letter));
    let made = scene.run("letters b.yaml --format docx");
    assert!(made.code < Some(2), "{}", made.stderr);
    let names = scene.names(".");
    let copies: Vec<&String> = names.iter().filter(|it| it.ends_with(".docx")).collect();
    assert_eq!(copies.len(), 2, "{names:?}");
    for name in copies {
        let (mark, _) = mark_of(&scene.read(name)).unwrap();
        let found = Homes::of(&[]).told_by(&scene.path(name), &mark);
        assert_eq!(found.unwrap().1, "b.yaml");
    }
}
