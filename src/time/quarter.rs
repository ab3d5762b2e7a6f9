//! Quarters of a year as papers write them.

use super::{Scale, Stand, Time, is_yearly};
use crate::proof::word::after;

/// "Quý I", "quý II/2024", "quý 3 năm 2024".
pub(super) fn quarters(text: &str, stand: Stand) -> Vec<Time> {
    let mut found = Vec::new();
    for (start, lead) in text.match_indices("uý ") {
        let start = start.wrapping_sub(1);
        if !matches!(text.as_bytes().get(start), Some(b'q' | b'Q')) {
            continue;
        }
        let number = after(text, start + lead.len() + 1);
        let place = ["I", "II", "III", "IV", "1", "2", "3", "4"]
            .iter()
            .position(|it| number.eq_ignore_ascii_case(it));
        let Some(place) = place else { continue };
        let at = number.as_ptr() as usize - text.as_ptr() as usize;
        let mut end = at + number.len();
        let rest = &text[end..];
        let year = rest
            .strip_prefix('/')
            .or_else(|| rest.trim_start().strip_prefix("năm "))
            .or_else(|| rest.strip_prefix(' ').filter(|_| stand == Stand::Alone));
        let year = year.filter(|it| after(it, 0).len() == 4 && it.len() >= 4);
        let year = year.and_then(|it| Some((it, it.get(..4)?.parse().ok()?)));
        if let Some((words, _)) = year {
            end = words.as_ptr() as usize - text.as_ptr() as usize + 4;
        }
        found.push(Time {
            range: start..end,
            scale: Scale::Quarter,
            day: 1,
            month: place as u32 % 4 * 3 + 1,
            year: year.map(|(_, year)| year),
            yearly: is_yearly(text, end),
        });
    }
    found
}
