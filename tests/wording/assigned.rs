//! Work that a campaign gives, in the letters that hand it on: to each unit its own, and all of it.

use std::sync::LazyLock;

use kehoach::app::{self, Beside, Due, House, Letters, Paper, Sidecar, Work};
use kehoach::source::Source;

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());

const OFFICE: &str = "\
name: Ủy ban nhân dân xã Suối Vàng
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ SUỐI VÀNG]
symbol: UBND
place: Suối Vàng
units:
  van-hoa: Phòng Văn hóa xã
  cong-an: Công an xã
  tram-y-te: Trạm Y tế xã
  thon-1: {name: Thôn Bản Mận, tags: [thon]}
  thon-2: {name: Thôn Nà Lùng, tags: [thon]}
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Trần Thị B}
";

const PLAN: &str = "\
office: suoi-vang
kind: ke-hoach
number: 45
date: 12/3/2026
subject: Trồng cây
facts: {dip: Xuân Bính Ngọ}
targets:
  items:
    - {id: so-cay, who: thon, value: 500, measure: cây, every: hằng năm, text: 'Mỗi thôn {{ every }} trồng {{ value }} {{ measure }}.'}
    - {id: so-tin, who: van-hoa, value: 12, measure: tin, every: hằng năm, text: 'Đưa {{ value }} {{ measure }} {{ every }}.'}
tasks:
  items:
    - heading: Tuyên truyền
      mark: 1.1.
      items:
        - {who: van-hoa, due: 20/3/2026, text: 'Đưa tin về {{ dip }} trước ngày {{ due }}.'}
        - {who: [van-hoa, cong-an], due: 15/4/2026, text: 'Giữ trật tự theo Kế hoạch này trước ngày {{ due }}.'}
    - heading: Trồng cây
      who: thon
      items:
        - Đào hố, bón phân.
        - {who: cong-an, text: Cấm xe qua đường đê.}
    - Việc chưa rõ của ai.
recipients: [{file: VT}]
signer: chu-tich
";

fn paper(keys: &str) -> Paper {
    paper_of(PLAN, keys)
}

fn paper_of(plan: &str, keys: &str) -> Paper {
    let letter = format!(
        "office: suoi-vang
kind: cong-van
campaign: trong-cay
date: 16/3/2026
subject: giao việc trồng cây
{keys}
recipients: [{{file: VT}}]
signer: chu-tich
"
    );
    let paper = HOUSE.paper(letter).with_office("suoi-vang", OFFICE);
    paper.with_description("trong-cay", Source::new("trong-cay.yaml", plan.to_owned()))
}

fn letters(keys: &str) -> Letters {
    let found = |work: Box<Work>| panic!("{:#?}", work.findings());
    paper(keys).letters().unwrap_or_else(found)
}

/// The names of those who receive a letter, each with its words below Kính gửi.
fn all(letters: &Letters) -> Vec<(String, String)> {
    let one = |at| {
        let text = letters.letter(at).text();
        let (_, below) = text.split_once("Kính gửi:").expect("addressees");
        let (body, _) = below.split_once("Nơi nhận:").expect("recipients");
        let (name, body) = body.split_once('\n').expect("a body");
        (name.trim().to_owned(), body.trim().to_owned())
    };
    (0..letters.len()).map(one).collect()
}

