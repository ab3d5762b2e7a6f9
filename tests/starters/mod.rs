//! Starters: what is listed, whose goes before, what becomes of their days in another year, and that
//! each is whole: it builds as it is, and a finished example shows it filled in.

use std::fs;
use std::sync::LazyLock;

use crate::scene::Scene;
use kehoach::app::{FORMATS, Given, House, Starter, starter, starters};
use kehoach::host::Offices;
use kehoach::unwritten;

const OWN: &str = "\
# Mẫu khởi đầu: Tết trồng cây
# Dành cho: các tổ dân phố
#
# Sửa cho đúng tổ mình.

office: hoa-mai
kind: cong-van
date: 2027
timeline:
  - {text: \"Nộp trước ngày {{ due }}.\", due: 15/6/2027}
";

#[test]
fn every_starter_tells_what_it_is() {
    let all = built_in();
    assert_eq!(all.len(), 10);
    for it in &all {
        let key = &it.key;
        assert!(it.name != *key && !it.about.is_empty(), "{key}");
        let family = it.family.as_deref();
        assert!(matches!(family, Some("nha-nuoc" | "dang")), "{key}");
        assert!(it.kind.is_some() && !it.is_own, "{key}");
        assert_eq!(it.year(), Some(2027), "{key}");
    }
}

#[test]
fn starters_of_an_office_stand_before_those_of_the_program() {
    let mut texts = Given::default();
    texts.put_starter("tet-trong-cay", OWN);
    texts.put_starter("dan-van-kheo", "kind: cong-van\n");
    let all = starters(&texts).unwrap();
    let own: Vec<_> = all.iter().filter(|it| it.is_own).collect();
    assert_eq!(own.len(), 2);
    assert_eq!(own[0].name, "Tết trồng cây");
    assert_eq!(own[0].about, "các tổ dân phố");
    assert_eq!(own[0].kind.as_deref(), Some("cong-van"));
    assert_eq!(own[0].family, None);
    // One without a head is known by the name of its file.
    assert_eq!(own[1].name, "dan-van-kheo");
    assert_eq!(all.iter().filter(|it| it.key == "dan-van-kheo").count(), 1);
    let told = starter(&texts, "tet-trong-cai").unwrap_err();
    assert!(
        told.vi.contains("có phải là `tet-trong-cay`"),
        "{}",
        told.vi
    );
}

#[test]
fn days_of_a_starter_go_to_the_year_it_is_wanted_for() {
    let mut texts = Given::default();
    texts.put_starter("tet-trong-cay", OWN);
    let own = starter(&texts, "tet-trong-cay").unwrap();
    assert_eq!(own.of_year(2027), OWN);
    let changed = |year: i32| {
        let text = own.of_year(year);
        let lines = text
            .lines()
            .zip(OWN.lines())
            .filter(|(new, old)| new != old);
        let lines: Vec<String> = lines.map(|(new, _)| new.trim().to_owned()).collect();
        lines
    };
    // 15/6/2030 is a Saturday.
    let line = "- {text: \"Nộp trước ngày {{ due }}.\", due: 14/6/2030}";
    assert_eq!(changed(2030), ["date: 2030", line]);
    // 15/6/2026 is a Monday.
    let line = "- {text: \"Nộp trước ngày {{ due }}.\", due: 15/6/2026}";
    assert_eq!(changed(2026), ["date: 2026", line]);
}

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());

/// Codes of what is left to do in a starter, and nothing else.
const LEFT: [&str; 3] = ["blank-date", "blank-number", "to-do"];

fn built_in() -> Vec<Starter> {
    starters(&Given::default()).unwrap()
}

#[test]
fn every_starter_builds_as_it_is_and_tells_only_what_is_to_be_written() {
    for it in built_in() {
        let work = HOUSE.paper((*it.text).clone()).work();
        for found in work.findings() {
            assert!(LEFT.contains(&found.code), "{}: {found:#?}", it.key);
        }
        let formats: Vec<_> = FORMATS.iter().collect();
        let files = work.render(&formats).unwrap();
        assert_eq!(files.len(), formats.len(), "{}", it.key);
    }
}

#[test]
fn a_starter_tells_nothing_else_in_any_other_year() {
    for it in built_in() {
        for year in [2026, 2028, 2029, 2030, 2031] {
            let text = it.of_year(year);
            let head: Vec<&str> = text.lines().take(40).collect();
            assert!(
                head.contains(&format!("period: {year}").as_str()),
                "{}",
                it.key
            );
            for found in HOUSE.paper(text).work().findings() {
                assert!(LEFT.contains(&found.code), "{} {year}: {found:#?}", it.key);
            }
        }
    }
}

