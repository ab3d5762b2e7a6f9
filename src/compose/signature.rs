//! Nơi nhận on the left, the signature on the right, kept with the end of the text.

use super::body;
use super::head::without_last_gap;
use super::series::punctuated;
use super::setting::Setting;
use crate::document::{Block, Line};
use crate::role::Role;
use crate::sheet::{Columns, Fate, Item, Paragraph, Table};

/// The roles this file places.
pub const ROLES: [Role; 7] = [
    Role::NoiNhan,
    Role::NoiNhanDong,
    Role::SoanThao,
    Role::QuyenHan,
    Role::ChucVu,
    Role::HoTen,
    Role::XacNhan,
];

/// Keeps the end of the body with the signature, so that the block never stands alone.
pub fn hold(setting: &Setting, body: &mut [Item]) {
    let gap = setting.length("signature-gap");
    match body.last_mut() {
        Some(Item::Paragraph(last)) => {
            last.style.keep_next = true;
            last.style.after = last.style.after.max(gap);
        }
        Some(Item::Table(last)) => {
            let from = last_rows(last);
            last.rows
                .iter_mut()
                .skip(from)
                .for_each(|row| row.keep_next = true);
            last.after = last.after.max(gap);
        }
        _ => {}
    }
}

/// The first of the rows that go with the signature; what is joined is not torn apart.
fn last_rows(table: &Table) -> usize {
    let mut from = table.rows.len().saturating_sub(1);
    for (place, row) in table.rows.iter().enumerate().rev() {
        if row.cells.iter().any(|it| place + it.down > from) {
            from = from.min(place);
        }
    }
    from
}

/// The block under the text.
pub fn items(setting: &Setting, lines: &[&Line]) -> Vec<Item> {
    let confirmed = lines.iter().position(|it| it.role == Role::XacNhan);
    let (lines, confirmed) = lines.split_at(confirmed.unwrap_or(lines.len()));
    let recipients = recipients(setting, lines);
    let mut signers = signers(setting, lines);
    let (left, right) = (
        setting.length("signature-left"),
        setting.length("signature-right"),
    );
    let mut rows = Vec::new();
    if signers.len() <= 1 {
        rows.push(vec![
            (left, recipients),
            (right, signers.pop().unwrap_or_default()),
        ]);
        rows.extend(confirmation(setting, confirmed));
    } else {
        let half = setting.width / 2.0;
        while !signers.is_empty() {
            let mut two: Vec<_> = signers.drain(..signers.len().min(2)).collect();
            level(setting, &mut two, half);
            let mut row: Vec<_> = two.into_iter().map(|it| (half, it)).collect();
            row.resize(2, (half, Vec::new()));
            rows.push(row);
        }
        match confirmation(setting, confirmed) {
            Some(mut row) => {
                // In a cell with the name above, so that no page begins between them.
                if let Some((_, above)) = row.first_mut() {
                    put_below(above, recipients, setting.length("signature-gap"));
                }
                rows.push(row);
            }
            None if !recipients.is_empty() => {
                rows.push(vec![(left, recipients), (right, Vec::new())]);
            }
            None => {}
        }
    }
    let last = rows.len().saturating_sub(1);
    let columns = rows.into_iter().enumerate().map(|(place, row)| {
        let (widths, cells) = row.into_iter().unzip();
        Item::Columns(Columns {
            widths,
            cells,
            after: if place == last {
                0.0
            } else {
                setting.length("signature-gap")
            },
            fate: Fate::Stays,
        })
    });
    columns.collect()
}

/// Puts more under what stands in a cell.
fn put_below(cell: &mut Vec<Item>, more: Vec<Item>, gap: f64) {
    if let (Some(Item::Paragraph(last)), false) = (cell.last_mut(), more.is_empty()) {
        last.style.after = gap;
    }
    cell.extend(more);
}

/// Makes names beside each other stand on one line, however many lines stand above each.
fn level(setting: &Setting, cells: &mut [Vec<Item>], width: f64) {
    let height = |item: &Item| match item {
        Item::Paragraph(it) => setting.lines(it, width) as f64 * it.style.pitch + it.style.after,
        _ => 0.0,
    };
    for item in cells.iter_mut().flatten() {
        if let Item::Paragraph(it) = item {
            setting.balance(it, width);
        }
    }
    let heights: Vec<f64> = cells.iter().map(|it| it.iter().map(height).sum()).collect();
    let highest = heights.iter().copied().fold(0.0, f64::max);
    for (cell, height) in cells.iter_mut().zip(heights) {
        let rooms = cell.iter_mut().filter_map(|item| match item {
            Item::Paragraph(it) if it.role == Role::ChoKy => Some(it),
            _ => None,
        });
        if let Some(room) = rooms.last() {
            room.style.pitch += highest - height;
        }
    }
}