fn codes(letters: &Letters) -> Vec<&'static str> {
    let mut codes: Vec<_> = (0..letters.len())
        .flat_map(|at| letters.letter(at).findings().to_vec())
        .map(|it| it.code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn each_unit_receives_its_own_work_and_nothing_else() {
    let all = all(&letters("each: assigned\nassign: [targets, tasks]"));
    let of = |name: &str| &all.iter().find(|(it, _)| it == name).expect(name).1;
    assert_eq!(all.len(), 4, "{all:#?}");
    assert_eq!(
        of("Phòng Văn hóa xã"),
        "1. Đưa 12 tin hằng năm.\n2. Tuyên truyền\n\
         - Đưa tin về Xuân Bính Ngọ trước ngày 20/3/2026.\n\
         - Giữ trật tự theo Kế hoạch số 45/KH-UBND trước ngày 15/4/2026./."
    );
    assert_eq!(
        of("Thôn Nà Lùng"),
        "1. Mỗi thôn hằng năm trồng 500 cây.\n2. Trồng cây\nĐào hố, bón phân./."
    );
}

#[test]
fn all_letters_together_are_the_work_that_is_given() {
    let letters = letters("each: assigned\nassign: [targets, tasks]");
    let all: String = all(&letters).into_iter().map(|(_, body)| body).collect();
    for task in [
        "Mỗi thôn hằng năm trồng",
        "Đưa 12 tin",
        "Đưa tin về",
        "Giữ trật tự",
        "Đào hố",
        "Cấm xe",
    ] {
        assert!(all.contains(task), "{task}: {all}");
    }
    // What is given to nobody is told.
    assert!(!all.contains("Việc chưa rõ"));
    assert!(codes(&letters).contains(&"task-of-nobody"));
    assert!(!codes(&letters).contains(&"task-in-no-letter"));
}

#[test]
fn work_of_units_without_a_letter_is_told_and_so_are_units_without_work() {
    let letters = letters("each: [cong-an, tram-y-te]\nassign: tasks");
    let names: Vec<String> = all(&letters).into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["Công an xã"]);
    let codes = codes(&letters);
    assert!(codes.contains(&"task-in-no-letter"), "{codes:?}");
    assert!(codes.contains(&"unit-without-task"), "{codes:?}");
}

#[test]
fn a_list_names_whose_work_is_taken() {
    let list = "STT;Tên đơn vị\n1;Công an xã\n";
    let work = paper(
        "to: Các đơn vị\nassign: {parts: [tasks], of: don-vi.csv}\nopening: 'Giao việc như sau:'",
    )
    .with_list(
        "don-vi.csv",
        app::list("don-vi.csv", list.as_bytes().to_vec(), None).unwrap(),
    )
    .work();
    let text = work.text();
    assert!(text.contains("Cấm xe qua đường đê"), "{text}");
    assert!(!text.contains("Đào hố"), "{text}");
}

#[test]
fn one_letter_for_all_has_a_block_or_a_row_for_each_unit() {
    let work = paper(
        "to: assigned\nassign: {parts: [tasks], by_unit: true}\nopening: 'Giao việc như sau:'",
    )
    .work();
    let text = work.text();
    assert!(text.contains("- Công an xã;\n"), "{text}");
    assert!(
        text.contains("Công an xã\n") && text.contains("Cấm xe qua đường đê"),
        "{text}"
    );
    let work = paper(
        "to: Các đơn vị
assign: [targets]
opening: 'Giao việc theo Phụ lục kèm theo.'
annexes:
  - title: Bảng giao việc
    table:
      head: [[TT, Đơn vị, Việc, Hạn, Kết quả]]
      of: assigned
      section: '{{ item.unit.name }}'
      row: ['{{ item.rank }}', '{{ item.unit.short }}', '{{ item.text }}', '{{ item.due }}', '{{ item.result }}']",
    )
    .work();
    let text = work.text();
    let row = "2\tThôn Nà Lùng\tMỗi thôn hằng năm trồng 500 cây.";
    assert!(
        text.contains(row) && text.contains("\nThôn Nà Lùng\n"),
        "{text}\n{:#?}",
        work.findings()
    );
    // What stands in the table does not stand in the text, too.
    assert_eq!(text.matches("Đưa 12 tin").count(), 1, "{text}");
}

