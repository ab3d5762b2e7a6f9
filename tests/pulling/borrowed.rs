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

/// A plan of which two bodies get the same work.
fn shared(edit: impl Fn(&mut Desk)) -> (Desk, Pulled) {
    let work = WORK.replace(
        "  - unit: mttq\n    items:\n      - Vận động các nhà góp sách.\n",
        "",
    );
    let work = work.replace("  - unit: cong-an\n", "  - unit: [cong-an, mttq]\n");
    let campaign = PLAN.replace("closing:", &work);
    let house = House::built_in().unwrap();
    let paper = |text: &str| {
        let paper = house.paper(text.to_owned());
        paper.with_description("goc", campaign.clone())
    };
    let file = |text: &str| {
        let made = paper(text).work().docx().unwrap();
        manuscript("a.docx", Cursor::new(made)).unwrap()
    };
    let mut desk = Desk {
        house: house.clone(),
        text: NOTICE.to_owned(),
        paper: file(NOTICE),
    };
    edit(&mut desk);
    let mut made = paper(NOTICE);
    let pulled = made.pulled(&desk.paper, &Asked::default(), None).unwrap();
    assert!(pulled.campaign.is_none());
    assert_eq!(lines(&file(pulled.own.as_deref().unwrap())), desk.lines());
    (desk, pulled)
}

#[test]
fn what_is_changed_for_one_of_several_is_said_in_the_paper_itself() {
    let (desk, pulled) = shared(|it| it.removes("Trông xe"));
    let wanted = [
        "+instead:",
        "+  - unit: cong-an",
        "+    items:",
        "+      - Giữ trật tự nơi mượn sách.",
        "+      - Báo cáo trước ngày 20 hằng tháng.",
    ];
    assert_eq!(desk.changed(&pulled), wanted);
    let place = pulled.carried[0].place.as_ref().unwrap();
    assert!(place.vi.contains("viết riêng ở văn bản này"), "{place:?}");
    let (_, _) = shared(|it| it.types("Giữ trật tự nơi", "Giữ yên tĩnh nơi"));
    let (_, _) = shared(|it| it.adds("Giữ trật tự", "- Mở cửa đúng giờ."));
}
