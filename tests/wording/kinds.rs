//! A kind of paper that the program does not know, made of a file and a template alone.

use kehoach::role::Role;
use kehoach::sheet::Align;

use crate::desk::{Desk, Hd05, Nd30, Rule, words};

const KIND: &str = "
    name: Phiếu trình
    english: submission
    title: PHIẾU TRÌNH
    symbols: { nha-nuoc: PTr, dang: PTr }
    address: { word: kinh-gui, needed: true }
    recipients: nhu-tren
    unchecked: [target-without-date, blank-number]
    prints: [so-ky-hieu, ten-loai, trich-yeu, kinh-gui, ho-ten]
    parts:
      - { key: situation, about: Hiện trạng., heading: HIỆN TRẠNG }
      - { key: proposal, about: Đề xuất., heading: ĐỀ XUẤT, needed: true }
    keys:
      answer-by: { type: date, about: Ngày cần trả lời., needed: true }
      presenter: { type: person, about: Người trình. }
      papers: { type: list, about: Giấy tờ kèm theo. }
      costs: { type: table, about: Bảng kinh phí. }
    ";

const TEMPLATE: &str = "
    {% include 'chung/dau.jinja' %}
    @ten-loai {{ kind.title }}
    @trich-yeu {{ subject }}
    {% include 'chung/kinh-gui.jinja' %}
    {% include 'chung/than.jinja' %}
    @doan Người trình: {{ presenter[0].name }}; trả lời trước ngày {{ answer_by }}.
    {% for paper in papers %}
    @doan[dau=-] {{ paper }}
    {% endfor %}
    {% if costs %}
    @bang {{ costs }}
    {% endif %}
    {% include 'chung/cuoi.jinja' %}
    ";

const PAPER: &str = "
    kind: phieu-trinh
    number: 7
    to: Hiệu trưởng
    situation: [Sân trường ngập]
    proposal: [Lát lại sân trường]
    answer-by: 30/3/2024
    presenter: to-ky-thuat
    units: { to-ky-thuat: Tổ Kỹ thuật }
    papers: [Ảnh chụp sân trường]
    costs: { head: [[Việc, Tiền]], rows: [[Lát sân, 20 triệu đồng]] }
    recipients: [{ file: VT }]
    signer: { title: Tổ trưởng, name: Nguyễn Văn A }
    ";

fn desk(rule: Rule, paper: &str, kind: &str, template: &str) -> Desk {
    let desk = rule.plan(paper).template("kinds/phieu-trinh.yaml", kind);
    desk.template("phieu-trinh.jinja", template)
}

#[test]
fn a_kind_of_an_office_is_made_of_a_file_and_a_template() {
    let paper = desk(Nd30, PAPER, KIND, TEMPLATE).draft();
    assert_eq!(paper.of(Role::SoKyHieu), ["Số: 07/PTr-UBND"]);
    assert_eq!(paper.of(Role::TenLoai), ["PHIẾU TRÌNH"]);
    let lines = paper.lines().join("\n");
    for line in [
        "Hiệu trưởng",
        "I. HIỆN TRẠNG",
        "II. ĐỀ XUẤT",
        "Người trình: Tổ Kỹ thuật; trả lời trước ngày 30/3/2024.",
        "Ảnh chụp sân trường",
        "Như trên",
    ] {
        assert!(lines.contains(line), "{line}\n---\n{lines}");
    }
    assert_eq!(paper.codes(), [""; 0]);
    let party = desk(
        Hd05,
        &PAPER.replace("30/3/2024", "30/6/2026"),
        KIND,
        TEMPLATE,
    )
    .draft();
    assert_eq!(party.of(Role::SoKyHieu), ["Số 07-PTr/ĐU"]);
}

#[test]
fn the_checks_of_a_paper_are_those_its_kind_asks_for() {
    let nobody = PAPER.replace("to: Hiệu trưởng", "draft: 1");
    let told = desk(Nd30, &nobody, KIND, TEMPLATE).draft().codes();
    assert!(told.contains(&"missing-addressee"), "{told:?}");
    let unnumbered = PAPER.replace("number: 7", "draft: 1");
    let told = desk(Nd30, &unnumbered, KIND, TEMPLATE).draft().codes();
    assert!(!told.contains(&"blank-number"), "{told:?}");
    let all = KIND.replace(", blank-number", "");
    let told = desk(Nd30, &unnumbered, &all, TEMPLATE).draft().codes();
    assert!(told.contains(&"blank-number"), "{told:?}");
}

