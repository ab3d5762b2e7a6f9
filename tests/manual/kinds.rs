//! `docs/loai-van-ban.md` tells every built-in kind as its file does; `UPDATE=1 cargo test` writes it.
#![allow(clippy::disallowed_methods)]

use std::fmt::Write;

use kehoach::app::{BUILT_IN, House};
use kehoach::campaign::FAMILIES;
use kehoach::kind::Kind;
use kehoach::node::Node;
use kehoach::read::yaml;
use kehoach::regulation::Regulation;
use kehoach::shape::Shape;
use kehoach::source::Sources;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/loai-van-ban.md");

const HEAD: &str = "\
# Các loại văn bản

Chọn loại văn bản nào cho việc gì, ghi ở `kind:` của tệp mô tả. Trang này do chương trình ghi ra từ tệp của từng loại,
không sửa tay. Ví dụ đủ của mỗi loại nằm trong `tests/papers`.

- Việc có mục tiêu, thời hạn, người làm: `ke-hoach`; lớn hơn, nhiều năm: `chuong-trinh`, `de-an`.
- Quyết việc cụ thể, ban hành một văn bản khác: `quyet-dinh`, văn bản ấy khai ở `attached`.
- Nói lại việc đã làm: `bao-cao`; xin ý kiến, xin phê duyệt: `to-trinh`.
- Cho các nơi biết, làm theo: `thong-bao`; dạy cách làm: `huong-dan`; nếp làm việc lâu dài: `quy-che`, `quy-dinh`.
- Trao đổi, đề nghị, trả lời một nơi: `cong-van`.

Cột Ký hiệu ghi dòng số ở văn bản của Nhà nước, rồi của Đảng; gạch ngang là khối ấy không có loại này.

| `kind` | Loại | Ký hiệu | Mẫu của quy định | Mục của thân văn bản | Nên biết |
|---|---|---|---|---|---|
";

/// The regulation now in force for a family.
fn regulation(family: &str) -> Regulation {
    let texts = BUILT_IN
        .iter()
        .filter(|(path, _)| path.starts_with("regulations/"));
    let mut all = texts.map(|(path, text)| {
        let (mut sources, mut sink) = (Sources::default(), kehoach::diagnostic::Sink::default());
        let file = sources.add(*path, *text);
        let node: Node = yaml::parse(file, &sources.get(file).text, &mut sink).unwrap();
        Regulation::read(&node, &mut sink).unwrap()
    });
    let is_wanted = |it: &Regulation| it.family.0.value == family && it.until.is_none();
    all.find(is_wanted).unwrap()
}

fn row(kind: &Kind, regulations: &[Regulation]) -> String {
    let number = |it: &Regulation| {
        let form = kind.number(it);
        let line = match it.word(form) {
            "" => form,
            word => word,
        };
        let line = line
            .replace("{type}", kind.code(it))
            .replace("{number}", "12");
        let line = line.replace("{body}", "…").replace("{drafter}", "…");
        match kind.is_of(&it.family.0.value) {
            true => format!("`{line}`"),
            false => "–".to_owned(),
        }
    };
    let numbers: Vec<String> = regulations.iter().map(number).collect();
    let mut models = regulations.iter().filter_map(|it| kind.model(it));
    let parts = kind.parts.iter().map(|it| &it.key.0.value);
    let keys = parts.chain(kind.own_keys().map(|(key, _)| &key.value));
    let keys: Vec<String> = keys.map(|it| format!("`{it}`")).collect();
    format!(
        "| `{}` | {} | {} | {} | {} | {} |",
        kind.key,
        kind.name.0.value,
        numbers.join("; "),
        models.next().unwrap_or("không có mẫu"),
        keys.join(", "),
        kind.note.as_ref().map_or("", |it| &it.value),
    )
}

#[test]
fn the_page_of_kinds_lists_every_kind() {
    let house = House::built_in().unwrap();
    let regulations = FAMILIES.map(regulation);
    let mut page = HEAD.to_owned();
    for kind in house.kinds().iter() {
        writeln!(page, "{}", row(kind, &regulations)).unwrap();
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(PAGE, &page).unwrap();
    }
    let found = std::fs::read_to_string(PAGE).unwrap_or_default();
    assert!(
        found.replace("\r\n", "\n") == page,
        "docs/loai-van-ban.md is behind the kinds: run UPDATE=1 cargo test"
    );
}
