//! The figure of a target and what it counts: "98% hồ sơ", "Tỷ lệ hộ dùng nước sạch đạt 95%".

use std::ops::Range;

use super::line::Line;
use crate::proof::{self, word};

/// Words that no name of what is counted goes beyond.
const STOPS: &str = "trở có được đạt thực tham hoàn trong trên của cho vào từ và so với là tại do khi theo trước sau không đã \
    đăng bảo giữ nâng ít tối phải cũng để về nếu gắn các những mỗi so xây duy ở đến bằng qua nhằm ủng đủ \
    hằng hàng vận tiếp ký mở thành triển phát hỗ cam sử áp hưởng hài";

/// The same words where they belong to the name: "tuổi" decides in "trong độ tuổi", "nhà" in "nhà ở".
const PAIRS: [(&str, &str); 5] = [
    ("trong", "độ"),
    ("nhà", "ở"),
    ("đất", "ở"),
    ("phải", "nộp"),
    ("không", "khói"),
];

/// Names that go on behind a comma with what is counted.
const ALIKE: [&str; 22] = [
    "công chức",
    "viên chức",
    "người lao động",
    "hội viên",
    "đoàn viên",
    "đảng viên",
    "học sinh",
    "sinh viên",
    "giáo viên",
    "nhân viên",
    "chiến sĩ",
    "cơ quan",
    "đơn vị",
    "tổ chức",
    "doanh nghiệp",
    "cá nhân",
    "phường",
    "thị trấn",
    "thôn",
    "bản",
    "khu phố",
    "tổ dân phố",
];

/// Words before what is counted when a share of it is told.
const SHARES: [&str; 3] = ["tỷ lệ ", "tỉ lệ ", "số "];

/// Words that stand between what is counted and its figure.
const REACHES: [&str; 14] = [
    "chiếm",
    "đạt",
    "là",
    "trên",
    "từ",
    "tối thiểu",
    "ít nhất",
    "còn",
    "lên",
    "xuống",
    "dưới",
    "khoảng",
    "đến",
    "bằng",
];

/// No name of what is counted has more words.
const LONGEST: usize = 6;

/// A figure told by a sentence.
pub struct Told<'l> {
    /// The words that say it, and the same with its values called.
    pub words: &'l str,
    pub called: String,
    pub value: &'l str,
    pub measure: &'l str,
}

/// The figure of a line that is no day and no number of a paper.
pub fn told<'l>(line: &'l Line, read: &proof::Paragraph) -> Option<Told<'l>> {
    let text = line.text.as_str();
    let at = value(text, read)?;
    let value = text.get(at.clone())?;
    let behind = text.get(at.end..)?;
    let bare = behind.strip_prefix(' ').unwrap_or("");
    let share = SHARES
        .iter()
        .find_map(|it| Some((*it, bare.strip_prefix(*it)?)));
    let (share, counted) = share.unwrap_or(("", bare));
    let measure = measure(counted);
    let before = counted_before(text, at.start);
    if let Some(name) = before.filter(|_| measure.is_empty() || is_part(text, at.start)) {
        let between = text.get(name.end..at.start)?;
        return Some(Told {
            words: text.get(name.start..at.end)?,
            called: format!("{{{{ measure }}}}{between}{{{{ value }}}}"),
            value,
            measure: text.get(name)?,
        });
    }
    let (end, called) = match measure.is_empty() {
        true => (at.end, "{{ value }}".to_owned()),
        false => (
            at.end + 1 + share.len() + measure.len(),
            format!("{{{{ value }}}} {share}{{{{ measure }}}}"),
        ),
    };
    Some(Told {
        words: text.get(at.start..end)?,
        called,
        value,
        measure,
    })
}

/// Where the first figure stands that counts something.
fn value(text: &str, read: &proof::Paragraph) -> Option<Range<usize>> {
    let is_free = |at: usize| {
        let in_time = read.times.iter().any(|it| it.range.contains(&at));
        let cited = read.citations.iter().any(|it| it.range.contains(&at));
        let quoted = read.quotes.iter().any(|it| it.range.contains(&at));
        !in_time && !cited && !quoted
    };
    let mut at = 0;
    while let Some(skip) = text.get(at..)?.find(|ch: char| ch.is_ascii_digit()) {
        let start = at + skip;
        let figure = figure(text.get(start..)?);
        at = start + figure.len().max(1);
        let alone = !text[..start].ends_with(|ch: char| ch.is_alphanumeric() || "/-–".contains(ch));
        let behind = text.get(start + figure.len()..).unwrap_or("");
        let year = figure.len() == 4 && figure.bytes().all(|it| it.is_ascii_digit());
        let is_value = behind.starts_with([' ', ',', '.', ';']) || behind.is_empty();
        // "trả lời trong 24 giờ" tells how long something takes.
        let lasts = [" giờ", " phút"].iter().any(|it| behind.starts_with(it));
        if !lasts && is_free(start) && alone && !year && is_value {
            return Some(ranged(text, start..start + figure.len()));
        }
    }
    None
}

