//! The words that those stand behind to whom a letter goes: `Kính gửi:`, however they are spelled.

/// All their spellings.
const LABELS: [&str; 7] = [
    "kính gửi",
    "kinh gửi",
    "kinh gởi",
    "kính gởi",
    "kính gữi",
    "đồng kính gửi",
    "kính trình:",
];

/// No spelling has so many letters.
const LONGEST: usize = 24;

/// Where the words end that a line begins with, with the colon and the blanks behind them.
pub fn label(line: &str) -> Option<usize> {
    if !line.starts_with(['K', 'k', 'Đ', 'đ', '*', ' ']) {
        return None;
    }
    let mut letters = String::new();
    for (at, letter) in line.char_indices() {
        let is_blank = letter.is_whitespace() || letter == '*';
        match is_blank {
            true if letters.ends_with(' ') || letters.is_empty() => {}
            true => letters.push(' '),
            false => letters.extend(letter.to_lowercase()),
        }
        if !is_blank && LABELS.contains(&letters.as_str()) {
            let rest = &line[at + letter.len_utf8()..];
            let is_sign = |it: char| it.is_whitespace() || matches!(it, '*' | ':');
            let behind = rest.trim_start_matches(is_sign);
            let is_parted = behind.is_empty() || behind.len() < rest.len() || letter == ':';
            return is_parted.then_some(line.len() - behind.len());
        }
        if letters.len() > 2 * LONGEST {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn those_addressed_stand_behind_the_words_however_these_are_spelled() {
        for (line, want) in [
            ("Kính gửi: Trạm Y tế", Some("Trạm Y tế")),
            ("KÍNH GỞI TRẠM Y TẾ", Some("TRẠM Y TẾ")),
            ("**Kính  gửi** :  Trạm Y tế", Some("Trạm Y tế")),
            ("Đồng kính gửi: Trạm Y tế", Some("Trạm Y tế")),
            ("Kính gửi:", Some("")),
            ("Kính trình Hội đồng xem xét", None),
            ("Kính thưa các đồng chí", None),
        ] {
            assert_eq!(label(line).map(|it| &line[it..]), want, "{line}");
        }
    }
}
