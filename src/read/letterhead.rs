//! The lines of a letterhead, known by their words alone, and subjects broken over several lines.

use std::ops::Range;

use super::decider::{self, is_decider};
use crate::kind::{Kind, Kinds};
use crate::list::unmarked;
use crate::numbering;
use crate::proof::{address, citation, word};
use crate::role::Role;

/// The longest letterhead has about so many lines.
pub const LINES: usize = 25;

/// The name of the State and its motto by their letters alone.
const STATE: &str = "conghoaxahoichunghiavietnam";
const MOTTO: &str = "doclaptudohanhphuc";

/// What a line of the head is, whatever stands around it; slips of spelling do not hide it.
pub fn role(words: &str) -> Option<Role> {
    let lower = word::lower(words);
    let starts = |head: &str| lower.starts_with(head);
    let short = words.chars().count() < 70;
    let capitals = short && is_capitals(words);
    let wishes = ["độc lập", "tự do", "hạnh phúc"];
    let motto = || wishes.iter().filter(|it| lower.contains(*it)).count() > 1;
    let state = lower.starts_with("cộng hòa xã hội") || lower.starts_with("cộng hoà xã hội");
    // Copies lose a dash, a blank or what makes a letter a capital.
    let has_letters = |begin: &str, all: &str| short && starts(begin) && letters(&lower) == all;
    Some(
        if short
            && (capitals && starts("cộng h") && lower.contains("việt")
                || state && lower.ends_with("việt nam"))
            || has_letters("cộng", STATE)
        {
            Role::QuocHieu
        } else if short && lower.matches(['-', '–']).count() == 2 && motto()
            || has_letters("độc", MOTTO)
        {
            Role::TieuNgu
        } else if capitals && (starts("đảng cộng s") || lower.ends_with("cộng sản việt nam"))
        {
            Role::TieuDe
        } else if words == "*" {
            Role::DauSao
        } else if is_number_line(&lower) || short && is_classed_number(&lower) {
            Role::SoKyHieu
        } else if short && is_date(words, &lower) {
            Role::NgayThang
        } else if starts("v/v") {
            Role::TrichYeuDuoiSo
        } else if address::label(words).is_some() {
            Role::KinhGui
        } else if short && is_urgency(&lower) {
            Role::DoKhan
        } else if is_draft(words, &lower) {
            Role::DuThao
        } else if capitals && starts("lưu hành nội bộ") {
            Role::PhamVi
        } else {
            return None;
        },
    )
}

/// Whether words are the name of the State or its motto, letter by letter.
pub fn is_state(words: &str) -> bool {
    let begins = words.len() < 100 && words.starts_with(['C', 'Đ']);
    let own = || letters(&word::lower(words));
    begins && [STATE, MOTTO].contains(&&*own())
}

/// Whether a line begins with the kind of a paper in capitals: "KẾ HOẠCH", with a slip "KẾ HOẠH".
pub fn is_kind(words: &str, kinds: &Kinds) -> bool {
    let lower = word::lower(words);
    // "QUYẾT ĐỊNH:" is what a paper decides.
    let bare = lower.trim_end_matches([':', ' ']);
    if bare.len() < lower.len() && kinds.titled(bare).and_then(Kind::resolves).is_some() {
        return false;
    }
    if kinds.titled(&lower).is_some_and(|it| it.is_title_of(words)) {
        return true;
    }
    let mut classes = citation::CLASSES.iter().map(|(class, _)| *class);
    classes.any(|class| lower.starts_with(class) && is_capitals(&words[..class.len()]))
        || is_capitals(words) && (citation::near_class(&lower).is_some() || is_torn_class(&lower))
}

/// "K ÉT LUẬN": blanks within a word, as programs leave them that read pictures.
fn is_torn_class(lower: &str) -> bool {
    let own = letters(lower);
    let classes = citation::CLASSES.iter().map(|(class, _)| *class);
    let mut long = classes.filter(|it| it.len() > 8);
    lower.len() < 40 && long.any(|it| letters(it) == own)
}

/// Whether the line of a kind says what it is about, too: "THÔNG BÁO VỀ VIỆC …".
pub fn kind_has_subject(lower: &str, kinds: &Kinds) -> bool {
    let title = kinds.titled(lower).and_then(|it| it.title.as_ref());
    let rest = title.and_then(|it| lower.get(it.value.len()..));
    rest.is_some_and(|it| it.trim_start().starts_with("về "))
}

