//! Many papers at once.

use crate::scene::{CLEAN, SHORT, Scene};

#[test]
fn a_folder_means_its_descriptions_in_order() {
    let scene = Scene::new()
        .file("v/c.yaml", SHORT)
        .file("v/a.yaml", CLEAN)
        .file("v/b.yml", SHORT)
        .file("v/.d.yaml", "của chương trình khác")
        .file("v/doc.txt", "không phải mô tả")
        .file("v/sau/e.yaml", SHORT)
        .file(
            "v/offices/minh-xuan.yaml",
            include_str!("../../data/offices/minh-xuan.yaml"),
        );
    let outcome = scene.run("build v --out ra --format txt");
    let _ = outcome.prints("ra/a.txt\nra/b.txt\nra/c.txt\n");
}

#[test]
fn findings_come_in_the_order_of_papers() {
    let mut scene = Scene::new();
    for name in ["c", "a", "d", "b"] {
        scene = scene.file(&format!("{name}.yaml"), "office: không có\n");
    }
    let outcome = scene.run("check .").ends(1);
    let places = ["a.yaml", "b.yaml", "c.yaml", "d.yaml"];
    let found: Vec<_> = places
        .map(|place| outcome.stderr.find(place).unwrap())
        .into();
    assert!(found.is_sorted());
}

#[test]
fn one_fatal_paper_does_not_stop_the_others() {
    let scene = Scene::new()
        .file("a.yaml", "hỏng: [")
        .file("b.yaml", CLEAN)
        .file("c.yaml", "office: không có\n");
    let _ = scene.run("build . --format txt").ends(2).prints("b.txt\n");
}

#[test]
fn one_unreadable_paper_does_not_stop_the_others() {
    let scene = Scene::new().file("b.yaml", CLEAN);
    let outcome = scene.run("build a.yaml b.yaml --format txt").ends(2);
    let _ = outcome.prints("b.txt\n").mentions("`a.yaml`");
}

#[test]
fn twins_are_refused_before_anything_is_written() {
    let scene = Scene::new()
        .file("a.yaml", CLEAN)
        .file("v/b.yaml", CLEAN)
        .file("v/A.yaml", CLEAN);
    let outcome = scene.run("build a.yaml v --out ra").ends(2).prints("");
    let _ = outcome.tells(
        "lỗi: `a.yaml` và `v/A.yaml` cùng tên nên sẽ ghi đè lên nhau; \
         đổi tên một tệp hoặc làm riêng từng tệp\n",
    );
    assert!(!scene.path("ra").exists());
}

#[test]
fn a_folder_is_checked_with_its_finished_papers_held_together() {
    let head = "ỦY BAN NHÂN DÂN\nXÃ HOA MAI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nHoa Mai, ngày 06 tháng 4 năm 2026\nKẾ HOẠCH\n";
    let scene = Scene::new()
        .file(
            "nha/a.txt",
            format!("{head}Tổ chức Tuần lễ đọc sách năm 2026\n"),
        )
        .file(
            "nha/b.txt",
            format!("{head}Phòng, chống cháy rừng mùa khô\n"),
        )
        .file("nha/c.yaml", crate::scene::SHORT)
        // What lies beside its description was made of it, and Word keeps a file of its own.
        .file("nha/c.txt", "x")
        .file("nha/~$b.docx", "x");
    let outcome = scene.run("check nha").ends(1);
    let _ = outcome
        .mentions("lỗi[one-number-two-papers]")
        .mentions("nha/a.txt:5:5: văn bản kia: `15/KH-UBND`")
        .mentions("\n3 văn bản: ");
    let told = scene.run("check nha --format json").ends(1).stdout;
    assert!(told.contains("\"one-number-two-papers\""), "{told}");
    // What is only built is not held together, nor are finished papers built.
    let built = scene.run("build nha --out ra").ends(1);
    assert!(!built.stderr.contains("one-number-two-papers"));
}

#[test]
fn a_folder_can_be_printed_from_one_file() {
    let scene = Scene::new().file("v/a.yaml", SHORT).file("v/b.yaml", SHORT);
    let run = |more| scene.run(&format!("build v --out ra --format txt {more}"));
    let _ = run("--print in.pdf").prints("ra/a.txt\nra/b.txt\nin.pdf\n");
    let _ = run("--print ra/b.pdf")
        .ends(2)
        .mentions("trùng tên với tệp của `b`");
    let _ = scene
        .run("build c.yaml v/a.yaml --out ra --print in2.pdf")
        .ends(2);
    assert!(!scene.path("in2.pdf").exists());
}
