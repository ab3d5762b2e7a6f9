//! Two columns of a head or a foot that were put on one line.

use super::letterhead::{self, is_capitals, is_number_line};
use crate::proof::word;
use crate::role::Role;

/// Where the left column of a line ends and the right one begins: the head and the foot of a
/// paper have two, and some programs put both on one line.
pub fn column(line: &str) -> Option<(usize, usize)> {
    let gaps = ["\t", "   "].iter().flat_map(|gap| line.match_indices(gap));
    gaps.map(|(gap, _)| gap)
        .find_map(|gap| {
            let left = line[..gap].trim_end();
            let next = line.len() - line[gap..].trim_start().len();
            let right = word::lower(&line[next..]);
            let mut words = line[next..].split_whitespace();
            let foot = left.starts_with("- ") || word::lower(left).starts_with("nơi nhận");
            let heads = [
                "cộng h",
                "độc lập",
                "đảng cộng sản việt nam",
                "đoàn tncs hồ chí minh",
                "đoàn thanh niên cộng sản",
            ];
            let splits = heads.iter().any(|it| right.starts_with(it))
                || right.contains(", ngày")
                    && left.contains('/')
                    && is_number_line(&word::lower(left))
                || foot && words.all(|it| it.starts_with(char::is_uppercase));
            (splits && !right.starts_with(['/', '-'])).then_some((left.len(), next))
        })
        .or_else(|| close(line))
}

/// The same where one blank or the border of a cell parts them, and both are known by their words.
fn close(line: &str) -> Option<(usize, usize)> {
    let signs = ["CỘNG H", "ộc lập", "ộc Lập", ", ngày"];
    if let Some(subject) = line.find(" V/v ")
        && is_number_line(&word::lower(&line[..subject]))
    {
        return Some((line[..subject].trim_end().len(), subject + 1));
    }
    if line.len() > 250 || !signs.iter().any(|it| line.contains(it)) {
        return None;
    }
    line.match_indices(' ').find_map(|(gap, _)| {
        let left = line[..gap].trim_end_matches([' ', '|']);
        let right = line[gap..].trim_start_matches([' ', '|']);
        let at = (left.len(), line.len() - right.len());
        // All four names of a head on one line.
        let begins = line.starts_with(['C', 'Đ']) && right.starts_with(char::is_uppercase);
        let has_head = |it| head_of(it).is_some_and(letterhead::is_state);
        let is_left = is_capitals(left) || is_number_line(&word::lower(left));
        let has_right = || letterhead::is_state(right) || has_head(right);
        if begins && letterhead::is_state(left) || is_left && has_right() {
            return Some(at);
        }
        let splits = match letterhead::role(right.trim_end_matches([' ', '|']))? {
            Role::QuocHieu => right.starts_with('C') && is_capitals(left),
            Role::TieuNgu => {
                word::lower(right).starts_with("độc lập")
                    && is_capitals(left)
                    && letterhead::role(left).is_none()
            }
            // A place has small letters, the symbol before it ends with capitals.
            Role::NgayThang => {
                let is_place = right.chars().nth(1).is_some_and(char::is_lowercase)
                    && !word::lower(right).starts_with("ngày");
                // Some offices end it with a figure: "TTr-HM1".
                let symbol = left.rsplit_once('/').map_or("", |it| it.1);
                let is_whole = symbol.contains(char::is_uppercase)
                    && symbol.ends_with(|it: char| it.is_uppercase() || it.is_ascii_digit());
                is_place && is_whole && is_number_line(&word::lower(left))
            }
            _ => false,
        };
        splits.then_some(at)
    })
}

/// The name of the State has so many words.
const STATE: usize = 8;

/// The name of the State or its motto that words begin with, where more stands behind.
fn head_of(words: &str) -> Option<&str> {
    if words.starts_with("CỘNG H") {
        return words.get(..words.match_indices(' ').nth(STATE - 1)?.0);
    }
    let last = words.starts_with("Độc").then(|| words.find("ạnh "))??;
    let behind = words[last..].match_indices(' ').nth(1)?.0;
    words.get(..last + behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_names_on_one_line_are_parted() {
        let names = [
            "PHÒNG GD&ĐT BẾN LỞ",
            "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "TRƯỜNG TH BẾN LỞ 1",
            "Độc lập - Tự do - Hạnh phúc",
        ];
        let line = names.join(" ");
        let mut rest = line.as_str();
        for name in &names[..3] {
            let (end, next) = column(rest).unwrap();
            assert_eq!(&rest[..end], *name);
            rest = &rest[next..];
        }
        assert_eq!((rest, column(rest)), (names[3], None));
    }
}
