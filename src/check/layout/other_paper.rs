//! Paper of another size.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::laid::{Laid, figure};
use crate::regulation::MM;

/// Paper is cut to a millimetre.
const NEAR: f64 = 1.0;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let page = &laid.regulation.page.0;
    let rule = [&page.width.0, &page.height.0].map(|it| it.points() / MM);
    let fits = |has: [f64; 2]| {
        has.iter()
            .zip(rule)
            .all(|(has, it)| (has - it).abs() <= NEAR)
    };
    for section in &laid.manuscript.sections {
        let [width, height] = [section.width, section.height].map(|it| f64::from(it) / 20.0 / MM);
        if fits([width, height]) || fits([height, width]) {
            continue;
        }
        let [width, height] = [width, height].map(figure);
        let [wide, high] = rule.map(figure);
        let what = message!(
            "khổ giấy {width} × {height} mm, quy định {wide} × {high} mm",
            "paper of {width} × {height} mm; the rule is {wide} × {high} mm"
        );
        let found = Finding::new(laid.proof.itself, what).rule(&page.width.0.cite.0.value);
        return findings.push(found.cure(message!(
            "vào Bố trí > Kích cỡ, chọn A4",
            "choose A4 under Layout > Size"
        )));
    }
}
