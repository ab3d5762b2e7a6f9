//! What a person edited is never lost.

use crate::scene::{CLEAN, SHORT, Scene};

/// The same description with other words.
fn changed() -> String {
    CLEAN.replace("Trên đây là", "Đây là")
}

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
    scene.put("a.yaml", changed());
    let _ = scene.run("build a.yaml --format txt").ends(0);
    assert_ne!(scene.read("a.txt"), first);
    assert_eq!(
        scene.names("."),
        [".kehoach", ".kehoach.json", "a.txt", "a.yaml"]
    );
}

#[test]
fn an_annex_of_its_own_file_is_written_beside_its_paper_and_written_anew() {
    let annexes = "annexes: [{ title: Một, own_file: true }, { title: Hai }]\n";
    let scene = Scene::new().file("a.yaml", format!("{SHORT}{annexes}"));
    for _ in 0..2 {
        let outcome = scene.run("build a.yaml --format docx,txt").ends(1);
        assert!(
            outcome.stdout.contains("a-phu-luc-1.docx\n"),
            "{}",
            outcome.stdout
        );
    }
    let text = |name| String::from_utf8(scene.read(name)).unwrap();
    assert!(text("a-phu-luc-1.txt").contains("MỘT"));
    assert!(!text("a.txt").contains("MỘT"));
    assert!(text("a.txt").contains("HAI"));
}

#[test]
fn an_edited_file_stays_and_so_do_those_beside_it() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    let _ = scene.run("build a.yaml --format docx,txt").ends(0);
    let docx = scene.read("a.docx");
    scene.put("a.txt", "sửa tay");
    scene.put("a.yaml", changed());
    let outcome = scene
        .run("build a.yaml --format docx,txt")
        .ends(2)
        .prints("");
    let _ = outcome.tells(
        "\
lỗi: `a.txt` đã có và không còn như lúc chương trình ghi ra (có thể đã được sửa tay), \
nên không ghi đè; giữ cả hai: thêm `--keep-beside`; lấy bản mới: thêm `--force`, bản cũ được giữ lại với tên `….cu-1…`
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
    scene.put("a.yaml", changed());
    let _ = scene.run("build a.yaml --format txt --out hai").ends(0);
}

#[test]
fn a_file_tells_by_itself_that_it_is_ours() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    let build = "build a.yaml --format pdf,docx,txt";
    let _ = scene.run(build).ends(0);
    for ledger in [None, Some("{}"), Some("không phải sổ")] {
        let _ = std::fs::remove_file(scene.path(".kehoach.json"));
        if let Some(text) = ledger {
            scene.put(".kehoach.json", text);
        }
        let words = format!("Đây là {}", ledger.unwrap_or_default().len());
        scene.put("a.yaml", CLEAN.replace("Trên đây là", &words));
        let _ = scene.run(build).ends(0);
    }
}

#[test]
fn a_stop_between_two_files_is_made_good() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    let build = "build a.yaml --format pdf,docx,txt";
    let names = ["a.txt", "a.pdf", "a.docx"];
    let _ = scene.run(build).ends(0);
    let old = names.map(|name| scene.read(name));
    let ledger = scene.read(".kehoach.json");
    scene.put("a.yaml", changed());
    let _ = scene.run(build).ends(0);
    let new = names.map(|name| scene.read(name));
    // Files are moved in this order; those after the stop are still the old ones.
    for moved in 0..=names.len() {
        for (place, name) in names.iter().enumerate() {
            let bytes = if place < moved { &new } else { &old };
            scene.put(name, &bytes[place]);
        }
        scene.put(".kehoach.json", &ledger);
        let _ = scene.run(build).ends(0);
        assert_eq!(names.map(|name| scene.read(name)), new, "{moved}");
    }
}

#[test]
fn an_edited_file_is_told_without_a_ledger() {
    for name in ["a.pdf", "a.docx"] {
        let scene = Scene::new().file("a.yaml", CLEAN);
        let _ = scene.run("build a.yaml").ends(0);
        let mut bytes = scene.read(name);
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        scene.put(name, &bytes);
        scene.put("a.yaml", changed());
        let outcome = scene.run("build a.yaml").ends(2);
        let _ = outcome.mentions(&format!("`{name}` đã có và không còn như lúc"));
        assert_eq!(scene.read(name), bytes);
    }
}

#[test]
fn builds_at_the_same_time_do_not_hinder_each_other() {
    let scene = Scene::new();
    for n in 0..4 {
        scene.put(&format!("a/{n}.yaml"), CLEAN);
    }
    let build = "build a --out ra --format pdf,docx,txt";
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| scene.run(build).ends(0));
        }
    });
    for n in 0..4 {
        scene.put(&format!("a/{n}.yaml"), changed());
    }
    let _ = scene.run(build).ends(0);
    let mut names = vec![".kehoach.json".to_owned()];
    for n in 0..4 {
        names.extend(["docx", "pdf", "txt"].map(|end| format!("{n}.{end}")));
    }
    assert_eq!(scene.names("ra"), names);
}