#[test]
fn keys_of_a_kind_are_read_by_their_types() {
    let told = |from: &str, to: &str| {
        let paper = desk(Nd30, &PAPER.replace(from, to), KIND, TEMPLATE).draft();
        paper.codes()
    };
    assert!(told("    answer-by: 30/3/2024\n", "").contains(&"missing-key"));
    assert!(told("30/3/2024", "3/2024").contains(&"wrong-kind"));
    assert!(told("    proposal: [Lát lại sân trường]\n", "").contains(&"missing-key"));
    assert!(told("situation:", "timeline:").contains(&"unknown-key"));
    assert!(told("presenter: to-ky-thuat", "presenter: to-ke-toan").contains(&"undefined-unit"));
}

#[test]
fn a_needed_key_left_blank_is_told_as_that() {
    let paper = PAPER.replace("answer-by: 30/3/2024", "answer-by:");
    let draft = desk(Nd30, &paper, KIND, TEMPLATE).draft();
    let blank = draft.findings.iter().find(|it| it.code == "missing-key");
    assert!(blank.is_some_and(|it| it.message.vi.contains("để trống")));
}

#[test]
fn a_value_of_the_wrong_sort_is_told_with_an_example() {
    let told = |from: &str, to: &str| {
        let paper = desk(Nd30, &PAPER.replace(from, to), KIND, TEMPLATE).draft();
        let cures = paper.findings.iter().flat_map(|it| &it.cures);
        cures.map(|it| it.vi.clone()).collect::<Vec<_>>().join("\n")
    };
    let costs = "costs: { head: [[Việc, Tiền]], rows: [[Lát sân, 20 triệu đồng]] }";
    assert!(told(costs, "costs: 20 triệu đồng").contains("rows:"));
    assert!(told("30/3/2024", "2024-03-30").contains("`30/3/2024`"));
    assert!(!told("30/3/2024", "sắp tới").contains("thường xuyên"));
    assert!(told("papers: [Ảnh chụp sân trường]", "papers: { a: b }").contains("[Đơn"));
}

#[test]
fn own_keys_stand_between_parts_where_the_template_puts_them() {
    let between = "{% from 'chung/muc.jinja' import phan %}\n    \
         {{ phan(parts[0], labels) }}\n    @doan Xen giữa.\n    {{ phan(parts[1], labels) }}";
    let template = TEMPLATE.replace("{% include 'chung/than.jinja' %}", between);
    let lines = desk(Nd30, PAPER, KIND, &template).draft().lines();
    let at = |line: &str| lines.iter().position(|it| it == line);
    assert!(at("I. HIỆN TRẠNG") < at("Xen giữa.") && at("Xen giữa.") < at("II. ĐỀ XUẤT"));
    assert!(at("I. HIỆN TRẠNG").is_some());
}

#[test]
fn a_moment_says_its_hour_and_its_day() {
    let kind = KIND.replace(
        "type: date, about: Ngày cần",
        "type: moment, about: Ngày cần",
    );
    let told = |moment: &str| {
        let paper = PAPER.replace("30/3/2024", &format!("'{moment}'"));
        desk(Nd30, &paper, &kind, TEMPLATE).draft().codes()
    };
    for moment in [
        "08 giờ 30, ngày 30/3/2024",
        "sáng ngày 30/3/2024",
        "... giờ, ngày ...",
    ] {
        assert_eq!(told(moment), [""; 0], "{moment}");
    }
    for moment in [
        "bao giờ cũng được",
        "10h15",
        "tháng 6",
        "25 giờ ngày 30/3/2024",
    ] {
        assert_eq!(told(moment), ["unreadable-time"], "{moment}");
    }
}

