//! `docs/tra-cuu.md` lists every key as it is declared; `UPDATE=1 cargo test` writes it anew.
#![allow(clippy::disallowed_methods)]

use std::fmt::Write;

use kehoach::app::{House, NOUNS};
use kehoach::campaign::{
    ATTACHED, Annex, Assign, Attached, Book, Campaign, Cell, CheckSetting, Citation, Confirmation,
    DayTold, Each, Entry, Gone, Office, Preset, Recipients, Row, Signer, Style, Table, Unit,
};
use kehoach::kind::{Address, HeadingOfKind, Kind, Kinds, OwnKey, Part, Resolves, SymbolOfKind};
use serde_json::Value;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/tra-cuu.md");

const HEAD: &str = "\
# Bảng tra cứu

Mọi mục của tệp mô tả, tệp đơn vị, sổ dùng chung và tệp loại văn bản. Trang này do chương trình ghi ra từ chính khai báo của định
dạng, không sửa tay. Cách dùng, ví dụ: xem [hướng dẫn](huong-dan.md).

Mục in **đậm** là bắt buộc; mục khác không dùng thì bỏ. \"Một hoặc nhiều\" nghĩa là viết một phần tử
thẳng sau dấu hai chấm, hoặc một danh sách.
";

/// A kind of group: its name in the schema, its title, its keys in the order of declaration.
const GROUPS: &[(&str, &str, &[&str])] = &[
    ("Campaign", "Tệp mô tả", Campaign::KEYS),
    ("Citation", "Căn cứ", Citation::KEYS),
    ("Entry", "Mục trong thân văn bản", Entry::KEYS),
    ("Style", "Cách viết", Style::KEYS),
    ("Table", "Bảng", Table::KEYS),
    ("Row", "Hàng của bảng", Row::KEYS),
    ("Cell", "Ô của bảng", Cell::KEYS),
    ("Each", "Mỗi nơi nhận một văn bản", Each::KEYS),
    (
        "Assign",
        "Việc lấy từ văn bản được triển khai",
        Assign::KEYS,
    ),
    ("Recipients", "Nhóm nơi nhận", Recipients::KEYS),
    ("Confirmation", "Xác nhận", Confirmation::KEYS),
    ("Annex", "Phụ lục", Annex::KEYS),
    ("Attached", "Văn bản kèm theo", Attached::KEYS),
    ("Office", "Tệp đơn vị", Office::KEYS),
    ("Preset", "Bộ nơi nhận", Preset::KEYS),
    ("Book", "Sổ dùng chung", Book::KEYS),
    ("Gone", "Cái đã được thay", Gone::KEYS),
    ("DayTold", "Ngày nghỉ hoặc làm bù", DayTold::KEYS),
    ("Unit", "Đơn vị trong sổ", Unit::KEYS),
    ("Signer", "Người ký", Signer::KEYS),
    ("CheckSetting", "Mức của một mã soát", CheckSetting::KEYS),
    ("Kind", "Tệp loại văn bản", Kind::KEYS),
    ("SymbolOfKind", "Ký hiệu theo khối", SymbolOfKind::KEYS),
    ("Address", "Kính gửi", Address::KEYS),
    ("Resolves", "Dòng quyết định", Resolves::KEYS),
    ("Part", "Phần của thân văn bản", Part::KEYS),
    ("OwnKey", "Mục riêng", OwnKey::KEYS),
    ("HeadingOfKind", "Đề mục phải có", HeadingOfKind::KEYS),
];

#[test]
fn the_reference_lists_every_key() {
    let page = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(PAGE, &page).unwrap();
    }
    let found = std::fs::read_to_string(PAGE)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        found == page,
        "docs/tra-cuu.md is behind the format: run UPDATE=1 cargo test"
    );
}

fn page() -> String {
    let house = House::built_in().unwrap();
    let kinds = house.kinds();
    let mut defs = serde_json::Map::new();
    for noun in NOUNS.iter().filter(|noun| noun.name != "regulation") {
        if let Some(Value::Object(found)) = noun.schema(kinds).get_mut("$defs") {
            defs.append(found);
        }
    }
    for name in defs.keys() {
        assert!(
            GROUPS.iter().any(|(known, ..)| known == name),
            "`{name}` has no title here"
        );
    }
    let mut page = HEAD.to_owned();
    for (name, title, keys) in GROUPS.iter().copied() {
        let group = &defs[name];
        let form = form_of_keys(group);
        let about = words(group);
        write!(
            page,
            "\n## {title}\n\n{about}\n\n| Mục | Nhận | Ý nghĩa |\n|---|---|---|\n"
        )
        .unwrap();
        let required = form["required"].as_array().unwrap();
        let attached = (name == "Campaign").then_some(&ATTACHED);
        for key in keys.iter().chain(attached) {
            let value = &form["properties"][key];
            let bold = if required.iter().any(|r| r == key) {
                "**"
            } else {
                ""
            };
            let (takes, about) = (takes(value), words(value));
            writeln!(page, "| {bold}`{key}`{bold} | {takes} | {about} |").unwrap();
        }
        if name == "Campaign" {
            page += &bodies(kinds);
        }
    }
    page
}