#[test]
fn only_what_is_due_soon_is_handed_on() {
    let soon = all(&letters(
        "each: assigned\nassign: {parts: [tasks], within: 7 ngày}\nopening: 'Nhắc đơn vị; hạn gần nhất {{ each.due }}.'",
    ));
    assert_eq!(soon.len(), 1, "{soon:#?}");
    assert!(soon[0].1.contains("hạn gần nhất 20/3/2026"), "{soon:#?}");
    assert!(!soon[0].1.contains("Giữ trật tự"), "{soon:#?}");
    let day = |day, month| chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let due = Due {
        days: Some(14),
        today: Some(day(10, 4)),
    };
    let later = paper("each: assigned\nassign: tasks").due(due);
    let Ok(later) = later.letters() else {
        panic!("no letters")
    };
    let names: Vec<String> = all(&later).into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["Phòng Văn hóa xã", "Công an xã"]);
}

#[test]
fn who_has_reported_receives_nothing() {
    let left = letters("each: {to: assigned, reported: [van-hoa, thon-1]}\nassign: tasks");
    let names: Vec<String> = all(&left).into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["Công an xã", "Thôn Nà Lùng"]);
    assert!(codes(&left).contains(&"reported-unit"));
}

#[test]
fn work_that_is_not_due_yet_is_in_no_letter_without_a_word() {
    for each in ["assigned", "{to: assigned, reported: [tram-y-te]}"] {
        let plan = PLAN.replace(
            "- Việc chưa rõ của ai.",
            "- {who: tram-y-te, due: 20/3/2026, text: Khám cho người trồng cây.}",
        );
        let keys = format!("each: {each}\nassign: {{parts: [tasks], within: 10 ngày}}");
        let Ok(soon) = paper_of(&plan, &keys).letters() else {
            panic!("no letters")
        };
        let codes = codes(&soon);
        assert!(!codes.contains(&"task-in-no-letter"), "{each}: {codes:?}");
    }
}

#[test]
fn a_reminder_has_what_is_overdue_and_says_so() {
    let letter = |assign: &str| {
        let keys = format!(
            "each: [van-hoa, cong-an]\nassign: {assign}\nopening: 'Hạn {{{{ each.due }}}}.'"
        );
        let due = chrono::NaiveDate::from_ymd_opt(2026, 4, 1);
        let late = paper(&keys).due(Due {
            days: Some(10),
            today: due,
        });
        late.letters().map(|it| all(&it)).unwrap_or_default()
    };
    assert_eq!(
        letter("tasks"),
        [(
            "Phòng Văn hóa xã".to_owned(),
            "Hạn 20/3/2026.\n1. Tuyên truyền\nĐưa tin về Xuân Bính Ngọ trước ngày 20/3/2026 (đã quá hạn)./.".to_owned()
        )]
    );
    assert!(letter("{parts: [tasks], overdue: false}").is_empty());
}

/// A plan in which some only help.
fn helped() -> String {
    PLAN.replace(
        "    - Việc chưa rõ của ai.\n",
        "    - {who: van-hoa, with: [tram-y-te, cong-an], due: 20/3/2026, text: 'Dựng rạp trước ngày {{ due }}.'}\n",
    )
}

#[test]
fn who_only_helps_is_told_who_leads_and_is_not_reminded() {
    let Ok(given) = paper_of(&helped(), "each: assigned\nassign: tasks").letters() else {
        panic!("no letters")
    };
    let given = all(&given);
    let of = |name: &str| &given.iter().find(|(it, _)| it == name).expect(name).1;
    assert_eq!(
        of("Trạm Y tế xã"),
        "1. Dựng rạp trước ngày 20/3/2026 (phối hợp, do Phòng Văn hóa xã chủ trì).\n\
         - Cơ quan phối hợp: Công an xã./."
    );
    assert!(
        of("Phòng Văn hóa xã").contains(
            "Dựng rạp trước ngày 20/3/2026.\n- Cơ quan phối hợp: Trạm Y tế xã, Công an xã"
        ),
        "{given:#?}"
    );
    let keys = "each: assigned\nassign: {parts: [tasks], within: 7 ngày}";
    let Ok(soon) = paper_of(&helped(), keys).letters() else {
        panic!("no letters")
    };
    let names: Vec<String> = all(&soon).into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["Phòng Văn hóa xã"]);
    assert!(!codes(&soon).contains(&"task-in-no-letter"));
}

