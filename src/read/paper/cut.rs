//! Lines of a foot that hold more than one part, cut apart: a list of recipients on one line, a signature
//! behind it, a name behind the post or behind where the paper is filed.

use std::ops::Range;

use super::receivers::recipients_label;
use super::signature::{begins_signature, held, is_post};
use crate::proof::authority::Authority;
use crate::proof::word;
use crate::read::letterhead::is_capitals;
use crate::read::name::{is_name, is_signer};

/// No line of a foot that is cut has so many bytes.
const LONGEST: usize = 2_000;

/// Signs that stand before a recipient on a list, beside the dash that is told.
const BULLETS: [char; 8] = ['•', '▪', '●', '–', '—', '·', '+', '*'];

/// The parts of a line of a foot, each without white space around it; one where it holds only one.
pub(super) fn cut(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let words = &text[line.clone()];
    if words.len() > LONGEST {
        return vec![line];
    }
    let mut ends: Vec<usize> = Vec::new();
    let label = recipients_label(words).unwrap_or(0);
    // The label of the list may be glued to the last words above it.
    ends.extend(label_behind(words));
    ends.extend(Some(label).filter(|it| *it > 0 && *it < words.len()));
    let list = label > 0 || is_listed(words);
    if list {
        ends.extend(items(words, label));
    }
    let tail = if list {
        signature_behind(words)
    } else {
        Some(0)
    };
    ends.extend(tail.filter(|it| *it > 0));
    if let Some(tail) = tail {
        ends.extend(signature(&words[tail..]).into_iter().map(|it| tail + it));
    }
    ends.extend(filed_name(words));
    ends.extend(held_name(words));
    ends.sort_unstable();
    ends.dedup();
    let begins = std::iter::once(0).chain(ends.iter().copied());
    let parts = begins.zip(ends.iter().copied().chain([words.len()]));
    let trimmed = |(begin, end): (usize, usize)| {
        let part = &words[begin..end];
        let lead = part.len() - part.trim_start().len();
        let begin = begin + lead + bullet(part.trim_start());
        let end = (begin + words[begin..end].trim_end().len()).max(begin);
        line.start + begin..line.start + end
    };
    let parts: Vec<Range<usize>> = parts.map(trimmed).filter(|it| !it.is_empty()).collect();
    if parts.is_empty() { vec![line] } else { parts }
}

/// How long the bullet in front of a line is that is no dash.
pub(super) fn bullet(words: &str) -> usize {
    let rest = words.trim_start_matches(BULLETS);
    let parted = rest.starts_with([' ', '\u{a0}', '\t']);
    match parted && rest.len() < words.len() && !words.starts_with("**") {
        true => words.len() - rest.trim_start().len(),
        false => 0,
    }
}

/// Where "Nơi nhận:" begins that ends a line.
pub(super) fn label_behind(words: &str) -> Option<usize> {
    let at = words.rfind("Nơi nhận").filter(|it| *it > 0)?;
    let is_closed = words[..at].trim_end().ends_with(['.', '/']);
    let is_bare = words[at..].trim_end_matches([':', ' ']) == "Nơi nhận";
    (is_closed && is_bare).then_some(at)
}

fn is_listed(words: &str) -> bool {
    words.starts_with("- ") || words.starts_with('-') && words[1..].starts_with(char::is_uppercase)
}

/// Where each further recipient of a list on one line begins.
fn items(words: &str, from: usize) -> impl Iterator<Item = usize> {
    let found = words[from..].match_indices(['-', '+', '•']);
    let found = found.map(move |(at, _)| from + at).filter(|at| {
        let mut behind = words[*at..].chars().skip(1);
        behind
            .next()
            .is_some_and(|it| it == ' ' || it.is_uppercase())
    });
    found.filter(move |at| {
        let before = words[..*at].trim_end();
        let is_parted = *at > from && (before.len() < *at || before.ends_with(';'));
        is_parted && before.ends_with([';', ',', '.', ':'])
    })
}

