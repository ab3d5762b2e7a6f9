//! What the numbers and words of a regulation may be, so that whatever it says can be laid out.

use super::{Amount, Look, Marks, PageRule, Regulation};
use crate::campaign::SIDES;
use crate::diagnostic::{Diagnostic, Message, Sink};
use crate::shape::{Text, nearest, out_of_range, words_of};
use crate::sheet::Ink;
use crate::source::Span;

/// Units, each with what can be said in it.
const UNITS: [(&str, f64, f64); 4] = [
    ("mm", 0.0, 1000.0),
    ("pt", 0.0, 1000.0),
    ("line", 0.5, 10.0),
    ("share", 0.0, 1.0),
];

/// Sizes of letters, in points.
const SIZES: (f64, f64) = (4.0, 100.0);

/// What must be left between the margins, and of it to the right of an indent, in points.
const ROOM: f64 = 140.0;
const COLUMN: f64 = 56.0;

/// Judges an amount: its unit, its value in that unit, and whether its own bounds hold it.
pub fn judge_amount(amount: &mut Amount, sink: &mut Sink) -> bool {
    let unit = &amount.unit.0;
    let known = UNITS.iter().find(|(name, ..)| *name == unit.value);
    let Some(&(name, least, most)) = known else {
        let what = message!("đơn vị", "unit");
        let names = UNITS.map(|(name, ..)| name);
        sink.push(unknown("unknown-unit", &what, unit, &names));
        return false;
    };
    let value = &amount.value.0;
    if !(least..=most).contains(&value.value) {
        sink.push(out_of_range(value.span, least, most, name));
        return false;
    }
    let lower = amount.least.as_ref().map_or(least, |it| it.value);
    let upper = amount.most.as_ref().map_or(most, |it| it.value);
    if !(lower..=upper).contains(&value.value) {
        sink.push(out_of_range(value.span, lower, upper, name).cure(message!(
            "sửa `value`, hoặc sửa `least`, `most` cho chứa nó",
            "mend `value`, or let `least` and `most` hold it"
        )));
        return false;
    }
    true
}

/// Judges how a part looks: letters that can be read, lines that hold them, a known alignment.
pub fn judge_look(look: &mut Look, sink: &mut Sink) -> bool {
    let align = &look.align.0;
    if !words_of(&SIDES).contains(&align.value.as_str()) {
        let what = message!("cách căn lề", "alignment");
        sink.push(unknown(
            "unknown-alignment",
            &what,
            align,
            &words_of(&SIDES),
        ));
        return false;
    }
    let color = look.color.as_ref();
    if let Some(color) = color.filter(|it| Ink::from_hex(&it.value).is_none()) {
        sink.push(unknown_color(color));
        return false;
    }
    let in_lines = |it: &&Amount| it.unit.0.value != "line";
    let sized = look.pitch.as_ref().filter(in_lines);
    [Some(&look.size.0), sized]
        .into_iter()
        .flatten()
        .all(|it| within(it, SIZES, sink))
}

/// Judges a page: paper and margins that leave room for words.
pub fn judge_page(page: &mut PageRule, sink: &mut Sink) -> bool {
    let sides = [
        (&page.width.0, &page.left.0, &page.right.0),
        (&page.height.0, &page.top.0, &page.bottom.0),
    ];
    sides.into_iter().all(|(paper, before, after)| {
        let fits = paper.points() - before.points() - after.points() >= ROOM;
        if !fits {
            let paper_at = paper.value.0.span;
            let margins = before.value.0.span.to(after.value.0.span);
            let is_paper = paper.points() < ROOM;
            sink.push(crowded(if is_paper { paper_at } else { margins }, paper_at));
        }
        fits
    })
}

/// Judges the marks of headings: there is one at least.
pub fn judge_levels(marks: &mut Marks, sink: &mut Sink) -> bool {
    if marks.levels.is_empty() {
        sink.push(
            Diagnostic::fatal(
                "out-of-range",
                marks.span,
                message!("cách đánh số chưa có cấp nào", "the numbering has no level"),
            )
            .cure(message!(
                "khai dấu của từng cấp, ví dụ `levels: [I., 1., a)]`",
                "give the mark of each level, such as `levels: [I., 1., a)]`"
            )),
        );
    }
    !marks.levels.is_empty()
}