#[test]
fn a_moment_follows_another_in_its_kind() {
    let timed = KIND.replace(
        "needed: true }\n      presenter",
        "needed: true }\n      opens: { type: moment, about: Mở. }\n      \
         closes: { type: moment, about: Đóng., after: [opens] }\n      presenter",
    );
    let template = TEMPLATE.replace(
        "{% if costs %}",
        "@doan {{ opens }}, {{ closes }}.\n    {% if costs %}",
    );
    let told = |kind: &str, closes: &str| {
        let more = format!("opens: '8 giờ, ngày 2/4'\n    closes: '{closes}'\n    presenter:");
        desk(Nd30, &PAPER.replace("presenter:", &more), kind, &template)
            .draft()
            .codes()
    };
    assert_eq!(told(&timed, "9 giờ cùng ngày"), [""; 0]);
    assert!(told(&timed, "7 giờ cùng ngày").contains(&"reversed-lines"));
    assert!(told(&timed, "17 giờ, ngày 1/4/2024").contains(&"reversed-lines"));
    let untimed = timed.replace("opens: { type: moment", "opens: { type: text");
    assert!(told(&untimed, "9 giờ cùng ngày").contains(&"kind-fault"));
}

#[test]
fn what_a_kind_must_have_is_on_its_paper() {
    let cut = TEMPLATE.replace("{% include 'chung/cuoi.jinja' %}", "");
    let cut = cut.replace("{% include 'chung/dau.jinja' %}", "");
    let paper = desk(Nd30, PAPER, KIND, &cut).draft();
    let told = paper.codes();
    let unprinted = told.iter().filter(|it| **it == "unprinted-part");
    assert_eq!(unprinted.count(), 2, "{told:?}");
    let empty = desk(Nd30, PAPER, KIND, "{# Chưa có gì. #}").draft();
    assert!(empty.sheet.is_none() && empty.codes().contains(&"unprinted-part"));
}

#[test]
fn a_kind_and_its_template_belong_together() {
    let alone = Nd30.plan(PAPER).template("kinds/phieu-trinh.yaml", KIND);
    assert!(alone.draft().codes().contains(&"kind-fault"));
    let alone = Nd30.plan(PAPER).template("phieu-trinh.jinja", TEMPLATE);
    let told = alone.draft().codes();
    assert!(told.contains(&"kind-fault") && told.contains(&"unknown-kind"));
}

#[test]
fn what_cannot_be_in_a_kind_is_told_in_its_file() {
    let told = |from: &str, to: &str| {
        let kind = KIND.replace(from, to);
        desk(Nd30, PAPER, &kind, TEMPLATE).draft().codes()
    };
    for (from, to) in [
        ("type: date", "type: ngay"),
        ("presenter:", "office:"),
        ("key: situation", "key: proposal"),
        ("ten-loai", "ten-lai"),
        ("blank-number", "blank-numbre"),
        ("Phiếu trình", "Kế hoạch"),
    ] {
        assert!(told(from, to).contains(&"kind-fault"), "{to}");
    }
    assert!(told("title:", "tittle:").contains(&"unknown-key"));
}

#[test]
fn the_kind_of_the_guide_makes_a_paper() {
    let guide = include_str!("../../docs/huong-dan.md");
    let block = |kind: &str| {
        let (_, rest) = guide.split_once(&format!("```{kind}\n")).unwrap();
        rest.split_once("```").unwrap().0
    };
    let paper = block("yaml thu").replace("office: truong\n", "office: phuong\n");
    let paper = Nd30.plan(&paper);
    let paper = paper.template("kinds/thong-bao-tuyen-sinh.yaml", block("yaml loai"));
    let paper = paper.template("thong-bao-tuyen-sinh.jinja", block("jinja"));
    let paper = paper.draft();
    assert_eq!(paper.of(Role::SoKyHieu), ["Số: 15/TB-UBND"]);
    let lines = paper.lines();
    for line in [
        "I. ĐỐI TƯỢNG",
        "III. CHỈ TIÊU",
        "IV. THỜI HẠN",
        "Trường nhận hồ sơ đến hết ngày 15/7/2026.",
        "- Đơn đăng ký;",
    ] {
        assert!(lines.contains(&line.to_owned()), "{line}\n{lines:#?}");
    }
    assert_eq!(paper.codes(), [""; 0]);
}

#[test]
fn a_kind_nobody_declared_gets_those_at_hand_by_their_names() {
    let far = Nd30.plan("kind: nghi-quyet-lien-tich").draft();
    let cure = far.cure("unknown-kind");
    assert!(cure.contains("`ke-hoach` (Kế hoạch)") && cure.contains("`cong-van` (Công văn)"));
    let near = Nd30.plan("kind: ke-hoac").draft();
    assert_eq!(near.cure("unknown-kind"), "có phải là `ke-hoach`?");
}

