//! A starter in the hands of a body of another kind than it was written for: whether it is, what is said of it, and how its
//! sentences call that body.

use super::body::BodyKind;
use crate::app::starter::Starter;
use crate::campaign::Office;
use crate::diagnostic::Message;
use crate::proof::word;

/// What a commune, and what a province, can be called.
pub(super) const COMMUNES: [&str; 4] = ["xã", "phường", "đặc khu", "thị trấn"];
const PROVINCES: [&str; 2] = ["tỉnh", "thành phố"];

/// A remark of a description.
const REMARK: char = '#';

/// Whether a starter was written for bodies like an office: of the kind that was asked for, or called as that kind is.
pub(super) fn fits(
    starter: &Starter,
    asked: Option<&str>,
    bodies: &[(&str, BodyKind)],
    office: &Office,
) -> bool {
    let is_own = |key: &str| starter.bodies.iter().any(|it| it == key);
    let name = office.name.0.value.trim();
    let is_called = |(key, body): &(&str, BodyKind)| is_own(key) && is_called_as(body, name);
    match asked {
        _ if starter.bodies.is_empty() => true,
        Some(body) => is_own(body),
        None => bodies.iter().any(is_called),
    }
}

/// Whether a name is made as a kind of body makes it: words of its own, then where it is.
fn is_called_as(body: &BodyKind, name: &str) -> bool {
    let mut lines = body.office.0.value.lines();
    let Some(form) = lines.find_map(|it| it.trim().strip_prefix("name: ")) else {
        return false;
    };
    let (own, hole) = form.split_once('{').unwrap_or((form, ""));
    let rest = name.strip_prefix(own).filter(|_| !own.is_empty());
    let begins = |levels: &[&str]| {
        let is_one = |it: &str| {
            levels
                .iter()
                .any(|level| word::find(it, level).any(|at| at.start == 0))
        };
        rest.is_some_and(is_one)
    };
    match hole.split_once('}').map_or(hole, |it| it.0) {
        "noi" => begins(&COMMUNES),
        "tinh" => begins(&PROVINCES),
        _ => rest.is_some(),
    }
}

/// The text of a starter whose sentences call the office by its name, and its head by the title they have there.
pub(super) fn called(text: &str, starter: &Starter, office: &Office) -> String {
    let Some(own) = &starter.own_name else {
        return text.to_owned();
    };
    let signers = office.signers.iter().flat_map(|it| &it.0);
    let head = signers.map(|(_, it)| it).find(|it| it.kt.is_none());
    let title = head
        .and_then(|it| it.title.as_ref())
        .map(|it| it.value.trim());
    let line = |line: &str| {
        if line.trim_start().starts_with(REMARK) || !line.contains(own.as_str()) {
            return line.to_owned();
        }
        let line = match (&starter.leader, title) {
            (Some(leader), Some(title)) => line.replace(leader.as_str(), title),
            _ => line.to_owned(),
        };
        line.replace(own.as_str(), "{{ office.name }}")
    };
    text.split_inclusive('\n').map(line).collect()
}

/// What is said of it.
pub(super) fn told(starter: &Starter, office: &Office) -> Message {
    let (key, name) = (&starter.key, office.name.0.value.trim());
    let theirs = starter.about.split(';').next().unwrap_or_default();
    message!(
        "mẫu khởi đầu `{key}` viết cho {theirs}, không phải cho {name}: câu tự gọi đã theo tên đơn vị, đơn vị mà sổ của mình không có thì đánh dấu [CẦN BỔ SUNG] ở `units` cuối tệp; xem lại từng việc có thuộc thẩm quyền của mình không",
        "the starter `{key}` was written for {theirs}, not for {name}: its sentences call the office by its own name, units that its book does not have are marked [CẦN BỔ SUNG] under `units` at the end; see whether each task is one of yours"
    )
}