/// What is confirmed below the signature, and who confirms it.
fn confirmation(setting: &Setting, lines: &[&Line]) -> Option<Vec<(f64, Vec<Item>)>> {
    let words = lines.iter().filter(|it| it.role == Role::XacNhan);
    let words = words.map(|it| setting.paragraph(it.role, "", &it.text));
    let mut cell: Vec<Item> = words.map(Item::Paragraph).collect();
    cell.extend(signers(setting, lines).into_iter().flatten());
    let width = setting.length("xac-nhan-rong").min(setting.width);
    let rest = setting.width - width;
    let mut row = vec![(width, without_last_gap(cell))];
    row.extend((rest > 0.0).then_some((rest, Vec::new())));
    (!lines.is_empty()).then_some(row)
}

/// Puts what is torn off and sent back below the signature, all of it on one page.
pub fn tear_off(setting: &Setting, slip: &[Block], items: &mut Vec<Item>) {
    let blocks: Vec<&Block> = slip.iter().collect();
    let mut slip = body::items(setting, &blocks);
    let last = slip.len().saturating_sub(1);
    for (place, item) in slip.iter_mut().enumerate() {
        if let Item::Paragraph(it) = item {
            it.style.keep_next = place < last;
        }
    }
    if let (Some(Item::Columns(signature)), false) = (items.last_mut(), slip.is_empty()) {
        signature.after = setting.length("signature-gap");
    }
    items.extend(slip);
}

fn recipients(setting: &Setting, lines: &[&Line]) -> Vec<Item> {
    let of = |role| lines.iter().filter(move |l| l.role == role);
    let label = of(Role::NoiNhan).map(|l| label(setting, l));
    let list: Vec<_> = of(Role::NoiNhanDong).collect();
    let count = list.len();
    let rows = list.into_iter().enumerate().map(|(place, line)| {
        let (open, text) = punctuated(setting, line.role, &line.text, place + 1 == count);
        let mark = line.mark.as_deref().unwrap_or(&open);
        setting.paragraph(line.role, mark, &text)
    });
    let issue = of(Role::SoanThao).map(|l| setting.paragraph(l.role, "", &l.text));
    let lines = label.chain(rows).chain(issue);
    without_last_gap(lines.map(Item::Paragraph).collect())
}

/// "Nơi nhận:"; where the regulation underlines it, the colon stays free of the line.
fn label(setting: &Setting, line: &Line) -> Paragraph {
    let mut label = setting.paragraph(Role::NoiNhan, "", &line.text);
    if let Some(run) = label.runs.last_mut()
        && run.style.underline
        && run.text.ends_with(':')
    {
        run.text.pop();
        let mut colon = run.clone();
        colon.text = ":".to_owned();
        colon.origin = run.origin.part(&(run.text.len()..run.text.len() + 1));
        colon.style.underline = false;
        label.runs.push(colon);
    }
    label
}

/// One cell per signer, each ending with a name.
fn signers(setting: &Setting, lines: &[&Line]) -> Vec<Vec<Item>> {
    let mut all: Vec<Vec<Item>> = Vec::new();
    let mut cell: Vec<Item> = Vec::new();
    let mut authority = false;
    for line in lines
        .iter()
        .filter(|l| matches!(l.role, Role::QuyenHan | Role::ChucVu | Role::HoTen))
    {
        let mut paragraph = setting.paragraph(line.role, "", &line.text);
        match line.role {
            Role::QuyenHan => authority = true,
            // An office that stands alone is set like a line of authority.
            Role::ChucVu if !authority => {
                paragraph = setting.paragraph(Role::QuyenHan, "", &line.text);
                paragraph.role = line.role;
            }
            Role::HoTen => {
                let mut room = setting.paragraph(Role::ChoKy, "", &[]);
                room.style.pitch = setting.length("signature-room");
                room.style.exact = false;
                cell.push(Item::Paragraph(room));
                cell.push(Item::Paragraph(paragraph));
                all.push(without_last_gap(std::mem::take(&mut cell)));
                authority = false;
                continue;
            }
            _ => {}
        }
        cell.push(Item::Paragraph(paragraph));
    }
    if !cell.is_empty() {
        all.push(without_last_gap(cell));
    }
    all
}