#[test]
fn a_template_without_its_kind_says_what_is_needed() {
    let alone = Nd30.plan(PAPER).template("phieu-trinh.jinja", TEMPLATE);
    let paper = alone.draft();
    assert!(paper.message("unknown-kind").contains("mới có mẫu"));
    assert!(
        paper
            .cure("unknown-kind")
            .contains("`title:` tên loại viết hoa")
    );
    let other = Nd30.plan("opening: Mở đầu.");
    let other = other.template("phieu-trinh.jinja", TEMPLATE).draft();
    assert!(other.sheet.is_some() && !other.codes().contains(&"unknown-kind"));
}

#[test]
fn a_kind_that_names_no_parts_is_held_to_those_of_every_paper() {
    let (_, rest) = KIND.split_once("prints:").unwrap();
    let (prints, _) = rest.split_once('\n').unwrap();
    let kind = KIND.replace(&format!("    prints:{prints}\n"), "");
    let paper = desk(Nd30, PAPER, &kind, TEMPLATE).draft();
    assert_eq!(paper.codes(), [""; 0]);
    let headless = TEMPLATE.replace("{% include 'chung/dau.jinja' %}", "");
    let paper = desk(Nd30, PAPER, &kind, &headless).draft();
    let told = paper.codes();
    let unprinted = told.iter().filter(|it| **it == "unprinted-part");
    assert_eq!(unprinted.count(), 5, "{told:?}");
}

#[test]
fn what_a_template_leaves_out_is_told() {
    let short = "
        {% include 'chung/dau.jinja' %}
        @ten-loai {{ kind.title }}
        @trich-yeu {{ subject }}
        {% include 'chung/kinh-gui.jinja' %}
        @doan Trả lời trước ngày {{ answer_by }}, theo {{ papers | join(', ') }}.
        {% include 'chung/cuoi.jinja' %}
        ";
    let paper = desk(
        Nd30,
        &format!("{PAPER}\n    opening: Lời mở đầu."),
        KIND,
        short,
    )
    .draft();
    let told: Vec<&str> = paper
        .findings
        .iter()
        .filter(|it| it.code == "unprinted-key")
        .map(|it| it.message.vi.split('`').nth(1).unwrap())
        .collect();
    let lost = ["situation", "proposal", "presenter", "costs", "opening"];
    assert_eq!(told, lost, "{:#?}", paper.findings);
}

#[test]
fn words_of_an_entry_that_no_template_prints_are_told() {
    let both = "tasks: [{ heading: Tuyên truyền, name: Vận động, text: Làm ngay. }]";
    let paper = Nd30.plan(both).draft();
    assert!(paper.message("unprinted-key").contains("`name`"));
    let called = "facts: { ai: Tổ Ba }\ntasks: [{ id: viec, text: Việc của {{ ai }}., due: 30/3/2024 }]\nclosing: '{{ viec.text }}'";
    assert!(!Nd30.plan(called).draft().codes().contains(&"unprinted-key"));
}

#[test]
fn keys_of_a_kind_can_be_called_in_words_of_the_description() {
    let calls = "situation: ['Xong trước {{ answer-by }}, tháng {{ answer-by.month }}: {{ presenter }}, {{ papers }}']";
    let paper = PAPER.replace("situation: [Sân trường ngập]", calls);
    let paper = desk(Nd30, &paper, KIND, TEMPLATE).draft();
    let lines = paper.lines().join("\n");
    let said = "Xong trước 30/3/2024, tháng 3: Tổ Kỹ thuật, Ảnh chụp sân trường";
    assert!(lines.contains(said), "{lines}");
}

#[test]
fn a_broken_template_or_kind_stops_only_its_own_papers() {
    for (path, text) in [
        ("to-trinh.jinja", "@khong-co-vai Lời\n"),
        (
            "kinds/to-trinh.yaml",
            "name: Tờ trình\nprints: [khong-co]\n",
        ),
        ("kinds/to-trinh.yaml", "name: [\n"),
    ] {
        let paper = Nd30.plan("opening: Mở đầu.").template(path, text).draft();
        assert!(paper.sheet.is_some(), "{path}: {:#?}", paper.findings);
        let own = Nd30.plan("kind: to-trinh").template(path, text);
        let own = own.template("to-trinh.jinja", text).draft();
        assert!(own.sheet.is_none(), "{path}");
    }
}

