//! A body that is given work and does not receive the paper.

use std::collections::HashSet;

use crate::campaign::Unit;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::kind::Kind;
use crate::proof::{Proof, word};
use crate::role::Role;

/// Words that begin the name of a group, which other bodies may belong to.
const GROUPS: [&str; 7] = [
    "các ",
    "những ",
    "toàn ",
    "mọi ",
    "tất cả ",
    "chuyên viên",
    "cơ quan, đơn vị",
];

/// Words of groups that any body may belong to; "các trường học" takes in schools alone.
const WIDE: [&str; 11] = [
    "cơ quan",
    "đơn vị",
    "toàn",
    "phòng",
    "ban",
    "ngành",
    "đoàn thể",
    "tổ chức",
    "đồng chí",
    "thành viên",
    "lãnh đạo",
];

/// Words that begin the names of people, who hold no body.
const PEOPLE: [&str; 11] = [
    "đồng chí",
    "phó ",
    "chủ tịch",
    "bí thư",
    "ủy viên",
    "đảng ủy viên",
    "thành viên",
    "đại biểu",
    "lãnh đạo",
    "ông",
    "bà",
];

/// Words that many names have in common.
const COMMON: [&str; 12] = [
    "ủy",
    "đảng",
    "hội",
    "các",
    "những",
    "và",
    "của",
    "phường",
    "xã",
    "tỉnh",
    "nhân",
    "dân",
];

/// What recipients are called in short, and in full.
const SHORT: [(&str, &str); 14] = [
    ("uỷ", "ủy"),
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"),
    ("mttq", "mặt trận tổ quốc"),
    ("tqvn", "tổ quốc"),
    ("lhpn", "liên hiệp phụ nữ"),
    ("hội nd", "hội nông dân"),
    ("hội ccb", "hội cựu chiến binh"),
    ("đoàn tn ", "đoàn thanh niên "),
    ("ct-xh", "chính trị - xã hội"),
    ("vp", "văn phòng"),
    (" việt nam", ""),
    ("ủy ban mặt trận", "mặt trận"),
];

/// The name of a body in full and in small letters.
pub(super) fn full(name: &str) -> String {
    let small = name.to_lowercase();
    let name = SHORT
        .iter()
        .fold(small, |name, (short, full)| match name.contains(short) {
            true => name.replace(short, full),
            false => name,
        });
    name.trim_end_matches([',', ';', '.', ' ']).to_owned()
}

/// What the name of a group says of bodies: of "các đồng chí trưởng các phòng" its end, of people
/// alone nothing.
fn of_bodies(group: &str) -> &str {
    let named = GROUPS
        .iter()
        .find_map(|it| group.strip_prefix(it))
        .unwrap_or(group);
    let people = PEOPLE.iter().any(|it| named.starts_with(it));
    match (people, named.find("các ")) {
        (false, _) => group,
        (true, Some(at)) => &named[at..],
        (true, None) => "",
    }
}

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let campaign = facts.campaign;
    let Some(first) = campaign.recipients.first() else {
        return;
    };
    // A letter to nobody lacks its addressees, which is told elsewhere.
    if facts.kind.is_some_and(Kind::needs_addressee) && campaign.to.is_empty() {
        return;
    }
    let register = facts.register();
    let told = || {
        campaign
            .recipients
            .iter()
            .map(|it| &it.to)
            .chain([&campaign.to])
    };
    let keys: HashSet<&str> = told()
        .flat_map(|it| it.keys())
        .map(|it| it.value.as_str())
        .collect();
    // Who is meant by a name that is in no register is told of first.
    if keys.iter().any(|key| register.get(key).is_none()) {
        return;
    }
    let name = |word: &str| {
        register
            .get(word)
            .map_or(word.to_owned(), |it| it.name.0.value.clone())
    };
    // Recipients may be typed as words: "Thường trực HĐND, UBND phường".
    let called: Vec<String> = told()
        .flat_map(|it| &it.0)
        .map(|it| full(&name(&it.value)))
        .collect();
    // A group among the recipients takes in the bodies below it.
    let groups: Vec<&str> = called
        .iter()
        .filter(|name| GROUPS.iter().any(|group| name.starts_with(group)))
        .map(|name| of_bodies(name))
        .collect();
    let grouped = |unit: &str| {
        let own = |word: &str| !COMMON.contains(&word);
        let shared = |group: &str| word::words(unit).any(|(_, it)| own(it) && word::has(group, it));
        let wide = |group: &str| WIDE.iter().any(|it| word::has(group, it));
        groups.iter().any(|it| wide(it) || shared(it))
    };
    let own = facts.office.name.0.value.to_lowercase();
    let days = campaign.days();
    let mut seen = HashSet::new();
    for (_, entry) in campaign.entries() {
        for unit in entry.assigned().flat_map(|it| it.keys()) {
            let missing = register.meant(&unit.value).into_iter().find(|it| {
                let is_there = |it: &Unit| days.is_none_or(|days| it.is_active(days));
                // Each is judged where it is first given work.
                register.get(it).is_some_and(is_there)
                    && !keys.contains(it.as_str())
                    && seen.insert(it.clone())
            });
            let Some((known, key)) = missing.and_then(|it| Some((register.get(&it)?, it))) else {
                continue;
            };
            let name = &known.name.0.value;
            let rank = known.rank.as_ref().map(|it| it.value.as_str());
            let named = full(name);
            let covered = matches!(rank, None | Some("duoi")) && grouped(&named);
            let called = called.iter().any(|it| it.contains(&named));
            let itself = own.starts_with(&name.to_lowercase());
            if covered || itself || called {
                continue;
            }
            let message = message!(
                "`{name}` được giao việc nhưng không có trong Nơi nhận",
                "`{name}` is given work, but does not receive the paper"
            );
            findings.push(
                Finding::new(unit.span, message)
                    .label(
                        first.span,
                        message!("Nơi nhận bắt đầu ở đây", "the recipients begin here"),
                    )
                    .cure(message!(
                        "thêm `- {key}` vào `recipients`",
                        "add `- {key}` to `recipients`"
                    )),
            );
        }
    }
}

