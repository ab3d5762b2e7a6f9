//! Addresses of mail that no letter reaches.

use super::says_nothing;
use crate::list::{Field, List, Told};

pub fn judge(list: &List) -> Vec<Told> {
    let wrong = super::cells(list, Field::Mail).filter(|it| !is_mail(it.2));
    let (none, wrong): (Vec<_>, Vec<_>) = wrong.partition(|it| says_nothing(it.2));
    let mentions = |found: Vec<(usize, usize, &str)>| {
        let mentions = found.into_iter().map(|it| list.mention(it.0, it.1));
        mentions.collect::<Vec<_>>()
    };
    let bad = Told::fault(
        "bad-mail",
        message!("không phải địa chỉ thư điện tử", "no address of mail"),
    );
    let words = Told::doubt(
        "mail-of-words",
        message!(
            "ô thư điện tử ghi chữ, không phải địa chỉ; để trống",
            "words where an address of mail should be; leave the cell empty"
        ),
    );
    let told = [bad.at(mentions(wrong)), words.at(mentions(none))];
    told.into_iter().filter_map(Told::if_any).collect()
}

/// One or more addresses.
fn is_mail(words: &str) -> bool {
    let all = words.split([';', ',', '/', '\n', ' ']).map(str::trim);
    let mut all = all.filter(|it| !it.is_empty()).peekable();
    all.peek().is_some() && all.all(is_one)
}

fn is_one(address: &str) -> bool {
    let address = address.trim_start_matches('<').trim_end_matches('>');
    let Some((who, place)) = address.split_once('@') else {
        return false;
    };
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || b"._%+-'".contains(&it);
    let is_who = !who.is_empty()
        && who.bytes().all(is_plain)
        && !who.starts_with('.')
        && !who.ends_with('.')
        && !who.contains("..");
    let labels: Vec<&str> = place.split('.').collect();
    let is_label = |it: &&str| {
        !it.is_empty()
            && !it.starts_with('-')
            && !it.ends_with('-')
            && it
                .bytes()
                .all(|it| it.is_ascii_alphanumeric() || it == b'-')
    };
    let ends = labels.last().is_some_and(|it| {
        it.len() >= 2 && it.bytes().all(|it| it.is_ascii_alphabetic()) && *it != "con"
    });
    is_who && labels.len() >= 2 && labels.iter().all(is_label) && ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_mail() {
        for words in [
            "mamnon@hoamai.example",
            "a.b-c@x.gov.vn; d@y.vn",
            "A_1@gmail.com",
        ] {
            assert!(is_mail(words), "{words}");
        }
        for words in [
            "khong co",
            "a@b",
            "mầmnon@x.vn",
            "a b@x.vn",
            "a@gmail.con",
            "a@@x.vn",
            "@x.vn",
            "a@.vn",
            "a..b@x.vn",
        ] {
            assert!(!is_mail(words), "{words}");
        }
    }
}
