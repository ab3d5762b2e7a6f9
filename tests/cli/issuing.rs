//! Papers that go out with a copy for all, and several descriptions in one run.

use super::places::{HOA_SIM, INVITATION};
use crate::scene::Scene;

/// Hoa Sim with the places it writes to.
fn office() -> String {
    let units = "units:
  tram-y-te: {name: Trạm Y tế xã, mail: tramyte@hoasim.vn}
  truong-hoa-man: {name: Trường Mầm non Hoa Mận, mail: hoaman@hoasim.vn}
  thu-vien: {name: Thư viện xã}
";
    format!("{HOA_SIM}{units}")
}

const LETTER: &str = "\
office: hoa-sim
kind: cong-van
number: 140
date: 20/3/2026
subject: đăng ký tủ sách
to: [tram-y-te, truong-hoa-man, thu-vien]
opening: Đề nghị các đơn vị gửi đăng ký về xã trước ngày 24/4/2026.
recipients: [{file: VT}]
signer: chu-tich
";

const EACH: &str = "\
office: hoa-sim
kind: cong-van
each: [tram-y-te, thu-vien]
number: 141
date: 21/3/2026
subject: giao tủ sách
opening: Xã giao {{ each.name }} giữ một tủ sách.
recipients: [{file: VT}]
signer: chu-tich
";

fn scene() -> Scene {
    Scene::new()
        .file("offices/hoa-sim.yaml", office())
        .file("dang-ky.yaml", LETTER)
        .file("giao.yaml", EACH)
}

fn text(scene: &Scene, name: &str) -> String {
    String::from_utf8(scene.read(name)).unwrap()
}

#[test]
fn one_paper_for_all_goes_out_with_register_sidecar_and_mail() {
    let scene = scene();
    let _ = scene
        .run("letters dang-ky.yaml --format pdf --out ra --register so.csv --sidecar json --eml")
        .ends(0)
        .mentions("chưa có thư điện tử nên không có tệp .eml: “Thư viện xã”");
    let mut names = scene.names("ra");
    names.retain(|it| !it.starts_with('.'));
    assert_eq!(names, ["dang-ky.eml", "dang-ky.json", "dang-ky.pdf"]);
    let register = text(&scene, "so.csv");
    let row = "140/UBND;20/03/2026;Công văn về việc đăng ký tủ sách;Nguyễn Văn A;\"Trạm Y tế xã; Trường Mầm non Hoa Mận; Thư viện xã\";VT;";
    assert!(register.contains(row), "{register}");
    let told: serde_json::Value = serde_json::from_slice(&scene.read("ra/dang-ky.json")).unwrap();
    assert_eq!(told["To"][2]["OrganName"], "Thư viện xã");
    let mail = text(&scene, "ra/dang-ky.eml");
    assert!(mail.contains("<tramyte@hoasim.vn>") && mail.contains("<hoaman@hoasim.vn>"));
    // Once more, and nothing is put twice.
    let _ = scene
        .run("letters dang-ky.yaml --format pdf --out ra --register so.csv --sidecar json --eml");
    assert_eq!(text(&scene, "so.csv"), register);
}

#[test]
fn what_is_issued_is_what_is_built() {
    let scene = scene();
    let _ = scene
        .run("build dang-ky.yaml --format txt --out dung")
        .ends(0);
    let _ = scene
        .run("letters dang-ky.yaml --format txt --out ra")
        .ends(0);
    assert_eq!(
        text(&scene, "dung/dang-ky.txt"),
        text(&scene, "ra/dang-ky.txt")
    );
}

#[test]
fn several_descriptions_go_into_one_print_file_and_register() {
    let scene = scene();
    let _ = scene
        .run(
            "letters dang-ky.yaml giao.yaml --format txt --out ra --print in.pdf --register so.csv",
        )
        .ends(0);
    assert!(scene.path("in.pdf").exists() && scene.path("ra/giao-thu-vien.txt").exists());
    let register = text(&scene, "so.csv");
    for number in ["140/UBND;", "141/UBND;", "142/UBND;"] {
        assert!(register.contains(number), "{register}");
    }
    let _ = scene
        .run("letters dang-ky.yaml giao.yaml --out ra --only thu-vien")
        .ends(2)
        .mentions("`--only` chỉ dùng với một tệp mô tả");
}

#[test]
fn nothing_is_written_while_one_of_the_descriptions_has_an_error() {
    let faulty = EACH.replace("21/3/2026", "31/4/2026");
    let scene = scene().file("giao.yaml", &faulty);
    let _ = scene
        .run("letters dang-ky.yaml giao.yaml --format txt --out ra")
        .ends(2);
    assert!(!scene.path("ra").exists());
}