/// Where a signature begins that stands behind the last recipient on its line.
fn signature_behind(words: &str) -> Option<usize> {
    let starts = words.match_indices(' ').map(|(at, _)| at + 1);
    let parted = |at: &usize| {
        let before = words[..*at].trim_end();
        let is_wide = *at - before.len() > 1;
        before.ends_with(['.', ';', '/']) || is_wide
    };
    let mut found = starts.filter(parted);
    found.find(|at| is_whole(&words[*at..]) || begins_signature(&words[*at..]))
}

/// Whether words are a whole signature: posts, what stands for the hand, and a name.
fn is_whole(words: &str) -> bool {
    parts(words).is_some_and(|it| it.name.is_some())
}

/// A signature on one line.
struct Parts {
    /// Where its posts end.
    posts: usize,
    /// Where the name begins.
    name: Option<usize>,
    /// Where what stands for the hand begins behind it.
    behind: Option<usize>,
}

/// The posts in capitals and the name behind them, when the words are nothing else.
fn parts(words: &str) -> Option<Parts> {
    let (signed, behind) = match words.trim_end().strip_suffix([')', ']']) {
        Some(inner) => {
            let at = inner.rfind(['(', '['])?;
            (words[..at].trim_end(), Some(at))
        }
        None => (words.trim_end(), None),
    };
    // What stands for the hand may part posts and name.
    let hand = signed.find(['(', '[']);
    let hand = hand.and_then(|at| Some((at, at + signed[at..].find([')', ']'])? + 1)));
    let (posts, name) = match hand {
        Some((at, end)) => {
            let name = signed.len() - signed[end..].trim_start().len();
            let fits = held(&signed[at..end]) && is_signer(&signed[name..]);
            (at, fits.then_some(name)?)
        }
        None => {
            let name = name_in(signed)?;
            (name, name)
        }
    };
    let own = signed[..posts].trim_end_matches([' ', '-', '–', ',', ':']);
    let is_post = begins_signature(own) && is_capitals(own) && own.chars().count() < 120;
    let is_named = name < signed.len();
    is_post.then_some(Parts {
        posts: signed[..posts].trim_end().len(),
        name: Some(name).filter(|_| is_named),
        behind: behind.filter(|_| is_named),
    })
}

/// Where the name begins behind posts in capitals; the end where there is none. The letter before its first
/// small one begins it, or a rank before that.
fn name_in(signed: &str) -> Option<usize> {
    let Some((small, _)) = signed.char_indices().find(|it| it.1.is_lowercase()) else {
        return Some(signed.len());
    };
    let glued = signed[..small].char_indices().next_back().map(|it| it.0);
    let starts = signed[..small].match_indices(' ').map(|it| it.0 + 1);
    starts.chain(glued).find(|it| is_signer(&signed[*it..]))
}

/// Where the parts of a signature on one line begin behind its first.
fn signature(words: &str) -> Vec<usize> {
    let Some(it) = parts(words) else {
        return Vec::new();
    };
    let posts = &words[..it.posts];
    let mut begins: Vec<usize> = Vec::new();
    let mut open = 0;
    for at in posts.char_indices().map(|it| it.0).skip(1) {
        let (before, rest) = (&posts[open..at], &posts[at..]);
        let Some(authority) = Authority::read(&posts[open..]) else {
            break;
        };
        // What stands behind the letters of an authority is whose stead it is.
        let is_led = before.trim_end().len() <= authority.typed.len();
        let goes_on =
            before.trim_end().ends_with([',', '-']) || before.trim_end().ends_with(" BAN");
        let begins_post = match before.ends_with(' ') {
            true => Authority::read(rest).is_some() || begins_signature(rest),
            // A post may be glued to the name of the body.
            false => is_post(rest) && before.ends_with(char::is_uppercase),
        };
        if begins_post && !is_led && !goes_on {
            begins.push(at);
            open = at;
        }
    }
    begins.extend(Some(it.posts).filter(|at| *at < words.trim_end().len()));
    begins.extend(it.name);
    begins.extend(it.behind);
    begins
}

