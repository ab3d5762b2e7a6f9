//! Starters: what is listed, whose goes before, and what becomes of their days in another year.

use kehoach::app::{Given, starter, starters};

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
    let all = starters(&Given::default()).unwrap();
    assert!(!all.is_empty());
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
