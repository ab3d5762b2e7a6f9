//! What is printed passes the grammar its regulation is checked by.

use std::fs;
use std::path::Path;

use crate::desk::{Hd05, Hd36, Nd30, Rule};
use kehoach::diagnostic::Sink;
use kehoach::read::yaml;
use kehoach::regulation::Regulation;
use kehoach::role::Role;
use kehoach::shape::Shape;
use kehoach::source::FileId;
use regex::Regex;

fn regulation(rule: Rule) -> Regulation {
    let name = match rule {
        Nd30 => "nghi-dinh-30-2020",
        Hd36 => "huong-dan-36-vptw",
        Hd05 => "huong-dan-05-vptw",
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/regulations");
    let text = fs::read_to_string(folder.join(name).with_extension("yaml")).unwrap();
    let mut sink = Sink::default();
    let node = yaml::parse(FileId(0), &text, &mut sink).unwrap();
    Regulation::read(&node, &mut sink).unwrap()
}

const CAMPAIGN: &str = "
    number: 7
    urgency: khan
    basis: [Căn cứ Luật A, Căn cứ Luật B]
    to: [Sở A, Sở B]
    tasks: [{ heading: Một, items: [{ heading: Hai }] }]
    closing: Hết
    recipients: [Báo tỉnh, { file: VT }]
    signer: { tm: Tập thể, title: Trưởng, name: Nguyễn Văn A }
    annexes: [{ title: Một }, { title: Hai }]
    ";

/// Roles by the grammar of the same or another name.
const ROLES: [(Role, &str); 13] = [
    (Role::QuocHieu, "quoc-hieu"),
    (Role::TieuNgu, "tieu-ngu"),
    (Role::TieuDe, "tieu-de"),
    (Role::DauSao, "dau-sao"),
    (Role::NgayThang, "ngay"),
    (Role::TrichYeuDuoiSo, "trich-yeu-duoi-so"),
    (Role::NamGach, "nam-gach"),
    (Role::DoKhan, "do-khan"),
    (Role::CanCu, "can-cu"),
    (Role::NoiNhanDong, "noi-nhan-dong"),
    (Role::QuyenHan, "quyen-han"),
    (Role::PhuLuc, "phu-luc"),
    (Role::PhuLucKemTheo, "phu-luc-kem-theo"),
];

#[test]
fn each_line_passes_its_grammar() {
    for rule in [Nd30, Hd36, Hd05] {
        let regulation = regulation(rule);
        let grammar = |name: &str| {
            let found = regulation.grammars.0.get(name);
            found.map(|wording| Regex::new(&wording.text.0.value.replace("{type}", "KH")).unwrap())
        };
        let office = "drafter: VX";
        let plan = rule.plan(CAMPAIGN).office(office).draft();
        let letter = rule.letter(CAMPAIGN).office(office).draft();
        let mut passed = 0;
        let mut pass = |lines: Vec<String>, name: &str| {
            for line in lines {
                let grammar = grammar(name).unwrap_or_else(|| panic!("{rule:?} {name}"));
                assert!(grammar.is_match(&line), "{rule:?} {name}: {line}");
                passed += 1;
            }
        };
        pass(plan.of(Role::SoKyHieu), "so");
        pass(letter.of(Role::SoKyHieu), "so-cong-van");
        for (role, name) in ROLES {
            pass(plan.of(role), name);
            pass(letter.of(role), name);
        }
        for line in [&plan, &letter].map(|paper| paper.of(Role::NoiNhanDong).pop().unwrap()) {
            pass(vec![line], "luu");
        }
        pass(vec![plan.of(Role::Doan).pop().unwrap()], "ket");
        assert!(passed > 20, "{rule:?}");
    }
}
