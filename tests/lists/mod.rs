//! Lists of recipients as offices make them, read cell by cell. The workbooks were written by
//! libraries of other languages; all names in them are invented.

mod books;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use kehoach::app;
use kehoach::diagnostic::{Lang, Severity};
use kehoach::list::{List, Mention};
use serde_json::Value;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/lists")
}

fn read(name: &str) -> Result<List, String> {
    let bytes = fs::read(folder().join(name)).unwrap();
    app::list(name, bytes, None).map_err(|why| why.to_string())
}

fn codes(list: &List) -> BTreeSet<&str> {
    list.told.iter().map(|it| it.code).collect()
}

#[test]
fn every_list_is_read_cell_by_cell() {
    let mut count = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let Some(list) = name.strip_suffix(".json").filter(|it| it.contains('.')) else {
            continue;
        };
        let expected = fs::read_to_string(folder().join(&name)).unwrap();
        let expected: Value = serde_json::from_str(&expected).unwrap();
        count += 1;
        let read = match (read(list), expected["refused"].as_str()) {
            (Ok(read), None) => read,
            (Err(why), Some(word)) => {
                assert!(why.contains(word), "{name}: {why}");
                continue;
            }
            (read, _) => panic!("{name}: {read:?}"),
        };
        let columns: Vec<&str> = read.columns.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(Value::from(columns), expected["columns"], "{name}");
        let at: Vec<u32> = read.rows.iter().map(|it| it.at).collect();
        assert_eq!(Value::from(at), expected["rows_at"], "{name}");
        for (row, wanted) in expected["rows"].as_array().unwrap().iter().enumerate() {
            let cells = (0..read.columns.len()).map(|column| read.value(row, column));
            assert_eq!(Value::from(cells.collect::<Vec<_>>()), *wanted, "{name}");
        }
        for code in expected["told"].as_array().unwrap() {
            assert!(
                codes(&read).contains(code.as_str().unwrap()),
                "{name}: {code}"
            );
        }
    }
    assert!(count > 20);
}

#[test]
fn each_seeded_fault_is_told_with_its_cell() {
    let list = read("seeded.xlsx").unwrap();
    let places = |it: &Mention| {
        let own = it.place.to_string();
        let same = it.same.iter().map(|it| it.place.to_string());
        same.chain([own]).collect::<Vec<_>>()
    };
    let told: Vec<(&str, String)> = list
        .told
        .iter()
        .flat_map(|told| {
            let places = told.places.iter().flat_map(places);
            places.map(|it| (told.code, it))
        })
        .collect();
    let seeds = fs::read_to_string(folder().join("seeded.json")).unwrap();
    let seeds: Vec<(String, String)> = serde_json::from_str(&seeds).unwrap();
    assert!(seeds.len() > 40);
    for (code, place) in &seeds {
        assert!(
            told.contains(&(code.as_str(), place.clone())),
            "{code} {place}"
        );
    }
    // What is of several rows is told of them all.
    assert_eq!(told.len(), seeds.len() + 3, "{told:?}");
}

#[test]
fn nothing_is_told_of_a_clean_list() {
    let list = read("clean.xlsx").unwrap();
    assert_eq!((list.rows.len(), &list.told[..]), (60, &[][..]));
}

#[test]
fn a_sheet_is_chosen_by_its_name() {
    let bytes = || fs::read(folder().join("trang-an.xlsx")).unwrap();
    let hidden = app::list("a.xlsx", bytes(), Some("BI MAT")).unwrap();
    assert_eq!(
        (hidden.sheet.as_deref(), hidden.rows.len()),
        (Some("bí mật"), 1)
    );
    let why = app::list("a.xlsx", bytes(), Some("Quý 2")).unwrap_err();
    assert!(why.to_string().contains("“DS thôn”"), "{why}");
}

#[test]
fn what_is_no_list_is_refused_with_its_reason() {
    for (bytes, word) in [
        (&b""[..], "rỗng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", ".xls"),
        (b"\xef\xbb\xbf <HTML><table>", "HTML"),
        (b"MIME-Version: 1.0", "MHT"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04 broken", "hỏng"),
        (
            b"1;Lo Thi May;0914000101\n2;Vang A Su;0914000102\n",
            "tên cột",
        ),
        (b"\x00\x00\x01\x02\x03", "không phải bảng tính"),
    ] {
        let why = app::list("ds.xlsx", bytes.to_vec(), None).unwrap_err();
        assert!(why.to_string().contains(word), "{word}: {why}");
    }
    let why = app::list(
        "a",
        fs::read(folder().join("clean.xlsx")).unwrap()[..4000].to_vec(),
        None,
    );
    assert!(why.unwrap_err().to_string().contains("hỏng"));
}

#[test]
fn text_that_breaks_anywhere_is_never_fatal() {
    let text = "STT;Họ và tên;Địa chỉ\n1;\"Lò Thị Mẩy\";\"Số 1\nbản A\"\n2;Vàng A Sử;x;y\n";
    for end in (0..text.len()).filter(|it| text.is_char_boundary(*it)) {
        _ = app::list("a.csv", text.as_bytes()[..end].to_vec(), None);
    }
}

#[test]
fn many_rows_are_told_of_in_one_line() {
    let mut text = "STT;Họ và tên;Số điện thoại\n".to_owned();
    for row in 1..=3000 {
        text.push_str(&format!("{row};Người {row};91{:07}\n", row * 7));
    }
    let list = app::list("a.csv", text.into_bytes(), None).unwrap();
    assert_eq!((list.rows.len(), list.told.len()), (3000, 1));
    let told = &list.told[0];
    assert_eq!(
        (told.code, told.severity),
        ("phone-without-zero", Severity::Warning)
    );
    assert!(told.line(Lang::Vi, 3).ends_with("và 2997 chỗ nữa"));
}