/// What each kind of paper has beside the keys of all.
fn bodies(kinds: &Kinds) -> String {
    let mut text = "\nThêm vào đó, mỗi loại văn bản có các phần của thân văn bản, mỗi phần là một \
        [mục](#mục-trong-thân-văn-bản), và mục riêng nếu có:\n\n\
        | `kind` | Mục | Ý nghĩa | Tên in khi không đặt |\n|---|---|---|---|\n"
        .to_owned();
    // Kinds that have the same key stand in one row.
    let mut rows: Vec<(String, Vec<&str>)> = Vec::new();
    for kind in kinds.iter() {
        let parts = kind.parts.iter().map(|part| {
            let heading = part.heading.as_ref().map_or("", |it| &it.value);
            (&part.key.0.value, &part.about.0.value, heading)
        });
        let own = kind.own_keys();
        let own = own.map(|(name, own)| (&name.value, &own.about.0.value, ""));
        for (name, about, heading) in parts.chain(own) {
            let row = format!("`{name}` | {about} | {heading} |");
            match rows.iter_mut().find(|(known, _)| *known == row) {
                Some((_, kinds)) => kinds.push(&kind.key),
                None => rows.push((row, vec![&kind.key])),
            }
        }
    }
    for (row, kinds) in rows {
        let kinds: Vec<String> = kinds.iter().map(|it| format!("`{it}`")).collect();
        writeln!(text, "| {} | {row}", kinds.join(", ")).unwrap();
    }
    text
}

/// The form of a group that has keys; others are its short forms.
fn form_of_keys(group: &Value) -> &Value {
    let forms = group["anyOf"]
        .as_array()
        .map_or(std::slice::from_ref(group), Vec::as_slice);
    forms.iter().find(|form| form["type"] == "object").unwrap()
}

fn words(value: &Value) -> String {
    value["description"]
        .as_str()
        .unwrap_or("")
        .replace('|', "\\|")
}

/// What can stand behind a key.
fn takes(value: &Value) -> String {
    if let Some(name) = value["$ref"].as_str().and_then(|r| r.rsplit('/').next()) {
        let (_, title, _) = GROUPS.iter().find(|(known, ..)| *known == name).unwrap();
        let anchor = title.to_lowercase().replace(' ', "-");
        return format!("[{}](#{anchor})", title.to_lowercase());
    }
    if let Some(forms) = value["anyOf"].as_array() {
        let list = forms.iter().find(|form| form["type"] == "array");
        // Some words may be offered where any can stand.
        let mut one = forms.iter().filter(|form| form["type"] != "null");
        let one = one.next_back().unwrap();
        return match list {
            Some(list) => format!("một hoặc nhiều: {}", takes(&list["items"])),
            None => takes(one),
        };
    }
    if let Some(known) = value["enum"].as_array() {
        let meant = value["enumDescriptions"].as_array();
        let meant = meant.into_iter().flatten().filter_map(Value::as_str);
        let known = known.iter().filter_map(Value::as_str).zip(meant);
        let known: Vec<String> = known
            .map(|(it, meant)| format!("`{it}` ({meant})"))
            .collect();
        return match known.len() {
            ..=12 => known.join(", "),
            _ => "chữ".to_owned(),
        };
    }
    if value["examples"].is_array() {
        return "thời gian".to_owned();
    }
    match &value["type"] {
        Value::Array(_) => "chữ".to_owned(),
        kind => match kind.as_str() {
            Some("boolean") => "`true`, `false`".to_owned(),
            Some("number") => "số".to_owned(),
            Some("array") => format!("danh sách: {}", takes(&value["items"])),
            Some("object") => match value["properties"].as_object() {
                None => {
                    let each = takes(&value["additionalProperties"]);
                    format!("các dòng `tên: …`, mỗi dòng một: {each}")
                }
                Some(named) => {
                    let each = named.values().next().map_or_else(String::new, takes);
                    let names = few(named.keys().map(String::as_str));
                    let names = names.map_or_else(String::new, |it| format!(" (tên là {it})"));
                    format!("các dòng `tên: …`{names}, mỗi dòng một: {each}")
                }
            },
            _ => "chữ".to_owned(),
        },
    }
}

/// Words one after another, when they are few.
fn few<'a>(known: impl Iterator<Item = &'a str>) -> Option<String> {
    let known: Vec<String> = known.map(|it| format!("`{it}`")).collect();
    (known.len() <= 12).then(|| known.join(", "))
}
