//! The list of those who receive a paper: where it begins, and each of them on a line of its own.

use super::cut::{cut, label_behind};
use super::signature::{begins_signature, has_authority, is_whole_signature};
use crate::numbering;
use crate::proof::word;
use crate::read::annex_mark::is_annex;
use crate::read::letterhead::{bare, is_capitals};
use crate::read::lines::Block;
use crate::read::name::is_signer;

/// So many lines has the longest list of recipients with the signatures beside it.
const LINES: usize = 80;

/// So many blocks have the shortest head.
const HEAD: usize = 3;

/// Where nothing tells where the foot begins, it is among so many of the last blocks.
const LAST: usize = 8;

/// Makes each line of the lists of recipients a block, and one block of a recipient whose name is
/// broken over lines.
///
/// Lines whose parts the file itself tells are whole. Where the list has no label, tells where it begins.
pub(super) fn gather(
    text: &str,
    blocks: &mut Vec<Block>,
    is_told: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    let words = |line: &std::ops::Range<usize>| bare(&text[line.clone()]);
    let begins = |block: &Block| block.iter().any(|it| begins_recipients(&words(it)));
    let is_foot = |line: &std::ops::Range<usize>| {
        let own = words(line);
        begins_foot(&own) || label_behind(&own).is_some()
    };
    let is_foot = |block: &Block| begins(block) || block.iter().any(is_foot);
    let first = blocks.iter().skip(HEAD).position(is_foot);
    let first = first.map_or(blocks.len().saturating_sub(LAST), |at| at + HEAD);
    let foot = blocks.split_off(first.min(blocks.len()));
    let mut left = LINES;
    for block in foot {
        left = left.saturating_sub(block.len());
        if left == 0 || block.iter().any(|it| is_told(it.start)) {
            blocks.push(block);
            continue;
        }
        let parts: Vec<Block> = block.iter().map(|it| cut(text, it.clone())).collect();
        match parts.iter().all(|it| it.len() == 1) {
            true => blocks.push(parts.into_iter().flatten().collect()),
            false => blocks.extend(parts.into_iter().flatten().map(|it| vec![it])),
        }
    }
    let Some(first) = blocks.iter().position(begins) else {
        return unlabelled(text, blocks);
    };
    let after = blocks.split_off(first);
    let mut read = 0;
    let mut rest = after.into_iter().peekable();
    while let Some(block) = rest.next() {
        let own = words(&block[0]);
        let numbered = numbering::sign(&own).0.is_some_and(|it| it != "-");
        read += block.len();
        if read > LINES || is_annex(&own) || numbered {
            blocks.push(block);
            break;
        }
        let next = rest.peek().map(|it| words(&it[0])).unwrap_or_default();
        let lines = block.len();
        for (at, line) in block.iter().enumerate() {
            let own = words(line);
            let below = block.get(at + 1).map_or(next.clone(), words);
            match blocks.last_mut() {
                Some(before)
                    if read > lines - at
                        && goes_on(&words(&before[0]), before, (&own, &below), text) =>
                {
                    before.push(line.clone());
                }
                _ => blocks.push(vec![line.clone()]),
            }
        }
    }
    blocks.extend(rest);
    None
}

/// Where a list begins that ends with where the paper is filed, and has no label.
fn unlabelled(text: &str, blocks: &[Block]) -> Option<usize> {
    let words = |block: &Block| {
        block
            .first()
            .map_or(String::new(), |it| bare(&text[it.clone()]))
    };
    let is_listed = |block: &Block| words(block).starts_with('-');
    let is_filed = |block: &Block| {
        let own = words(block);
        let name = word::lower(own.trim_start_matches(['-', ' ']));
        own.starts_with('-') && name.starts_with("lưu") && name.chars().count() < 60
    };
    let last = blocks.iter().rposition(is_filed)?;
    let many = blocks[..last]
        .iter()
        .rev()
        .take_while(|it| is_listed(it))
        .count();
    let first = blocks[last - many].first()?;
    (many < LINES).then_some(first.start)
}

/// "Nơi nhận:", alone or with the list behind it; "Nơi nhận hồ sơ: …" and "Nơi nhận: Phòng Một cửa."
/// say where to bring something.
pub(super) fn begins_recipients(words: &str) -> bool {
    let lower = word::lower(words);
    let labels = ["nơi nhận", "nơi gửi", "nơi gởi"];
    let Some(rest) = labels.iter().find_map(|it| lower.strip_prefix(it)) else {
        return false;
    };
    let list = rest.trim_start_matches([':', '.', '*', '_', ' ']);
    let listed = list.starts_with(['-', '–', '+']) || list.starts_with("như ");
    let parted = list.contains(';') || list.ends_with(',') || word::has(list, "lưu");
    let beside = words
        .get(words.len() - list.len()..)
        .is_some_and(is_capitals);
    list.is_empty() || listed || beside || rest.starts_with(':') && parted
}

/// Where the words "Nơi nhận:" end that begin a list on the same line.
pub(super) fn recipients_label(words: &str) -> Option<usize> {
    let end = words.find(':').filter(|it| *it < 20)? + 1;
    (begins_recipients(&words[..end]) && begins_recipients(words)).then_some(end)
}

/// Whether a line on a list can only be of the recipients, though no label stands above them: "- Như Điều 3;",
/// "- Lưu: VT."
pub(super) fn is_recipient(words: &str) -> bool {
    let lower = word::lower(words);
    let Some(name) = lower.strip_prefix("- ") else {
        return false;
    };
    let heads = ["như trên", "như điều", "như kính gửi", "lưu:", "lưu vt"];
    name.chars().count() < 60 && heads.iter().any(|it| name.starts_with(it))
}

/// Whether a line begins a foot that has no list of recipients: with an authority.
fn begins_foot(words: &str) -> bool {
    is_capitals(words) && has_authority(words) || is_whole_signature(words)
}

/// Whether a line goes on with the recipient above it.
fn goes_on(first: &str, before: &Block, (line, below): (&str, &str), text: &str) -> bool {
    let last = before.last().map_or("", |it| &text[it.clone()]);
    // No name of a recipient begins without a dash among others that have one.
    let open = !bare(last).ends_with([';', '.', ':']);
    let listed = numbering::sign(first).0 == Some("-");
    let apart = numbering::sign(line).0.is_some()
        || begins_signature(line)
        || is_capitals(line)
        || is_signer(line);
    let closes = line.ends_with([';', ',', '.']);
    let small = line.starts_with(|ch: char| ch.is_lowercase() || ch == '(');
    // Between two of them stands the end of the first.
    let between = below.starts_with('-') && line.chars().count() < 120;
    listed && open && !apart && (small || closes || between)
}
