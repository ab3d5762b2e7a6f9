//! Papers kept as PDF: what was printed is read as if its Word file had been handed in.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use kehoach::app::Work;
use kehoach::host::Offices;

use super::{HOUSE, none};
use crate::scene::{self, Scene};

/// A description of the project, worked through.
fn work(path: &str) -> Work {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = fs::read_to_string(&path).unwrap();
    let offices = Arc::new(Offices::about(&path).unwrap());
    HOUSE.paper(text).with_texts(offices).work()
}

/// What is made of a file.
fn told(name: &str, bytes: Vec<u8>) -> String {
    HOUSE.imported(name, bytes, &none()).unwrap().text
}

/// What is said of a file that cannot be read.
fn refused(bytes: impl Into<Vec<u8>>) -> String {
    let refused = HOUSE.imported("cu.pdf", bytes.into(), &none());
    refused.err().unwrap().vi
}

#[test]
fn a_printed_paper_becomes_what_its_word_file_becomes() {
    // Plans of both regimes with tables that go over pages, a decision with what it issues, letters.
    let papers = [
        "data/campaigns/minh-xuan-2026.yaml",
        "data/campaigns/de-an-13.yaml",
        "data/campaigns/hoai-tan-2024.yaml",
        "data/campaigns/don-duong-2020.yaml",
        "tests/papers/nha-nuoc/quyet-dinh-quy-che.yaml",
        "tests/papers/nha-nuoc/cong-van-nha-nuoc.yaml",
        "tests/papers/nha-nuoc/to-trinh-phe-duyet.yaml",
        "tests/papers/nha-nuoc/bao-cao-quy.yaml",
    ];
    for path in papers {
        let work = work(path);
        let printed = told("cu.pdf", work.pdf().unwrap());
        assert_eq!(printed, told("cu.docx", work.docx().unwrap()), "{path}");
    }
}

#[test]
fn a_note_at_the_foot_of_a_page_is_a_note_again() {
    let text = "office: minh-xuan\nkind: ke-hoach\ndate: 20/3/2026\nsubject: Thử\n\
        opening: Thử một lần[^Lần đầu, do tổ dân phố 3 làm.] cho biết.\nsigner: chu-tich\n";
    let work = HOUSE.paper(text).work();
    let printed = told("cu.pdf", work.pdf().unwrap());
    assert!(
        printed.contains("Lần đầu, do tổ dân phố 3 làm."),
        "{printed}"
    );
    assert_eq!(printed, told("cu.docx", work.docx().unwrap()));
}

#[test]
fn looks_of_a_printed_paper_are_not_judged() {
    let work = work("data/campaigns/minh-xuan-2026.yaml");
    let mut paper = HOUSE.finished("cu.pdf", work.pdf().unwrap()).unwrap();
    let found = paper.work();
    assert_eq!(found.findings().len(), 0, "{:?}", found.findings());
}

#[test]
fn edits_are_not_taken_from_a_print() {
    let path = "data/campaigns/minh-xuan-2026.yaml";
    let scene = Scene::new()
        .file("kh.yaml", scene::CLEAN)
        .file("kh.pdf", work(path).pdf().unwrap());
    let run = scene.run("pull kh.pdf kh.yaml");
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("bản in"), "{}", run.stderr);
}

#[test]
fn a_pdf_that_cannot_be_read_says_what_to_do() {
    assert!(refused("%PDF-1.7\n").contains("hỏng"));
    let scan = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
        trailer<</Root 1 0 R>>\n";
    assert!(refused(scan).contains("OCR"));
}

#[test]
fn a_damaged_pdf_never_stops_the_program() {
    let bytes = work("tests/papers/nha-nuoc/bao-cao-quy.yaml")
        .pdf()
        .unwrap();
    for at in (0..bytes.len()).step_by(bytes.len() / 40) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x15;
        _ = HOUSE.imported("cu.pdf", damaged, &none());
        _ = HOUSE.imported("cu.pdf", bytes[..at].to_vec(), &none());
    }
}

#[test]
fn the_kind_of_a_text_among_the_names_of_its_head_begins_no_other() {
    // As the two columns of a head are copied one behind the other.
    let text = "ỦY BAN NHÂN DÂN\nXÃ VÂN SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
        Độc lập - Tự do - Hạnh phúc\nSố: 15/QĐ-UBND\nVân Sơn, ngày 12 tháng 6 năm 2026\n\
        QUYẾT ĐỊNH\nBan hành Quy chế dùng nhà văn hóa\nỦY BAN NHÂN DÂN XÃ VÂN SƠN\n\
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;\nQUYẾT ĐỊNH:\n\
        Điều 1. Ban hành kèm theo Quyết định này Quy chế dùng nhà văn hóa.\n\
        ỦY BAN NHÂN DÂN\nQUY CHẾ\nDÙNG NHÀ VĂN HÓA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
        (Kèm theo Quyết định số 15/QĐ-UBND)\nĐiều 1. Giờ mở cửa\nTừ 7 giờ đến 21 giờ.\n";
    let imported = HOUSE.imported("cu.txt", text.as_bytes().to_vec(), &none());
    assert!(imported.unwrap().text.contains("Từ 7 giờ đến 21 giờ."));
}
