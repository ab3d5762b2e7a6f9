//! The subject of a letter of the State with a colon or a capital behind "V/v"; "V/v" below a
//! printed kind.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

/// Words that begin a subject; a proper name keeps its capital.
const VERBS: [&str; 41] = [
    "bảo đảm",
    "báo ",
    "bổ sung",
    "điều chỉnh",
    "đẩy mạnh",
    "đính chính",
    "giải quyết",
    "gửi ",
    "kiểm tra",
    "khảo sát",
    "lập ",
    "nâng cao",
    "quán triệt",
    "tạm ",
    "thông báo",
    "tham gia",
    "thống kê",
    "báo cáo",
    "chấn chỉnh",
    "chủ động",
    "cử ",
    "cung cấp",
    "đăng ký",
    "đề nghị",
    "góp ý",
    "hướng dẫn",
    "lấy ý kiến",
    "mời ",
    "phối hợp",
    "phát động",
    "rà soát",
    "tăng cường",
    "thực hiện",
    "tổ chức",
    "tổng hợp",
    "trả lời",
    "triển khai",
    "tuyên truyền",
    "xây dựng",
    "xin ý kiến",
    "đôn đốc",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished || proof.head.party {
        return;
    }
    below_kind(proof, findings);
    let Some((_, line)) = proof.of(Role::TrichYeuDuoiSo).next() else {
        return;
    };
    let Some(rest) = line.text.get(3..).filter(|_| line.lower.starts_with("v/v")) else {
        return;
    };
    let subject = rest.trim_start_matches([':', ' ']);
    let colon = rest.trim_start().starts_with(':');
    let at = line.text.len() - subject.len();
    let verb = VERBS.iter().any(|it| line.lower[at..].starts_with(it));
    let capital = verb && subject.starts_with(char::is_uppercase);
    if !colon && !capital {
        return;
    }
    // To make one letter of many small would hide the others.
    let capitals = |word: &&str| word.starts_with(char::is_uppercase);
    if subject.split_whitespace().take(4).filter(capitals).count() > 2 {
        let message = message!(
            "trích yếu sau `V/v` viết chữ thường, không viết hoa cả câu hay từng chữ",
            "the subject behind `V/v` is written in small letters, not in capitals"
        );
        findings.push(Finding::new(proof.whole(line), message).cure(message!(
            "viết lại bằng chữ thường, chỉ viết hoa tên riêng",
            "write it anew in small letters; only names keep a capital"
        )));
        return;
    }
    let words = subject.split_whitespace().next().unwrap_or("");
    let written = line.text[..at + words.len()].to_owned();
    let first = words.chars().take(1);
    let right: String = match capital {
        true => first
            .flat_map(char::to_lowercase)
            .chain(words.chars().skip(1))
            .collect(),
        false => words.to_owned(),
    };
    let message = match colon {
        true => message!(
            "sau `V/v` không có dấu hai chấm: `{written}`",
            "no colon stands behind `V/v`: `{written}`"
        ),
        false => message!(
            "trích yếu ở đây viết thường chữ đầu: `{written}`",
            "a subject here begins with a small letter: `{written}`"
        ),
    };
    let range = 0..written.len();
    let found = Finding::new(proof.place(line, &range), message)
        .cure(message!("viết `V/v {right}`", "write `V/v {right}`"));
    findings.push(proof.fix(found, line, &range, format!("V/v {right}")));
}

/// Tells of "V/v" in front of the subject of a paper whose kind is printed.
fn below_kind(proof: &Proof, findings: &mut Findings) {
    let titled = proof
        .of(Role::TenLoai)
        .next()
        .is_some_and(|(_, it)| it.annex == 0);
    let own = proof.of(Role::TrichYeu);
    let subjects = own.chain(proof.of(Role::TrichYeuDuoiSo)).map(|(_, it)| it);
    let subjects = subjects.filter(|_| titled);
    for line in subjects.filter(|it| it.annex == 0) {
        let Some(rest) = line.lower.strip_prefix("v/v") else {
            continue;
        };
        let range = 0..line.text.len() - rest.trim_start_matches([':', ' ', '\u{a0}']).len();
        let message = message!(
            "văn bản có tên loại thì trích yếu không viết tắt `V/v`",
            "the subject of a paper with a printed kind has no `V/v`"
        );
        let found = Finding::new(proof.place(line, &range), message);
        if line.role == Role::TrichYeuDuoiSo {
            findings.push(found.cure(message!(
                "bỏ dòng này: trích yếu đứng dưới tên loại",
                "take the line out: the subject stands below the kind"
            )));
            continue;
        }
        let found = found.cure(message!("viết `Về việc`", "write `Về việc`"));
        findings.push(proof.fix(found, line, &range, "Về việc "));
    }
}
