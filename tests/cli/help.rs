//! Help and mistakes, in Vietnamese unless English is asked for.

use crate::scene::Scene;

const ENGLISH: [&str; 8] = [
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "Print",
    "default",
    "error",
    "help:",
];

#[test]
fn help_is_vietnamese() {
    let outcome = Scene::new().run("--help").ends(0).tells("");
    assert!(outcome.stdout.contains("Cách dùng: kehoach <LỆNH>"));
    for command in [
        "",
        "build",
        "check",
        "schema",
        "eject",
        "explain",
        "completions",
    ] {
        let help = Scene::new()
            .run(&format!("{command} --help"))
            .ends(0)
            .stdout;
        assert!(help.contains("Cách dùng: kehoach"), "{help}");
        for word in ENGLISH {
            assert!(!help.contains(word), "{command}: {word}");
        }
    }
}

#[test]
fn help_is_english_when_asked() {
    let flag = Scene::new().run("--lang en build --help").ends(0).stdout;
    assert!(
        flag.contains("Usage: kehoach build [OPTIONS] <FILE|FOLDER>…"),
        "{flag}"
    );
    assert!(flag.is_ascii() || !flag.contains("Tùy chọn"));
    let environment = Scene::new().env("KEHOACH_LANG", "en_GB.UTF-8");
    assert_eq!(environment.run("build --help").ends(0).stdout, flag);
    let both = Scene::new().env("KEHOACH_LANG", "en");
    let help = both.run("build --help --lang=vi").ends(0).stdout;
    assert!(help.contains("Cách dùng"), "{help}");
}

#[test]
fn mistakes_are_told_in_the_same_language() {
    let outcome = Scene::new().run("build --fromat pdf a").ends(2);
    let _ = outcome.tells(
        "lỗi: không có tùy chọn `--fromat`\n  có phải là `--format`?\n  \
         xem hướng dẫn: `kehoach --help`\n",
    );
    let outcome = Scene::new().run("build --fromat pdf a --lang en").ends(2);
    let _ = outcome.tells(
        "error: there is no option `--fromat`\n  did you mean `--format`?\n  \
         for help: `kehoach --help`\n",
    );
}

#[test]
fn two_options_that_do_not_go_together_are_both_named() {
    let outcome = Scene::new()
        .run("new --from cu.txt --starter dan-van-kheo")
        .ends(2);
    let _ = outcome.tells(
        "lỗi: `--from <VĂN BẢN>` không dùng cùng `--starter <MẪU>`: bỏ một trong hai\n  \
         xem hướng dẫn: `kehoach --help`\n",
    );
}

#[test]
fn the_version_is_told() {
    let version = concat!("kehoach ", env!("CARGO_PKG_VERSION"), "\n");
    let _ = Scene::new().run("-V").ends(0).prints(version);
    let told = Scene::new().run("--version").ends(0).stdout;
    assert!(told.starts_with(version), "{told}");
    for table in kehoach::knowledge::tables() {
        assert!(
            told.contains(&format!("{}: {}", table.about[0], table.day)),
            "{told}"
        );
    }
}
