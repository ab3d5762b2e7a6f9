//! Papers taken all the way into another year: what is told, the work of hands that it asks for, and nothing left.

use std::path::Path;
use std::{env, fs};

use crate::scene::Scene;

/// A paper, its new year, and what a person writes once it has been taken over: in its file, then in its office.
struct Way {
    paper: &'static str,
    office: &'static str,
    year: i32,
    hands: &'static [(&'static str, &'static str)],
    office_hands: &'static [(&'static str, &'static str)],
}

const WAYS: [Way; 3] = [
    Way {
        paper: "data/campaigns/minh-xuan-2026.yaml",
        office: "data/offices/minh-xuan.yaml",
        year: 2027,
        hands: &[
            ("number:  #", "number: 58 #"),
            ("date: 2027", "date: 24/5/2027"),
            (
                "nam-sau: 2027",
                "nam-sau: 2028\n\nkeep: [năm sau, năm trước, Chỉ thị số 33/CT-TTg ngày 26/11/2021]",
            ),
            (
                "    date: 04/02/2026\n",
                "    date: 04/02/2026\n    keep: paper\n",
            ),
            (
                "value: 01\n      measure: mô hình\n",
                "value: 02\n      measure: mô hình\n",
            ),
            ("value: 100%\n", "value: 100%\n      keep: value\n"),
            (
                "value: 01\n      measure: mô hình hoặc",
                "value: 01\n      keep: value\n      measure: mô hình hoặc",
            ),
            ("value: 98%\n", "value: 98,5%\n"),
            (
                "value: 02\n      measure: buổi",
                "value: 03\n      measure: buổi",
            ),
        ],
        office_hands: &[],
    },
    Way {
        paper: "data/campaigns/my-phuoc-2024.yaml",
        office: "data/offices/my-phuoc.yaml",
        year: 2025,
        hands: &[
            ("number: \n", "number: 210\n"),
            ("date: 2025", "date: 20/3/2025"),
            (
                "Bác Tôn về chăm lo đời sống Nhân dân",
                "Bác Tôn về nếp sống giản dị, gần dân",
            ),
            (
                "    date: 29/01/2021\n",
                "    date: 29/01/2021\n    keep: paper\n",
            ),
            (
                "năm 2024 của {{ office.name }}",
                "năm 2025 của {{ office.name }}",
            ),
        ],
        office_hands: &[("Ban Dân vận Thành ủy", "Ban Tuyên giáo và Dân vận Thành ủy")],
    },
    Way {
        paper: "tests/papers/dang/ke-hoach-dang-2026.yaml",
        office: "tests/papers/offices/dang-uy-tan-lap.yaml",
        year: 2028,
        hands: &[
            ("number: \n", "number: 15\n"),
            ("date: 2028", "date: 05/6/2028"),
            (
                "number: 08-NQ/ĐU\n    date: 12/01/2026",
                "number: 03-NQ/ĐU\n    date: 14/01/2028",
            ),
            ("về nhiệm vụ năm 2026", "về nhiệm vụ năm 2028"),
            (
                "number: 41-KH/TU\n    date: 20/5/2026",
                "number: 37-KH/TU\n    date: 18/5/2028",
            ),
        ],
        office_hands: &[],
    },
];

#[test]
fn after_the_work_that_is_asked_for_nothing_of_the_old_year_is_left() {
    for way in &WAYS {
        let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
        let name = |path: &str| Path::new(path).file_name().unwrap().to_owned();
        let (old, office) = (name(way.paper), name(way.office));
        let (old, office) = (old.to_str().unwrap(), office.to_str().unwrap());
        let office = format!("offices/{office}");
        let mut scene = Scene::new()
            .file(old, read(way.paper))
            .file(&office, read(way.office));
        let books = root().join("tests/papers/offices/books");
        for book in fs::read_dir(books).unwrap() {
            let book = book.unwrap();
            let name = format!("offices/books/{}", book.file_name().to_str().unwrap());
            scene = scene.file(&name, fs::read(book.path()).unwrap());
        }
        let year = way.year;
        let told = scene
            .run(&format!("rollover {old} --year {year} --out moi.yaml"))
            .ends(0);
        kept(
            &format!("{}-{year}", old.trim_end_matches(".yaml")),
            &told.stdout,
        );
        for (file, hands) in [("moi.yaml", way.hands), (&office, way.office_hands)] {
            let mut text = String::from_utf8(scene.read(file)).unwrap();
            for (was, is) in hands {
                assert_eq!(text.matches(was).count(), 1, "{old}: {was}");
                text = text.replace(was, is);
            }
            scene.put(file, text);
        }
        let judged = scene.run(&format!("check --final moi.yaml --against {old}"));
        let judged = judged.ends(0).stderr;
        assert!(judged.contains("0 lỗi, 0 cảnh báo, 0 ghi chú"), "{judged}");
    }
}

/// Holds a table against the one that is kept; `UPDATE=1` keeps it anew.
fn kept(name: &str, table: &str) {
    let path = root().join(format!("tests/turning/tables/{name}.txt"));
    if env::var_os("UPDATE").is_some() {
        fs::write(path, table).unwrap();
        return;
    }
    let old = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(old, table, "{name}: UPDATE=1 keeps the new table");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
