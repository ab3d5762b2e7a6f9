//! A degree, a rank or "đồng chí" in front of the signer's name.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

const TITLES: [&str; 18] = [
    "gs.",
    "pgs.",
    "ts.",
    "ths.",
    "bs.",
    "ks.",
    "cn.",
    "gs ",
    "pgs ",
    "ts ",
    "ths ",
    "tiến sĩ ",
    "thạc sĩ ",
    "kỹ sư ",
    "đồng chí ",
    "đ/c ",
    "ông ",
    "bà ",
];

/// Degrees, which bodies of learning and health may write.
const DEGREES: usize = 13;

/// Words in the names of such bodies.
const LEARNED: [&str; 7] = [
    "đại học",
    "học viện",
    "viện",
    "bệnh viện",
    "giáo dục",
    "y tế",
    "khoa học",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let issuers = [Role::CoQuan, Role::CapTren, Role::ThamQuyen];
    let mut issuers = proof
        .paragraphs
        .iter()
        .filter(|it| issuers.contains(&it.role));
    let learned = issuers.any(|it| {
        // "Sở Nông nghiệp và Môi trường" is no school.
        let schools = it.find("trường").count() > it.find("môi trường").count();
        schools || LEARNED.iter().any(|words| it.has(words))
    });
    for (_, name) in proof.of(Role::HoTen) {
        let place = TITLES.iter().position(|it| name.lower.starts_with(*it));
        let Some(title) = place
            .filter(|it| !learned || *it >= DEGREES)
            .map(|it| TITLES[it])
        else {
            continue;
        };
        let at = 0..title.trim_end().len();
        let words = name.words(&at);
        let message = message!(
            "trước họ tên người ký không ghi `{words}`",
            "`{words}` does not stand before the signer's name"
        );
        findings.push(
            Finding::new(proof.place(name, &at), message)
                .cure(message!("chỉ ghi họ và tên", "write the name alone")),
        );
    }
}
