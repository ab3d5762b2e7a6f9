//! `docs/mau.md` lists what templates can use; `UPDATE=1 cargo test` writes it anew.
#![allow(clippy::disallowed_methods)]

use std::fmt::Write;

use kehoach::app::BUILT_IN;
use kehoach::campaign::Campaign;
use kehoach::role::Role;
use kehoach::word::called::{Called, FILTERS, FUNCTIONS, TESTS};
use kehoach::word::command::{Attribute, STRUCTURE, is_printable, of_role};
use kehoach::word::scope::{NAMES, UNSEEN};
use kehoach::word::script::macros;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/mau.md");

const HEAD: &str = "\
# Mẫu văn bản: những gì dùng được

Trang này do chương trình ghi ra từ chính khai báo của nó, không sửa tay. Cách viết một mẫu, từng bước:
[hướng dẫn, phần 7](huong-dan.md#7-mẫu-và-loại-văn-bản-của-đơn-vị).

Mỗi dòng của mẫu là `@vai lời văn`, hoặc `@vai[thuộc tính=giá trị] lời văn`. `{{ tên }}` in một mục,
`{% lệnh %}` chọn và lặp, `{# ghi chú #}` không in. Dùng tên không có ở đây thì bị báo lỗi, kèm dòng của mẫu.
";

const STATEMENTS: &str = "
## Lệnh

| Lệnh | Làm gì |
|---|---|
| `{% if tên %} … {% else %} … {% endif %}` | chọn; mục không khai, để trống hay danh sách rỗng là không có |
| `{% for dòng in danh_sách %} … {% endfor %}` | lặp; trong vòng lặp có `loop.index` (từ 1), `loop.first`, `loop.last` |
| `{% set tên = giá trị %}` | đặt tên tạm |
| `{% include \"chung/dau.jinja\" %}` | in một mảnh mẫu dùng chung |
| `{% from \"chung/muc.jinja\" import muc %}` | lấy một macro để gọi: `{{ muc(\"-\", entry, labels) }}` |
| `{% macro tên(giá_trị) %} … {% endmacro %}` | viết một macro của mình |

Trong lệnh dùng được `and`, `or`, `not`, `in`, `==`, `!=`, `<`, `>`, `a if điều_kiện else b`, `danh_sách[0]`, phép
trừ, và cộng với một con số (`loop.index + 1`). Không dùng `*`, `~` và cộng hai lời: mẫu chỉ chọn và xếp lời văn.
Tên có dấu `-` thì viết `_`: mục `ngay-tra-loi` gọi là `ngay_tra_loi`.
";

#[test]
fn the_page_of_templates_lists_everything() {
    let page = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(PAGE, &page).unwrap();
    }
    let found = std::fs::read_to_string(PAGE).unwrap_or_default();
    assert!(
        found.replace("\r\n", "\n") == page,
        "docs/mau.md is behind the program: run UPDATE=1 cargo test"
    );
}

fn page() -> String {
    let mut page = HEAD.to_owned() + STATEMENTS;
    page += "\n## Vai dựng khung\n\n| Vai | Thuộc tính | Làm gì |\n|---|---|---|\n";
    for it in STRUCTURE {
        let attributes = listed(it.attributes);
        writeln!(page, "| `@{}` | {attributes} | {} |", it.name, it.about).unwrap();
    }
    page += "\n## Vai in lời văn\n\nTheo thứ tự trên văn bản. Chữ, cỡ, chỗ đứng do quy định lo. \
        Vai của phần đầu phải viết trước thân; lời đứng giữa dòng trong thân viết `@doan[canh=giua]`.\n\n\
        | Vai | Là gì | Đứng ở | Thuộc tính |\n|---|---|---|---|\n";
    for role in Role::ALL.iter().filter(|it| is_printable(**it)) {
        let (name, label, stand) = (role.name(), role.label(), role.stand().label());
        let attributes = listed(of_role(*role));
        writeln!(page, "| `@{name}` | {label} | {stand} | {attributes} |").unwrap();
    }
    page += "\n## Tên gọi trong `{{ … }}`\n\n\
        Mọi mục của [tệp mô tả](tra-cuu.md#tệp-mô-tả): ";
    let keys = Campaign::KEYS.iter();
    let keys = keys.filter(|it| !UNSEEN.contains(it) && NAMES.iter().all(|name| name.name != **it));
    let keys: Vec<String> = keys.map(|it| format!("`{it}`")).collect();
    page += &keys.join(", ");
    page += "; các phần và mục riêng mà loại văn bản khai; và:\n\n| Tên | Là gì |\n|---|---|\n";
    for it in NAMES {
        writeln!(page, "| `{}` | {} |", it.name, it.about).unwrap();
        for (member, about) in it.members {
            writeln!(page, "| `{}.{member}` | {about} |", it.name).unwrap();
        }
    }
    called(&mut page, "Bộ lọc, sau dấu `|`", "|", FILTERS);
    called(&mut page, "Phép thử, sau `is` hoặc `is not`", "is", TESTS);
    called(&mut page, "Hàm", "", FUNCTIONS);
    page += "\n## Mảnh mẫu dùng chung\n\n| Mảnh | Nội dung |\n|---|---|\n";
    let shared = || {
        BUILT_IN
            .iter()
            .filter(|(path, _)| path.starts_with("chung/"))
    };
    for (path, text) in shared() {
        let about = text
            .trim_start()
            .strip_prefix("{#")
            .and_then(|it| it.split_once("#}"));
        let about = about
            .unwrap_or_else(|| panic!("{path} does not say what it is for"))
            .0;
        writeln!(page, "| `{path}` | {} |", cell(about)).unwrap();
    }
    page += "\n## Macro\n\n| Macro | Lấy từ | Làm gì |\n|---|---|---|\n";
    for (path, text) in shared() {
        for it in macros(text) {
            let call = format!("{}({})", it.name, it.parameters.join(", "));
            assert!(
                !it.about.is_empty(),
                "{path}: `{call}` does not say what it does"
            );
            writeln!(page, "| `{call}` | `{path}` | {} |", cell(it.about)).unwrap();
        }
    }
    page
}

fn called(page: &mut String, title: &str, sign: &str, all: &[Called]) {
    write!(page, "\n## {title}\n\n| Tên | Làm gì |\n|---|---|\n").unwrap();
    for it in all {
        let call = format!("{sign} {}", it.name);
        writeln!(page, "| `{}` | {} |", cell(call.trim()), cell(it.about)).unwrap();
    }
}

fn listed(attributes: &[Attribute]) -> String {
    let one = |it: &Attribute| format!("`{}`: {}", it.name, cell(it.about));
    attributes.iter().map(one).collect::<Vec<_>>().join("<br>")
}

/// Words in one cell of a table.
fn cell(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ").replace('|', "\\|")
}
