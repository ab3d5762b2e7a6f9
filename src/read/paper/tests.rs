//! Papers cut into their parts.

use super::*;

const PAPER: &str = "Số: 12 /KH-UBND\n\nBình Minh, ngày 20 tháng 3 năm 2024\n\nKẾ HOẠCH\n\
    Triển khai phong trào\nnăm 2024\n\nThực hiện Kế hoạch số 66-KH/TU ngày 20/01/2024;\n\n\
    I. MỤC ĐÍCH\n\n- Nâng cao nhận thức của toàn thể cán bộ và\n\nnhân dân trong phường.\n\n\
    2.1. Lĩnh vực *kinh tế*\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n\
    **TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH**\n\nNguyễn Văn A\n";

#[test]
fn every_part_is_known_by_its_look() {
    let (mut sources, kinds) = (Sources::default(), Kinds::default());
    let file = sources.add("paper.txt", PAPER);
    let proof = proof(&sources, file, Lines::Broken, &kinds);
    let told: Vec<_> = proof
        .paragraphs
        .iter()
        .map(|it| (it.role, it.mark.as_str(), it.text.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Role::SoKyHieu, "", "Số: 12 /KH-UBND"),
            (Role::NgayThang, "", "Bình Minh, ngày 20 tháng 3 năm 2024"),
            (Role::TenLoai, "", "KẾ HOẠCH"),
            (Role::TrichYeu, "", "Triển khai phong trào năm 2024"),
            (
                Role::CanCu,
                "",
                "Thực hiện Kế hoạch số 66-KH/TU ngày 20/01/2024;"
            ),
            (Role::Muc1, "I.", "MỤC ĐÍCH"),
            (
                Role::Gach,
                "-",
                "Nâng cao nhận thức của toàn thể cán bộ và nhân dân trong phường."
            ),
            (Role::Muc3, "2.1.", "Lĩnh vực kinh tế"),
            (Role::NoiNhan, "", "Nơi nhận:"),
            (Role::NoiNhanDong, "-", "Như trên;"),
            (Role::NoiNhanDong, "-", "Lưu: VT."),
            (Role::QuyenHan, "", "TM. ỦY BAN NHÂN DÂN"),
            (Role::ChucVu, "", "CHỦ TỊCH"),
            (Role::HoTen, "", "Nguyễn Văn A"),
        ]
    );
    assert!(!proof.head.party && !proof.head.addressed);
    let field = &proof.paragraphs[7];
    let at = field.text.find("kinh tế").unwrap();
    let span = proof.place(field, &(at..field.text.len()));
    assert_eq!(sources.slice(span), "kinh tế");
    let goal = &proof.paragraphs[6];
    let at = goal.text.find("và nhân dân").unwrap();
    let span = proof.place(goal, &(at..at + "và nhân dân".len()));
    assert_eq!(sources.slice(span), "và\n\nnhân dân");
}

#[test]
fn columns_are_read_apart_and_annexes_follow_the_signature() {
    let text = "ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
        Số:     /KH-UBND      Bình Minh, ngày    tháng 3 năm 2024\n\
        KẾ HOẠCH\nTriển khai phong trào\n- Một việc./.\n\
        Nơi nhận:       TM. ỦY BAN NHÂN DÂN\n- Các tổ;        CHỦ TỊCH\n\
        - Lưu: VT.      Nguyễn Văn A\n\
        Phụ lục I\nDANH SÁCH\n(Kèm theo Kế hoạch số 1/KH-UBND)\n1. Một tên./.\n";
    let (mut sources, kinds) = (Sources::default(), Kinds::default());
    let file = sources.add("paper.txt", text);
    let proof = proof(&sources, file, Lines::Paragraphs, &kinds);
    let roles: Vec<_> = proof.paragraphs.iter().map(|it| it.role).collect();
    use Role::*;
    assert_eq!(
        roles,
        [
            CoQuan,
            QuocHieu,
            SoKyHieu,
            NgayThang,
            TenLoai,
            TrichYeu,
            Gach,
            NoiNhan,
            QuyenHan,
            NoiNhanDong,
            ChucVu,
            NoiNhanDong,
            HoTen,
            PhuLuc,
            PhuLucTen,
            PhuLucKemTheo,
            Khoan
        ]
    );
    assert!(proof.paragraphs.last().is_some_and(|it| it.annex == 1));
}

