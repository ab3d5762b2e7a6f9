//! A paper that belongs to a campaign borrows its number, date, names and times.

use std::sync::LazyLock;

use kehoach::app::{House, Work};
use kehoach::source::Source;

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());

const OFFICE: &str = "\
name: Ủy ban nhân dân xã Suối Vàng
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ SUỐI VÀNG]
symbol: UBND
place: Suối Vàng
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Trần Thị B}
";

const PLAN: &str = "\
office: suoi-vang
kind: ke-hoach
number: 45
date: 12/3/2026
subject: Trồng cây {{ dip }}
facts: {dip: Xuân Bính Ngọ}
tasks:
  - {id: nghiem-thu, text: 'Nghiệm thu trước ngày {{ due }}', due: 20/11/2026}
recipients: [{file: VT}]
signer: chu-tich
";

/// The works of a letter with this opening, which belongs to a campaign of this text.
fn letter(campaign: &str, opening: &str) -> Work {
    let letter = format!(
        "office: suoi-vang
kind: cong-van
campaign: trong-cay
date: 16/3/2026
subject: phân công trồng cây
to: Các thôn
opening: '{opening}'
recipients: [{{file: VT}}]
signer: chu-tich
"
    );
    let paper = HOUSE.paper(letter).with_office("suoi-vang", OFFICE);
    let campaign = Source::new("trong-cay.yaml", campaign.to_owned());
    paper.with_description("trong-cay", campaign).work()
}

#[test]
fn a_letter_calls_what_its_campaign_says() {
    for (call, printed) in [
        ("number", "45/KH-UBND"),
        ("date", "12/3/2026"),
        ("subject", "Trồng cây Xuân Bính Ngọ"),
        ("dip", "Xuân Bính Ngọ"),
        ("nghiem-thu.due", "20/11/2026"),
        (
            "name",
            "Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân xã Suối Vàng",
        ),
    ] {
        let text = letter(PLAN, &format!("Theo {{{{ campaign.{call} }}}}.")).work_text();
        assert!(text.contains(&format!("Theo {printed}.")), "{call}: {text}");
    }
}

#[test]
fn words_of_the_campaign_keep_their_place_in_its_own_file() {
    let work = letter(
        &PLAN.replace("Xuân Bính Ngọ", "mùa trồng cây đươc mong đợi"),
        "Nhân {{ campaign.dip }}.",
    );
    let found = work
        .findings()
        .iter()
        .find(|it| it.code == "impossible-syllable");
    let span = found
        .and_then(|it| it.span)
        .unwrap_or_else(|| panic!("{:?}", work.findings()));
    assert_eq!(work.sources().get(span.file).name, "trong-cay.yaml");
}

#[test]
fn a_campaign_that_is_missing_broken_or_belongs_to_itself_is_told_where_it_is_named() {
    let told = |campaign: &str, opening: &str| {
        let work = letter(campaign, opening);
        let told: Vec<_> = work.findings().iter().map(|it| it.code).collect();
        told
    };
    assert!(told("kind: [", "Theo {{ campaign.dip }}.").starts_with(&["unreadable-campaign"]));
    assert!(told(PLAN, "Theo {{ campaign.dipp }}.").contains(&"undefined-name"));
    let circle = PLAN.replace("number: 45", "number: 45\ncampaign: trong-cay");
    assert!(told(&circle, "Theo.").starts_with(&["unreadable-campaign"]));
}

trait WorkText {
    fn work_text(&self) -> String;
}

impl WorkText for Work {
    fn work_text(&self) -> String {
        let told = || format!("{:?}", self.findings());
        match self.is_made() {
            true => self.text(),
            false => told(),
        }
    }
}
