//! A kind of an office's own to start from.

use kehoach::app::BUILT_IN;

use crate::scene::Scene;

const OFFICE: &str = "\
name: Trường Tiểu học Sông Trong
family: nha-nuoc
heading: [TRƯỜNG TIỂU HỌC, SÔNG TRONG]
symbol: THST
place: Sông Trong
signers:
  hieu-truong: {title: Hiệu trưởng, name: Nguyễn Văn A}
";

fn text(scene: &Scene, name: &str) -> String {
    String::from_utf8(scene.read(name)).unwrap()
}

#[test]
fn a_new_kind_makes_a_paper_at_once() {
    let scene = Scene::new();
    let made = scene.run("new-kind Đơn-vị-cần-gì").ends(0);
    assert!(made.stdout.contains("Chưa có đơn vị nào"));
    assert!(made.stdout.ends_with("build don-vi-can-gi.yaml\n"));
    assert!(text(&scene, "don-vi-can-gi.yaml").contains("office: don-vi\n"));
    let _ = scene
        .run("check don-vi-can-gi.yaml")
        .ends(0)
        .mentions("0 lỗi, 0 cảnh báo");
    let _ = scene.run("build don-vi-can-gi.yaml --format txt").ends(0);
    let paper = text(&scene, "don-vi-can-gi.txt");
    assert!(
        paper.contains("ĐƠN-VỊ-CẦN-GÌ") && paper.contains("/ĐVCG-"),
        "{paper}"
    );
}

#[test]
fn nothing_is_overwritten() {
    let scene = Scene::new();
    let _ = scene.run("new-kind Thử").ends(0);
    scene.put("offices/mau/thu.jinja", "@doan Của tôi\n");
    let _ = scene.run("new-kind Thử").ends(2).mentions("không ghi đè");
    assert_eq!(text(&scene, "offices/mau/thu.jinja"), "@doan Của tôi\n");
    let _ = scene.run("new-kind ke-hoach").ends(2).mentions("đã có sẵn");
    let _ = scene.run("new-kind ???").ends(2).mentions("không làm tên");
    let _ = scene
        .run("new-kind Thử-nữa --like ke-hoac")
        .ends(2)
        .mentions("`ke-hoach`");
}

#[test]
fn the_office_beside_it_is_the_one_that_issues() {
    let named = format!("{OFFICE}templates: cua-truong\n");
    let scene = Scene::new().file("offices/truong.yaml", named);
    let _ = scene.run("new-kind Giấy-xin").ends(0);
    assert!(text(&scene, "giay-xin.yaml").contains("office: truong"));
    assert!(text(&scene, "offices/cua-truong/giay-xin.jinja").contains("@ten-loai"));
    let _ = scene.run("build giay-xin.yaml --format txt").ends(0);
    scene.put("offices/nha.yaml", OFFICE);
    let _ = scene.run("new-kind Giấy-hẹn").ends(2).mentions("--office");
    let made = scene.run("new-kind Giấy-hẹn --office nha").ends(0);
    assert!(
        made.stdout
            .contains("Thêm dòng `templates: mau` vào offices/nha.yaml")
    );
}

#[test]
fn every_kind_of_the_program_can_be_started_from() {
    let paths = BUILT_IN
        .iter()
        .filter_map(|(path, _)| path.strip_prefix("kinds/"));
    for (place, kind) in paths.filter_map(|it| it.strip_suffix(".yaml")).enumerate() {
        let scene = Scene::new().file("offices/truong.yaml", format!("{OFFICE}templates: mau\n"));
        let _ = scene
            .run(&format!("new-kind Loại-{place} --like {kind}"))
            .ends(0);
        let build = scene.run(&format!("build loai-{place}.yaml --format txt"));
        assert_eq!(
            build.stdout,
            format!("loai-{place}.txt\n"),
            "{kind}\n{}",
            build.stderr
        );
        assert!(
            !build.stderr.contains("template-fault"),
            "{kind}\n{}",
            build.stderr
        );
    }
}

#[test]
fn one_kind_can_be_copied_out_alone() {
    let scene = Scene::new();
    let _ = scene
        .run("eject ke-hoach chung/cuoi.jinja --out mau")
        .ends(0);
    assert_eq!(
        scene.names("mau"),
        [".kehoach.json", "chung", "ke-hoach.jinja", "kinds"]
    );
    assert_eq!(scene.names("mau/kinds"), ["ke-hoach.yaml"]);
    let _ = scene
        .run("eject ke-hoac")
        .ends(2)
        .mentions("có phải là `ke-hoach`");
}

#[test]
fn what_is_copied_out_says_what_it_is() {
    let texts = BUILT_IN
        .iter()
        .filter(|(path, _)| !path.starts_with("regulations/"));
    for (path, text) in texts {
        assert!(
            text.starts_with('#') || text.starts_with("{#"),
            "{path} has no remark"
        );
    }
}

#[test]
fn who_signs_as_what_is_kept_from_the_other_kind() {
    let scene = Scene::new();
    let _ = scene.run("new-kind Biên-bản-tổ --like bien-ban").ends(0);
    let _ = scene.run("build bien-ban-to.yaml --format txt").ends(0);
    let paper = text(&scene, "bien-ban-to.txt");
    assert!(
        paper.contains("THƯ KÝ") && paper.contains("CHỦ TỌA"),
        "{paper}"
    );
    let _ = scene
        .run("check bien-ban-to.yaml")
        .ends(0)
        .mentions("0 lỗi, 0 cảnh báo");
}

#[test]
fn what_is_but_another_name_of_a_kind_has_its_letters() {
    let scene = Scene::new();
    let _ = scene
        .run("new-kind Thông-báo-tuyển-sinh --like thong-bao")
        .ends(0);
    let _ = scene.run("new-kind Giấy-báo --like thong-bao").ends(0);
    let letters = |name: &str| text(&scene, &format!("offices/mau/kinds/{name}.yaml"));
    assert!(letters("giay-bao").contains("GB"));
    let own = letters("thong-bao-tuyen-sinh");
    assert!(own.contains("TB") && !own.contains("TBTS"), "{own}");
}
