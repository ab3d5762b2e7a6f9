//! Paragraphs of the body nearer to one another than the regulation allows.

use super::Gathered;
use crate::check::Findings;
use crate::manuscript::Align;
use crate::proof::laid::{Laid, Line, figure, range, spelled};

/// Word keeps twentieths of a point.
const NEAR: f64 = 0.1;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let mut gathered = Gathered::new();
    for pair in laid.lines.windows(2) {
        let [above, below] = pair else {
            continue;
        };
        let beside = below.follows && above.set.section == below.set.section;
        // Lines of a title stand in the middle, one right below the other.
        let middle = |it: &Line| it.set.setting.align == Align::Center;
        if middle(above) && middle(below) {
            continue;
        }
        if !beside || !above.proof.is_body() || !below.proof.is_body() {
            continue;
        }
        let amount = laid.look(above).and_then(|it| it.after.as_ref());
        let Some((amount, allowed)) = amount.and_then(|it| Some((it, range(it)?))) else {
            continue;
        };
        let gap = f64::from(above.set.setting.after + below.set.setting.before) / 20.0;
        if gap + NEAR < allowed.0 {
            let kind = (figure(gap), spelled(allowed));
            gathered.add(kind, laid, above, Some(&amount.cite.0.value));
        }
    }
    gathered.tell(findings, |(gap, allowed), count| {
        let what = message!(
            "khoảng cách sau đoạn {gap} pt ở {count} đoạn, quy định {allowed} pt",
            "{gap} pt below {count} paragraphs; the rule is {allowed} pt"
        );
        let cure = message!(
            "đặt khoảng cách sau đoạn (Spacing After) {allowed} pt",
            "set Spacing After to {allowed} pt"
        );
        (what, cure)
    });
}