/// Digits with the signs among them.
fn figure(words: &str) -> &str {
    let rest = words.trim_start_matches(|ch: char| ch.is_ascii_digit() || ".,%".contains(ch));
    words[..words.len() - rest.len()].trim_end_matches(['.', ','])
}

/// Both ends of "từ 3 đến 4".
fn ranged(text: &str, at: Range<usize>) -> Range<usize> {
    let from = text[..at.start].strip_suffix("từ ").map(str::len);
    let to = text[at.end..].strip_prefix(" đến ").map(figure);
    match (from, to.filter(|it| !it.is_empty())) {
        (Some(start), Some(to)) => start..at.end + " đến ".len() + to.len(),
        _ => at,
    }
}

/// The words of what is counted, up to a sign or a word that goes beyond it. A list of many things counts
/// none of them alone.
fn measure(behind: &str) -> &str {
    let mut end = 0;
    let mut before = "";
    let mut at = 0;
    let mut own = 0;
    for piece in behind.split_inclusive(' ') {
        let bare = piece.trim();
        let word = bare.trim_end_matches(['.', ',', ';', ':']);
        let next = behind[at + piece.len()..].split(' ').next().unwrap_or("");
        let is_pair = PAIRS.contains(&(before, word)) || PAIRS.contains(&(word, next));
        let is_stop = STOPS.split_whitespace().any(|it| it == word) && !is_pair
            || own > 0 && word == "tổ" && next.starts_with("chức");
        let begins = bare.starts_with(|ch: char| ch.is_lowercase());
        if is_stop || !begins {
            break;
        }
        // Where no end is seen, only a name that is known is one.
        if own >= LONGEST {
            let known = ALIKE.iter().filter(|it| behind.starts_with(**it));
            return known
                .max_by_key(|it| it.len())
                .map_or("", |it| &behind[..it.len()]);
        }
        end = at + word.len();
        own += 1;
        at += piece.len();
        before = word;
        if word.len() < bare.len() {
            let rest = &behind[at..];
            if bare.ends_with(',') && ALIKE.iter().any(|it| rest.starts_with(it)) {
                own = 0;
                continue;
            }
            if bare.ends_with(',') && is_list(rest) {
                return "";
            }
            break;
        }
    }
    &behind[..end]
}

/// Whether more of the same follows: words up to another comma, or to "và".
fn is_list(rest: &str) -> bool {
    let words: Vec<&str> = rest.split(' ').take(LONGEST).collect();
    let last = words.iter().position(|it| it.ends_with(',') || *it == "và");
    let goes_on = |it: &&str| STOPS.split_whitespace().any(|stop| stop == *it);
    last.is_some_and(|at| !words[..at].iter().any(goes_on))
}

/// What is counted where its name stands before the figure: "Tỷ lệ hộ dùng nước sạch đạt 95%".
fn counted_before(text: &str, value: usize) -> Option<Range<usize>> {
    let head = text.get(..value)?.trim_end();
    let lower = word::lower(head);
    let name_end = REACHES.iter().filter_map(|it| lower.strip_suffix(it));
    let mut name = name_end.min_by_key(|it| it.len())?.trim_end();
    // "đạt trên 95%", "chiếm ít nhất 55%".
    while let Some(shorter) = REACHES
        .iter()
        .find_map(|it| name.strip_suffix(&format!(" {it}")))
    {
        name = shorter.trim_end();
    }
    let share = SHARES.iter().find(|it| name.starts_with(**it))?;
    let start = share.len();
    let own = name.get(start..)?;
    let fits = !own.contains([',', ';', ':']) && (1..=12).contains(&own.split(' ').count());
    (fits && !own.is_empty()).then_some(start..name.len())
}

/// Whether a figure tells what part of something larger is meant: "chiếm 55% lực lượng lao động".
fn is_part(text: &str, value: usize) -> bool {
    text[..value].trim_end().ends_with("chiếm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_named_whole_or_not_at_all() {
        for (behind, named) in [
            ("tổ dân phố.", "tổ dân phố"),
            (
                "người trong độ tuổi lao động được hướng dẫn",
                "người trong độ tuổi lao động",
            ),
            ("căn nhà ở của người dân", "căn nhà ở"),
            (
                "cán bộ, công chức phường giữ lời",
                "cán bộ, công chức phường",
            ),
            ("hồ sơ được trả đúng hạn", "hồ sơ"),
            ("vườn, ao, chuồng và ruộng được chăm", ""),
        ] {
            assert_eq!(measure(behind), named);
        }
    }

    #[test]
    fn a_name_before_the_figure_is_what_it_counts() {
        let text = "Tỷ lệ hộ dùng nước sạch đạt trên 95%";
        let at = text.find("95").unwrap();
        let name = counted_before(text, at).unwrap();
        assert_eq!(&text[name], "hộ dùng nước sạch");
        assert_eq!(counted_before("Phường có 12 tổ", 11), None);
    }
}
