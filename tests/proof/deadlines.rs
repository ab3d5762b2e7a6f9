//! Steps and deadlines of the paper itself.

use kehoach::proof::deadline::Deadline;

fn words(body: &str) -> Vec<String> {
    super::told(body, |proof| {
        let words = |it: Deadline| it.paragraph.words(&it.time.range).to_owned();
        proof.deadlines().into_iter().map(words).collect()
    })
}

#[test]
fn orders_have_deadlines() {
    assert_eq!(
        words("I. NHIỆM VỤ\n- Gửi báo cáo trước ngày 15/11/2024."),
        ["15/11/2024"]
    );
    assert_eq!(
        words("I. THỜI GIAN THỰC HIỆN\n1. Tháng 4/2024 phát động."),
        ["Tháng 4/2024"]
    );
    assert_eq!(
        words("I. NHIỆM VỤ\n1. Quý I và quý II\nTổ chức học tập."),
        ["Quý I", "quý II"]
    );
}

#[test]
fn history_and_cited_papers_have_none() {
    for body in [
        "I. NHIỆM VỤ\n- Hỗ trợ người tham gia kháng chiến trước ngày 30/4/1975.",
        "I. NHIỆM VỤ\n- Tính đến hết ngày 31/12/2023 hoàn thành 5 mô hình.",
        "I. NHIỆM VỤ\n- Theo Kế hoạch số 12-KH/ĐU, ngày 05/01/2023, hoàn thành trước ngày 30/6/2023.",
        "I. KẾT QUẢ NĂM 2023\n- Các đơn vị gửi báo cáo trước ngày 15/11/2023.",
        "I. MỤC ĐÍCH\n- Kỷ niệm 94 năm thành lập Đảng (03/02/1930 - 03/02/2024).",
    ] {
        assert_eq!(words(body), Vec::<String>::new(), "{body}");
    }
}

#[test]
fn a_time_has_the_words_of_its_own_order() {
    let body =
        "I. NHIỆM VỤ\n- Gửi phiếu trước ngày 10/5/2024, gửi báo cáo chậm nhất ngày 31/10/2024.";
    super::told(body, |proof| {
        let clauses: Vec<_> = proof
            .deadlines()
            .iter()
            .map(|it| it.clause.to_owned())
            .collect();
        assert_eq!(clauses[0], "gửi phiếu trước ngày 10/5/2024");
        assert!(clauses[1].contains("báo cáo"));
    });
}
