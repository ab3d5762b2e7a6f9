//! `kehoach letters`: a copy for each recipient, all of them judged before the first is written.

use super::places::HOA_SIM;
use crate::scene::Scene;

/// Hoa Sim with its quarters.
fn office() -> String {
    let more = "drafter: VHXH
units:
  tdp-1: {name: Tổ dân phố 1, head: Lò Thị Mẩy, tags: [to-dan-pho]}
  tdp-2: {name: Tổ dân phố 2, head: Vàng A Sử, tags: [to-dan-pho]}
  tdp-3: {name: Tổ dân phố 3, tags: [to-dan-pho]}
";
    format!("{HOA_SIM}{more}")
}

const LIST: &str = "\
STT;Tên đơn vị;Người phụ trách;Số tủ sách
1;Trường Tiểu học Sơn Ca;Hà Thị Lan;3
2;Trường Mầm non Hoa Mận;Lò Văn Thành;1
3;Trạm Y tế xã;Vàng Thị Mây;2
";

const LETTER: &str = "\
office: hoa-sim
kind: cong-van
each: tu-sach.csv
number: 120
date: 20/3/2026
subject: giao tủ sách năm 2026
opening: >-
  Ủy ban nhân dân xã giao {{ each.name }} tiếp nhận {{ each.so-tu-sach }} tủ sách; người nhận:
  {{ each.head }}. Đề nghị đơn vị báo cáo trước ngày 24/4/2026.
recipients: [{file: VT}]
signer: chu-tich
";

fn scene(letter: &str, list: &str) -> Scene {
    Scene::new()
        .file("offices/hoa-sim.yaml", office())
        .file("tu-sach.csv", list)
        .file("giao.yaml", letter)
}

fn text(scene: &Scene, name: &str) -> String {
    String::from_utf8(scene.read(name)).unwrap()
}

#[test]
fn each_row_receives_its_own_letter() {
    let scene = scene(LETTER, LIST);
    let _ = scene
        .run("letters giao.yaml --format txt --out ra")
        .ends(0)
        .mentions("đã làm 3 bản trong 3 nơi nhận");
    assert_eq!(
        scene
            .names("ra")
            .iter()
            .filter(|it| it.ends_with(".txt"))
            .collect::<Vec<_>>(),
        [
            "giao-tram-y-te-xa.txt",
            "giao-truong-mam-non-hoa-man.txt",
            "giao-truong-tieu-hoc-son-ca.txt"
        ]
    );
    let letter = text(&scene, "ra/giao-truong-mam-non-hoa-man.txt");
    for line in [
        "Số: 121/UBND-VHXH",
        "Kính gửi: Trường Mầm non Hoa Mận",
        "- Như trên;",
    ] {
        assert!(letter.lines().any(|it| it == line), "{letter}");
    }
    assert!(
        letter.contains("tiếp nhận 1 tủ sách; người nhận: Lò Văn Thành."),
        "{letter}"
    );
}

#[test]
fn a_number_depends_on_the_place_in_the_list_alone() {
    let scene = scene(LETTER, LIST);
    let words =
        "letters giao.yaml --format txt --out ra --name {number:04}-{symbol} --only tram-y-te-xa";
    let _ = scene.run(words).ends(0).prints("ra/0122-UBND-VHXH.txt\n");
    let words =
        "letters giao.yaml --format txt --out ra --name {number}-{rank} --except tram-y-te-xa";
    let _ = scene
        .run(words)
        .ends(0)
        .prints("ra/120-1.txt\nra/121-2.txt\n");
}

#[test]
fn nothing_is_written_while_one_of_the_copies_has_a_fault() {
    let scene = scene(LETTER, &LIST.replace("Lò Văn Thành", ""));
    let _ = scene
        .run("letters giao.yaml --format txt --out ra")
        .ends(2)
        .mentions("lỗi[empty-value]: `each.head`")
        .mentions("ở 1 trong 3 bản: C3")
        .mentions("chưa ghi tệp nào: 1 nơi nhận có lỗi");
    assert!(!scene.path("ra").exists());
    let _ = scene
        .run("letters giao.yaml --format txt --out ra --skip-invalid")
        .ends(1)
        .mentions("bỏ, vì bản của họ có lỗi: B3 “Trường Mầm non Hoa Mận”");
    // The others keep the numbers that they have among all.
    assert!(text(&scene, "ra/giao-tram-y-te-xa.txt").contains("Số: 122/UBND-VHXH"));
    assert!(!scene.path("ra/giao-truong-mam-non-hoa-man.txt").exists());
}

