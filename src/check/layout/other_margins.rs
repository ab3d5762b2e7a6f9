//! Margins outside what the regulation allows.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::laid::{Laid, figure, range, spelled};
use crate::regulation::MM;

/// Programs round lengths to what they can say.
const NEAR: f64 = 0.5;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let page = &laid.regulation.page.0;
    // Pages turned sideways have their margins turned, or not: the rule is silent.
    let upright = laid
        .manuscript
        .sections
        .iter()
        .find(|it| it.width <= it.height);
    let Some(section) = upright else {
        return;
    };
    for (has, rule, vi, en) in [
        (section.top, &page.top.0, "trên", "top"),
        (section.bottom, &page.bottom.0, "dưới", "bottom"),
        (section.left + section.gutter, &page.left.0, "trái", "left"),
        (section.right, &page.right.0, "phải", "right"),
    ] {
        let Some(allowed) = range(rule) else {
            continue;
        };
        let has = f64::from(has) / 20.0 / MM;
        if (allowed.0 - NEAR..=allowed.1 + NEAR).contains(&has) {
            continue;
        }
        let (has, allowed) = (figure(has), spelled(allowed));
        let what = message!(
            "lề {vi} {has} mm, quy định {allowed} mm",
            "the {en} margin is {has} mm; the rule is {allowed} mm"
        );
        let found = Finding::new(laid.proof.itself, what).rule(&rule.cite.0.value);
        findings.push(found.cure(message!(
            "vào Bố trí > Lề, đặt lề {vi} {allowed} mm",
            "set the {en} margin to {allowed} mm under Layout > Margins"
        )));
    }
}
