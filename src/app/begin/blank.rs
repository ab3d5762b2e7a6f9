//! A description of a kind of paper without words of its own: everything the kind can have, with a remark
//! above and a mark where somebody must write.

use super::theirs::{Lent, WORK};
use crate::campaign::{Campaign, Office, Signer};
use crate::kind::{Kind, OwnKey, Part};
use crate::role::Role;
use crate::shape::{Text, words_of};

/// Whose paper it is, and what is known of it.
#[derive(Clone, Copy)]
pub struct Blank<'a> {
    pub office_name: &'a str,
    pub office: &'a Office,
    /// None when nobody knows it yet.
    pub year: Option<i32>,
    pub subject: Option<&'a str>,
    pub signer: Option<&'a str>,
    /// What another's paper lends that it follows.
    pub lent: Option<&'a Lent>,
}

/// A description of a kind.
pub fn description(kind: &Kind, blank: &Blank) -> String {
    let family = blank.office.family.0.value.as_str();
    let lacks = |role| kind.lacks_in(role, family);
    let (name, key) = (&kind.name.0.value, &kind.key);
    let mut out = format!(
        "# {name}. Chỗ nào có [CẦN BỔ SUNG: …] thì viết điều ấy vào, bỏ cả ngoặc vuông; mục không dùng thì bỏ.\n\
         # `kehoach check` kể những chỗ còn lại; `kehoach build` làm bản thảo ngay được.\n"
    );
    for line in blank.lent.iter().flat_map(|it| &it.head) {
        out += &format!("# {line}\n");
    }
    out += &format!("\noffice: {}\nkind: {key}\n", blank.office_name);
    if !lacks(Role::SoKyHieu) {
        out += "number: # văn thư điền khi phát hành\n";
    }
    out += &match blank.year {
        Some(year) => format!("date: {year} # khi ký thì ghi đủ ngày: 20/3/{year}\n"),
        None => "date: # khi ký thì ghi đủ ngày: 20/3/2026\n".to_owned(),
    };
    if kind.usual_roles().any(|it| it == Role::DoKhan) {
        let [usual, others @ ..] = words_of(&Campaign::URGENCIES);
        out += &format!("urgency: {usual} # hoặc {}\n", others.join(", "));
    }
    if kind.has_subject() {
        let subject = match blank.subject {
            Some(words) => quoted(words),
            None => mark("nội dung văn bản, gọn trong một câu"),
        };
        out += &format!("# Trích yếu\nsubject: {subject}\n");
    }
    if kind.is_addressed(family) {
        out += &format!(
            "# Kính gửi ai: tên gọi trong sổ đơn vị, hoặc tên viết sẵn\nto: {}\n",
            blank
                .lent
                .map_or_else(|| mark("nơi gửi"), |it| quoted(&it.to))
        );
    }
    if kind.rests_on_papers() || blank.lent.is_some() {
        let usual = || format!("basis:\n  - {}\n", mark("văn bản làm căn cứ"));
        let basis = blank.lent.map_or_else(usual, |it| it.basis.clone());
        out += &format!("\n# Căn cứ, mỗi căn cứ một dòng\n{basis}");
    }
    out += &format!(
        "\n# Lời mở đầu, trước đề mục thứ nhất\nopening: {}\n",
        mark("lời mở đầu")
    );
    let mut parts = kind.parts.iter().filter(|_| blank.lent.is_some());
    let main = parts.find(|it| it.key.0.value == WORK).or(main_part(kind));
    for part in &kind.parts {
        let (key, about) = (&part.key.0.value, &part.about.0.value);
        let what = clause(about);
        if let Some(work) = blank
            .lent
            .and_then(|it| it.work.as_ref())
            .filter(|_| key == WORK)
        {
            out += &format!("\n# {about}\n{work}");
            continue;
        }
        // Parts that have no heading run on from one another: a paper seldom has them all.
        let stands = part.heading.is_some() || part.is_needed() || main == Some(part);
        let lead = if stands { "" } else { "# " };
        out += &format!(
            "\n# {about}\n{lead}{key}:\n{lead}  - {}\n{lead}  - {}\n",
            mark(&format!("{what}, ý thứ nhất")),
            mark(&format!("{what}, ý thứ hai"))
        );
    }
    let signers = blank.office.signers.as_ref();
    let known: Vec<&(Text, Signer)> = signers.iter().flat_map(|it| &it.0).collect();
    for (key, own) in kind.own_keys() {
        let about = &own.about.0.value;
        let lead = if own.is_needed() || own.is_usual() {
            ""
        } else {
            "# "
        };
        out += &format!("\n# {about}\n{lead}{}: {}\n", key.value, value(own, &known));
    }
    if !lacks(Role::NoiNhan) {
        out += &format!(
            "\n# Gửi ai, rồi lưu ở đâu\nrecipients:\n{}",
            recipients(blank.office)
        );
    }
    let sign = |place: usize| {
        let chosen = blank.signer.filter(|it| place == 0 && !it.is_empty());
        let key = chosen.or_else(|| known.get(place).map(|(key, _)| key.value.as_str()));
        key.map_or_else(
            || {
                format!(
                    "{{title: {}, name: {}}}",
                    mark("chức vụ"),
                    mark("họ và tên")
                )
            },
            str::to_owned,
        )
    };
    match kind.least_signers() {
        0 | 1 => out += &format!("signer: {}\n", sign(0)),
        many => {
            out += "signers:\n";
            (0..many).for_each(|it| out += &format!("  - {}\n", sign(it)));
        }
    }
    out
}