#[test]
fn a_fault_of_the_list_stops_all_unless_its_row_is_left_out() {
    let list = LIST
        .replace("Số tủ sách", "Số tủ sách;Email")
        .replace(";3\n", ";3;sonca@hoasim.vn\n")
        .replace(";1\n", ";1;hoaman-hoasim.vn\n")
        .replace(";2\n", ";2;tramyte@hoasim.vn\n");
    let scene = scene(LETTER, &list);
    let run = |more| scene.run(&format!("letters giao.yaml --format txt --out ra {more}"));
    let _ = run("").ends(2).mentions("E3 “hoaman-hoasim.vn”");
    assert!(!scene.path("ra").exists());
    let _ = run("--except truong-mam-non-hoa-man").ends(0);
    let _ = run("--skip-invalid").ends(1);
}

#[test]
fn a_column_that_is_not_there_is_told_once() {
    let scene = scene(&LETTER.replace("so-tu-sach", "so-tu-sch"), LIST);
    let outcome = scene.run("letters giao.yaml").ends(2);
    assert_eq!(
        outcome.stderr.matches("[undefined-name]").count(),
        1,
        "{}",
        outcome.stderr
    );
    let _ = outcome
        .mentions("có phải là `each.so-tu-sach`?")
        .mentions("ở mọi bản (3)");
}

#[test]
fn a_rehearsal_shows_who_would_receive_what() {
    let scene = scene(LETTER, LIST);
    let outcome = scene.run("letters giao.yaml --dry-run --only tram-y-te-xa");
    let shown = "3  122  tram-y-te-xa  Trạm Y tế xã  1 trang  giao-tram-y-te-xa\n";
    let _ = outcome.ends(0).prints(shown).mentions("chưa ghi tệp nào");
}

#[test]
fn two_rows_never_make_one_file() {
    let list = LIST.replace("Trường Mầm non Hoa Mận", "Trạm Y tế xã");
    let scene = scene(LETTER, &list);
    let _ = scene
        .run("letters giao.yaml --format txt --out ra")
        .ends(2)
        .mentions("“Trạm Y tế xã” (B3) và “Trạm Y tế xã” (B4) cùng ra tệp `giao-tram-y-te-xa`");
    assert!(!scene.path("ra").exists());
    let _ = scene
        .run("letters giao.yaml --format txt --out ra --name {rank}-{key}")
        .ends(0);
}

#[test]
fn units_of_the_register_receive_letters_by_their_tag() {
    let letter = LETTER
        .replace("tu-sach.csv", "to-dan-pho trừ tdp-3")
        .replace("{{ each.so-tu-sach }}", "hai");
    let scene = scene(&letter, LIST);
    let _ = scene
        .run("letters giao.yaml --format txt --out ra")
        .ends(0)
        .prints("ra/giao-tdp-1.txt\nra/giao-tdp-2.txt\n");
    let letter = text(&scene, "ra/giao-tdp-2.txt");
    assert!(letter.contains("Kính gửi: Tổ dân phố 2\n"), "{letter}");
    assert!(letter.contains("người nhận: Vàng A Sử."), "{letter}");
}

#[test]
fn guests_are_addressed_in_their_own_form() {
    let letter = LETTER.replace(" tiếp nhận {{ each.so-tu-sach }} tủ sách", "");
    let letter = letter.replace("{{ each.head }}", "{{ each.chuc-vu }}");
    let list = "Xưng hô,Họ và tên,Chức vụ\nBà,Hà Thị Lan,Hiệu trưởng\nÔng,Vàng A Sử,Trưởng thôn\n";
    let scene = scene(&letter, list);
    let _ = scene.run("letters giao.yaml --format txt --out ra").ends(0);
    let letter = text(&scene, "ra/giao-ha-thi-lan.txt");
    assert!(letter.contains("Kính gửi: Bà Hà Thị Lan\n"), "{letter}");
}

