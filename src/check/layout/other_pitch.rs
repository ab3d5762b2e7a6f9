//! Lines of the body nearer or farther than the regulation allows.

use super::{Gathered, seen};
use crate::check::Findings;
use crate::manuscript::{Align, Height};
use crate::proof::laid::{Laid, Line, figure, range, spelled};

/// The height of a single line, in parts of the size of its letters.
const SINGLE: f64 = 1.15;

/// Heights are reckoned, not measured.
const NEAR: f64 = 0.4;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let mut gathered = Gathered::new();
    // What stands in the middle is no prose: a line between rules, a list of names.
    let prose = |it: &&Line| it.proof.is_body() && it.set.setting.align != Align::Center;
    for line in laid.lines.iter().filter(prose) {
        let amount = laid.look(line).and_then(|it| it.pitch.as_ref());
        let Some((amount, allowed)) = amount.and_then(|it| Some((it, range(it)?))) else {
            continue;
        };
        let sizes = seen(line).map(|it| f64::from(it.look.size) / 2.0);
        let single = sizes.fold(0.0, f64::max) * SINGLE;
        let points = match line.set.setting.height {
            Height::Lines(part) => single * f64::from(part) / 240.0,
            Height::Exactly(twentieths) => f64::from(twentieths) / 20.0,
            Height::AtLeast(twentieths) => single.max(f64::from(twentieths) / 20.0),
        };
        let in_lines = amount.unit.0.value == "line";
        let height = if in_lines { points / single } else { points };
        let near = if in_lines { NEAR / single } else { NEAR };
        let fits = (allowed.0 - near..=allowed.1 + near).contains(&height);
        if single > 0.0 && !fits {
            let unit = if in_lines { "dòng" } else { "pt" };
            let kind = (figure(height), spelled(allowed), unit);
            gathered.add(kind, laid, line, Some(&amount.cite.0.value));
        }
    }
    gathered.tell(findings, |(height, allowed, unit), count| {
        let what = message!(
            "cách dòng {height} {unit} ở {count} đoạn, quy định {allowed} {unit}",
            "lines {height} {unit} apart in {count} paragraphs; the rule is {allowed} {unit}"
        );
        let cure = message!(
            "đặt khoảng cách dòng {allowed} {unit} cho lời văn",
            "set the lines of the body {allowed} {unit} apart"
        );
        (what, cure)
    });
}