/// Whether a line below the kind names who gives the paper: "của Ban Thường vụ Đảng ủy".
pub fn is_author(words: &str) -> bool {
    let lower = word::lower(words);
    // A subject may be in capitals, too.
    let subject = lower.starts_with("về ") || words.chars().count() > 70;
    lower.starts_with("của ")
        || is_capitals(words) && (lower.contains(" của ") && !subject || is_meeting(&lower))
}

/// "HỘI NGHỊ LẦN THỨ BẢY", which concludes; the line below may say whose it was.
pub fn is_meeting(lower: &str) -> bool {
    let rest = lower.strip_prefix("hội nghị");
    rest.is_some_and(|it| letters(it).starts_with("lanthu") || it.starts_with(" ban "))
}

/// So many lines stand between the kind of a paper and its first basis.
const MOST_ABOVE: usize = 10;

/// How many lines below the kind say who gives the paper.
fn authors(lines: &mut impl Iterator<Item = String>) -> usize {
    let Some(first) = lines.next().filter(|it| is_author(it)) else {
        return 0;
    };
    let body = |it: &String| is_capitals(it) && is_decider(it);
    let is_two = is_meeting(&word::lower(&first)) && lines.next().is_some_and(|it| body(&it));
    1 + usize::from(is_two)
}

/// Joins the lines of a subject that is broken over paragraphs, and tells how many paragraphs
/// make up the head at least.
pub fn gather(text: &str, blocks: &mut Vec<Vec<Range<usize>>>, kinds: &Kinds) -> usize {
    let words = |block: &[Range<usize>]| -> String {
        let lines: Vec<_> = block.iter().map(|it| bare(&text[it.clone()])).collect();
        lines.join(" ")
    };
    let mut head = 0;
    let mut place = 0;
    while place < blocks.len().min(LINES) {
        let own = words(&blocks[place]);
        let kind = is_kind(&own, kinds);
        let known = role(&own);
        // No line of a head stands below a basis.
        if numbering::sign(&own).0.is_some() || decider::begins_basis(&own) {
            break;
        }
        place += 1;
        if kind || known.is_some() {
            head = place;
        }
        if known == Some(Role::KinhGui) {
            break;
        }
        let next = |place: usize| blocks.get(place).map(|it| words(it));
        if kind && is_capitals(&own) {
            let authors = authors(&mut (place..place + 3).map_while(next));
            join(blocks, place, place + authors.max(1));
            place += usize::from(authors > 0);
            let next = |place: usize| blocks.get(place).map(|it| words(it));
            let Some(mut before) = next(place) else { break };
            // Of a kind with its subject on the line, what is no capital stands below.
            if kind_has_subject(&word::lower(&own), kinds) && !is_capitals(&before) {
                break;
            }
            let mut end = place + 1;
            let more = |end: usize| next(end).filter(|_| end < LINES);
            let decides = kinds.titled(&word::lower(&own)).and_then(Kind::resolves);
            let below: Vec<String> = (end..end + MOST_ABOVE).map_while(more).collect();
            if let Some(subject) = decides.and_then(|_| decider::below(&before, &below)) {
                join(blocks, place, end + subject);
                break;
            }
            end += decider::unsigned(&before, &below)
                .filter(|it| below[..*it].iter().all(|it| role(it).is_none()))
                .unwrap_or(0);
            while let Some(line) = more(end).filter(|line| runs_on(&before, line)) {
                before = format!("{before} {line}");
                end += 1;
            }
            join(blocks, place, end);
            break;
        }
        // Letters of the Party have a subject without "V/v".
        let subject = known.is_none() && word::lower(&own).starts_with("về việc ");
        if known == Some(Role::TrichYeuDuoiSo) || subject {
            let mut lines = (place..place + 4).map_while(next);
            let known = lines.position(|it| role(&it).is_some()).unwrap_or(0);
            join(blocks, place - 1, place + known);
        }
    }
    head
}

/// Makes one block of those from one place to another.
fn join(blocks: &mut Vec<Vec<Range<usize>>>, first: usize, end: usize) {
    let lines: Vec<_> = blocks.drain(first + 1..end).flatten().collect();
    blocks[first].extend(lines);
}

