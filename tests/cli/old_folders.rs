//! Old papers in folders by year: descriptions in the same folders, one office for all, no paper twice.

use crate::scene::Scene;

/// A plan of an office, of this year and about this.
fn plan(year: u32, subject: &str) -> String {
    format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Số: 12/KH-UBND\nTân Lập, ngày 05 tháng 3 năm {year}\nKẾ HOẠCH\n{subject}\n\nI. NHIỆM VỤ\n\n1. Quét ngõ.\n\n\
         2. Khơi cống./.\n\nNơi nhận:\n- Các xóm;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Pó\n"
    )
}

#[test]
fn old_papers_of_all_years_are_taken_into_folders_of_these_years() {
    let scene = Scene::new()
        .file("cu/2023/a.txt", plan(2023, "Dọn ngõ năm 2023"))
        .file("cu/2024/a.txt", plan(2024, "Dọn ngõ năm 2024"))
        .file("cu/2024/quy 1/a.txt", plan(2024, "Trồng cây năm 2024"))
        .file("cu/2024/quy-1/a.txt", plan(2024, "Đắp đê năm 2024"))
        .file("cu/2024/ban-sao/b.txt", plan(2023, "Dọn ngõ năm 2023"))
        .file("cu/2024/hong.doc", [0xd0, 0xcf, 0x11, 0xe0])
        .file("cu/offices/c.txt", plan(2022, "Không phải văn bản cũ"));
    let told = scene.run("import cu --out moi").ends(2);
    let told = told.mentions("cu/2024/hong.doc");
    let all = "4 văn bản nhập được, 1 trùng, 1 không nhập được";
    assert!(told.stdout.contains(all), "{}", told.stdout);
    assert_eq!(scene.names("moi/2023"), ["a.yaml"]);
    assert_eq!(
        scene.names("moi/2024"),
        ["a.yaml", "quy 1-a.yaml", "quy-1-a.yaml"]
    );
    assert_eq!(
        scene.names("moi/offices"),
        ["uy-ban-nhan-dan-xa-tan-lap.yaml"]
    );
    // The office is found from there.
    let _ = scene
        .run("build moi/2024/a.yaml --format txt --out ra")
        .ends(0);
    assert!(scene.path("ra/a.txt").is_file());
}

#[test]
fn a_folder_is_read_once_however_its_links_lead() {
    let scene = Scene::new().file("cu/a.txt", plan(2023, "Dọn ngõ năm 2023"));
    #[cfg(unix)]
    std::os::unix::fs::symlink(scene.path("cu"), scene.path("cu/vong")).unwrap();
    let _ = scene.run("import cu --out moi").ends(0);
    assert_eq!(scene.names("moi"), ["a.yaml", "offices"]);
}