#[test]
fn a_fault_of_the_description_is_not_told_of_the_template() {
    let needed = KIND.replace(
        "type: list, about: Giấy tờ kèm theo.",
        "type: list, about: Giấy tờ kèm theo., needed: true",
    );
    for (typed, instead, code) in [
        ("    answer-by: 30/3/2024\n", "", "missing-key"),
        ("answer-by: 30/3/2024", "answer-by:", "missing-key"),
        ("answer-by: 30/3/2024", "answer-by: sớm", "unreadable-time"),
        ("papers: [Ảnh chụp sân trường]", "papers: []", "missing-key"),
    ] {
        let paper = PAPER.replace(typed, instead);
        let stops = desk(Nd30, &paper, &needed, TEMPLATE).draft().stops();
        assert_eq!(stops.len(), 1, "{instead}: {stops:?}");
        assert!(stops[0].starts_with(code), "{instead}: {stops:?}");
    }
}

#[test]
fn a_kind_that_cannot_be_read_is_told_alone() {
    for (typed, instead) in [
        ("type: date", "type: ngay"),
        ("Ngày cần trả lời., needed", "Ngày cần trả lời., neded"),
        (", about: Người trình.", ""),
        (
            "prints: [so-ky-hieu",
            "signers: hai\n    prints: [so-ky-hieu",
        ),
        ("prints: [so-ky-hieu", "prints: [so-ki-hieu"),
    ] {
        let kind = KIND.replace(typed, instead);
        assert_ne!(kind, KIND);
        let paper = desk(Nd30, PAPER, &kind, TEMPLATE).draft();
        let found: Vec<&str> = paper.findings.iter().map(|it| it.code).collect();
        assert!(paper.sheet.is_none());
        assert_eq!(found.len(), 1, "{instead}: {found:?}");
    }
    // No template, then no kind.
    let paper = Nd30.plan(PAPER).template("kinds/phieu-trinh.yaml", KIND);
    assert_eq!(paper.draft().codes(), ["kind-fault"]);
    let paper = Nd30.plan(PAPER).template("phieu-trinh.jinja", TEMPLATE);
    let stops = paper.draft().stops();
    assert_eq!(stops.len(), 1, "{stops:?}");
}

#[test]
fn a_table_among_words_is_told() {
    for line in [
        "@doan {{ costs }}",
        "@doan Kinh phí: {{ costs }}",
        "@van {{ costs }}",
        "@doan {{ [costs, costs] }}",
    ] {
        let template = TEMPLATE.replace("@bang {{ costs }}", line);
        let paper = desk(Nd30, PAPER, KIND, &template).draft();
        assert!(paper.message("template-fault").contains("bảng"), "{line}");
    }
}

#[test]
fn a_part_of_the_head_is_not_printed_behind_the_body() {
    for line in [
        "@loi-giua Xin kính chào",
        "@chu-de Mùa hè xanh",
        "@dien-giai (Lần 2)",
    ] {
        let template = TEMPLATE.replace("@doan Người", &format!("{line}\n    @doan Người"));
        let paper = desk(Nd30, PAPER, KIND, &template).draft();
        assert!(
            paper.message("template-fault").contains("thuộc phần đầu"),
            "{line}"
        );
    }
}

#[test]
fn a_paragraph_may_stand_in_the_middle() {
    for rule in [Nd30, Hd05] {
        let template = TEMPLATE.replace(
            "@doan Người",
            "@doan[canh=giua] ***\n    @doan[canh=giua] Xin mời\n    @doan Người",
        );
        let paper = desk(rule, PAPER, KIND, &template).draft();
        let centred = paper
            .paragraphs()
            .into_iter()
            .filter(|it| it.role == Role::Doan && it.style.align == Align::Center);
        assert_eq!(centred.map(words).collect::<Vec<_>>(), ["***", "Xin mời"]);
    }
    let template = TEMPLATE.replace("@doan Người", "@doan[canh=phai] Người");
    let paper = desk(Nd30, PAPER, KIND, &template).draft();
    assert!(paper.message("template-fault").contains("canh=giua"));
}
