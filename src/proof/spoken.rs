//! Numbers in words: "hai mươi triệu", "một trăm linh năm", "mười hai phẩy năm".

use super::word;

/// The value of words that say one whole number, in small letters; none when they do not.
pub fn value(words: &str) -> Option<u64> {
    let words: Vec<&str> = word::words(words).map(|it| it.1).collect();
    let mut total = 0_u64;
    let mut last_scale = u64::MAX;
    let mut group = Vec::new();
    for word in &words {
        let Some(scale) = scale(word) else {
            group.push(*word);
            continue;
        };
        // "tỷ" may stand behind "nghìn": a thousand milliards.
        if scale == 1_000_000_000 && group.is_empty() && total > 0 {
            total = total.checked_mul(scale)?;
        } else {
            if scale >= last_scale {
                return None;
            }
            let count = hundreds(&group)?;
            total = total.checked_add(count.checked_mul(scale)?)?;
        }
        last_scale = scale;
        group.clear();
    }
    match (group.as_slice(), last_scale) {
        ([], u64::MAX) => None,
        ([], _) => Some(total),
        // "hai triệu rưỡi".
        (["rưỡi" | "rưởi"], 1_000..) if last_scale < u64::MAX => {
            total.checked_add(last_scale / 2)
        }
        (group, _) => total.checked_add(hundreds(group)?),
    }
}

/// Whether numbers in words are made of this one.
pub fn is_of_number(word: &str) -> bool {
    let joins = ["trăm", "mươi", "mười", "chục", "linh", "lẻ", "rưỡi", "rưởi"];
    figure(word).is_some() || scale(word).is_some() || joins.contains(&word)
}

fn scale(word: &str) -> Option<u64> {
    Some(match word {
        "nghìn" | "ngàn" => 1_000,
        "triệu" => 1_000_000,
        "tỷ" | "tỉ" => 1_000_000_000,
        _ => return None,
    })
}

fn figure(word: &str) -> Option<u64> {
    Some(match word {
        "không" => 0,
        "một" | "mốt" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" | "tư" => 4,
        "năm" | "lăm" | "nhăm" => 5,
        "sáu" => 6,
        "bảy" | "bẩy" => 7,
        "tám" => 8,
        "chín" => 9,
        _ => return None,
    })
}

/// A number below a thousand.
fn hundreds(words: &[&str]) -> Option<u64> {
    let (hundreds, rest) = match words {
        [figure_of, "trăm", rest @ ..] => (figure(figure_of)?, rest),
        rest => (0, rest),
    };
    let behind = words.len() > rest.len();
    let rest = match rest {
        [] if behind => return Some(hundreds * 100),
        ["linh" | "lẻ", one] if behind => figure(one)?,
        ["mười" | "chục"] => 10,
        ["mười", one] => 10 + figure(one)?,
        [ten, "mươi" | "chục"] => figure(ten)? * 10,
        [ten, "mươi", one] => figure(ten)? * 10 + figure(one)?,
        // "hai lăm", "ba mốt".
        [ten, one @ ("mốt" | "tư" | "lăm" | "nhăm")] => figure(ten)? * 10 + figure(one)?,
        [one] if !behind => figure(one)?,
        _ => return None,
    };
    Some(hundreds * 100 + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_accepted_way() {
        for (words, want) in [
            ("sáu", Some(6)),
            ("mười lăm", Some(15)),
            ("hai mươi mốt", Some(21)),
            ("hai lăm", Some(25)),
            ("một trăm linh năm", Some(105)),
            ("một trăm lẻ năm", Some(105)),
            ("ba trăm", Some(300)),
            ("hai mươi hai triệu", Some(22_000_000)),
            ("một tỷ hai trăm triệu", Some(1_200_000_000)),
            ("hai triệu rưỡi", Some(2_500_000)),
            ("một nghìn tỷ", Some(1_000_000_000_000)),
            ("hai nghìn không trăm hai mươi sáu", Some(2026)),
            ("hai nghìn không trăm linh sáu", Some(2006)),
            ("ba nghìn triệu", None),
            ("các tổ dân phố", None),
            ("", None),
            ("năm tổ", None),
        ] {
            assert_eq!(value(words), want, "{words}");
        }
    }
}
