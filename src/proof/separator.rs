//! The sign between lines of addressees and recipients: `;`, in older papers of the Party `,`.

use chrono::NaiveDate;

use super::Proof;

/// The sign these lines should end in: of the regulation, or where two served, of the first line.
pub fn of<'t>(proof: &Proof, lines: impl IntoIterator<Item = &'t str>) -> &'static str {
    // The regulation before that of this day wrote commas, its readers both.
    let semicolons = NaiveDate::from_ymd_opt(2026, 5, 27);
    let old = proof
        .head
        .issued
        .is_none_or(|(_, last)| Some(last) < semicolons);
    let comma = lines.into_iter().any(|it| it.trim_end().ends_with(','));
    match proof.head.party && old && comma {
        true => ",",
        false => ";",
    }
}
