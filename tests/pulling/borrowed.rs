//! A paper whose work stands in the campaign that it belongs to: edits of that go there.

use super::*;

const NOTICE: &str = "\
office: minh-xuan
kind: thong-bao
campaign: goc
assign: {parts: [assignees], by_unit: true}
number: 7
date: 08/6/2026
subject: Kết luận về {{ campaign.tuan-le }}
opening: Chủ tịch kết luận như sau.
recipients:
  - mttq
  - file: VT
signer: chu-tich
";

const WORK: &str = "assignees:
  - unit: cong-an
    items:
      - Giữ trật tự nơi mượn sách.
      - Trông xe cho người đến đọc. # đã bàn
      - Báo cáo trước ngày 20 hằng tháng.
  - unit: mttq
    items:
      - Vận động các nhà góp sách.

closing:";

/// The notice as it stands in a file, and what comes of edits of that.
fn pulled(edit: impl Fn(&mut Desk)) -> Pulled {
    let house = House::built_in().unwrap();
    let campaign = PLAN.replace("closing:", WORK);
    let paper = || {
        let paper = house.paper(NOTICE.to_owned());
        paper.with_description("goc", campaign.clone())
    };
    let made = paper().work().docx().unwrap();
    let mut desk = Desk {
        house: house.clone(),
        text: NOTICE.to_owned(),
        paper: manuscript("a.docx", Cursor::new(made)).unwrap(),
    };
    edit(&mut desk);
    paper()
        .pulled(&desk.paper, &Asked::default(), None)
        .unwrap()
}

#[test]
fn items_of_a_campaign_come_go_and_change_there() {
    let told = pulled(|it| it.types("Trông xe", "Trông giữ xe"));
    let (_, text) = told.campaign.unwrap();
    assert!(text.contains("- Trông giữ xe cho người đến đọc. # đã bàn"));
    let told = pulled(|it| it.removes("Trông xe"));
    let (_, text) = told.campaign.unwrap();
    assert!(!text.contains("Trông xe") && text.contains("Giữ trật tự"));
    let told = pulled(|it| it.adds("Trông xe", "- Nhắc người đọc giữ sách."));
    let (_, text) = told.campaign.unwrap();
    assert!(
        text.contains("# đã bàn\n      - Nhắc người đọc giữ sách.\n"),
        "{text}"
    );
    assert!(told.own.is_none() && told.is_whole, "{:#?}", told.left);
}

#[test]
fn words_called_from_a_campaign_change_where_they_are_called() {
    let told = pulled(|it| it.types("Tuần lễ đọc sách", "Tuần lễ kể sách"));
    assert!(told.campaign.is_none());
    assert!(
        told.own
            .unwrap()
            .contains("subject: Kết luận về Tuần lễ kể sách")
    );
}