#[test]
fn two_descriptions_never_make_one_file() {
    let scene = scene();
    let _ = scene
        .run("letters dang-ky.yaml giao.yaml --format txt --out ra --name {kind}")
        .ends(2)
        .mentions("cùng ra tệp `cong-van`");
    assert!(!scene.path("ra").exists());
}

#[test]
fn two_copies_of_a_run_never_have_one_number() {
    let scene = scene().file("giao.yaml", EACH.replace("number: 141", "number: 139"));
    let _ = scene
        .run("letters giao.yaml dang-ky.yaml --format txt --out ra --register so.csv")
        .ends(2)
        .mentions("số `140/UBND` năm 2026 dùng cho hai bản: “Thư viện xã” của `giao`");
    assert!(!scene.path("ra").exists() && !scene.path("so.csv").exists());
    // A folder tells it of copies, too.
    let _ = scene
        .run("check .")
        .ends(1)
        .mentions("2 bản đánh số từ `139/UBND` có số đã được dùng");
}

const REMINDED: &str = "\
office: hoa-sim
kind: cong-van
campaign: ke-hoach
each: {to: assigned, reported: [tram-y-te]}
assign: {parts: [tasks], within: 7 ngày}
number: 150
drafter: TV
date: 16/3/2026
subject: nhắc việc
opening: Nhắc {{ each.name }} làm xong trước ngày {{ each.due }}.
recipients: [{file: VT}]
signer: chu-tich
";

const PLAN: &str = "\
office: hoa-sim
kind: ke-hoach
number: 9
date: 2/3/2026
subject: Mùa đọc
tasks:
  items:
    - {lead: tram-y-te, due: 20/3/2026, text: 'Kê tủ thuốc trước ngày {{ due }}.'}
    - {lead: thu-vien, due: 19/3/2026, text: 'Kê giá sách trước ngày {{ due }}.'}
recipients: [{file: VT}]
signer: chu-tich
";

fn reminding() -> Scene {
    let scene = scene().file("nhac.yaml", REMINDED);
    scene.file("ke-hoach.yaml", PLAN)
}

#[test]
fn who_is_left_out_on_purpose_stops_no_letter_that_is_to_be_signed() {
    let scene = reminding();
    let _ = scene
        .run("letters nhac.yaml --format txt --out ra --final")
        .ends(0)
        .mentions("đã báo cáo nên không nhận: “Trạm Y tế xã”");
    assert!(scene.path("ra/nhac-thu-vien.txt").exists());
}

#[test]
fn nothing_due_is_no_fault() {
    let scene = reminding();
    let _ = scene
        .run("letters nhac.yaml --format txt --out ra --today 1/3/2026 --due-within 3 --register so.csv")
        .mentions("lần này không ai phải nhận")
        .ends(0);
    assert!(!scene.path("ra").exists() && !scene.path("so.csv").exists());
    let _ = scene
        .run("letters nhac.yaml --dry-run --today 17/3/2026")
        .mentions("bản in vẫn ghi ngày 16/3/2026");
    let _ = scene
        .run("letters nhac.yaml --format txt --out ra --today 1/3/2026 --due-within 3 --final")
        .ends(0);
}

const GUESTS: &str = "\
STT;Xưng hô;Họ và tên;Chức vụ
1;Ông;Lò Văn Thành;Trưởng trạm Y tế xã
2;Bà;Hà Thị Lan;
";