/// Where the name begins of somebody who signs, behind where the paper is filed: "- Lưu: VT. Nguyễn Văn An".
fn filed_name(words: &str) -> Option<usize> {
    let bare = word::lower(words.trim_start_matches(['-', ' ']));
    if !bare.starts_with("lưu") {
        return None;
    }
    let mut starts = words.match_indices(' ').map(|(at, _)| at + 1);
    starts.find(|at| {
        let before = words[..*at].trim_end();
        let is_parted = before.ends_with(['.', ';', '/']) || *at - before.len() > 1;
        is_parted && is_signer(words[*at..].trim())
    })
}

/// Where the name begins behind "đã ký:".
fn held_name(words: &str) -> Option<usize> {
    let lower = word::lower(words);
    let signs = ["(đã ký)", "đã ký:", "đã ký", "[daky]", "(daky)"];
    let sign = signs.iter().find(|it| lower.starts_with(**it))?;
    let rest = words.get(sign.len()..)?;
    let name = rest.trim_start_matches([':', ' ']);
    let is_parted = name.len() < rest.len() || sign.ends_with([')', ']', ':']);
    (is_parted && is_name(name.trim_end())).then_some(words.len() - name.len())
}

#[cfg(test)]
mod tests {
    use super::cut;

    fn parts(line: &str) -> Vec<&str> {
        let parts = cut(line, 0..line.len());
        parts.into_iter().map(|it| &line[it]).collect()
    }

    #[test]
    fn parts_of_a_foot_on_one_line_are_told_apart() {
        for (line, want) in [
            ("- Lưu: VT.  Lò Văn Pó", &["- Lưu: VT.", "Lò Văn Pó"][..]),
            ("- Lưu: VT, Pó 05b.", &["- Lưu: VT, Pó 05b."]),
            (
                "Nơi nhận: - Trạm Y tế; - Lưu: VT.",
                &["Nơi nhận:", "- Trạm Y tế;", "- Lưu: VT."],
            ),
            (
                "Nơi nhận: -Trạm Y tế; -BGH (T/h); - Lưu.",
                &["Nơi nhận:", "-Trạm Y tế;", "-BGH (T/h);", "- Lưu."],
            ),
            ("• Trạm Y tế;", &["Trạm Y tế;"]),
            ("- Phòng Văn hóa - Xã hội;", &["- Phòng Văn hóa - Xã hội;"]),
            ("TRƯỞNG PHÒNG Lò Văn Pó", &["TRƯỞNG PHÒNG", "Lò Văn Pó"]),
            ("TRƯỞNG PHÒNGLò Văn Pó", &["TRƯỞNG PHÒNG", "Lò Văn Pó"]),
            ("GIÁM ĐỐC TS. Lò Văn Pó", &["GIÁM ĐỐC", "TS. Lò Văn Pó"]),
            (
                "- Lưu: VT. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (đã ký) Lò Văn Pó",
                &[
                    "- Lưu: VT.",
                    "TM. ỦY BAN NHÂN DÂN",
                    "KT. CHỦ TỊCH",
                    "PHÓ CHỦ TỊCH",
                    "(đã ký)",
                    "Lò Văn Pó",
                ],
            ),
            (
                "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lò Văn Pó (đã ký)",
                &["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lò Văn Pó", "(đã ký)"],
            ),
            ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", &["KT. BỘ TRƯỞNG, CHỦ NHIỆM"]),
            (
                "Các xóm thi hành./.Nơi nhận:",
                &["Các xóm thi hành./.", "Nơi nhận:"],
            ),
            (
                "TM. BAN BÍ THƯ HUYỆN ĐOÀNBÍ THƯ (đã ký) Lò Văn Pó",
                &[
                    "TM. BAN BÍ THƯ HUYỆN ĐOÀN",
                    "BÍ THƯ",
                    "(đã ký)",
                    "Lò Văn Pó",
                ],
            ),
            ("đã ký: Lò Văn Pó", &["đã ký:", "Lò Văn Pó"]),
            ("CHỦ TỊCH HỘI NÔNG DÂN", &["CHỦ TỊCH HỘI NÔNG DÂN"]),
            ("CHỦ TỊCH Hội đồng trường", &["CHỦ TỊCH Hội đồng trường"]),
        ] {
            assert_eq!(parts(line), want, "{line}");
        }
    }
}
