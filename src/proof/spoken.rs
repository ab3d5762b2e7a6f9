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
        // "tỷ" may stand behind "nghìn": a thousand milliards, "một nghìn không trăm linh ba tỷ".
        if scale == 1_000_000_000 && last_scale == 1_000 {
            let more = if group.is_empty() {
                0
            } else {
                hundreds(&group)?
            };
            total = total.checked_add(more)?.checked_mul(scale)?;
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

/// The words of a whole number, as money is written: "hai mươi mốt triệu không trăm linh năm nghìn".
pub fn words(value: u64) -> String {
    const SCALES: [(u64, &str); 4] = [
        (1_000_000_000, "tỷ"),
        (1_000_000, "triệu"),
        (1_000, "nghìn"),
        (1, ""),
    ];
    if value == 0 {
        return "không".to_owned();
    }
    let mut said: Vec<String> = Vec::new();
    for (scale, name) in SCALES {
        let count = value / scale;
        let count = if scale == 1_000_000_000 {
            count
        } else {
            count % 1_000
        };
        match count {
            0 => continue,
            // "một nghìn tỷ".
            1_000.. => said.push(words(count)),
            _ => said.push(below_thousand(count, !said.is_empty())),
        }
        said.push(name.to_owned());
    }
    said.retain(|it| !it.is_empty());
    said.join(" ")
}

/// The words of a number below a thousand; behind others its hundreds are said even when there are none.
fn below_thousand(value: u64, behind: bool) -> String {
    const FIGURES: [&str; 10] = [
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
    ];
    let figure = |it: u64| FIGURES.get(it as usize).copied().unwrap_or_default();
    let (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10);
    let mut said = Vec::new();
    if hundreds > 0 || behind {
        said.extend([figure(hundreds), "trăm"]);
    }
    match (tens, ones) {
        (0, 0) => {}
        (0, _) if said.is_empty() => {}
        (0, _) => said.push("linh"),
        (1, _) => said.push("mười"),
        _ => said.extend([figure(tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => said.push("mốt"),
        (1.., 5) => said.push("lăm"),
        _ => said.push(figure(ones)),
    }
    said.join(" ")
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
    fn what_is_said_is_read_again() {
        let shown = [
            (15, "mười lăm"),
            (21, "hai mươi mốt"),
            (105, "một trăm linh năm"),
            (1_005, "một nghìn không trăm linh năm"),
            (20_000_000, "hai mươi triệu"),
            (1_000_000_000_000, "một nghìn tỷ"),
        ];
        for (number, said) in shown {
            assert_eq!(words(number), said);
        }
        let some = (0..3_000).chain((0..900).map(|it| it * it * 7_919_003 + it));
        for number in some {
            let said = words(number);
            assert_eq!(value(&said), Some(number), "{said}");
        }
    }

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
