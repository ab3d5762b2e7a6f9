//! Telephone numbers that nobody can call: figures lost or too many, letters among them.

use crate::list::{Field, List, Told};

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    LostZero,
    Short,
    Long,
    Letter,
    Rounded,
    Old,
    None,
}

/// All there is, each as it is told.
const ALL: [Wrong; 7] = [
    Wrong::LostZero,
    Wrong::Short,
    Wrong::Long,
    Wrong::Letter,
    Wrong::Rounded,
    Wrong::Old,
    Wrong::None,
];

pub fn judge(list: &List) -> Vec<Told> {
    let found: Vec<(Wrong, usize, usize)> = super::cells(list, Field::Phone)
        .filter_map(|(row, column, words)| Some((wrong(words)?, row, column)))
        .collect();
    let told = |wrong: Wrong| {
        let places = found.iter().filter(|it| it.0 == wrong);
        wrong
            .told()
            .at(places.map(|it| list.mention(it.1, it.2)))
            .if_any()
    };
    ALL.into_iter().filter_map(told).collect()
}

impl Wrong {
    fn told(self) -> Told {
        match self {
            Wrong::LostZero => Told::doubt(
                "phone-without-zero",
                message!(
                    "số điện thoại có lẽ mất số 0 ở đầu vì ô kiểu số; để cột kiểu Text rồi gõ lại",
                    "telephone numbers that have lost their first 0, for the cell is a number; make the column text and type them again"
                ),
            ),
            Wrong::Short => Told::fault(
                "phone-too-short",
                message!(
                    "số điện thoại thiếu chữ số",
                    "telephone numbers with too few figures"
                ),
            ),
            Wrong::Long => Told::fault(
                "phone-too-long",
                message!(
                    "số điện thoại thừa chữ số",
                    "telephone numbers with too many figures"
                ),
            ),
            Wrong::Letter => Told::fault(
                "phone-with-letter",
                message!(
                    "số điện thoại có chữ cái lẫn vào (O thay số 0, l thay số 1)",
                    "telephone numbers with letters among the figures (O for 0, l for 1)"
                ),
            ),
            Wrong::Rounded => Told::fault(
                "phone-rounded",
                message!(
                    "số điện thoại đã bị Excel làm tròn (9,83E+08), mất chữ số; phải hỏi lại",
                    "telephone numbers that Excel has rounded (9,83E+08), whose figures are lost; ask for them again"
                ),
            ),
            Wrong::Old => Told::doubt(
                "phone-of-old",
                message!(
                    "số di động 11 chữ số, đầu số đã đổi từ năm 2018",
                    "mobile numbers of 11 figures, which were changed in 2018"
                ),
            ),
            Wrong::None => Told::doubt(
                "phone-of-words",
                message!(
                    "ô số điện thoại ghi chữ, không có số",
                    "words where a telephone number should be"
                ),
            ),
        }
    }
}

/// What is wrong with the numbers of a cell, of which there may be several.
fn wrong(words: &str) -> Option<Wrong> {
    if is_rounded(words) {
        return Some(Wrong::Rounded);
    }
    let is_none = !words.bytes().any(|it| it.is_ascii_digit());
    if is_none {
        return (!words.starts_with('-')).then_some(Wrong::None);
    }
    let apart = words.replace(" - ", "/").replace("hoặc", "/");
    apart.split(['/', ',', ';', '\n']).find_map(one)
}

/// `9,83E+08`.
fn is_rounded(words: &str) -> bool {
    let Some((number, power)) = words.split_once(['E', 'e']) else {
        return false;
    };
    let figures =
        |it: &str| !it.is_empty() && it.bytes().all(|it| matches!(it, b'0'..=b'9' | b',' | b'.'));
    figures(number) && figures(power.trim_start_matches('+'))
}

fn one(number: &str) -> Option<Wrong> {
    // What stands in brackets or behind the number says whose it is.
    let number = number.split("máy").next().unwrap_or(number);
    let figures: String = number.chars().filter(char::is_ascii_digit).collect();
    let mut letters = number.chars().filter(|it| it.is_alphabetic());
    if letters.clone().next().is_some() && figures.len() >= 5 {
        let is_alike = letters.all(|it| matches!(it, 'O' | 'o' | 'l' | 'I' | 'Q' | 'S'));
        let is_within = number.split(|it: char| !it.is_alphanumeric()).any(|it| {
            it.contains(|it: char| it.is_ascii_digit()) && it.contains(char::is_alphabetic)
        });
        return (is_alike && is_within).then_some(Wrong::Letter);
    }
    let bytes = figures.as_bytes();
    match (bytes, bytes.len()) {
        // A line inside a house, or numbers of services.
        (_, 0..=4) | ([b'1', b'8' | b'9', ..], 8 | 10) => None,
        ([b'8', b'4', ..], 11 | 12) => None,
        ([b'0', b'1', ..], 11) => Some(Wrong::Old),
        ([b'0', b'2', ..], 11) | ([b'0', ..], 10) => None,
        ([b'3' | b'5' | b'7' | b'8' | b'9', ..], 9) | ([b'2', ..], 10) => Some(Wrong::LostZero),
        (_, long) if long < 10 => Some(Wrong::Short),
        ([b'0', b'0', ..], _) => None,
        _ => Some(Wrong::Long),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_offices_write_them_pass() {
        for words in [
            "0912000178",
            "0983 000 386",
            "0983.000.383",
            "+84 983 000 372",
            "84983000369",
            "02993.800.222",
            "0983000392/0983000398",
            "(0299) 3800222 - 0983000398",
            "19001000",
            "113",
            "-",
        ] {
            assert_eq!(wrong(words), None, "{words}");
        }
    }

    #[test]
    fn numbers_that_nobody_can_call() {
        for (words, found) in [
            ("983000411", Wrong::LostZero),
            ("2993800222", Wrong::LostZero),
            ("098300039", Wrong::Short),
            ("0983000392/098300039", Wrong::Short),
            ("09830003981234", Wrong::Long),
            ("0983OOO402", Wrong::Letter),
            ("9,83E+08", Wrong::Rounded),
            ("01683000392", Wrong::Old),
            ("không có", Wrong::None),
        ] {
            assert_eq!(wrong(words), Some(found), "{words}");
        }
    }
}