#[test]
fn what_a_list_tells_lives_on_wherever_the_list_is_named() {
    let list = "STT;Tên đơn vị;Người phụ trách;E-mail\n\
                1;Trường Tiểu học Sơn Ca;Hà Thị Lan;sonca@hoasim.vn; lan@hoasim.vn\n\
                2;Trạm thú y;Lò Văn Thành;\n";
    let list = list.replace(
        "sonca@hoasim.vn; lan@hoasim.vn",
        "\"sonca@hoasim.vn; lan@hoasim.vn\"",
    );
    let letter = LETTER
        .replace("to: [tram-y-te, truong-hoa-man, thu-vien]", "to: [noi.csv]")
        .replace("gửi đăng ký", "(theo Phụ lục) gửi đăng ký")
        + "annexes:\n  - title: Danh sách\n    table: {head: [[Nơi, Người]], of: to, row: ['{{ item.name }}', '{{ item.head }}']}\n";
    let scene = Scene::new()
        .file("offices/hoa-sim.yaml", office())
        .file("noi.csv", &list)
        .file("dang-ky.yaml", letter);
    let _ = scene
        .run("letters dang-ky.yaml --format pdf,txt --out ra --eml")
        .ends(0)
        .mentions("chưa có thư điện tử nên không có tệp .eml: “Trạm thú y”");
    let mail = text(&scene, "ra/dang-ky.eml");
    assert!(
        mail.contains("<sonca@hoasim.vn>") && mail.contains("<lan@hoasim.vn>"),
        "{mail}"
    );
    assert!(text(&scene, "ra/dang-ky.txt").contains("Trạm thú y\tLò Văn Thành"));

    let guests =
        "STT;Họ và tên;Thư điện tử\n1;Lò Văn Thành;thanh@hoasim.vn\n2;Hà Thị Lan;lan@hoasim.vn\n";
    let scene = scene.file("khach.csv", guests).file("moi.yaml", INVITATION);
    let _ = scene
        .run("letters moi.yaml --format pdf --out ra --eml")
        .mentions("không có tệp .eml: “Ông Vàng A Páo, Trưởng bản”");
    let mail = text(&scene, "ra/moi.eml");
    assert!(
        mail.contains("<thanh@hoasim.vn>") && mail.contains("<lan@hoasim.vn>"),
        "{mail}"
    );
}

#[test]
fn guests_of_a_list_are_invited_and_registered() {
    let scene = scene()
        .file("khach.csv", GUESTS)
        .file("moi.yaml", INVITATION);
    let _ = scene
        .run("letters moi.yaml --format txt --out ra --register so.csv")
        .ends(0);
    let paper = text(&scene, "ra/moi.txt");
    for line in [
        "- Ông Lò Văn Thành, Trưởng trạm Y tế xã",
        "- Bà Hà Thị Lan",
        "- Ông Vàng A Páo, Trưởng bản",
    ] {
        assert!(paper.lines().any(|it| it == line), "{paper}");
    }
    let register = text(&scene, "so.csv");
    let row = "\"Ông Lò Văn Thành, Trưởng trạm Y tế xã; Bà Hà Thị Lan; Ông Vàng A Páo, Trưởng bản; Như thành phần mời\"";
    assert!(register.contains(row), "{register}");
    let _ = scene
        .run("letters moi.yaml --format pdf --out ra --eml")
        .mentions("chưa có thư điện tử");
}

#[test]
fn others_who_are_invited_beside_the_guest_of_a_copy_are_registered() {
    let letter = INVITATION.replace(
        "invited: [khach.csv,",
        "each: khach.csv\ninvited: ['{{ each.form }} {{ each.name }}',",
    );
    let scene = scene().file("khach.csv", GUESTS).file("moi.yaml", letter);
    let _ = scene
        .run("letters moi.yaml --format txt --out ra --register so.csv")
        .ends(0);
    let register = text(&scene, "so.csv");
    assert!(
        register.contains("\"Bà Hà Thị Lan; Ông Vàng A Páo, Trưởng bản; Như thành phần mời\""),
        "{register}"
    );
}

#[test]
fn a_filing_line_of_a_set_is_told_where_the_office_has_it() {
    let office = office().replace(
        "signers:",
        "drafter: VX\npresets:\n  thuong-le: [tram-y-te, {file: VT}]\nsigners:",
    );
    let letter = LETTER.replace(
        "recipients: [{file: VT}]",
        "recipients: [thuong-le, thu-vien]",
    );
    let scene = scene()
        .file("offices/hoa-sim.yaml", office)
        .file("dang-ky.yaml", letter);
    let told = scene.run("check dang-ky.yaml").ends(1);
    let _ = told
        .mentions("lỗi[filing-not-last]")
        .mentions("offices/hoa-sim.yaml:8:");
}

#[test]
fn a_doubt_about_a_list_can_be_put_away_with_its_reason() {
    let list = GUESTS.replace("2;Bà;Hà Thị Lan;\n", "2;Bà;Hà Thị Lan;\n2;Bà;Hà Thị Lan;\n");
    let scene = scene().file("khach.csv", list).file("moi.yaml", INVITATION);
    let _ = scene
        .run("check moi.yaml")
        .ends(1)
        .mentions("cảnh báo[doubtful-list]")
        .mentions("checks: {doubtful-list: {level: tat, why: …}}");
    scene.put(
        "moi.yaml",
        format!("{INVITATION}checks: {{doubtful-list: {{level: tat, why: Hai người cùng tên}}}}\n"),
    );
    let _ = scene
        .run("check moi.yaml")
        .ends(0)
        .mentions("đã tắt: Hai người cùng tên");
}