/// Judges what must go together: indents and lengths stay inside the page, backs are turned fronts,
/// a seal has its room.
pub fn judge_fits(regulation: &mut Regulation, sink: &mut Sink) -> bool {
    let page = &regulation.page.0;
    let width = page.width.0.points() - page.left.0.points() - page.right.0.points();
    let mut fits = true;
    let mut judge = |amount: &Amount, most: f64| {
        let in_page = matches!(amount.unit.0.value.as_str(), "mm" | "pt");
        if in_page && amount.points() > most {
            sink.push(crowded(amount.value.0.span, page.width.0.value.0.span));
            fits = false;
        }
    };
    for (_, look) in &regulation.looks.0.0 {
        let left = look.left.as_ref().map_or(0.0, Amount::points);
        for (indent, before) in [(&look.left, 0.0), (&look.first, left)] {
            if let Some(indent) = indent {
                judge(indent, width - COLUMN - before);
            }
        }
    }
    for (_, length) in &regulation.lengths.0.0 {
        judge(length, width);
    }
    fits && turns_over(regulation, sink) && is_sealable(regulation, sink)
}

/// Whether the margins of the back of a sheet are those of its front, their places changed: no
/// word processor can say anything else.
fn turns_over(regulation: &Regulation, sink: &mut Sink) -> bool {
    let page = &regulation.page.0;
    let backs = [("left-verso", &page.right.0), ("right-verso", &page.left.0)];
    let wrong = backs.into_iter().find_map(|(name, front)| {
        let back = regulation.lengths.0.get(name)?;
        (back.points() != front.points()).then_some((back, front))
    });
    if let Some((back, front)) = wrong {
        let found = Diagnostic::fatal(
            "out-of-range",
            back.value.0.span,
            message!(
                "lề mặt sau phải là lề mặt trước đổi bên",
                "the margins of the back must be those of the front, their places changed"
            ),
        );
        let beside = message!("lề mặt trước khai ở đây", "the margin of the front");
        sink.push(found.label(front.value.0.span, beside));
    }
    wrong.is_none()
}

/// Whether a seal over its share of a signature, which stands in the middle, keeps to the column.
fn is_sealable(regulation: &Regulation, sink: &mut Sink) -> bool {
    let length = |name: &str| regulation.lengths.0.get(name);
    let (Some(seal), Some(hand), Some(share), Some(column)) = (
        length("dau-rong"),
        length("chu-ky-rong"),
        length("dau-trum-chu-ky"),
        length("signature-right"),
    ) else {
        return true;
    };
    let reach = seal.points() + hand.points() * (0.5 - share.points());
    let fits = reach <= column.points() / 2.0;
    if !fits {
        let found = Diagnostic::fatal(
            "out-of-range",
            seal.value.0.span,
            message!(
                "cột ký không đủ chỗ cho dấu đóng lên chữ ký",
                "the column of the signature has no room for a seal over it"
            ),
        );
        let beside = message!("cột ký rộng chừng này", "the column is as wide as this");
        sink.push(found.label(column.value.0.span, beside));
    }
    fits
}

fn within(amount: &Amount, (least, most): (f64, f64), sink: &mut Sink) -> bool {
    let fits = (least..=most).contains(&amount.points());
    if !fits {
        sink.push(out_of_range(amount.value.0.span, least, most, "pt"));
    }
    fits
}

fn crowded(span: Span, paper: Span) -> Diagnostic {
    Diagnostic::fatal(
        "out-of-range",
        span,
        message!(
            "khoảng này không chừa đủ chỗ cho chữ trên khổ giấy",
            "this leaves too little room for words on the paper"
        ),
    )
    .label(paper, message!("khổ giấy khai ở đây", "the paper"))
}

fn unknown_color(color: &Text) -> Diagnostic {
    let typed = &color.value;
    Diagnostic::fatal(
        "out-of-range",
        color.span,
        message!("không đọc được màu `{typed}`", "`{typed}` is no colour"),
    )
    .cure(message!(
        "ghi sáu chữ số đỏ, lục, lam trong dấu nháy, ví dụ `\"FF0000\"` là đỏ tươi",
        "give six digits of red, green and blue in quotes, such as `\"FF0000\"`"
    ))
}

fn unknown(code: &'static str, what: &Message, word: &Text, known: &[&str]) -> Diagnostic {
    let (typed, list) = (&word.value, known.join("`, `"));
    let (vi, en) = (&what.vi, &what.en);
    let found = Diagnostic::fatal(
        code,
        word.span,
        message!("không có {vi} `{typed}`", "there is no {en} `{typed}`"),
    );
    match nearest(typed, known.iter().copied()) {
        Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
        None => found.cure(message!("dùng một trong: `{list}`", "one of: `{list}`")),
    }
}
