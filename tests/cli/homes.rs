//! Made files are told for what they are wherever they lie and wherever the program is called: over the root of
//! the disk, behind links, without a history, after all has moved.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::places::{HOA_MAI, own};
use super::status::rows;
use crate::scene::{BODY, Scene, saved};

/// A description in a folder below the one we are in.
fn scene() -> Scene {
    Scene::new()
        .file("van-ban/nam/a.yaml", own())
        .file("van-ban/offices/hoa-mai.yaml", HOA_MAI)
}

/// Folders of which some have nothing in common with the scene but the root of the disk.
fn far() -> Vec<TempDir> {
    let places = [
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")),
        "/var/tmp".into(),
        "/dev/shm".into(),
    ];
    let made = places.iter().filter(|it| it.is_dir());
    made.filter_map(|it| TempDir::new_in(it).ok()).collect()
}

/// Makes the paper into a folder, and tells how files are called that were saved and edited since.
fn made(scene: &Scene, out: &Path) -> [(PathBuf, &'static str); 2] {
    let build = format!(
        "build van-ban/nam/a.yaml --format docx --out {}",
        out.display()
    );
    let _ = scene.run(&build).ends(1);
    let docx = fs::read(out.join("a.docx")).unwrap();
    let edits = [
        ("luu", "<w:t", "<w:t", "current resaved"),
        ("sua", "một lần", "hai lần", "edited text"),
    ];
    edits.map(|(name, from, to, state)| {
        let path = out.join(name).with_extension("docx");
        fs::write(&path, saved(&docx, BODY, from, to)).unwrap();
        (path, state)
    })
}

/// Holds each file to how it should stand.
fn judge(scene: &Scene, files: &[(PathBuf, &str)]) {
    for (path, state) in files {
        let path = path.display().to_string();
        assert_eq!(rows(scene, &path), [format!("{path} {state}")]);
    }
}

#[test]
fn over_the_root_of_the_disk() {
    for out in far() {
        let scene = scene();
        let files = made(&scene, out.path());
        judge(&scene, &files);
        // The folder they lie in tells the way; without that, histories below the one we are in are asked.
        let _ = fs::remove_file(out.path().join(".kehoach.json"));
        judge(&scene, &files);
        // What the description has become since does not hide what it was.
        scene.put(
            "van-ban/nam/a.yaml",
            own().replace("Thử một lần", "Thử lại"),
        );
        let changed = files.clone().map(|(it, state)| {
            (
                it,
                match state {
                    "edited text" => "edited text description",
                    _ => "stale resaved description",
                },
            )
        });
        judge(&scene, &changed);
        scene.put("van-ban/nam/a.yaml", own());
        // Whoever names the description needs no history.
        fs::remove_dir_all(scene.path("van-ban/nam/.kehoach")).unwrap();
        for (path, state) in &files {
            let path = path.display().to_string();
            let told = rows(&scene, &format!("van-ban/nam/a.yaml {path}"));
            assert!(told.contains(&format!("{path} {state}")), "{told:?}");
        }
    }
}

#[test]
fn a_history_that_cannot_be_kept_is_not_needed() {
    for out in far() {
        // A file lies where the history would.
        let scene = scene().file("van-ban/nam/.kehoach", "");
        let files = made(&scene, out.path());
        judge(&scene, &files);
    }
}

#[test]
fn after_all_has_moved() {
    for out in far() {
        let scene = scene();
        let files = made(&scene, out.path());
        fs::rename(scene.path("van-ban"), scene.path("luu-tru")).unwrap();
        judge(&scene, &files);
    }
}

#[test]
fn a_text_far_away_is_known_too() {
    for out in far() {
        let scene = scene();
        let build = format!(
            "build van-ban/nam/a.yaml --format txt --out {}",
            out.path().display()
        );
        let _ = scene.run(&build).ends(1);
        let path = out.path().join("a.txt");
        judge(&scene, &[(path.clone(), "current none")]);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("một lần", "hai lần")).unwrap();
        judge(&scene, &[(path, "edited text")]);
    }
}

#[test]
fn what_was_made_elsewhere_is_not_called_missing() {
    for out in far() {
        let scene = scene();
        let files = made(&scene, out.path());
        let folder = out.path().display();
        let told = rows(&scene, "van-ban/nam");
        assert_eq!(told.len(), 1);
        let is_far = told[0].contains("/*/") && told[0].ends_with("elsewhere none");
        assert!(
            is_far || told[0].ends_with("a.docx current none"),
            "{told:?}"
        );
        let told = rows(&scene, &format!("van-ban/nam --out {folder}"));
        assert_eq!(told.len(), 3);
        // Of a folder that lies so far, too, only what has changed is made.
        let _ = scene
            .run(&format!("build van-ban/nam --format docx --out {folder}"))
            .prints("");
        judge(&scene, &files);
    }
}

#[cfg(unix)]
#[test]
fn behind_links() {
    use std::os::unix::fs::symlink;
    let scene = scene();
    let place = scene.path("that/sau/trong");
    fs::create_dir_all(&place).unwrap();
    symlink(&place, scene.path("ra")).unwrap();
    let files = made(&scene, &scene.path("ra"));
    judge(&scene, &files);
    judge(&scene, &made(&scene, &place));
    fs::create_dir_all(scene.path("xa")).unwrap();
    fs::rename(scene.path("van-ban"), scene.path("xa/that")).unwrap();
    symlink(scene.path("xa/that"), scene.path("van-ban")).unwrap();
    let built = made(&scene, &scene.path("ra"));
    judge(&scene, &built);
    let _ = scene
        .run("build van-ban/nam --format docx --out ra")
        .prints("");
    fs::remove_dir_all(scene.path("van-ban/nam/.kehoach")).unwrap();
    judge(&scene, &built);
}

#[test]
fn a_folder_that_is_a_copy_has_its_own_description() {
    let scene = Scene::new()
        .file("goc/a.yaml", own())
        .file("offices/hoa-mai.yaml", HOA_MAI);
    let _ = scene
        .run("build goc/a.yaml --format docx --out goc")
        .ends(1);
    let edited = saved(&scene.read("goc/a.docx"), BODY, "một lần", "hai lần");
    for (folder, text) in [("moi", own()), ("khac", own().replace("20/3", "21/3"))] {
        scene.put(&format!("{folder}/a.yaml"), text);
        scene.put(&format!("{folder}/a.docx"), &edited);
        let _ = scene.run(&format!("pull {folder}/a.docx --yes"));
        let pulled = scene.read(&format!("{folder}/a.yaml"));
        assert!(
            String::from_utf8(pulled).unwrap().contains("hai lần"),
            "{folder}"
        );
        assert_eq!(scene.read("goc/a.yaml"), own().as_bytes());
    }
}

#[test]
fn a_file_of_others_is_told_when_it_is_asked_for() {
    let scene = scene().file("khac.txt", "của người khác");
    assert_eq!(rows(&scene, "khac.txt"), ["khac.txt foreign none"]);
    let told = scene.run("status khac.txt").ends(1);
    assert_eq!(
        told.stdout,
        "khac.txt  không do chương trình làm ra từ một tệp mô tả\n"
    );
}
