//! Another key for a body of a register, wherever it is called by the old one.

use std::ops::Range;

use super::offer::names_bodies;
use super::spot::{look, standing};
use super::{Draft, Subject, call, layout};
use crate::app::editing::read;
use crate::app::form::Form;
use crate::campaign::unit::is_key;
use crate::diagnostic::Message;
use crate::edit::Step;
use crate::node::Kind;
use crate::source::Source;

/// A file, and what changes in it.
pub struct Renamed {
    pub name: String,
    pub edits: Vec<(Range<usize>, String)>,
}

impl Renamed {
    /// The text of the file with its edits.
    pub fn put(&self, text: &str) -> String {
        layout::put(text, &self.edits)
    }
}

/// A key of a body at some place, and the file in which it is declared.
pub struct Body {
    pub key: String,
    pub typed: Range<u32>,
    pub declared: String,
}

impl Draft {
    /// The key of a body at a byte, where it is declared or called.
    pub fn body(&mut self, at: u32) -> Option<Body> {
        let text = self.text().clone();
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        if let Some(call) = call::at(&text.text, at as usize) {
            let key = call.path.strip_prefix("units.")?.split('.').next()?;
            let inside = text.text.get(call.whole.clone())?.find(key)?;
            let start = byte(call.whole.start + inside);
            return self.declared(key, start..start + byte(key.len()));
        }
        let form = self.form()?;
        let standing = standing(&text.text, at)?;
        if standing.on_key && is_declared(&standing.way) {
            return Some(Body {
                key: standing.words,
                typed: standing.span,
                declared: text.name.clone(),
            });
        }
        if standing.on_key || !names_bodies(&form, &standing.way) {
            return None;
        }
        let typed = text
            .text
            .get(standing.span.start as usize..standing.span.end as usize)?;
        let key = words(typed).find(|it| {
            let start = standing.span.start + byte(it.start);
            start <= at && at <= standing.span.start + byte(it.end)
        })?;
        let start = standing.span.start + byte(key.start);
        self.declared(&typed[key.clone()], start..start + byte(key.len()))
    }

    fn declared(&mut self, key: &str, typed: Range<u32>) -> Option<Body> {
        self.found();
        let declared = self.declares(key)?;
        Some(Body {
            key: key.to_owned(),
            typed,
            declared,
        })
    }

    /// The name of the file that declares a body which this text can call.
    fn declares(&self, key: &str) -> Option<String> {
        let own = declaration(&self.text().text, key);
        let shared = || {
            let (span, _) = self.paper.body_of(key)?;
            Some(self.found.as_ref()?.sources.get(span.file).name.clone())
        };
        own.map(|_| self.text().name.clone()).or_else(shared)
    }
}

/// Gives a body another key, in the text that declares it and in those that call it. Refused when it would
/// no longer be the same: nothing changes then.
pub fn renamed(
    declaring: &Draft,
    others: &mut [Draft],
    old: &str,
    new: &str,
) -> Result<Vec<Renamed>, Message> {
    if !is_key(new) {
        return Err(message!(
            "`{new}` không dùng làm tên gọi được; tên gọi viết thường, không dấu, nối bằng `-`, ví dụ `phong-vhxh`",
            "`{new}` cannot be a name; names are lower case without marks, joined by `-`, such as `phong-vhxh`"
        ));
    }
    let declared = declaring.text().clone();
    let taken =
        |it: &Draft| it.declares(new).is_some() || declaration(&declared.text, new).is_some();
    let mut all = Vec::new();
    let (noun, root) = declaring.subject.noun().unwrap_or(("campaign", "Campaign"));
    let form = Form::of_noun(&declaring.house, noun, root);
    let in_file = put_in(&declared, old, new, &form);
    let now = layout::put(&declared.text, &in_file);
    for draft in others
        .iter_mut()
        .filter(|it| it.text().name != declared.name)
    {
        draft.found();
        if draft.declares(old).as_deref() != Some(&*declared.name) {
            continue;
        }
        if taken(draft) {
            return Err(already(new));
        }
        let Some(form) = draft.form() else { continue };
        let text = draft.text().clone();
        let edits = put_in(&text, old, new, &form);
        draft.holds(&edits, (declaring.subject, &declared.name, &now))?;
        if !edits.is_empty() {
            all.push(Renamed {
                name: text.name.clone(),
                edits,
            });
        }
    }
    if taken(declaring) {
        return Err(already(new));
    }
    all.push(Renamed {
        name: declared.name.clone(),
        edits: in_file,
    });
    Ok(all)
}

