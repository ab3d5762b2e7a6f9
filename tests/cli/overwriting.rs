//! What a person edited is never lost.

use crate::scene::{CLEAN, Scene};

#[test]
fn what_the_program_wrote_is_written_anew() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    let _ = scene.run("build a.yaml --format txt").ends(0);
    let first = scene.read("a.txt");
    let _ = scene
        .run("build a.yaml --format txt")
        .ends(0)
        .prints("a.txt\n");
    assert_eq!(scene.read("a.txt"), first);
    scene.put("a.yaml", CLEAN.replace("Trên đây là", "Đây là"));
    let _ = scene.run("build a.yaml --format txt").ends(0);
    assert_ne!(scene.read("a.txt"), first);
    assert_eq!(scene.names("."), [".kehoach.json", "a.txt", "a.yaml"]);
}

#[test]
fn an_edited_file_stays_and_so_do_those_beside_it() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    let _ = scene.run("build a.yaml --format docx,txt").ends(0);
    let docx = scene.read("a.docx");
    scene.put("a.txt", "sửa tay");
    scene.put("a.yaml", CLEAN.replace("Trên đây là", "Đây là"));
    let outcome = scene
        .run("build a.yaml --format docx,txt")
        .ends(2)
        .prints("");
    let _ = outcome.tells(
        "\
lỗi: `a.txt` đã có và không còn như lúc chương trình ghi ra (có thể đã được sửa tay), \
nên không ghi đè; thêm `--force` để ghi, bản cũ được giữ lại với tên `….cu-1…`
",
    );
    assert_eq!(scene.read("a.txt"), "sửa tay".as_bytes());
    assert_eq!(scene.read("a.docx"), docx);
}

#[test]
fn a_file_of_unknown_origin_stays() {
    let scene = Scene::new()
        .file("a.yaml", CLEAN)
        .file("a.txt", "của người khác");
    let _ = scene.run("build a.yaml --format txt").ends(2);
    assert_eq!(scene.read("a.txt"), "của người khác".as_bytes());
    scene.put(".kehoach.json", "không phải sổ");
    let _ = scene.run("build a.yaml --format txt").ends(2);
    assert_eq!(scene.read("a.txt"), "của người khác".as_bytes());
}

#[test]
fn force_keeps_every_old_one() {
    let scene = Scene::new().file("a.yaml", CLEAN).file("a.txt", "một");
    let _ = scene.run("build a.yaml --format txt --force").ends(0);
    let built = scene.read("a.txt");
    scene.put("a.txt", "hai");
    let _ = scene.run("build a.yaml --format txt --force").ends(0);
    assert_eq!(scene.read("a.txt"), built);
    assert_eq!(scene.read("a.cu-1.txt"), "một".as_bytes());
    assert_eq!(scene.read("a.cu-2.txt"), "hai".as_bytes());
    // Nothing was edited since, so nothing is kept.
    let _ = scene.run("build a.yaml --format txt --force").ends(0);
    assert!(!scene.path("a.cu-3.txt").exists());
}

#[test]
fn the_same_bytes_are_no_conflict() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    let _ = scene.run("build a.yaml --format txt --out mot").ends(0);
    scene.put("hai/a.txt", scene.read("mot/a.txt"));
    let _ = scene.run("build a.yaml --format txt --out hai").ends(0);
    scene.put("a.yaml", CLEAN.replace("Trên đây là", "Đây là"));
    let _ = scene.run("build a.yaml --format txt --out hai").ends(0);
}
