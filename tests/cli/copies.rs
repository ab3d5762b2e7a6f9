//! Copies that the program keeps beside files are no papers.

use super::places::{at_hoa_mai, own};
use super::status::rows;

#[test]
fn copies_are_told_once_and_count_as_nothing() {
    let scene = at_hoa_mai();
    let build = "build . --format docx";
    let _ = scene.run(build).ends(1).prints("a.docx\n");
    scene.put("a.yaml", own().replace("Thử một lần", "Thử lại"));
    let _ = scene.run("restore a.yaml --version 1").ends(0);
    let _ = scene.run("restore a.yaml --version 1 --force").ends(0);
    scene.put("a.docx", "sửa tay");
    let _ = scene.run("build a.yaml --format docx --force").ends(1);
    let names = scene.names(".");
    for name in ["a.ban-1.yaml", "a.cu-1.yaml", "a.cu-1.docx"] {
        assert!(names.iter().any(|it| it == name), "{names:?}");
    }
    let told = "3 tệp chương trình giữ lại khi ghi đè hay lấy bản cũ, không coi là văn bản: \
                a.ban-1.yaml, a.cu-1.docx, a.cu-1.yaml\n";
    let _ = scene
        .run("build . --all --format docx")
        .ends(1)
        .prints("a.docx\n")
        .mentions(told);
    let _ = scene.run("check .").mentions(told);
    let _ = scene.run("calendar .").mentions(told);
    assert_eq!(rows(&scene, "."), ["a.docx current none"]);
    let _ = scene.run("status").ends(0).mentions(told);
    // Who names one means it.
    assert_eq!(rows(&scene, "a.cu-1.docx"), ["a.cu-1.docx foreign none"]);
    let _ = scene
        .run("build a.ban-1.yaml --format txt")
        .ends(1)
        .prints("a.ban-1.txt\n");
}