#[test]
fn who_leads_is_said_once_to_a_helper() {
    let plan = helped().replace("{who: van-hoa, with", "{lead: van-hoa, with");
    let Ok(given) = paper_of(&plan, "each: tram-y-te\nassign: tasks").letters() else {
        panic!("no letters")
    };
    let text = all(&given).remove(0).1;
    assert_eq!(text.matches("Phòng Văn hóa xã").count(), 1, "{text}");
}

#[test]
fn a_row_of_work_tells_who_only_helps() {
    let work = paper_of(
        &helped(),
        "to: assigned
assign: [tasks]
opening: 'Giao việc theo Phụ lục kèm theo.'
annexes:
  - title: Bảng giao việc
    table: {head: [[Đơn vị, Việc]], of: assigned, row: ['{{ item.unit.name }}', '{{ item.text }}']}",
    )
    .work();
    let text = work.text();
    for row in [
        "Trạm Y tế xã\tDựng rạp trước ngày 20/3/2026 (phối hợp, do Phòng Văn hóa xã chủ trì).",
        "Phòng Văn hóa xã\tDựng rạp trước ngày 20/3/2026.",
    ] {
        assert!(text.contains(row), "{row}: {text}");
    }
}

#[test]
fn work_whose_leader_gets_no_letter_is_told_though_a_helper_gets_one() {
    let Ok(letters) = paper_of(&helped(), "each: tram-y-te\nassign: tasks").letters() else {
        panic!("no letters")
    };
    assert!(codes(&letters).contains(&"task-in-no-letter"));
}

#[test]
fn what_a_letter_hands_on_is_the_day_of_its_record() {
    let plan = PLAN.replace("Giữ trật tự theo", "Kê ghế theo");
    let Ok(letters) = paper_of(&plan, "each: cong-an\nassign: tasks").letters() else {
        panic!("no letters")
    };
    let wanted = Beside {
        sidecar: Some(Sidecar::Json),
        mail: false,
    };
    let beside = letters.letter(0).beside(wanted, "giao-viec", &[]);
    let sidecar = String::from_utf8_lossy(&beside[0].bytes);
    assert!(sidecar.contains("\"DueDate\": \"2026-04-15\""), "{sidecar}");
}

/// The day by which an answer to a letter is due, as its sidecar tells it.
fn due_of(paper: Paper) -> String {
    let Ok(letters) = paper.letters() else {
        panic!("no letters")
    };
    let wanted = Beside {
        sidecar: Some(Sidecar::Json),
        mail: false,
    };
    let beside = letters.letter(0).beside(wanted, "giao-viec", &[]);
    let told: serde_json::Value = serde_json::from_slice(&beside[0].bytes).unwrap();
    told["DueDate"].as_str().unwrap_or("none").to_owned()
}

#[test]
fn an_answer_is_due_when_the_letter_or_its_work_says() {
    let table = "annexes:\n  - title: Bảng\n    table: {head: [[Việc]], of: assigned, row: ['{{ item.text }}']}";
    for (keys, day) in [
        ("to: assigned\nassign: {parts: [tasks], by_unit: true}".to_owned(), "2026-03-20"),
        (format!("to: assigned\n{table}"), "2026-03-20"),
        (
            "to: [van-hoa]\ntasks:\n  - {text: 'Cử người dự trước ngày {{ due }}.', due: 31/3/2026}\nclosing: Đề nghị gửi báo cáo trước ngày 30/6/2026."
                .to_owned(),
            "2026-03-31",
        ),
        ("to: [van-hoa]\nclosing: Đề nghị gửi báo cáo về xã trước ngày 30/6/2026.".to_owned(), "2026-06-30"),
    ] {
        assert_eq!(due_of(paper(&keys)), day, "{keys}");
    }
}