#[test]
fn what_a_stopped_build_left_is_cleared() {
    let scene = Scene::new()
        .file("a.yaml", CLEAN)
        .file(".kehoach-Ab12Cd", "dở dang")
        .file(".kehoach-ghi-chu", "của người khác");
    let _ = scene.run("build a.yaml --format pdf").ends(0);
    assert_eq!(
        scene.names("."),
        [".kehoach", ".kehoach-ghi-chu", "a.pdf", "a.yaml"]
    );
}

#[test]
fn papers_of_one_name_do_not_replace_each_other() {
    let scene = Scene::new()
        .file("a/x.yaml", CLEAN)
        .file("b/x.yaml", changed());
    for format in ["pdf", "docx", "docx,txt", "txt"] {
        let out = format!("--out ra-{} --format {format}", format.len());
        let _ = std::fs::remove_dir_all(scene.path("ra-3"));
        let _ = scene.run(&format!("build a/x.yaml {out}")).ends(0);
        let refused = scene.run(&format!("build b/x.yaml {out}")).ends(2);
        let _ = refused.mentions("đã có và làm từ `a/x.yaml`, không phải từ `b/x.yaml`");
    }
    // The one that was moved away has no say any more.
    std::fs::rename(scene.path("a"), scene.path("c")).unwrap();
    let _ = scene.run("build b/x.yaml --out ra-3 --format txt").ends(0);
    let kept = scene.run("build c/x.yaml --out ra-3 --format txt --force");
    let _ = kept.ends(0);
    assert!(scene.path("ra-3/x.cu-1.txt").exists());
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_left_alone() {
    use std::os::unix::fs::symlink;
    let scene = Scene::new()
        .file("a.yaml", CLEAN)
        .file("dich/b.pdf", "đích");
    std::fs::create_dir(scene.path("thu-muc.pdf")).unwrap();
    let refuses = |words: &str| {
        let outcome = scene.run("build a.yaml --format pdf").ends(2);
        let _ = outcome.mentions("`a.pdf`").mentions(words);
    };
    symlink("dich/b.pdf", scene.path("a.pdf")).unwrap();
    refuses("liên kết");
    assert_eq!(scene.read("dich/b.pdf"), "đích".as_bytes());
    std::fs::remove_file(scene.path("a.pdf")).unwrap();
    std::fs::create_dir(scene.path("a.pdf")).unwrap();
    refuses("thư mục");
    std::fs::remove_dir(scene.path("a.pdf")).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(scene.path("a.pdf"))
        .status();
    assert!(made.unwrap().success());
    refuses("không phải tệp thường");
    std::fs::remove_file(scene.path("a.pdf")).unwrap();
    // The folder itself may be elsewhere.
    symlink("dich", scene.path("ra")).unwrap();
    let _ = scene.run("build a.yaml --format pdf --out ra").ends(0);
    assert!(scene.path("dich/a.pdf").exists());
}

#[test]
fn a_protected_file_stays() {
    let scene = Scene::new().file("a.yaml", CLEAN);
    let _ = scene.run("build a.yaml --format pdf").ends(0);
    let before = scene.read("a.pdf");
    let path = scene.path("a.pdf");
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    scene.put("a.yaml", changed());
    let _ = scene
        .run("build a.yaml --format pdf")
        .ends(2)
        .mentions("chỉ đọc");
    assert_eq!(scene.read("a.pdf"), before);
}

#[cfg(unix)]
#[test]
fn names_that_windows_cannot_have_are_told() {
    for name in ["CON.yaml", "a:b.yaml", "a..yaml"] {
        let scene = Scene::new().file(name, CLEAN).file("tot.yaml", CLEAN);
        let outcome = scene.run("build . --format pdf").ends(2);
        let _ = outcome.mentions("Windows").prints("tot.pdf\n");
        assert_eq!(scene.names("."), [".kehoach", name, "tot.pdf", "tot.yaml"]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn names_are_composed_and_twins_told() {
    let (composed, apart) = ("Ho\u{e0}.yaml", "Hoa\u{300}.yaml");
    let scene = Scene::new().file(apart, CLEAN);
    let _ = scene
        .run("build . --format pdf")
        .ends(0)
        .prints("Ho\u{e0}.pdf\n");
    scene.put(composed, CLEAN);
    let _ = scene
        .run("build . --format pdf")
        .ends(2)
        .mentions("cùng tên");
    let alone = format!("build {composed} --format pdf");
    let _ = scene.run(&alone).ends(2).mentions("làm từ");
}