#[test]
fn what_has_no_recipients_is_told() {
    let run = |letter: &str| {
        scene(letter, LIST)
            .run("letters giao.yaml --dry-run")
            .ends(2)
    };
    let _ = run(&LETTER
        .replace("each: tu-sach.csv\n", "to: Các trường\n")
        .replace("each.", "office."))
    .mentions("lỗi");
    let _ = run(&LETTER.replace("tu-sach.csv", "khac.csv")).mentions("lỗi[unreadable-list]");
    let _ = run(&LETTER.replace("tu-sach.csv", "../tu-sach.csv")).mentions("phải nằm cạnh");
    let _ = scene(LETTER, LIST)
        .run("letters giao.yaml --only tram-y-te")
        .ends(2)
        .mentions("có phải là `tram-y-te-xa`?");
    let _ = scene(LETTER, LIST)
        .run("letters giao.yaml --name {ky}")
        .ends(2)
        .mentions("có phải là `{key}`?");
}

#[test]
fn a_paper_for_each_is_checked_by_its_first_and_never_built_as_one() {
    let scene = scene(LETTER, LIST);
    let _ = scene
        .run("check giao.yaml")
        .ends(0)
        .mentions("mới xét bản của nơi nhận đầu trong 3");
    let _ = scene
        .run("build giao.yaml")
        .ends(2)
        .mentions("`kehoach letters`");
    assert!(!scene.path("giao.pdf").exists());
}

/// The names and bytes of a folder.
fn files(scene: &Scene, folder: &str) -> Vec<(String, Vec<u8>)> {
    let names = scene.names(folder).into_iter();
    names
        .map(|it| (it.clone(), scene.read(&format!("{folder}/{it}"))))
        .collect()
}

#[test]
fn a_run_that_was_stopped_is_gone_on_with_by_the_same_command() {
    let whole = scene(LETTER, LIST);
    let _ = whole
        .run("letters giao.yaml --out ra --sidecar json")
        .ends(0);
    let stopped = scene(LETTER, LIST);
    let _ = stopped
        .run("letters giao.yaml --out ra --sidecar json --only tram-y-te-xa")
        .ends(0);
    // What lies there untouched is not written again: its time stays.
    let old = std::fs::File::open(stopped.path("ra/giao-tram-y-te-xa.pdf")).unwrap();
    let time = std::time::SystemTime::UNIX_EPOCH;
    old.set_modified(time).unwrap();
    stopped.put("ra/.kehoach-abc123", "half");
    let outcome = stopped
        .run("letters giao.yaml --out ra --sidecar json")
        .ends(0);
    assert!(
        outcome.stdout.contains("ra/giao-tram-y-te-xa.json\n"),
        "{}",
        outcome.stdout
    );
    assert!(files(&whole, "ra") == files(&stopped, "ra"));
    assert_eq!(old.metadata().unwrap().modified().unwrap(), time);
}

#[test]
fn what_changed_is_made_anew_and_what_did_not_is_let_be() {
    let scene = scene(LETTER, LIST);
    let run = || {
        scene
            .run("letters giao.yaml --format docx,txt --out ra")
            .ends(0)
    };
    let _ = run();
    let before = files(&scene, "ra");
    // A remark is none of the paper's words.
    scene.put("giao.yaml", format!("# Thử\n{LETTER}"));
    let _ = run();
    assert!(files(&scene, "ra") == before);
    scene.put(
        "tu-sach.csv",
        LIST.replace("Vàng Thị Mây", "Vàng Thị Mây Mơ"),
    );
    let _ = run();
    let changed = files(&scene, "ra").into_iter().zip(before);
    let changed = changed.filter(|(now, before)| now != before);
    let changed: Vec<String> = changed.map(|(now, _)| now.0).collect();
    assert_eq!(
        changed,
        [
            ".kehoach.json",
            "giao-tram-y-te-xa.docx",
            "giao-tram-y-te-xa.txt"
        ]
    );
    // One that is gone, or that another program cut, comes back.
    std::fs::remove_file(scene.path("ra/giao-truong-tieu-hoc-son-ca.docx")).unwrap();
    let _ = run();
    assert!(scene.path("ra/giao-truong-tieu-hoc-son-ca.docx").exists());
}

