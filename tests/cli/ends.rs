//! How the program ends: 0 clean, 1 errors in papers, 2 could not run.

use std::fs;

use crate::scene::{CLEAN, SHORT, Scene};

const IMPOSSIBLE: &str = "30/2/2026";

#[test]
fn a_clean_paper_ends_well_and_lists_its_files() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    let _ = scene.run("build a.yaml").ends(0).prints("a.pdf\na.docx\n");
    assert!(scene.read("a.pdf").starts_with(b"%PDF-"));
    assert!(scene.read("a.docx").starts_with(b"PK"));
    let _ = scene.run("check a.yaml").ends(0).prints("");
}

#[test]
fn room_to_be_filled_in_by_hand_is_listed_and_stays_in_a_final_paper() {
    let text = CLEAN.replace("để được hướng dẫn.", "để được hướng dẫn (điện thoại ____).");
    let scene = Scene::new().file("a.yaml", text);
    let _ = scene
        .run("build a.yaml --final --format txt")
        .ends(0)
        .prints("a.txt\n")
        .mentions("ghi chú[blank-for-hand]");
}

#[test]
fn what_is_still_to_be_written_is_a_list_and_stops_a_paper_to_be_signed() {
    let marks = "hướng dẫn qua [CẦN BỔ SUNG ai], [CẦN BỔ SUNG việc gì], [CẦN BỔ SUNG ở đâu], [CẦN BỔ SUNG mấy giờ].";
    let text = CLEAN.replace("để được hướng dẫn.", &format!("để được {marks}"));
    let scene = Scene::new().file("a.yaml", text);
    let outcome = scene.run("check a.yaml").ends(0).prints("");
    let outcome = outcome.mentions("ghi chú[to-do]: còn 4 chỗ phải viết\n");
    let _ = outcome.mentions(": ai\n").mentions(": mấy giờ\n");
    let outcome = scene.run("build a.yaml --final --format txt").ends(2);
    let _ = outcome.mentions("lỗi[to-do]: còn 4 chỗ phải viết\n");
}

#[test]
fn with_errors_a_draft_is_still_made() {
    let text = SHORT.replace("20/3/2026", IMPOSSIBLE);
    let scene = Scene::new().file("a.yaml", text);
    let outcome = scene.run("build a.yaml --format txt").ends(1);
    let _ = outcome.prints("a.txt\n").mentions("lỗi[impossible-date]");
    let _ = scene.run("check a.yaml").ends(1).prints("");
}

#[test]
fn what_is_not_there_cannot_be_built() {
    let scene = Scene::new();
    let outcome = scene.run("build a.yaml").ends(2).prints("");
    let _ = outcome.tells("lỗi: không đọc được `a.yaml`: không có tệp hay thư mục này\n");
    let _ = scene.run("build . --templates mau").ends(2);
    fs::create_dir(scene.path("rong")).unwrap();
    let outcome = scene.run("check rong").ends(2);
    let _ = outcome.tells("lỗi: trong `rong` không có tệp mô tả nào (*.yaml)\n");
}

#[test]
fn a_file_is_no_folder_to_write_into() {
    let scene = Scene::new().file("a.yaml", CLEAN).file("ra", "giữ");
    let outcome = scene.run("build a.yaml --out ra").ends(2).prints("");
    let _ = outcome.tells("lỗi: không ghi được `ra`: đây không phải thư mục\n");
    assert_eq!(scene.read("ra"), "giữ".as_bytes());
}

#[test]
fn a_folder_is_no_file_to_write() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    fs::create_dir(scene.path("a.pdf")).unwrap();
    let _ = scene
        .run("build a.yaml")
        .ends(2)
        .prints("")
        .mentions("`a.pdf`");
    assert_eq!(scene.names("."), ["a.pdf", "a.yaml"]);
}

#[test]
fn words_that_make_no_command_are_told() {
    let scene = Scene::new();
    for words in [
        "",
        "buil",
        "build",
        "build a --format doc",
        "build a --lang fr",
        "check -x a",
    ] {
        let _ = scene
            .run(words)
            .ends(2)
            .prints("")
            .mentions("kehoach --help");
    }
    let outcome = scene.run("build a --pdf-standard a-9").ends(2);
    let _ = outcome.tells("lỗi: không có chuẩn PDF nào tên `a-9`\n");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    use std::process::Command;
    let full = fs::OpenOptions::new().write(true).open("/dev/full");
    let mut schema = Command::new(env!("CARGO_BIN_EXE_kehoach"));
    schema
        .env_remove("KEHOACH_LANG")
        .stderr(std::process::Stdio::piped());
    let output = schema.arg("schema").stdout(full.unwrap()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(told, "lỗi: không in kết quả ra được: ổ đĩa hết chỗ\n");
}

#[cfg(target_os = "linux")]
#[test]
fn where_nobody_can_be_told_papers_are_made_all_the_same() {
    use std::process::Command;
    let scene = Scene::new().file("a.yaml", SHORT.replace("20/3/2026", IMPOSSIBLE));
    let full = || {
        fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap()
    };
    for (words, code) in [
        ("check a.yaml", 1),
        ("build a.yaml --format txt", 1),
        ("build b.yaml", 2),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kehoach"));
        command
            .current_dir(scene.path("."))
            .args(words.split(' '))
            .stderr(full());
        assert_eq!(command.status().unwrap().code(), Some(code), "{words}");
    }
    assert!(scene.names(".").contains(&"a.txt".to_owned()));
}

/// Every end the README and the help promise, by the commands a clerk would get it with.
#[test]
fn the_promised_ends_are_kept() {
    let number = CLEAN
        .lines()
        .find(|line| line.starts_with("number:"))
        .unwrap();
    let scene = Scene::new()
        .file("sach.yaml", CLEAN)
        .file("ghi-chu.yaml", CLEAN.replace(number, "number:"))
        .file("loi.yaml", SHORT.replace("20/3/2026", IMPOSSIBLE))
        .file("hong.yaml", "office: [\n")
        .file("xong.txt", "KẾ HOẠCH\n")
        .file("ra", "không phải thư mục");
    for (words, end) in [
        ("check sach.yaml", 0),
        ("build sach.yaml", 0),
        ("schema", 0),
        ("checks", 0),
        ("explain impossible-date", 0),
        ("--help", 0),
        ("check loi.yaml", 1),
        ("build loi.yaml", 1),
        ("check ghi-chu.yaml", 0),
        ("check ghi-chu.yaml --final", 1),
        ("check hong.yaml", 1),
        ("build hong.yaml", 2),
        ("build ghi-chu.yaml --final", 2),
        ("build xong.txt", 2),
        ("check khong-co.yaml", 2),
        ("build khong-co.yaml sach.yaml", 2),
        ("build sach.yaml --out ra", 2),
        ("explain khong-co", 2),
        ("schema khong-co", 2),
        ("lam gi", 2),
    ] {
        let _ = scene.run(words).ends(end);
    }
}
