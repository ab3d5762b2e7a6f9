//! One person twice, one body under two spellings, two people with one telephone.

use std::collections::HashMap;

use crate::list::{Field, List, Mention, Told};
use crate::proof::syllable;

pub fn judge(list: &List) -> Vec<Told> {
    let mut told = Vec::new();
    let body = list.first(Field::Body);
    let name = list.first(Field::Name);
    if let Some(name) = name {
        told.extend(people(list, name, body));
        told.extend(phones(list, name));
    }
    if let Some(body) = body {
        told.extend(bodies(list, body, name.is_none()));
    }
    told
}

/// Rows by what they have in common; those that have nothing are in none.
fn grouped(rows: usize, key: impl Fn(usize) -> Option<String>) -> Vec<Vec<usize>> {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for row in 0..rows {
        if let Some(key) = key(row).filter(|it| !it.is_empty()) {
            groups.entry(key).or_default().push(row);
        }
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().filter(|it| it.len() > 1).collect();
    groups.sort_unstable();
    groups
}

/// The rows of a group as one mention.
fn mention(list: &List, rows: &[usize], column: usize) -> Option<Mention> {
    Mention::group(rows.iter().map(|it| list.mention(*it, column)))
}

/// The rows of one person, as they come together.
#[derive(Default)]
struct Person {
    rows: Vec<usize>,
    has_phone: bool,
}

fn people(list: &List, name: usize, body: Option<usize>) -> Option<Told> {
    let phones: Vec<usize> = list.of(Field::Phone).collect();
    let mut twice = Vec::new();
    for group in grouped(list.rows.len(), |row| Some(alike(list.value(row, name)))) {
        let mut people: Vec<Person> = Vec::new();
        let (mut by_phone, mut by_body) = (HashMap::new(), HashMap::new());
        // People of one name are one person who has one telephone; who has none, works in one place.
        for row in group {
            let numbers = phones.iter().map(|it| figures(list.value(row, *it)));
            let numbers: Vec<String> = numbers.filter(|it| it.len() >= 9).collect();
            let place = body.map_or_else(String::new, |it| spelt_out(list.value(row, it)));
            let known = numbers.iter().find_map(|it| by_phone.get(it).copied());
            let there = by_body.get(&place).copied();
            let there = there.filter(|it: &usize| {
                numbers.is_empty() || people.get(*it).is_some_and(|it| !it.has_phone)
            });
            let person = known.or(there).unwrap_or(people.len());
            if person == people.len() {
                people.push(Person::default());
            }
            if let Some(person) = people.get_mut(person) {
                person.rows.push(row);
                person.has_phone |= !numbers.is_empty();
            }
            by_body.entry(place).or_insert(person);
            by_phone.extend(numbers.into_iter().map(|it| (it, person)));
        }
        let several = people.iter().filter(|it| it.rows.len() > 1);
        twice.extend(several.filter_map(|it| mention(list, &it.rows, name)));
    }
    Told::doubt(
        "person-twice",
        message!("một người có ở nhiều hàng", "one person in several rows"),
    )
    .at(twice)
    .if_any()
}

fn bodies(list: &List, body: usize, is_of_bodies: bool) -> Vec<Told> {
    let same = grouped(list.rows.len(), |row| {
        Some(spelt_out(list.value(row, body)))
    });
    let (mut spelt, mut twice) = (Vec::new(), Vec::new());
    for group in same {
        let mut spellings: Vec<&str> = Vec::new();
        let mut firsts = Vec::new();
        for row in &group {
            let words = list.value(*row, body);
            if !spellings.contains(&words) {
                spellings.push(words);
                firsts.push(*row);
            }
        }
        if spellings.len() > 1 {
            spelt.extend(mention(list, &firsts, body));
        } else if is_of_bodies {
            twice.extend(mention(list, &group, body));
        }
    }
    let several = Told::doubt(
        "body-spelt-twice",
        message!(
            "một đơn vị viết nhiều cách; đúng là một thì bỏ hàng thừa, chỉ giữ một hàng",
            "one body under several spellings; if it is one, keep one row"
        ),
    );
    let again = Told::doubt(
        "body-twice",
        message!("một đơn vị có ở nhiều hàng", "one body in several rows"),
    );
    let told = [several.at(spelt), again.at(twice)];
    told.into_iter().filter_map(Told::if_any).collect()
}

fn phones(list: &List, name: usize) -> Option<Told> {
    let phone = list.first(Field::Phone)?;
    let is_mobile = |it: &String| it.len() == 10 && !it.starts_with("02");
    let same = grouped(list.rows.len(), |row| {
        Some(figures(list.value(row, phone))).filter(is_mobile)
    });
    let shared = same.into_iter().filter(|rows| {
        let mut names: Vec<String> = rows.iter().map(|it| alike(list.value(*it, name))).collect();
        names.retain(|it| !it.is_empty());
        names.sort();
        names.dedup();
        names.len() > 1
    });
    let shared: Vec<Mention> = shared
        .filter_map(|rows| mention(list, &rows, phone))
        .collect();
    Told::doubt(
        "phone-shared",
        message!(
            "nhiều người khác nhau cùng một số điện thoại",
            "several people with one telephone number"
        ),
    )
    .at(shared)
    .if_any()
}

/// Words as they are the same whatever capitals they have and wherever their tones stand.
fn alike(words: &str) -> String {
    let lower = words.to_lowercase().replace('\n', " ");
    syllable::new_style(&lower)
}

/// What bodies are called in short.
const SHORT: [(&str, &str); 14] = [
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"),
    ("mttq", "mặt trận tổ quốc"),
    ("bch", "ban chỉ huy"),
    ("thcs", "trung học cơ sở"),
    ("thpt", "trung học phổ thông"),
    ("tdp", "tổ dân phố"),
    ("htx", "hợp tác xã"),
    ("tytx", "trạm y tế xã"),
    ("ca", "công an"),
    ("mn", "mầm non"),
    ("qs", "quân sự"),
    ("vp", "văn phòng"),
];

/// A body by its full name, so that spellings of it are the same.
fn spelt_out(words: &str) -> String {
    let lower = words.to_lowercase();
    let words = lower.split(|it: char| it.is_whitespace() || matches!(it, ',' | '.' | '-' | '–'));
    let full = words.filter(|it| !it.is_empty()).map(|word| {
        let short = SHORT.iter().find(|it| it.0 == word);
        short.map_or(word, |it| it.1)
    });
    syllable::new_style(&full.collect::<Vec<_>>().join(" "))
}

/// The figures of a telephone number as it is called inside the country.
fn figures(words: &str) -> String {
    let figures: String = words.chars().filter(char::is_ascii_digit).collect();
    match (figures.strip_prefix("84"), figures.as_bytes()) {
        (Some(rest), _) if figures.len() == 11 => format!("0{rest}"),
        // A cell of numbers has lost the first 0.
        (_, [b'3' | b'5' | b'7' | b'8' | b'9', ..]) if figures.len() == 9 => format!("0{figures}"),
        _ => figures,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_body_are_the_same() {
        let spellings = [
            "Ủy ban nhân dân xã Hoa Mai",
            "UBND xã Hoa Mai",
            "Uỷ ban Nhân dân xã Hoa Mai",
            "ỦY BAN NHÂN DÂN  XÃ HOA MAI",
        ];
        for words in spellings {
            assert_eq!(spelt_out(words), spelt_out(spellings[0]), "{words}");
        }
        assert_ne!(spelt_out("Thôn Nà Hoa"), spelt_out("Thôn Ná Hoa"));
        assert_eq!(figures("0912 000 178"), figures("912000178"));
        assert_eq!(alike("Phạm Thị Hòa"), alike("PHẠM THỊ HOÀ"));
    }
}