/// The same of a finished paper, where it is certain who receives it and who has work.
pub fn proof(proof: &Proof, findings: &mut Findings) {
    let duties = if proof.head.finished {
        proof.duties()
    } else {
        return;
    };
    let Some(first) = proof.recipients().next().filter(|_| !duties.is_empty()) else {
        return;
    };
    let heads = proof.of(Role::KinhGui).map(|(_, it)| it);
    let lines = proof.recipients().chain(proof.addressees()).chain(heads);
    let called: Vec<String> = lines.map(|it| full(&it.text)).collect();
    // Those whom an article names, and whoever belongs to a group, receive it.
    let takes_in = |it: &String| {
        let group = GROUPS.iter().any(|group| it.starts_with(group));
        it.starts_with("như điều") || group && WIDE.iter().any(|wide| word::has(it, wide))
    };
    if called.iter().any(takes_in) {
        return;
    }
    let issuers = proof.of(Role::CoQuan).map(|(_, it)| full(&it.text));
    let known: Vec<String> = called.iter().cloned().chain(issuers).collect();
    let mut seen = HashSet::new();
    for duty in duties {
        let paragraph = &proof.paragraphs[duty.paragraph];
        let name = paragraph.words(&duty.at);
        let named = full(name);
        if known.iter().any(|it| names(it, &named)) || !seen.insert(named) {
            continue;
        }
        let message = message!(
            "`{name}` được giao việc nhưng không có trong Nơi nhận",
            "`{name}` is given work, but does not receive the paper"
        );
        let found = Finding::new(proof.place(paragraph, &duty.at), message).doubtful();
        findings.push(
            found
                .label(
                    proof.whole(first),
                    message!("Nơi nhận bắt đầu ở đây", "the recipients begin here"),
                )
                .cure(message!(
                    "thêm `- {name};` vào Nơi nhận",
                    "add `- {name};` to the recipients"
                )),
        );
    }
}

/// Whether a line names a body, in full, by the words that are its own, or by their first letters.
pub(super) fn names(line: &str, body: &str) -> bool {
    let own = |word: &&str| !COMMON.contains(word);
    let words = || word::words(body).map(|(_, it)| it);
    let all = words().filter(own).count() > 0 && words().filter(own).all(|it| word::has(line, it));
    let letters: String = words().filter_map(|it| it.chars().next()).collect();
    let tail: String = letters.chars().skip(1).collect();
    let short = word::words(line).any(|(_, it)| {
        let it = it.replace(['-', '.'], "");
        it.chars().count() > 1 && (letters.starts_with(&it) || tail.starts_with(&it))
    });
    all || short
}
