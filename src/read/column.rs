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
                || right.contains(", ngày") && is_number_line(&word::lower(left))
                || foot && words.all(|it| it.starts_with(char::is_uppercase));
            (splits && !right.starts_with(['/', '-'])).then_some((left.len(), next))
        })
        .or_else(|| close(line))
}

/// The same where one blank or the border of a cell parts them, and both are known by their words.
fn close(line: &str) -> Option<(usize, usize)> {
    let signs = ["CỘNG H", "ộc lập", "ộc Lập", ", ngày"];
    if line.len() > 250 || !signs.iter().any(|it| line.contains(it)) {
        return None;
    }
    line.match_indices(' ').find_map(|(gap, _)| {
        let left = line[..gap].trim_end_matches([' ', '|']);
        let right = line[gap..].trim_start_matches([' ', '|']);
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
        splits.then_some((left.len(), line.len() - right.len()))
    })
}
