//! `docs/loai-van-ban.md` shows every kind of paper; `UPDATE=1 cargo test` writes it anew.
#![allow(clippy::disallowed_methods)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use kehoach::app::House;
use kehoach::kind::Kind;

const PAGE: &str = "docs/loai-van-ban.md";

const HEAD: &str = "\
# Các loại văn bản có sẵn

Trang này do chương trình ghi ra từ chính các tệp loại văn bản, không sửa tay. Chọn loại nào cho việc gì:
[hướng dẫn, phần 1](huong-dan.md#11-chọn-loại-văn-bản). Thêm loại của đơn vị: [hướng dẫn, phần
7](huong-dan.md#7-mẫu-và-loại-văn-bản-của-đơn-vị). Mỗi phần, mục viết thế nào: [bảng tra cứu](tra-cuu.md).
";

#[test]
fn the_page_of_kinds_shows_every_kind() {
    let page = page();
    let path = root().join(PAGE);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found.replace("\r\n", "\n") == page,
        "{PAGE} is behind the kinds: run UPDATE=1 cargo test"
    );
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page() -> String {
    let house = House::built_in().unwrap();
    let mut kinds: Vec<&Kind> = house.kinds().iter().collect();
    kinds.sort_by_key(|it| &it.key);
    let mut page = HEAD.to_owned();
    for kind in kinds {
        let (key, name) = (&kind.key, &kind.name.0.value);
        write!(page, "\n## {name}\n\n`kind: {key}`").unwrap();
        if let Some(family) = &kind.only {
            write!(page, " · chỉ ở khối `{}`", family.value).unwrap();
        }
        let symbols = kind.symbols.iter().flat_map(|it| &it.0);
        let models = symbols.filter_map(|(_, it)| Some(&it.model.as_ref()?.value));
        models.for_each(|it| write!(page, " · {it}").unwrap());
        let examples = examples(key);
        for (at, path) in examples.iter().enumerate() {
            let lead = if at == 0 { " · ví dụ: " } else { ", " };
            let file = path.rsplit('/').next().unwrap();
            write!(page, "{lead}[{file}](../{path})").unwrap();
        }
        page += "\n";
        if let Some(note) = &kind.note {
            write!(page, "\n{}\n", note.value).unwrap();
        }
        let picture = format!("anh/loai/{key}.png");
        if root().join("docs").join(&picture).exists() {
            write!(page, "\n![{name}, trang đầu]({picture})\n").unwrap();
        }
        page += &rows(kind);
    }
    page
}

/// The parts and keys that a kind has of its own.
fn rows(kind: &Kind) -> String {
    let mut rows = String::new();
    for part in &kind.parts {
        let heading = part.heading.as_ref().map_or("", |it| &it.value);
        let (key, about) = (&part.key.0.value, &part.about.0.value);
        writeln!(rows, "| `{key}` | {about} | {heading} |").unwrap();
    }
    for (key, own) in kind.own_keys() {
        let (key, about) = (&key.value, &own.about.0.value);
        writeln!(rows, "| `{key}` | {about} | |").unwrap();
    }
    match rows.is_empty() {
        true => rows,
        false => format!("\n| Mục | Ý nghĩa | Tên in khi không đặt |\n|---|---|---|\n{rows}"),
    }
}

/// Descriptions of a kind among those of the project.
fn examples(kind: &str) -> Vec<String> {
    let line = format!("kind: {kind}");
    let mut found = Vec::new();
    for folder in [
        "data/campaigns",
        "tests/papers/nha-nuoc",
        "tests/papers/dang",
    ] {
        let mut files: Vec<PathBuf> = fs::read_dir(root().join(folder))
            .unwrap()
            .map(|it| it.unwrap().path())
            .filter(|it| it.extension().is_some_and(|it| it == "yaml"))
            .collect();
        files.sort();
        for path in files {
            let text = fs::read_to_string(&path).unwrap();
            if text.lines().any(|it| it.trim_end() == line) {
                let name = path.file_name().unwrap().to_string_lossy();
                found.push(format!("{folder}/{name}"));
            }
        }
    }
    found
}
