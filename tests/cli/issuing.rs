//! Papers that go out with a copy for all, and several descriptions in one run.

use crate::scene::Scene;

const OFFICE: &str = "\
name: Ủy ban nhân dân xã Hoa Sim
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ HOA SIM]
symbol: UBND
place: Hoa Sim
units:
  tram-y-te: {name: Trạm Y tế xã, mail: tramyte@hoasim.vn}
  truong-hoa-man: {name: Trường Mầm non Hoa Mận, mail: hoaman@hoasim.vn}
  thu-vien: {name: Thư viện xã}
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
";

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
        .file("offices/hoa-sim.yaml", OFFICE)
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