/// The part that holds what a paper without headings is about.
fn main_part(kind: &Kind) -> Option<&Part> {
    let is_main = |it: &&Part| it.about.0.value.starts_with("Nội dung");
    let parts = || kind.parts.iter();
    let run_on = parts().all(|it| it.heading.is_none() && !it.is_needed());
    parts().find(is_main).or(parts().next()).filter(|_| run_on)
}

/// The first words of a remark, as they stand in a sentence.
fn clause(about: &str) -> String {
    let words = about.split(|it: char| ".;:(`".contains(it)).next();
    words.unwrap_or_default().trim().to_lowercase()
}

/// A place that somebody has to write.
fn mark(what: &str) -> String {
    format!("\"[CẦN BỔ SUNG: {what}]\"")
}

/// Any words on one line.
pub(super) fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The value of a key of the kind.
fn value(own: &OwnKey, known: &[&(Text, Signer)]) -> String {
    let what = clause(own.label().unwrap_or(&own.about.0.value));
    let own_mark = mark(&what);
    let signs = own.signs.as_ref().map(|it| (it.value as usize).max(1) - 1);
    let signs = signs.and_then(|it| known.get(it)?.1.name.as_ref());
    match (own.r#type.0.value.as_str(), signs) {
        // Who signs is named alike in both places.
        ("person", Some(name)) => quoted(&name.value),
        ("list", _) => format!("[{own_mark}]"),
        ("table", _) => format!(
            "{{head: [[Nội dung, Số liệu]], rows: [[{own_mark}, {}]]}}",
            mark("số liệu")
        ),
        ("fields", _) => {
            let group = |side: &str| {
                let (name, head) = (mark("tên"), mark("người đại diện"));
                format!("{side}: {{Tên: {name}, Đại diện: {head}}}")
            };
            match own.groups {
                Some(_) => format!("{{{}, {}}}", group("Bên A"), group("Bên B")),
                None => format!("{{Nhãn: {own_mark}}}"),
            }
        }
        _ => own_mark,
    }
}

/// The usual recipients of an office: the first set it has, or those of its register.
fn recipients(office: &Office) -> String {
    let mut presets = office.presets.iter().flat_map(|it| &it.0);
    if let Some((key, preset)) = presets.next() {
        let filed = preset.lines.iter().any(|it| it.file.is_some());
        let file = if filed { String::new() } else { filing(office) };
        return format!("  - {}\n{file}", key.value);
    }
    let units = office.units.iter().flat_map(|it| &it.0);
    let of = |rank: &str| {
        let has = |it: &&(Text, crate::campaign::Unit)| {
            it.1.rank.as_ref().is_some_and(|own| own.value == rank)
        };
        let keys = units.clone().filter(has).map(|(key, _)| key.value.as_str());
        keys.collect::<Vec<_>>().join(", ")
    };
    let mut out = String::new();
    for (rank, why) in [
        ("tren", "để báo cáo"),
        ("ngang", "để phối hợp"),
        ("duoi", "để thực hiện"),
    ] {
        let keys = of(rank);
        if !keys.is_empty() {
            out += &format!("  - {{to: [{keys}], for: {why}}}\n");
        }
    }
    if out.is_empty() {
        out = format!("  - {}\n", mark("nơi nhận"));
    }
    out + &filing(office)
}

fn filing(office: &Office) -> String {
    let place = match office.family.0.value.as_str() {
        "dang" => "Văn phòng",
        _ => "VT",
    };
    format!("  - {{file: {place}}}\n")
}
