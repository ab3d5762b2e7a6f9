//! A number in words, for `{{ name.words }}`: "hai mươi triệu đồng" of "20.000.000 đồng".

use crate::number;
use crate::proof::spoken;

/// The first number that cannot be said.
const TOO_LARGE: f64 = 1e15;

/// The words of an amount, what it counts behind them; none when it does not begin with a whole number.
pub fn of(amount: &str) -> Option<String> {
    let amount = amount.trim();
    let (value, len) = number::leading(amount)?;
    let unit = amount.get(len..)?.trim_start();
    let plain = unit
        .chars()
        .all(|ch| ch.is_alphabetic() || matches!(ch, ' ' | '/'));
    if value.fract() != 0.0 || !(0.0..TOO_LARGE).contains(&value) || !plain {
        return None;
    }
    let words = spoken::words(value as u64);
    Some(format!("{words} {unit}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn an_amount_is_said_with_what_it_counts() {
        for (amount, words) in [
            ("20.000.000 đồng", Some("hai mươi triệu đồng")),
            ("05 tổ", Some("năm tổ")),
            ("0", Some("không")),
            (
                "1.250.000 đồng",
                Some("một triệu hai trăm năm mươi nghìn đồng"),
            ),
            ("12,5 triệu đồng", None),
            ("từ 5 đến 7 tổ", None),
            ("5 - 7 tổ", None),
        ] {
            assert_eq!(of(amount).as_deref(), words, "{amount}");
        }
    }
}
