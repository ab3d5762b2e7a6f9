//! Which recipients are meant, and what the files of their copies are called.

use std::collections::{HashMap, HashSet};

use super::judging::Judged;
use crate::app::{Label, Letters, Pattern, Recipient};
use crate::diagnostic::Message;
use crate::host;
use crate::list::slug;
use crate::mark::Fingerprint;
use crate::shape::nearest;

/// A copy and what its files are called, without their endings.
#[derive(Clone, Copy)]
pub struct File<'a> {
    pub copy: &'a Judged,
    pub name: &'a str,
}

/// The places of the recipients that are asked for.
pub fn chosen(
    letters: &Letters,
    only: &[String],
    except: &[String],
) -> Result<Vec<usize>, Message> {
    if only.is_empty() && except.is_empty() {
        return Ok((0..letters.len()).collect());
    }
    let all: Vec<Recipient> = (0..letters.len())
        .filter_map(|it| letters.recipient(it))
        .collect();
    let called = |it: &Recipient| [it.key.clone(), slug(&it.name)];
    let called: Vec<[String; 2]> = all.iter().map(called).collect();
    let known: HashSet<&str> = called.iter().flatten().map(String::as_str).collect();
    for asked in only.iter().chain(except) {
        if !known.contains(slug(asked).as_str()) {
            let near = nearest(&slug(asked), all.iter().map(|it| it.key.as_str()));
            return Err(match near {
                Some(near) => message!(
                    "không có nơi nhận nào tên `{asked}`; có phải là `{near}`?",
                    "there is no recipient `{asked}`; did you mean `{near}`?"
                ),
                None => message!(
                    "không có nơi nhận nào tên `{asked}`; `--dry-run` liệt kê tên gọi của mọi nơi nhận",
                    "there is no recipient `{asked}`; `--dry-run` lists the keys of all"
                ),
            });
        }
    }
    let slugs = |words: &[String]| words.iter().map(|it| slug(it)).collect::<HashSet<_>>();
    let (only, except) = (slugs(only), slugs(except));
    // A recipient is called by its key, or by its name however it is spelt.
    let is_chosen = |names: &[String; 2]| {
        let named = |words: &HashSet<String>| names.iter().any(|it| words.contains(it));
        (only.is_empty() || named(&only)) && !named(&except)
    };
    let chosen = called.iter().enumerate().filter(|(_, it)| is_chosen(it));
    let chosen: Vec<usize> = chosen.map(|(at, _)| at).collect();
    match chosen.is_empty() {
        true => Err(message!(
            "không còn nơi nhận nào sau `--only`, `--except`",
            "no recipient is left by `--only` and `--except`"
        )),
        false => Ok(chosen),
    }
}

/// The names of the files; two copies never have one.
pub fn files<'a>(
    letters: &'a Letters,
    copies: impl Iterator<Item = &'a Judged>,
    known: &mut Known<'a>,
) -> Result<Vec<File<'a>>, Message> {
    let mut files = Vec::new();
    for copy in copies {
        let name = copy.name.as_deref().map_err(|it| (**it).clone())?;
        name.split('/').try_for_each(host::judge_name)?;
        known.put(letters, name, copy.at)?;
        files.push(File { copy, name });
    }
    Ok(files)
}

/// Refuses a list of which two copies would have one name, though they are made apart. What one that
/// was judged is called tells what the others are.
pub fn judge_all(
    letters: &Letters,
    all: &[usize],
    (known_at, label): &(usize, Label),
    pattern: &Pattern,
) -> Result<(), Message> {
    let mut known = Known::default();
    for at in all {
        if let Some(label) = letters.label_like(*at, *known_at, label) {
            known.put(letters, &pattern.name(&label)?, *at)?;
        }
    }
    Ok(())
}

/// Fingerprints of names that are given, each with the place of its recipient.
#[derive(Default)]
pub struct Known<'a>(HashMap<u128, (&'a Letters, usize)>);

impl<'a> Known<'a> {
    fn put(&mut self, letters: &'a Letters, name: &str, at: usize) -> Result<(), Message> {
        let mut same = Fingerprint::default();
        // Some systems do not tell capitals from small letters.
        same.put(name.to_lowercase().as_bytes());
        let Some(first) = self.0.insert(same.number(), (letters, at)) else {
            return Ok(());
        };
        let shown = |(letters, at): (&Letters, usize)| {
            let it = letters.recipient(at)?;
            let place = it.mention.place.to_string();
            Some(format!("“{}” ({place})", it.name).replace(" ()", ""))
        };
        let first = shown(first).unwrap_or_default();
        let second = shown((letters, at)).unwrap_or_default();
        Err(message!(
            "{first} và {second} cùng ra tệp `{name}`; thêm `{{rank}}` vào `--name`, hoặc ghi cột `Mã` khác nhau",
            "{first} and {second} would be one file `{name}`; put `{{rank}}` into `--name`, or give them different keys"
        ))
    }
}
