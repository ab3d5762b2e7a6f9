//! The papers of the folder, and what is shown of one.

use super::*;
use crate::scene::CLEAN;

#[test]
fn the_papers_of_the_folder_are_listed_with_how_they_stand() {
    let page = Page::short();
    page.write("xong.yaml", CLEAN);
    page.write("hong.yaml", "kind: [");
    let all = page.get("/api/papers").json();
    let papers = all["papers"].as_array().unwrap();
    let told: Vec<[&str; 3]> = papers
        .iter()
        .map(|it| ["name", "kind", "state"].map(|key| it[key].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ["hong.yaml", "", "findings"],
            ["thu.yaml", "Kế hoạch", "findings"],
            ["xong.yaml", "Kế hoạch", "ready"]
        ]
    );
    // The year that the roll-over goes out from is that of the period where there is one.
    assert_eq!(papers[1]["year"], 2026);
    let subject = papers[2]["subject"].as_str().unwrap();
    assert!(
        subject.contains("phường Minh Xuân giai đoạn 2026"),
        "{subject}"
    );
}

#[test]
fn a_paper_is_shown_with_its_values_its_form_and_its_pages() {
    let page = Page::with("xong.yaml", CLEAN);
    let paper = page.get("/api/papers/xong.yaml").json();
    assert_eq!(paper["values"]["keys"][2], json!(["number", "112"]));
    assert_eq!(paper["findings"], json!([]));
    assert_eq!(paper["form"]["root"], "Campaign");
    assert_eq!(paper["pages"].as_array().unwrap().len(), 7);
    let bodies = paper["named"]["bodies"].as_array().unwrap();
    assert!(!bodies.is_empty());
    let drawn = page.get("/api/papers/xong.yaml/pages/6");
    assert_eq!(drawn.headers["content-type"], "image/svg+xml");
    assert!(drawn.text.starts_with("<svg"));
    // Whoever paints a page himself paints the same letters: each use of one in the SVG is a pair here.
    let strokes = page.get("/api/papers/xong.yaml/strokes/6").json();
    let steps = strokes["steps"].as_array().unwrap().iter();
    let words = steps.filter_map(|it| it["words"].as_array());
    let pairs: usize = words.map(|it| it.len() / 2).sum();
    assert_eq!(pairs, drawn.text.matches("<use ").count());
    for none in ["pages/7", "strokes/7"] {
        let answer = page.get(&format!("/api/papers/xong.yaml/{none}"));
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn what_is_found_leads_to_its_field() {
    let page = Page::short();
    let paper = page.get("/api/papers/thu.yaml").json();
    let findings = paper["findings"].as_array().unwrap();
    let blank = findings.iter().find(|it| it["code"] == "blank-number");
    assert_eq!(blank.unwrap()["severity"], "note");
    page.write("thu.yaml", &SHORT.replace("20/3/2026", "30/2/2026"));
    let paper = page.get("/api/papers/thu.yaml").json();
    let findings = paper["findings"].as_array().unwrap();
    assert!(
        findings.iter().any(|it| it["way"] == json!(["date"])),
        "{findings:?}"
    );
}

#[test]
fn a_point_of_a_page_leads_to_its_field_and_a_field_to_its_words() {
    let page = Page::short();
    page.get("/api/papers/thu.yaml").json();
    let sent = json!({ "way": ["opening"] });
    let boxes = page.post("/api/papers/thu.yaml/boxes", &sent).json();
    let words = boxes["boxes"].as_array().unwrap();
    assert_eq!(words.len(), 3);
    let [left, top] = [0, 1].map(|it| words[0]["box"][it].as_f64().unwrap() + 1.0);
    let sent = json!({ "page": 0, "x": left, "y": top });
    let field = page.post("/api/papers/thu.yaml/field", &sent).json();
    assert_eq!(field["way"], json!(["opening"]));
}

#[test]
fn a_plan_of_next_year_goes_on_from_the_year_of_its_period() {
    let text = SHORT.replace("date: 20/3/2026", "date: 15/12/2026\nperiod: năm 2027");
    let page = Page::with("thu.yaml", &text);
    let listed = page.get("/api/papers").json();
    assert_eq!(listed["papers"][0]["year"], 2027);
}

#[test]
fn a_paper_with_warnings_alone_is_to_be_looked_at_and_not_wrong() {
    let text = CLEAN.replace("khâu then chốt", "khâu  then chốt,,");
    let page = Page::with("xong.yaml", &text);
    let listed = page.get("/api/papers").json();
    let paper = &listed["papers"][0];
    assert!(
        paper["counts"][0] == 0 && paper["counts"][1] != 0,
        "{paper}"
    );
    assert_eq!(paper["state"], "look");
}