/// Whether a line goes on with the subject of a paper that has its kind.
fn runs_on(before: &str, line: &str) -> bool {
    let apart = numbering::sign(line).0.is_some()
        || role(line).is_some()
        || is_capitals(line) && !is_capitals(before);
    let ended = |words: &str| words.ends_with(['.', ';', ':', '/']);
    let basis = ["Căn cứ", "Thực hiện", "Theo", "Xét"];
    // "Thời gian: …" is a line of its own.
    let label = line
        .split_once(':')
        .is_some_and(|(it, _)| it.chars().count() < 40);
    let label = label && line.starts_with(char::is_uppercase);
    // Who decides stands below a whole subject.
    let decides = is_capitals(before) && is_decider(line) && !decider::leads_on(before);
    if decides || apart || label || ended(before) || ended(line) || line.chars().count() > 100 {
        return false;
    }
    let quoted = before.matches('“').count() > before.matches('”').count();
    let year = line.ends_with(|ch: char| ch.is_ascii_digit());
    quoted
        || is_capitals(before) && is_capitals(line)
        || before.ends_with([',', '-'])
        || line.starts_with(|ch: char| ch.is_lowercase() || matches!(ch, '“' | '"'))
        || year && !basis.iter().any(|it| line.starts_with(it))
}

/// "DỰ THẢO", "Dự thảo lần 2", "(Dự thảo)".
fn is_draft(words: &str, lower: &str) -> bool {
    let bare = lower.trim_start_matches('(');
    let capital = words.trim_start_matches('(').starts_with('D');
    capital && bare.starts_with("dự thảo") && words.chars().count() < 40
}

/// "KHẨN", "HỎA TỐC", "HỎA TỐC HẸN GIỜ".
fn is_urgency(lower: &str) -> bool {
    let words = lower.trim_start_matches("độ khẩn:").trim();
    let words = words.trim_matches(['(', ')', '*', '-', '.', '!', ' ']);
    let urgent = ["khẩn", "thượng khẩn", "khẩn cấp", "tối khẩn", "rất khẩn"];
    let fire = words.starts_with("hỏa tốc") || words.starts_with("hoả tốc");
    urgent.contains(&words) || fire && words.chars().count() < 20
}

/// "Bình Minh, ngày 20 tháng 3 năm 2024", also without the comma.
fn is_date(words: &str, lower: &str) -> bool {
    let mut places = word::find(lower, "ngày");
    // "Bến Lở, ngày 05/3/2026".
    if let Some((place, day)) = lower.split_once(", ngày ") {
        let is_figures = |it: &str| it.bytes().all(|it| it.is_ascii_digit() || it == b'/');
        let is_place = words.starts_with(char::is_uppercase) && place.split(' ').count() < 6;
        if is_place && is_figures(day.trim()) && day.matches('/').count() == 2 {
            return true;
        }
    }
    let Some(day) = places.next().filter(|_| {
        let is_blank = |it: char| matches!(it, '…' | '.' | '_');
        let begins = words.starts_with(char::is_uppercase) || words.starts_with(is_blank);
        lower.contains(" tháng") && lower.contains(" năm") && begins
    }) else {
        return false;
    };
    let place = words[..day.start].trim_end();
    let last = place.split_whitespace().next_back().unwrap_or("");
    let year = lower.rsplit("năm").next().unwrap_or("");
    place.ends_with(',')
        || last.starts_with(char::is_uppercase)
            && place.split_whitespace().count() < 6
            && !year.contains(char::is_alphabetic)
}

/// "Số: 344/KH-UBND", "Số 48-KH/ĐU", "Số:      /KH-UBND".
pub fn is_number_line(lower: &str) -> bool {
    let rest = lower.strip_prefix("số").map(str::trim_start);
    rest.is_some_and(|it| {
        it.starts_with([':', '/', '-']) || it.starts_with(|ch: char| ch.is_ascii_digit())
    })
}

/// "Nghị quyết số: 12/2026/NQ-HĐND", on a line of its own.
fn is_classed_number(lower: &str) -> bool {
    let Some((class, rest)) = lower.split_once(" số:") else {
        return false;
    };
    let mut words = rest.split_whitespace();
    let symbol = words.next().unwrap_or("");
    let is_alone = symbol.contains('/') && words.next().is_none();
    is_alone && citation::CLASSES.iter().any(|(it, _)| *it == class)
}

/// The letters of words, without their marks.
fn letters(lower: &str) -> String {
    let mut letters = unmarked(lower);
    letters.retain(char::is_alphabetic);
    letters
}

/// Words without the stars that some programs put around bold and italic ones.
pub fn bare(words: &str) -> String {
    words.replace("**", "").trim().to_owned()
}

pub fn is_capitals(words: &str) -> bool {
    let mut letters = words.chars().filter(|ch| ch.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}
