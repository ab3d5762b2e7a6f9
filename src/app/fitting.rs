//! A paper that asks to be a page shorter when its last page has nothing but the foot.

use super::house::House;
use crate::compose::{self, fit, settle, styles};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::document::Document;
use crate::regulation::Regulation;
use crate::sheet::Sheet;
use crate::source::Span;

/// The paper, set as much closer as it must be; tells what was done. `None` leaves it as it is.
pub fn fitted(
    house: &House,
    document: &Document,
    regulation: &Regulation,
    at: Span,
    sink: &mut Sink,
) -> Option<Sheet> {
    let tools = house.0.estate.tools().ok()?;
    let faces = &house.0.estate.faces;
    let set = |regulation: &Regulation| {
        let mut sheet = compose::compose(document, regulation, faces, &mut Sink::default())?;
        sheet.styles = styles(regulation);
        let mut settled = sheet.clone();
        settle(&mut settled, faces, &house.0.estate.endings);
        let extent = tools.extent(&settled).ok()?;
        Some((sheet, extent))
    };
    let (sheet, before) = set(regulation)?;
    let foot = fit::foot(sheet.sections.first()?);
    if before.pages < 2 || before.last_begins < foot {
        return None;
    }
    let ways = fit::closer(regulation);
    let shorter = |way: &fit::Closeness| {
        let closer = fit::tightened(regulation, *way);
        let (sheet, after) = set(&closer)?;
        (after.pages < before.pages).then_some((sheet, closer))
    };
    let mut found = shorter(ways.last()?);
    if found.is_none() {
        sink.push(not_fitted(at));
        return None;
    }
    let (mut least, mut most) = (0, ways.len() - 1);
    while least < most {
        let middle = (least + most) / 2;
        match ways.get(middle).and_then(shorter) {
            Some(better) => (found, most) = (Some(better), middle),
            None => least = middle + 1,
        }
    }
    let (sheet, closer) = found?;
    let told = fit::told(regulation, &closer);
    let (vi, en) = (told.vi, told.en);
    let found = message!(
        "văn bản ngắn đi một trang: {vi}",
        "the paper is a page shorter: {en}"
    );
    sink.push(Diagnostic::new("fitted", Severity::Note, found).at(at));
    Some(sheet)
}

fn not_fitted(at: Span) -> Diagnostic {
    let found = message!(
        "trang cuối chỉ có phần ký và nơi nhận; thu cách dòng, cách đoạn, lề, cỡ chữ trong khoảng quy \
         định cũng không bớt được trang",
        "the last page has nothing but the foot; closer lines, gaps, margins and letters within the \
         regulation do not save it"
    );
    let cure = message!(
        "thêm lời cho trang cuối có nội dung, hoặc bớt vài dòng",
        "write more, so that words stand on the last page, or a few lines less"
    );
    Diagnostic::new("not-fitted", Severity::Note, found)
        .at(at)
        .cure(cure)
}
