//! Sums of money and shares that are out of measure.

use crate::list::{Field, List, Told};

pub fn judge(list: &List) -> Vec<Told> {
    let small = list.of(Field::Amount).filter_map(|it| small(list, it));
    let bare = list.of(Field::Share).filter_map(|it| bare(list, it));
    small.chain(bare).collect()
}

/// Sums that are broken numbers where the others are thousands: `2.250` that was read as 2 and a
/// quarter.
fn small(list: &List, column: usize) -> Option<Told> {
    let mut amounts: Vec<f64> = super::filled(list, column)
        .filter_map(|it| amount(it.1))
        .collect();
    amounts.sort_by(f64::total_cmp);
    let middle = *amounts.get(amounts.len() / 2)?;
    if middle < 10_000.0 {
        return None;
    }
    let odd = super::filled(list, column).filter(|(_, words)| {
        amount(words).is_some_and(|it| it > 0.0 && it < 1000.0 && it * 100.0 < middle)
    });
    let name = &list.columns[column].name;
    Told::doubt(
        "small-amount",
        message!(
            "cột “{name}” có số nhỏ bất thường; dấu chấm hàng nghìn có lẽ bị hiểu là dấu thập phân",
            "the column “{name}” has numbers far smaller than the others; the sign of thousands may have been taken for that of decimals"
        ),
    )
    .at(odd.map(|(row, _)| list.mention(row, column)))
    .if_any()
}

/// A sum in figures, whatever stands between them.
fn amount(words: &str) -> Option<f64> {
    let end = words
        .find(|it: char| it.is_alphabetic())
        .unwrap_or(words.len());
    let figures = words.get(..end)?.trim().replace([' ', '\u{a0}'], "");
    let groups: Vec<&str> = figures.split(['.', ',']).collect();
    let is_grouped = groups.len() > 1 && groups[1..].iter().all(|it| it.len() == 3);
    match is_grouped {
        true => groups.concat().parse().ok(),
        false => figures.replace('.', "").replace(',', ".").parse().ok(),
    }
}

/// Shares without their sign among those that have it.
fn bare(list: &List, column: usize) -> Option<Told> {
    let cells = super::filled(list, column);
    let has_sign = |words: &str| words.contains('%');
    if !cells.clone().any(|it| has_sign(it.1)) {
        return None;
    }
    let bare = cells.filter(|(_, words)| {
        !has_sign(words)
            && words
                .bytes()
                .all(|it| matches!(it, b'0'..=b'9' | b',' | b'.'))
    });
    let name = &list.columns[column].name;
    Told::doubt(
        "share-without-sign",
        message!(
            "cột “{name}” có số thiếu dấu %",
            "the column “{name}” has numbers without the sign %"
        ),
    )
    .at(bare.map(|(row, _)| list.mention(row, column)))
    .if_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_whatever_stands_between_figures() {
        for (words, sum) in [
            ("1.900.000", 1_900_000.0),
            ("950,000", 950_000.0),
            ("800.000 đồng", 800_000.0),
            ("2,25", 2.25),
            ("1700000", 1_700_000.0),
            ("2.000.000,75", 2_000_000.75),
        ] {
            assert_eq!(amount(words), Some(sum), "{words}");
        }
        assert_eq!(amount("hai triệu"), None);
    }
}
