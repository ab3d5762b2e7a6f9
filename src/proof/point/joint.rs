//! What joins two times that stand beside one another.

use crate::proof::lead::bare;

/// Whether they are the ends of one time, or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    Span,
    List,
}

/// The joint that words in small letters between two times are: "đến 17 giờ 00 thứ Sáu ngày", "(thứ Hai) -", "và ngày".
pub fn joint(between: &str) -> Option<Joint> {
    let between = without_brackets(between);
    let between = between.trim();
    let spans = ["đến", "tới", "-", "–"].iter();
    let mut spans = spans.filter_map(|it| Some((Joint::Span, between.strip_prefix(it)?)));
    let list = || {
        let rest = between.strip_prefix(',').unwrap_or(between).trim_start();
        let rest = rest.strip_prefix("và").unwrap_or(rest);
        (rest.len() < between.len()).then_some((Joint::List, rest))
    };
    let (joint, rest) = spans.next().or_else(list)?;
    let rest = bare(rest);
    let rest = rest.strip_suffix("hết").unwrap_or(rest);
    rest.trim().is_empty().then_some(joint)
}

/// Words without what stands in brackets: a day of the week, one of the moon.
fn without_brackets(words: &str) -> String {
    let mut depth = 0usize;
    let mut out = String::new();
    for letter in words.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Joint, joint};

    #[test]
    fn ends_and_lists_are_told_apart() {
        for words in [
            " - ",
            " đến ngày ",
            " (23 tháng chạp) đến hết ngày ",
            " đến 17 giờ 00 thứ sáu ngày ",
            " (thứ hai) – ",
            ") - ",
        ] {
            assert_eq!(joint(words), Some(Joint::Span), "{words}");
        }
        for words in [", ", " và ", ", và ngày ", " (thứ bảy) và chủ nhật "] {
            assert_eq!(joint(words), Some(Joint::List), "{words}");
        }
        for words in [" ", ", tổng kết ", " của ", "; ", " đến trường "] {
            assert_eq!(joint(words), None, "{words}");
        }
    }
}