#[test]
fn a_starter_signed_in_the_december_before_is_of_its_own_year() {
    let signed = "date: 15/12/2026";
    let txt = FORMATS.iter().find(|it| it.name == "txt").unwrap();
    for it in built_in() {
        let text = it.text.text.replacen("date: 2027", signed, 1);
        assert!(text.contains(signed), "{}", it.key);
        let work = HOUSE.paper(text).work();
        for found in work.findings() {
            assert!(LEFT.contains(&found.code), "{}: {found:#?}", it.key);
        }
        let files = work.render(&[txt]).unwrap();
        let printed = std::str::from_utf8(&files[0].bytes).unwrap();
        let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        // Days are of the year it was signed in, the plan itself never.
        let days = printed.matches("tháng 12 năm 2026").count();
        assert!(days > 0, "{}", it.key);
        assert_eq!(printed.matches("năm 2026").count(), days, "{}", it.key);
    }
}

#[test]
fn every_mark_says_what_to_write() {
    for it in built_in() {
        let text = &it.text.text;
        // The head tells what a mark is.
        let marks = unwritten::find(text).into_iter();
        let marks: Vec<&str> = marks.map(|it| &text[it.what]).skip(1).collect();
        assert!(marks.len() > 4, "{}", it.key);
        for what in marks {
            let is_day = what.starts_with("ngày của");
            assert!(is_day || what.contains("ví dụ "), "{}: {what}", it.key);
        }
    }
}

/// A text with what each office and each year has of its own left out.
fn shared(text: &str) -> String {
    let own = ["office:", "number:", "date:", "  cap:", "  thon:"];
    let line = |line: &str| match own.iter().find(|key| line.starts_with(**key)) {
        Some(key) => format!("{key}{}\n", line.split_once(" #").map_or("", |it| it.1)),
        None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

#[test]
fn the_finished_example_of_a_starter_differs_from_it_in_what_was_written_only() {
    for it in built_in() {
        let root = env!("CARGO_MANIFEST_DIR");
        let path = format!("{root}/tests/papers/khoi-dau/{}.yaml", it.key);
        let example = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
        let (starter, example) = (shared(&it.text.text), shared(&example));
        let mut rest = example.as_str();
        let mut from = 0;
        for mark in unwritten::find(&starter).into_iter().skip(1) {
            let kept = &starter[from..mark.at.start];
            let at = rest.find(kept).unwrap_or_else(|| panic!("{path}: {kept}"));
            let written = &rest[..at];
            assert_eq!(from == 0, written.is_empty(), "{path}: `{written}`");
            assert!(!written.contains(['\n', '[']), "{path}: `{written}`");
            rest = &rest[at + kept.len()..];
            from = mark.at.end;
        }
        let kept = &starter[from..];
        assert!(rest.ends_with(kept), "{path}: {kept}");
    }
}

#[test]
fn a_starter_is_copied_out_to_make_an_own_one() {
    let scene = Scene::new();
    let _ = scene.run("eject ngay-le --out .").ends(0);
    assert_eq!(scene.names("starters"), ["ngay-le.yaml"]);
    let about = scene.path("van-ban.yaml");
    let all = starters(&Offices::about(&about).unwrap()).unwrap();
    let own: Vec<_> = all.iter().filter(|it| it.is_own).collect();
    assert_eq!((own.len(), own[0].key.as_str()), (1, "ngay-le"));
    assert_eq!(all.len(), built_in().len());
}

#[test]
fn a_day_that_is_kept_stays_in_another_year_and_its_count_goes_on() {
    let text = starter(&Given::default(), "ngay-le").unwrap().of_year(2030);
    // 27/7/2030 is a Saturday.
    for words in [
        "ngay-le: 83 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2030)",
        "when: 27/7/2030",
        "time: 19 giờ 30 ngày 26/7/2030",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn days_of_the_moon_in_an_own_starter_are_those_of_each_year() {
    let text = "\
# Mẫu khởi đầu: Lễ hội
office: minh-xuan
kind: ke-hoach
period: 2027
tasks:
  - Mùng 1 Tết (06/02/2027); mùng 8 Tết (13/02/2027).
  - Hội xuân ngày 15/02/2027 (mùng 10 tháng Giêng); rằm tháng Giêng (20/02/2027).
  - Giỗ Tổ Hùng Vương (16/4/2027), tức mùng 10 tháng Ba âm lịch.
  - Lễ Vu Lan (16/8/2027); rằm tháng Tám (15/9/2027).
";
    let mut own = Given::default();
    own.put_starter("le-hoi", text);
    let own = starter(&own, "le-hoi").unwrap();
    // From the tables of the lunar calendar that are printed.
    let days = [
        ["06/02", "13/02", "15/02", "20/02", "16/4", "16/8", "15/9"],
        ["26/01", "02/02", "04/02", "09/02", "04/4", "03/9", "03/10"],
        ["13/02", "20/02", "22/02", "27/02", "23/4", "24/8", "22/9"],
    ];
    for (year, days) in (2027..).zip(days) {
        let text = own.of_year(year);
        for day in days {
            assert!(
                text.contains(&format!("{day}/{year}")),
                "{year} {day}: {text}"
            );
        }
    }
}