#[test]
fn what_a_unit_only_helps_with_is_its_deadline_when_it_has_no_other() {
    let letter = |each: &str| {
        let keys = format!("each: {each}\nassign: tasks\nopening: 'Hạn {{{{ each.due }}}}.'");
        let Ok(letters) = paper_of(&helped(), &keys).letters() else {
            panic!("no letters")
        };
        all(&letters).remove(0).1
    };
    assert!(letter("cong-an").starts_with("Hạn 15/4/2026."));
    assert!(letter("tram-y-te").starts_with("Hạn 20/3/2026."));
}

#[test]
fn a_mistyped_name_of_who_has_reported_is_told_with_the_near_one() {
    let work = paper("each: {to: assigned, reported: [van-ho]}\nassign: tasks").work();
    let found = work
        .findings()
        .iter()
        .find(|it| it.code == "unreadable-list");
    let cure = &found.expect("a finding").cures[0].vi;
    assert!(cure.contains("`van-hoa`"), "{cure}");
}

#[test]
fn a_part_that_the_campaign_lacks_is_told_with_the_near_one() {
    let work = paper("to: assigned\nassign: [task]").work();
    let found = work
        .findings()
        .iter()
        .find(|it| it.code == "undefined-name");
    let cure = &found.expect("a finding").cures[0].vi;
    assert!(cure.contains("`tasks`"), "{cure}");
}

#[test]
fn rows_of_a_table_come_out_of_the_campaign_or_the_register() {
    let work = paper(
        "to: Các đơn vị
opening: 'Kèm theo công văn này là hai bảng.'
annexes:
  - title: Kết quả
    table:
      head: [[TT, Chỉ tiêu, Kế hoạch, Kết quả]]
      of: targets
      row: ['{{ item.rank }}', '{{ item.text }}', '{{ item.value }} {{ item.measure }}', '']
  - title: Các thôn
    table: {head: [[TT, Thôn, Trưởng thôn]], of: thon, row: ['{{ item.rank }}', '{{ item.name }}', '{{ item.head }}']}",
    )
    .work();
    let text = work.text();
    for words in ["12 tin", "Thôn Bản Mận", "Thôn Nà Lùng"] {
        assert!(
            text.contains(words),
            "{words}: {text}\n{:#?}",
            work.findings()
        );
    }
    let missing = paper("to: Các đơn vị\nannexes: [{title: Bảng, table: {of: targts, row: [x]}}]");
    let found = { missing }.work();
    let found = found
        .findings()
        .iter()
        .find(|it| it.code == "undefined-name");
    assert!(found.expect("a finding").cures[0].vi.contains("`targets`"));
}

#[test]
fn a_deadline_is_reckoned_from_that_of_a_superior_or_of_the_campaign() {
    let text = |due: &str| {
        let keys = format!(
            "to: Các thôn
basis:
  - {{id: cv-tinh, opening: Thực hiện, paper: Công văn, number: 88/UBND-NN, date: 02/3/2026, issuer: Ủy ban nhân dân tỉnh, subject: về trồng cây, due: 30/4/2026}}
tasks:
  - {{id: gui, due: {due}, text: 'Gửi báo cáo trước ngày {{{{ due }}}}.'}}"
        );
        let plan = PLAN.replace(
            "{who: van-hoa, due: 20/3/2026",
            "{id: tin, who: van-hoa, due: 20/3/2026",
        );
        let work = paper_of(&plan, &keys).work();
        let told: Vec<_> = work.findings().iter().map(|it| it.code).collect();
        format!("{} {told:?}", work.text())
    };
    for (due, printed) in [
        ("5 ngày trước cv-tinh", "25/4/2026"),
        ("5 ngày trước {{ cv-tinh.due }}", "25/4/2026"),
        // Past the first of May, Reunification Day and the Hùng Kings' on the 26th.
        ("3 ngày làm việc sau cv-tinh", "06/5/2026"),
        ("3 ngày trước campaign.tin", "17/3/2026"),
    ] {
        let text = text(&format!("\"{due}\""));
        assert!(
            text.contains(&format!("trước ngày {printed}")),
            "{due}: {text}"
        );
    }
    assert!(text("5 ngày trước cv-huyen").contains("unreadable-time"));
}