/// What the lines of a head are read as, with the words of the subject.
fn head_of(lines: &[&str]) -> (Vec<Role>, String) {
    let text = lines.join("\n");
    let (mut sources, kinds) = (Sources::default(), Kinds::default());
    let file = sources.add("paper.txt", text);
    let proof = proof(&sources, file, Lines::Paragraphs, &kinds);
    let subjects = [Role::TrichYeu, Role::TrichYeuDuoiSo];
    let subject = proof
        .paragraphs
        .iter()
        .find(|it| subjects.contains(&it.role));
    let roles = proof.paragraphs.iter().map(|it| it.role).collect();
    (roles, subject.map_or(String::new(), |it| it.text.clone()))
}

#[test]
fn lines_of_a_head_are_known_in_any_order() {
    use Role::*;
    let (roles, subject) = head_of(&[
        "SỞ NỘI VỤ",
        "Số: 05/SNV-VP",
        "V/v trả lời kiến nghị",
        "Hội đồng nhân dân phường",
        "HỎA TỐC HẸN GIỜ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lâp - Tự do - Hạnh phúc",
        "Sông Trà ngày 15 tháng 01 năm 2026",
        "Kính gửi: Ủy ban nhân dân phường Bình Minh",
        "Sở Nội vụ trả lời như sau:",
    ]);
    assert_eq!(
        roles,
        [
            CoQuan,
            SoKyHieu,
            TrichYeuDuoiSo,
            DoKhan,
            QuocHieu,
            TieuNgu,
            NgayThang,
            KinhGui,
            Doan
        ]
    );
    assert_eq!(subject, "V/v trả lời kiến nghị Hội đồng nhân dân phường");
    let (roles, _) = head_of(&[
        "TỈNH ĐOÀN CÀ MAU",
        "***",
        "Số: 45-KH/TĐTN-TTNTH",
        "Đoàn TNCS Hồ Chí Minh",
        "Cà Mau, ngày 20 tháng 3 năm 2024",
        "KẾ HOẠH",
        "Triển khai công tác dân vận",
    ]);
    assert_eq!(
        roles,
        [
            CoQuan, DauSao, SoKyHieu, CoQuan, NgayThang, TenLoai, TrichYeu
        ]
    );
}

#[test]
fn a_subject_may_be_broken_over_paragraphs() {
    use Role::*;
    let (roles, subject) = head_of(&[
        "KẾ HOẠCH",
        "của Ban Thường vụ Đảng ủy",
        "về phong trào “Chống rác thải nhựa”",
        "trên địa bàn phường",
        "-----",
        "Thực hiện Kế hoạch số 66-KH/TU ngày 20/01/2026",
        "Đảng ủy phường ban hành Kế hoạch như sau:",
    ]);
    assert_eq!(roles, [TenLoai, TacGia, TrichYeu, NamGach, CanCu, Doan]);
    assert_eq!(
        subject,
        "về phong trào “Chống rác thải nhựa” trên địa bàn phường"
    );
    let (_, subject) = head_of(&[
        "KẾ HOẠCH",
        "Tổ chức kỷ niệm Ngày 20 tháng 11 năm 2024",
        "Căn cứ Luật Giáo dục năm 2019",
        "I. MỤC ĐÍCH",
    ]);
    assert_eq!(subject, "Tổ chức kỷ niệm Ngày 20 tháng 11 năm 2024");
}

#[test]
fn a_subject_in_capitals_names_no_author() {
    use Role::*;
    let (roles, subject) = head_of(&[
        "QUYẾT ĐỊNH",
        "VỀ VIỆC CÔNG BỐ DANH MỤC VIỆC LÀNG THUỘC THẨM QUYỀN CỦA ỦY BAN NHÂN DÂN XÃ",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
        "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;",
    ]);
    assert_eq!(roles[..2], [TenLoai, TrichYeu]);
    assert!(subject.ends_with("CỦA ỦY BAN NHÂN DÂN XÃ"));
}
