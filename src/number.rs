//! Numbers as Vietnamese papers write them: a point between thousands, a comma before decimals.

/// The number a text begins with and how many bytes it takes: `1.200 hộ`, `97,5%`. A point that
/// does not stand before three figures is no thousands point, and then there is no number.
pub fn leading(text: &str) -> Option<(f64, usize)> {
    let end = text.find(|ch: char| !ch.is_ascii_digit() && !matches!(ch, '.' | ','));
    let figures = text[..end.unwrap_or(text.len())].trim_end_matches(['.', ',']);
    let whole = figures.split(',').next().unwrap_or(figures);
    let mut groups = whole.split('.').skip(1);
    let fits = groups.all(|it| it.len() == 3);
    let value = figures.replace('.', "").replace(',', ".").parse().ok();
    Some((value.filter(|_| fits)?, figures.len()))
}

/// A number that has no thousands, whichever sign is typed before its decimals: `97,5`, `97.5`.
pub fn decimal(figures: &str) -> Option<f64> {
    figures.replace(',', ".").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_are_told_apart() {
        for (text, want) in [
            ("1.200 hộ", Some((1200.0, 5))),
            ("97,5%", Some((97.5, 4))),
            ("5.000.000,5", Some((5_000_000.5, 11))),
            ("84.", Some((84.0, 2))),
            ("1.5", None),
            ("hai", None),
        ] {
            assert_eq!(leading(text), want, "{text}");
        }
        assert_eq!(decimal("97.5"), decimal("97,5"));
    }
}
