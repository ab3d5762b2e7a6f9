//! A line of the head whose words are fixed, written otherwise: "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM".

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::{Paragraph, Proof, citation};
use crate::role::Role;

/// Each line, as it is written, and its rule.
const LINES: &[(Role, &str, &str)] = &[
    (
        Role::QuocHieu,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1",
    ),
    (
        Role::TieuNgu,
        "Độc lập - Tự do - Hạnh phúc",
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1",
    ),
    (
        Role::TieuDe,
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Hướng dẫn 05-HD/VPTW, mục I.1",
    ),
];

pub fn proof(proof: &Proof, sink: &mut Sink) {
    // What is made from a description gets these lines from the program.
    if !proof.head.finished {
        return;
    }
    // A longer line is two columns that ran together.
    for (role, right, rule) in LINES {
        if let Some((_, line)) = proof.of(*role).next()
            && !plain(&line.text).contains(right)
            && line.text.chars().count() < right.chars().count() + 5
        {
            tell(proof, sink, line, right, rule);
        }
    }
    if let Some((_, kind)) = proof.of(Role::TenLoai).next()
        && let Some(class) = citation::near_class(&kind.lower)
    {
        let rule =
            "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5; Hướng dẫn 05-HD/VPTW, mục I.5";
        tell(proof, sink, kind, &class.to_uppercase(), rule);
    }
}

fn tell(proof: &Proof, sink: &mut Sink, line: &Paragraph, right: &str, rule: &str) {
    let words = line.text.trim();
    let message = message!(
        "`{words}` viết sai, phải là `{right}`",
        "`{words}` is written `{right}`"
    );
    let found = Diagnostic::error("misspelt-head", proof.whole(line), message)
        .rule(rule)
        .cure(message!("viết `{right}`", "write `{right}`"));
    sink.push(proof.fix(found, line, &(0..line.text.len()), right));
}

/// Words with single spaces; Word makes dashes of hyphens, and both ways of `HÒA` are right.
fn plain(words: &str) -> String {
    let words: Vec<_> = words.split_whitespace().collect();
    words.join(" ").replace('–', "-").replace("HOÀ", "HÒA")
}
