//! First lines of prose that begin elsewhere than the regulation says.

use super::Gathered;
use crate::check::Findings;
use crate::manuscript::Align;
use crate::proof::laid::{Laid, figure, range, spelled};
use crate::regulation::MM;
use crate::role::Role;

/// Lengths are typed in centimetres and inches, and rounded.
const NEAR: f64 = 0.8;

/// Parts that are prose by themselves, and stand under no number.
const PROSE: [Role; 2] = [Role::Doan, Role::CanCu];

/// Shorter lines may be lines of a form or of a list.
const ONE_LINE: usize = 110;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let mut gathered = Gathered::new();
    for line in &laid.lines {
        let prose = PROSE.contains(&line.role) && line.proof.mark.is_empty() && line.is_free();
        let long = line.proof.text.chars().count() >= ONE_LINE;
        let setting = &line.set.setting;
        let apart = setting.left != 0 || matches!(setting.align, Align::Center | Align::Right);
        if !prose || !long || apart || line.set.number.is_some() || line.proof.annex > 0 {
            continue;
        }
        let amount = laid.look(line).and_then(|it| it.first.as_ref());
        let Some((amount, allowed)) = amount.and_then(|it| Some((it, range(it)?))) else {
            continue;
        };
        let has = f64::from(setting.first) / 20.0 / MM;
        if !(allowed.0 - NEAR..=allowed.1 + NEAR).contains(&has) {
            gathered.add(
                (figure(has), spelled(allowed)),
                laid,
                line,
                Some(&amount.cite.0.value),
            );
        }
    }
    gathered.tell(findings, |(has, allowed), count| {
        let what = message!(
            "dòng đầu lùi vào {has} mm ở {count} đoạn, quy định {allowed} mm",
            "the first line is {has} mm in at {count} paragraphs; the rule is {allowed} mm"
        );
        let cure = message!(
            "đặt lùi dòng đầu (First line) {allowed} mm",
            "set First line to {allowed} mm"
        );
        (what, cure)
    });
}