#[test]
fn shares_make_what_the_whole_makes() {
    for register in ["so.xlsx", "so.csv"] {
        let whole = scene(LETTER, LIST);
        let words = format!(
            "letters giao.yaml --format docx --out ra --name {{number}}-{{key}} --register {register}"
        );
        let _ = whole.run(&words).ends(0);
        let shared = scene(LETTER, LIST);
        for shard in ["3/4", "1/4", "4/4"] {
            let _ = shared.run(&format!("{words} --shard {shard}")).ends(0);
        }
        let _ = shared
            .run(&format!("{words} --join 4"))
            .ends(2)
            .mentions("chưa có `so.2-4.csv`");
        let _ = shared.run(&format!("{words} --shard 2/4")).ends(0);
        let _ = shared
            .run(&format!("{words} --join 4"))
            .ends(0)
            .mentions("ghép sổ của 4 phần, 3 hàng");
        assert!(files(&whole, "ra") == files(&shared, "ra"));
        assert!(whole.read(register) == shared.read(register), "{register}");
    }
}

#[test]
fn a_share_knows_the_names_of_the_others() {
    let list = LIST.replace("Trường Mầm non Hoa Mận", "Trạm Y tế xã");
    let scene = scene(LETTER, &list);
    let _ = scene
        .run("letters giao.yaml --format txt --out ra --shard 1/3")
        .ends(2)
        .mentions("“Trạm Y tế xã” (B3) và “Trạm Y tế xã” (B4) cùng ra tệp");
    let _ = scene
        .run("letters giao.yaml --shard 4/3")
        .ends(2)
        .mentions("ví dụ `2/4`");
}

#[test]
fn the_letters_of_the_house_have_nothing_to_mend() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/letters");
    let out = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|it| it != "yaml") {
            continue;
        }
        let is_each = std::fs::read_to_string(&path).unwrap().contains("\neach:");
        let command = if is_each { "letters" } else { "build" };
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_kehoach"))
            .args([command, "--format", "txt", "--out"])
            .arg(out.path())
            .arg(&path)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&run.stderr);
        assert_eq!(run.status.code(), Some(0), "{}: {told}", path.display());
    }
}

#[test]
fn all_letters_are_printed_from_one_file() {
    let scene = scene(LETTER, LIST);
    let run = |more| scene.run(&format!("letters giao.yaml --format txt --out ra {more}"));
    let outcome = run("--print ra/in.pdf --duplex").ends(0);
    assert_eq!(outcome.stdout.lines().last(), Some("ra/in.pdf"));
    let first = scene.read("ra/in.pdf");
    let _ = run("--print ra/in.pdf --duplex").ends(0);
    assert!(first == scene.read("ra/in.pdf"));
    // Somebody else's file is not written over, nor that of a letter.
    scene.put("ra/ghi.pdf", "của tôi");
    let _ = run("--print ra/ghi.pdf")
        .ends(2)
        .mentions("nên không ghi đè");
    let _ = run("--print ra/GIAO-tram-y-te-xa.pdf")
        .ends(2)
        .mentions("trùng tên với tệp của `giao-tram-y-te-xa`");
    let _ = run("--print in.docx").ends(2).mentions("phải có đuôi .pdf");
    let _ = run("--duplex").ends(2);
}

#[test]
fn a_print_file_is_not_made_of_more_than_can_be_laid_out_together() {
    let mut list = String::from("STT;Tên đơn vị;Người phụ trách;Số tủ sách\n");
    (0..3001).for_each(|n| list.push_str(&format!("{n};Tổ {n};Hà Thị Lan;1\n")));
    let letter = "\
office: hoa-sim
kind: cong-van
each: tu-sach.csv
subject: thử
opening: Thử.
signer: chu-tich
";
    let scene = scene(letter, &list);
    let _ = scene
        .run("letters giao.yaml --out ra --print in.pdf")
        .ends(2)
        .mentions("nhiều nhất 3000 trang");
    assert!(!scene.path("ra").exists());
}

const LISTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/lists/");

