//! What stands below a signature, and rows of tables, are read in a finished text as what they are.

use super::{codes, proofread};

const PLAN: &str = "ỦY BAN NHÂN DÂN\nPHƯỜNG BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
     Độc lập - Tự do - Hạnh phúc\nSố: 09/KH-UBND\nBình Minh, ngày 20 tháng 3 năm 2024\n\
     KẾ HOẠCH\nTriển khai công tác dân vận\n\
     Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác dân vận như sau:\n\
     1. Giữ sạch phố phường.\n2. Giữ gìn tình làng nghĩa xóm./.\n\
     Nơi nhận:\n- Các tổ dân phố;\n- Lưu: VT, VX.\n\
     TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n";

#[test]
fn a_title_in_capitals_below_a_name_closes_the_foot() {
    let found = proofread(&format!(
        "{PLAN}ĐỀ CƯƠNG TỰ KIỂM TRA\n- Số buổi dọn vệ sinh;\n"
    ));
    let told = codes(&found);
    for code in ["filing-not-last", "recipient-marks", "detached-tag"] {
        assert!(!told.contains(&code), "{found:#?}");
    }
}

#[test]
fn a_name_in_capitals_is_a_name() {
    let found = proofread(&PLAN.replace("Nguyễn Văn A", "ĐOÀN QUANG VINH"));
    assert!(!codes(&found).contains(&"missing-head"), "{found:#?}");
}

#[test]
fn cells_of_a_row_need_no_stop() {
    let rows = "TT\tViệc\tThôn\n1\tDọn đoạn đường từ cầu Đông đến nhà văn hóa\tThôn Đông\n";
    let found = proofread(&PLAN.replace("2. Giữ", &format!("{rows}2. Giữ")));
    assert!(!codes(&found).contains(&"missing-stop"), "{found:#?}");
}