#[test]
fn addressees_too_many_for_the_head_stand_in_an_annex() {
    let work = paper("to: [thon, cong-an, Trường Tiểu học Sơn Ca]\nto_annex: true\nopening: Mời các đơn vị dự lễ trước ngày 20/3/2026.").work();
    let text = work.text();
    let (head, annex) = text
        .split_once("Chủ tịch")
        .or(text.split_once("CHỦ TỊCH"))
        .unwrap();
    assert!(
        head.contains("Kính gửi: Các cơ quan, đơn vị tại danh sách kèm theo\n"),
        "{text}"
    );
    assert!(
        !head.contains("Thôn Bản Mận") && head.contains("- Như trên;"),
        "{text}"
    );
    for name in [
        "Thôn Bản Mận",
        "Thôn Nà Lùng",
        "Công an xã",
        "Trường Tiểu học Sơn Ca",
        "(Kèm theo Công văn số",
    ] {
        assert!(annex.contains(name), "{name}: {text}");
    }
    let codes: Vec<_> = work.findings().iter().map(|it| it.code).collect();
    assert_eq!(
        codes,
        ["blank-number", "missing-drafter"],
        "{:#?}",
        work.findings()
    );
    let own =
        paper("to: thon\nto_annex: Các thôn tại danh sách kèm theo\nopening: Mời các thôn dự lễ.")
            .work();
    assert!(
        own.text()
            .contains("Kính gửi: Các thôn tại danh sách kèm theo\n")
    );
}

/// The long paragraphs of a text, without what numbers them.
fn paragraphs(text: &str) -> Vec<String> {
    let bare = |line: &str| {
        let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
        let is_mark = first.len() < 8 && first.ends_with(['.', ')', '-', '+']);
        let words = if is_mark { rest } else { line };
        words.trim_end_matches(['.', ';', '/', ':']).to_owned()
    };
    let lines = text.lines().map(bare);
    lines.filter(|it| it.chars().count() > 60).collect()
}

#[test]
fn the_letters_of_a_real_plan_are_together_its_list_of_work() {
    let plan = include_str!("../../data/campaigns/minh-xuan-2026.yaml");
    let letter = include_str!("../../data/letters/minh-xuan-giao-viec.yaml");
    let source = Source::new("minh-xuan-2026.yaml", plan.to_owned());
    let letters = HOUSE.paper(letter.to_owned());
    let letters = letters.with_description("minh-xuan-2026", source).letters();
    let Ok(letters) = letters else {
        panic!("no letters")
    };
    let printed = HOUSE.paper(plan.to_owned()).work().text();
    let (_, work) = printed.split_once("CHỈ TIÊU CỤ THỂ").unwrap();
    let (work, _) = work.split_once("Trên đây là Kế hoạch").unwrap();
    let given = paragraphs(&work.replace("Kế hoạch này", "Kế hoạch số 112/KH-UBND"));
    let bodies = all(&letters);
    assert_eq!(bodies.len(), 6);
    let bodies = bodies.iter().map(|(_, body)| {
        let (_, work) = body.split_once("những nội dung sau:").unwrap();
        work.split_once("Đề nghị đơn vị triển khai ngay").unwrap().0
    });
    let handed: Vec<String> = bodies.flat_map(paragraphs).collect();
    let lost: Vec<_> = given.iter().filter(|it| !handed.contains(it)).collect();
    let strange: Vec<_> = handed.iter().filter(|it| !given.contains(it)).collect();
    assert!(given.len() > 40, "{}", given.len());
    assert!(
        lost.is_empty() && strange.is_empty(),
        "{lost:#?}\n{strange:#?}"
    );
}
