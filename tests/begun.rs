//! New papers from answers: every kind of paper for every family, every kind of body, every starter is
//! built at once and has nothing left but what somebody must write.

mod other_bodies;

use std::sync::LazyLock;

use kehoach::app::{Ask, Beginning, Begun, FORMATS, Given, House, KIND, STARTER, starters};

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());

/// What a draft may still lack.
const OPEN: [&str; 4] = ["to-do", "blank-number", "blank-date", "blank-for-hand"];

/// A paper of a new office, after these answers and else the usual ones.
fn begun(answers: &[(Ask, &str)]) -> Begun {
    let texts = Given::default();
    let mut beginning = Beginning::new(&HOUSE, &texts, 2027).unwrap();
    let mut open = answers.to_vec();
    if let Some(at) = open.iter().position(|(ask, _)| *ask == Ask::Body) {
        let (ask, words) = open.remove(at);
        beginning.answer(&ask, words).unwrap();
    }
    while let Some(question) = beginning.next(&[]).unwrap() {
        let given = open.iter().position(|(ask, _)| *ask == question.ask);
        let words = given.map_or("", |at| open.remove(at).1);
        beginning.answer(&question.ask, words).unwrap();
    }
    assert_eq!(open, []);
    beginning.begun().unwrap()
}

/// What is said of a paper beside what somebody must write.
fn told(begun: &Begun) -> Vec<String> {
    let (name, office) = begun.office.clone().unwrap();
    let mut paper = HOUSE.paper(begun.text.clone()).with_office(&name, office);
    let work = paper.work();
    let found = work.findings().iter();
    let found = found.filter(|it| !OPEN.contains(&it.code));
    let told = found.map(|it| {
        let words = it.span.map_or("", |span| work.sources().slice(span));
        format!("{} {}: {} `{words}`", begun.stem, it.code, it.message.vi)
    });
    let mut told: Vec<String> = told.collect();
    if !work.is_made() || work.render(&[&FORMATS[0], &FORMATS[1]]).is_err() {
        told.push(format!("{}: not made\n{}", begun.stem, begun.text));
    }
    told
}

fn office(body: &'static str, place: &'static str) -> Vec<(Ask, &'static str)> {
    vec![(Ask::Body, body), (Ask::Place, place)]
}

