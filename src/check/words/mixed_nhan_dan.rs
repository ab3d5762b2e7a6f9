//! "Nhân dân" without its capital: always in a State paper, beside "Nhân dân" in a Party one.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};

/// Words in front of "nhân dân" that make another term of it.
const OWNERS: [&str; 22] = [
    "ủy ban",
    "uỷ ban",
    "hội đồng",
    "tòa án",
    "toà án",
    "viện kiểm sát",
    "kiểm sát",
    "công an",
    "quân đội",
    "an ninh",
    "thanh tra",
    "cảnh sát",
    "nhà giáo",
    "nghệ sĩ",
    "thầy thuốc",
    "nghệ nhân",
    "chứng minh",
    "chứng minh thư",
    "quần chúng",
    "chiến tranh",
    "lực lượng vũ trang",
    "hội thẩm",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let alone = |paragraph: &Paragraph| {
        let found = paragraph
            .find("nhân dân")
            .filter(|at| stands_alone(paragraph, at));
        found.collect::<Vec<_>>()
    };
    let all: Vec<(&Paragraph, Range<usize>)> = proof
        .paragraphs
        .iter()
        .flat_map(|it| alone(it).into_iter().map(move |at| (it, at)))
        .collect();
    let (large, small): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|(it, at)| it.words(at).starts_with('N'));
    let Some((paragraph, at)) = small.first() else {
        return;
    };
    let (few, many) = (small.len(), large.len());
    if proof.head.party && large.is_empty() {
        return;
    }
    let message = message!(
        "`nhân dân` đứng riêng mà viết thường ({few} chỗ; viết hoa {many} chỗ)",
        "`nhân dân` by itself without a capital ({few} places; {many} with one)"
    );
    let span = proof.place(paragraph, at);
    let cure = message!("viết `Nhân dân`", "write `Nhân dân`");
    let mut told = match proof.head.party {
        true => Finding::new(span, message).doubtful(),
        false => Finding::new(span, message),
    };
    told = told.cure(cure);
    if let Some((other, there)) = large.first() {
        told = told.label(
            proof.place(other, there),
            message!("ở đây viết hoa", "here it has one"),
        );
    }
    findings.push(told);
}

/// Whether it is the people, not a part of another name, of words quoted or of a heading in
/// capitals.
fn stands_alone(paragraph: &Paragraph, at: &Range<usize>) -> bool {
    let head = paragraph.lower[..at.start].trim_end();
    let owned = OWNERS.iter().any(|it| head.ends_with(it));
    let quoted = paragraph
        .quotes
        .iter()
        .any(|it| it.is_pair() && it.inside.contains(&at.start));
    // "công nhân dân tộc thiểu số", "cá nhân dân cư".
    let torn = ["công", "cá", "nạn", "bệnh", "doanh", "quân"]
        .contains(&word::before(head, head.len()))
        || ["tộc", "cư", "sự", "số", "quân", "vận", "phố", "chủ"]
            .contains(&word::after(&paragraph.lower, at.end));
    let words = paragraph.words(at);
    !owned && !quoted && !torn && words[1..] == *"hân dân"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    #[test]
    fn compounds_quotations_and_headings_are_another_matter() {
        for (text, want) in [
            ("chăm lo đời sống nhân dân", true),
            ("Ủy ban nhân dân phường", false),
            ("“vì nhân dân phục vụ”", false),
            ("PHỤC VỤ NHÂN DÂN", false),
            ("quần chúng nhân dân", false),
            ("đội ngũ công nhân dân tộc thiểu số", false),
        ] {
            let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
            let at = paragraph.find("nhân dân").next().expect("a place");
            assert_eq!(stands_alone(&paragraph, &at), want, "{text}");
        }
    }
}