/// A letter to everybody of a list that lies among those the reader is tried by.
fn scene_of(list: &str) -> Scene {
    let letter = LETTER.replace("tu-sach.csv", "ds.xlsx").replace(
        "tiếp nhận {{ each.so-tu-sach }} tủ sách; người nhận:\n  {{ each.head }}",
        "({{ each.body }}) tiếp nhận tủ sách",
    );
    scene(&letter, LIST).file("ds.xlsx", std::fs::read(format!("{LISTS}{list}")).unwrap())
}

#[test]
fn each_seeded_fault_of_a_list_is_told_with_its_cell_before_a_letter_is_written() {
    let seeds = std::fs::read_to_string(format!("{LISTS}seeded.json")).unwrap();
    let seeds: Vec<(String, String)> = serde_json::from_str(&seeds).unwrap();
    let scene = scene_of("seeded.xlsx");
    let told = scene
        .run("letters giao.yaml --format txt --out ra --register so.xlsx")
        .ends(2)
        .stderr;
    let cells: Vec<&str> = told.split(|it: char| !it.is_ascii_alphanumeric()).collect();
    assert!(seeds.len() >= 40);
    for (code, cell) in &seeds {
        assert!(cells.contains(&cell.as_str()), "{code} {cell}\n{told}");
    }
    assert!(!scene.path("ra").exists() && !scene.path("so.xlsx").exists());
}

#[test]
fn nothing_is_told_of_a_clean_list_and_all_is_written() {
    let scene = scene_of("clean.xlsx");
    let _ = scene
        .run("letters giao.yaml --format txt --out ra")
        .ends(0)
        .tells("giao: đã làm 60 bản trong 60 nơi nhận\n");
}

/// One letter to whom these keys say, beside a list.
fn one_letter(keys: &str) -> Scene {
    let letter = LETTER
        .replace("each: tu-sach.csv\n", "")
        .replace("recipients: [{file: VT}]\n", keys);
    let (head, behind) = letter.split_once("opening").unwrap();
    let (_, foot) = behind.split_once("24/4/2026.\n").unwrap();
    let letter =
        format!("{head}opening: Mời các đơn vị nhận tủ sách trước ngày 24/4/2026.\n{foot}");
    scene(&letter, LIST)
}

#[test]
fn one_letter_goes_to_all_in_a_list() {
    for keys in [
        "to: tu-sach.csv\nrecipients: [{file: VT}]\n",
        "to: [tdp-1, tu-sach.csv]\nrecipients: [{file: VT}]\n",
        "to: tu-sach.csv\nto_annex: true\nrecipients: [{file: VT}]\n",
        "to: tdp-1\nrecipients: [{to: tu-sach.csv}, {file: VT}]\n",
        "to: tdp-1\nrecipients: [tu-sach.csv, {file: VT}]\n",
    ] {
        let scene = one_letter(keys);
        let _ = scene.run("build giao.yaml --format txt --out ra");
        let letter = text(&scene, "ra/giao.txt");
        for name in [
            "Trường Tiểu học Sơn Ca",
            "Trường Mầm non Hoa Mận",
            "Trạm Y tế xã",
        ] {
            assert!(letter.contains(name), "{keys}: {letter}");
        }
        assert!(!letter.contains("csv"), "{keys}: {letter}");
        assert_eq!(
            letter.contains("Tổ dân phố 1"),
            keys.contains("tdp-1"),
            "{letter}"
        );
    }
    let _ = one_letter("to: tu-sch.xlsx\nrecipients: [{file: VT}]\n")
        .run("build giao.yaml --out ra")
        .ends(2)
        .mentions("không có tệp danh sách `tu-sch.xlsx` cạnh tệp này");
}

#[test]
fn a_list_in_brackets_is_still_a_list_and_two_are_refused() {
    let each = |each: &str| scene(&LETTER.replace("each: tu-sach.csv", each), LIST);
    let _ = each("each: [tu-sach.csv]")
        .run("letters giao.yaml --format txt --out ra")
        .ends(0)
        .mentions("đã làm 3 bản");
    let _ = each("each: [tdp-1, tu-sach.csv]")
        .run("letters giao.yaml --format txt --out ra")
        .ends(2)
        .mentions("không thêm được `tu-sach.csv`");
}