#[test]
fn every_kind_of_paper_can_be_begun_in_its_families() {
    let mut wrong = Vec::new();
    for (family, body) in [("nha-nuoc", "ubnd-xa"), ("dang", "dang-uy-xa")] {
        for kind in HOUSE.kinds().iter().filter(|it| it.is_of(family)) {
            let what = format!("{KIND}{}", kind.key);
            let mut answers = office(body, "xã Tân Lập, tỉnh Tây Ninh");
            answers.push((Ask::What, &what));
            wrong.extend(told(&begun(&answers)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The kinds of bodies there are.
fn bodies() -> Vec<String> {
    let texts = Given::default();
    let beginning = Beginning::new(&HOUSE, &texts, 2027).unwrap();
    let question = beginning.next(&[]).unwrap().unwrap();
    assert_eq!(question.ask, Ask::Body);
    question.choices.into_iter().map(|it| it.value).collect()
}

/// A question answered as somebody might: by the first choice, by its example, or as usual.
fn somehow(beginning: &mut Beginning, signer: usize) -> Option<usize> {
    let question = beginning.next(&[]).unwrap()?;
    let choice = |at: usize| question.choices.get(at).map(|it| it.value.clone());
    let example = question.help.vi.strip_prefix("ví dụ: ").map(str::to_owned);
    let answer = match &question.ask {
        Ask::Signer => choice(signer),
        Ask::What => Some(format!("{KIND}ke-hoach")),
        Ask::Name => Some("Nguyễn Văn A".to_owned()),
        _ => question.default.clone().or_else(|| choice(0)).or(example),
    };
    beginning.answer(&question.ask, &answer.unwrap()).unwrap();
    Some(question.choices.len())
}

#[test]
fn every_kind_of_body_makes_an_office_whoever_signs() {
    let mut wrong = Vec::new();
    for body in bodies() {
        for signer in 0.. {
            let texts = Given::default();
            let mut beginning = Beginning::new(&HOUSE, &texts, 2027).unwrap();
            beginning.answer(&Ask::Body, &body).unwrap();
            let mut signers = 0;
            while let Some(next) = beginning.next(&[]).unwrap() {
                let choices = somehow(&mut beginning, signer).unwrap();
                if next.ask == Ask::Signer {
                    signers = choices;
                }
            }
            let begun = beginning.begun().unwrap();
            assert!(begun.letterhead.len() > 3, "{body}: {:?}", begun.letterhead);
            let (_, office) = begun.office.as_ref().unwrap();
            for hole in ["{cap}", "{noi}", "{NOI}", "{ten", "{TEN", "{tinh", "{thon}"] {
                assert!(!office.contains(hole), "{body}: {hole}\n{office}");
            }
            wrong.extend(told(&begun).into_iter().map(|it| format!("{body}: {it}")));
            if signer + 1 >= signers {
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_starter_becomes_the_paper_of_the_office_in_its_year() {
    let texts = Given::default();
    for starter in starters(&texts).unwrap() {
        let body = match starter.family.as_deref() {
            Some("dang") => "dang-uy-xa",
            _ => "ubnd-xa",
        };
        let mut answers = office(body, "phường Minh Xuân, tỉnh Tuyên Quang");
        let what = format!("{STARTER}{}", starter.key);
        answers.extend([(Ask::What, what.as_str()), (Ask::Year, "2028")]);
        let begun = begun(&answers);
        assert_eq!(told(&begun), Vec::<String>::new());
        assert_eq!(begun.stem, format!("{}-2028", starter.key));
        assert!(
            begun.text.starts_with("# Mẫu khởi đầu:"),
            "the remarks stay"
        );
        for line in ["-phuong-minh-xuan\n", "cap: phường", "period: 2028"] {
            assert!(begun.text.contains(line), "{line}\n{}", begun.text);
        }
        for (key, line) in [
            ("  thon:", "thon: tổ dân phố"),
            ("  tinh:", "tinh: \"tỉnh Tuyên Quang\""),
        ] {
            let asks = begun.text.contains(key);
            assert!(!asks || begun.text.contains(line), "{line}\n{}", begun.text);
        }
    }
}

#[test]
fn the_letterhead_is_shown_as_it_is_printed() {
    let mut answers = office("ubnd-xa", "ba dinh ha noi");
    answers.push((Ask::What, "kind:ke-hoach"));
    let begun = begun(&answers);
    let shown = begun.letterhead.join("\n");
    let lines = [
        "     ỦY BAN NHÂN DÂN       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "     PHƯỜNG BA ĐÌNH            Độc lập - Tự do - Hạnh phúc",
    ];
    assert!(shown.starts_with(&lines.join("\n")), "{shown}");
    assert!(shown.contains("Ba Đình, ngày"), "{shown}");
}

#[test]
fn what_an_office_that_was_there_lacks_is_declared_in_the_paper() {
    let office = "name: Ủy ban nhân dân phường Hoa Mai\nfamily: nha-nuoc\nheading: [ỦY BAN NHÂN DÂN, PHƯỜNG HOA MAI]\n\
        symbol: UBND\nplace: Hoa Mai\nunits:\n  cac-thon: Các khu phố trên địa bàn phường\n\
        signers:\n  pct: {tm: Ủy ban nhân dân, kt: Chủ tịch, title: Phó Chủ tịch, name: Trần Thị B}\n";
    let mut texts = Given::default();
    texts.put_office("hoa-mai", office);
    let mut beginning = Beginning::new(&HOUSE, &texts, 2027).unwrap();
    for (ask, words) in [
        (Ask::Office, "hoa-mai"),
        (Ask::What, "starter:dan-van-kheo"),
        (
            Ask::Subject,
            "Thực hiện “Dân vận khéo”: việc nhỏ, ý nghĩa lớn",
        ),
        (Ask::Year, ""),
        (Ask::Signer, "pct"),
    ] {
        assert_eq!(beginning.next(&[]).unwrap().unwrap().ask, ask);
        beginning.answer(&ask, words).unwrap();
    }
    let begun = beginning.begun().unwrap();
    assert!(begun.office.is_none() && begun.letterhead.is_empty());
    for line in [
        "office: hoa-mai",
        "signer: pct",
        "thon: khu phố",
        "subject: 'Thực hiện “Dân vận khéo”: việc nhỏ, ý nghĩa lớn'",
        "mttq: {name: \"Ủy ban Mặt trận Tổ quốc Việt Nam phường\"",
    ] {
        assert!(begun.text.contains(line), "{line}\n{}", begun.text);
    }
    let mut paper = HOUSE.paper(begun.text).with_office("hoa-mai", office);
    assert!(paper.work().is_made());
}

#[test]
fn an_answer_that_cannot_be_is_refused_with_what_can() {
    let texts = Given::default();
    let mut beginning = Beginning::new(&HOUSE, &texts, 2027).unwrap();
    let why = beginning.answer(&Ask::Body, "nhà máy").unwrap_err();
    assert!(why.vi.contains("không có lựa chọn nào"), "{}", why.vi);
    assert!(why.vi.contains("Đảng ủy"), "{}", why.vi);
    assert!(!why.vi.contains("ubnd-xa"), "{}", why.vi);
    beginning.answer(&Ask::Body, "ubnd-xa").unwrap();
    let why = beginning.answer(&Ask::Place, "tan lap").unwrap_err();
    assert!(why.vi.contains("xã Tân Lập, tỉnh Tây Ninh"), "{}", why.vi);
    let why = beginning.answer(&Ask::Symbol, "a: b").unwrap_err();
    assert!(
        why.vi.contains("có dấu không dùng ở đây được"),
        "{}",
        why.vi
    );
}

#[test]
fn a_paper_that_was_issued_is_a_starter_without_its_number_and_day() {
    let office = "name: Ủy ban nhân dân xã Hoa Mai\nfamily: nha-nuoc\nheading: [ỦY BAN NHÂN DÂN, XÃ HOA MAI]\n\
        symbol: UBND\nplace: Hoa Mai\nsigners:\n  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}\n";
    let starter = |head: &str| {
        format!(
            "office: hoa-mai\nkind: ke-hoach\n{head}subject: Dọn đường làng\nopening: Cả xã dọn đường.\n\
            recipients: [{{file: VT}}]\nsigner: chu-tich\n"
        )
    };
    for (head, year, wanted) in [
        (
            "number: 12 # số cũ\ndate: 20/3/2026\n",
            "2026",
            " # số cũ\ndate: 2026\n",
        ),
        ("number: 12\ndate: 20/3/2026\n", "2027", "\ndate: 2027\n"),
        ("number:\ndate:\n", "2027", "number:\ndate: 2027\n"),
    ] {
        let mut texts = Given::default();
        texts.put_office("hoa-mai", office);
        texts.put_starter("don-duong", starter(head));
        let mut beginning = Beginning::new(&HOUSE, &texts, 2027).unwrap();
        let answers = [
            (Ask::Office, "hoa-mai"),
            (Ask::What, "starter:don-duong"),
            (Ask::Subject, ""),
            (Ask::Year, year),
            (Ask::Signer, ""),
        ];
        for (ask, words) in answers {
            beginning.answer(&ask, words).unwrap();
        }
        let text = beginning.begun().map(|it| it.text);
        let text = text.unwrap_or_else(|why| format!("{}: {head}", why.vi));
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
}

/// A plan of those above, which names some bodies.
const THEIRS: &str = "\
ỦY BAN NHÂN DÂN
TỈNH LỤC AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 115/KH-UBND
Lục An, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Dọn vệ sinh đường làng năm 2026

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Rà soát các điểm rác

- Đơn vị chủ trì: Ủy ban nhân dân các xã, phường

- Thời hạn hoàn thành: trước ngày 30/4/2026

2. Mua xe chở rác

- Đơn vị chủ trì: Sở Nông nghiệp

- Thời hạn hoàn thành: trước ngày 30/6/2026

II. TỔ CHỨC THỰC HIỆN

1. Đảng ủy các xã, phường chỉ đạo.

2. Ủy ban nhân dân các xã, phường

- Phát động ngày chủ nhật xanh;

- Báo cáo kết quả về tỉnh trước ngày 20/11/2026.

3. Giao UBND xã Hoa Mai làm điểm, xong trong tháng 5/2026.

Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
";

const HOA_MAI: &str = "name: Ủy ban nhân dân xã Hoa Mai\nfamily: nha-nuoc\nheading: [ỦY BAN NHÂN DÂN, XÃ HOA MAI]\nsymbol: UBND\nplace: Hoa Mai\n\
    signers:\n  chu-tich: {tm: ỦY BAN NHÂN DÂN, title: CHỦ TỊCH, name: Trần Thị B}\n";

/// What Hoa Mai begins from it, as a paper of this kind.
fn following(what: Option<&str>) -> Begun {
    following_of(THEIRS, what)
}

fn following_of(theirs: &str, what: Option<&str>) -> Begun {
    let mut texts = Given::default();
    texts.put_office("hoa-mai", HOA_MAI);
    let mut beginning = Beginning::new(&HOUSE, &texts, 2027).unwrap();
    beginning
        .follow("tinh.txt", theirs.as_bytes().to_vec(), (3, 2026))
        .unwrap();
    if let Some(what) = what {
        beginning.answer(&Ask::What, what).unwrap();
    }
    while let Some(question) = beginning.next(&[]).unwrap() {
        beginning.answer(&question.ask, "").unwrap();
    }
    beginning.begun().unwrap()
}

#[test]
fn a_plan_follows_that_of_those_above() {
    let begun = following(None);
    assert_eq!(begun.stem, "ke-hoach-2026");
    for lines in [
        "subject: \"Thực hiện Kế hoạch số 115/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Lục An\"\n",
        "  - opening: Thực hiện\n    paper: Kế hoạch\n    number: 115/KH-UBND\n    date: 05/3/2026\n    issuer: Ủy ban nhân dân tỉnh Lục An\n    \
         subject: về dọn vệ sinh đường làng năm 2026\n",
        "# Hạn khác trong văn bản ấy, 30/6/2026: Mua xe chở rác\n",
        "  # Việc của họ: mục I.1, gọi chung các cơ quan như mình; hạn của họ: 30/4/2026\n",
        "    time: trước ngày {{ due }}\n    due: 24/4/2026\n",
        "Báo cáo kết quả về tỉnh trước ngày {{ due }} [CẦN BỔ SUNG: ",
        "    due: 17/11/2026\n",
        "  # Việc của họ: mục II.3, gọi tên cơ quan mình; hạn của họ: tháng 5/2026\n",
        "Làm điểm, xong trong {{ due }} [CẦN",
    ] {
        assert!(begun.text.contains(lines), "{lines}\n{}", begun.text);
    }
    for others in ["text: Mua xe", "Đảng ủy", "chỉ đạo ["] {
        assert!(!begun.text.contains(others), "{others}\n{}", begun.text);
    }
}

#[test]
fn what_follows_an_old_paper_is_of_the_year_at_hand() {
    let old = THEIRS.replace("năm 2026", "năm 2017");
    let begun = following_of(&format!("\u{feff}{old}"), None);
    assert_eq!(begun.stem, "ke-hoach-2026");
    let lines = begun.text.lines().filter(|it| !it.starts_with('#'));
    let marks: usize = lines.map(|it| it.matches("[CẦN BỔ SUNG").count()).sum();
    assert_eq!(begun.left, marks, "{}", begun.text);
    assert!(!begun.text.contains('\u{feff}'), "{}", begun.text);
}

#[test]
fn a_letter_answers_those_above_with_its_tasks() {
    let what = format!("{KIND}cong-van");
    let begun = following(Some(&what));
    let mut paper = HOUSE
        .paper(begun.text.clone())
        .with_office("hoa-mai", HOA_MAI);
    let text = paper.work().text();
    for line in [
        "Kính gửi: Ủy ban nhân dân tỉnh Lục An\n",
        "\n1. Rà soát các điểm rác [CẦN BỔ SUNG: ",
        "Thực hiện Kế hoạch số 115/KH-UBND ngày 05/3/2026",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}