fn already(new: &str) -> Message {
    message!(
        "đã có đơn vị tên gọi `{new}`; chọn tên khác",
        "there is a unit named `{new}` already; choose another name"
    )
}

impl Draft {
    /// Whether nothing else is found when edits are made here and in the file that declares.
    fn holds(
        &mut self,
        edits: &[(Range<usize>, String)],
        declaring: (Subject, &str, &str),
    ) -> Result<(), Message> {
        let (subject, file, text) = declaring;
        let codes = |draft: &mut Draft| -> Vec<&'static str> {
            let (_, found) = draft.findings();
            found.iter().map(|it| it.code).collect()
        };
        let before = codes(self);
        let own = layout::put(&self.text().text, edits);
        let Some(mut after) = Draft::new(&self.house, &self.text().name, own, self.texts.clone())
        else {
            return Ok(());
        };
        let stem = file.rsplit(['/', '\\']).next().unwrap_or(file);
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        let source = Source::new(file, text.to_owned());
        after.paper = match subject {
            Subject::Office => after.paper.with_office(stem, source),
            Subject::Book => after.paper.with_book(stem, source),
            _ => after.paper,
        };
        let name = &self.text().name.clone();
        match codes(&mut after) == before {
            true => Ok(()),
            false => Err(message!(
                "đổi tên sẽ làm `{name}` thêm hoặc bớt lỗi, nên chưa đổi gì; sửa tay tên ấy trong tệp này trước",
                "the new name would change what is found in `{name}`, so nothing is changed; change it there by hand first"
            )),
        }
    }
}

/// Whether a way leads to a key among the bodies of a file.
fn is_declared(way: &[Step]) -> bool {
    matches!(way, [Step::Key(units), Step::Key(_)] if units == "units")
}

/// Where a text declares a body itself.
fn declaration(text: &str, key: &str) -> Option<Range<usize>> {
    let root = read(text)?;
    let Kind::Map(pairs) = &root.get("units")?.kind else {
        return None;
    };
    let (found, _) = pairs.iter().find(|(known, _)| known.value == key)?;
    Some(found.span.start as usize..found.span.end as usize)
}

/// The words of a value that could be keys.
fn words(typed: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |it: char| it.is_alphanumeric() || it == '-';
    let words = typed
        .split(move |it| !is_part(it))
        .filter(|it| !it.is_empty());
    words.map(|it| {
        let start = it.as_ptr() as usize - typed.as_ptr() as usize;
        start..start + it.len()
    })
}

/// The places of a text where a body is declared or called by its key, with the new one.
fn put_in(source: &Source, old: &str, new: &str, form: &Form) -> Vec<(Range<usize>, String)> {
    let text = &*source.text;
    let Some(root) = read(text) else {
        return Vec::new();
    };
    let mut places: Vec<Range<usize>> = declaration(text, old).into_iter().collect();
    look(&root, &mut Vec::new(), &mut |way, node| {
        let Kind::Scalar(words_of) = &node.kind else {
            return;
        };
        let start = node.span.start as usize;
        let typed = text.get(start..node.span.end as usize).unwrap_or("");
        let moved = |it: Range<usize>| start + it.start..start + it.end;
        // Words that are no names stay as they are.
        let first = words_of.split_whitespace().next().unwrap_or("");
        if names_bodies(form, way) && is_key(first) {
            let own = words(typed).filter(|it| &typed[it.clone()] == old);
            places.extend(own.map(moved));
        }
        let mut at = 0;
        while let Some(open) = typed.get(at..).and_then(|it| it.find("{{")) {
            let inside = at + open + 2;
            let rest = typed.get(inside..).unwrap_or("");
            let path = rest.split("}}").next().unwrap_or("");
            let key = path.trim_start().strip_prefix("units.");
            let own = key.filter(|it| it.split(['.', ' ']).next() == Some(old));
            if let Some(own) = own {
                let begin = inside + path.len() - own.len();
                places.push(moved(begin..begin + old.len()));
            }
            at = inside;
        }
    });
    places.sort_by_key(|it| it.start);
    places.dedup();
    places.into_iter().map(|it| (it, new.to_owned())).collect()
}