#[test]
fn a_row_without_a_name_is_one_error() {
    let blank = LIST.replace("Trường Mầm non Hoa Mận", "");
    let scene = scene(LETTER, &blank);
    let told = scene
        .run("letters giao.yaml --format txt --out ra")
        .ends(2)
        .stderr;
    let errors = told.lines().filter(|it| it.starts_with("lỗi"));
    assert_eq!(errors.count(), 1, "{told}");
}

#[test]
fn names_of_a_list_are_spelt_as_their_bearers_spell_them() {
    let list = LIST.replace("Trường Mầm non Hoa Mận", "Hội LHPN xã");
    let scene = scene(LETTER, &list.replace("Hà Thị Lan", "Lò Văn Thoong"));
    let told = scene.run("letters giao.yaml --format txt --out ra").stderr;
    assert!(!told.contains("LHPN") && !told.contains("Thoong"), "{told}");
}

#[test]
fn what_is_wrong_in_every_copy_is_no_fault_of_recipients() {
    let run = |letter: &str| {
        scene(letter, LIST)
            .run("letters giao.yaml --skip-invalid")
            .ends(2)
    };
    let outcome = run(&LETTER.replace("each.head", "each.sodt"))
        .mentions("dùng được: `each.name`, `each.stt`, `each.body`, `each.head`")
        .mentions("lỗi nêu trên bản nào cũng có");
    assert!(!outcome.stderr.contains("có phải là"), "{}", outcome.stderr);
    assert!(
        !outcome.stderr.contains("nơi nhận có lỗi"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn a_campaign_that_cannot_be_read_is_all_that_is_told() {
    let letter = "\
office: hoa-sim
kind: cong-van
campaign: goc
assign:
each: {to: assigned, reported: [tdp-1]}
number: 120
date: 20/3/2026
subject: giao việc năm 2026
opening: Thực hiện {{ campaign.name }}, giao {{ each.name }} xong trước {{ campaign.hop.due }} (Phụ lục kèm theo).
recipients: [{to: assigned trừ tdp-2}, {file: VT}]
annexes:
  - title: Việc được giao
    table: {of: assigned, head: [[Việc]], row: ['{{ item.text }}']}
signer: chu-tich
";
    let scene = scene(letter, LIST)
        .file("nam/giao.yaml", letter)
        .file("nam/goc.yaml", "office: hoa-sim\nkind: [\n");
    for command in ["check", "letters"] {
        let outcome = scene.run(&format!("{command} nam/giao.yaml"));
        let outcome = outcome.mentions("chạy `kehoach check nam/goc.yaml`");
        assert_eq!(
            outcome.stderr.matches("lỗi[").count(),
            1,
            "{}",
            outcome.stderr
        );
        assert!(
            !outcome.stderr.contains("--skip-invalid"),
            "{}",
            outcome.stderr
        );
    }
    let _ = scene.run("check nam/goc.yaml").ends(1);
}

#[test]
fn an_addressee_typed_for_all_copies_is_told() {
    let typed = |to: &str| LETTER.replace("number: 120", &format!("to: {to}\nnumber: 120"));
    let told = |letter: &str| {
        let run = scene(letter, LIST).run("check giao.yaml");
        format!("{}{}", run.stdout, run.stderr)
    };
    let words = "đều ghi «Kính gửi: Trạm Y tế xã»";
    let said = told(&typed("[Trạm Y tế xã]"));
    assert!(said.contains(words) && said.contains("xóa `to`"), "{said}");
    for own in [
        LETTER.to_owned(),
        typed("['{{ each.name }}']"),
        typed("[Các trường trong xã]"),
    ] {
        let said = told(&own);
        assert!(!said.contains("đều ghi"), "{said}");
    }
}

#[test]
fn a_half_typed_date_is_told_once_wherever_its_year_is_called() {
    let letter = LETTER
        .replace("date: 20/3/2026", "date: 15/1")
        .replace("sách năm 2026", "sách năm {{ year }}")
        .replace("ngày 24/4/2026.", "ngày 24/4/{{ year }}, năm {{ year }}.");
    let run = scene(&letter, LIST).run("check giao.yaml");
    let said = format!("{}{}", run.stdout, run.stderr);
    assert_eq!(
        said.matches("năm ở đây lấy theo ngày ban hành").count(),
        1,
        "{said}"
    );
    assert!(!said.contains("không có gì tên"), "{said}");
}
