//! A line of the head whose words are fixed, written otherwise: "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, citation};
use crate::role::Role;

/// Each line, the case it is, and how it is written.
const LINES: &[(Role, &str, &str)] = &[
    (
        Role::QuocHieu,
        "quoc-hieu",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ),
    (Role::TieuNgu, "tieu-ngu", "Độc lập - Tự do - Hạnh phúc"),
    (Role::TieuDe, "tieu-de", "ĐẢNG CỘNG SẢN VIỆT NAM"),
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // What is made from a description gets these lines from the program.
    if !proof.head.finished {
        return;
    }
    // A longer line is two columns that ran together.
    for (role, case, right) in LINES {
        if let Some((_, line)) = proof.of(*role).next()
            && !plain(&line.text).contains(right)
            && line.text.chars().count() < right.chars().count() + 5
        {
            tell(proof, findings, line, case, right);
        }
    }
    if let Some((_, line)) = proof.of(Role::DoKhan).next()
        && let Some(right) = urgency(&line.text)
    {
        tell(proof, findings, line, "do-khan", right);
    }
    if let Some((_, kind)) = proof.title()
        && let Some(class) = citation::near_class(&kind.lower)
    {
        tell(proof, findings, kind, "ten-loai", &class.to_uppercase());
    }
}

/// The mark of urgency that a line means and does not have.
fn urgency(line: &str) -> Option<&'static str> {
    let (words, lower) = (line.trim(), line.to_lowercase());
    let right = match () {
        () if lower.contains("tốc") => "HỎA TỐC",
        () if lower.contains("thượng") => "THƯỢNG KHẨN",
        () => "KHẨN",
    };
    // The day or the hour may stand behind it.
    let whole = words == right || words.starts_with("HỎA TỐC") || words.starts_with("HOẢ TỐC");
    (!whole).then_some(right)
}

fn tell(proof: &Proof, findings: &mut Findings, line: &Paragraph, case: &'static str, right: &str) {
    let words = line.text.trim();
    let message = message!(
        "`{words}` viết sai, phải là `{right}`",
        "`{words}` is written `{right}`"
    );
    let found = Finding::new(proof.whole(line), message)
        .case(case)
        .cure(message!("viết `{right}`", "write `{right}`"));
    findings.push(proof.fix(found, line, &(0..line.text.len()), right));
}

/// Words with single spaces; both ways of `HÒA` are right.
fn plain(words: &str) -> String {
    let words: Vec<_> = words.split_whitespace().collect();
    words.join(" ").replace("HOÀ", "HÒA")
}
