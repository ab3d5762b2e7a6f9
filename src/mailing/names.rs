//! Which recipients are meant, and what the files of their copies are called.

use std::collections::{HashMap, HashSet};

use super::judging::Judged;
use crate::app::{Label, Letters, Numbered, Pattern, Recipient};
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

/// The names of the files of copies that are made of this description; two copies never have one, nor one
/// number.
pub fn files<'a>(
    (description, letters): (&'a str, &'a Letters),
    copies: impl Iterator<Item = &'a Judged>,
    known: &mut Known<'a>,
) -> Result<Vec<File<'a>>, Message> {
    let mut files = Vec::new();
    for copy in copies {
        let name = copy.name.as_deref().map_err(|it| (**it).clone())?;
        name.split('/').try_for_each(host::judge_name)?;
        known.put(letters, name, copy.at)?;
        known.number(description, letters, copy)?;
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

/// What is given already, each with the place of its recipient.
#[derive(Default)]
pub struct Known<'a> {
    /// Fingerprints of names.
    names: HashMap<u128, (&'a Letters, usize)>,
    /// Fingerprints of numbers, with the description that gives them.
    numbers: HashMap<u128, (&'a str, &'a Letters, usize)>,
}

impl<'a> Known<'a> {
    fn put(&mut self, letters: &'a Letters, name: &str, at: usize) -> Result<(), Message> {
        let mut same = Fingerprint::default();
        // Some systems do not tell capitals from small letters.
        same.put(name.to_lowercase().as_bytes());
        let Some(first) = self.names.insert(same.number(), (letters, at)) else {
            return Ok(());
        };
        let (first, second) = (shown(first.0, first.1), shown(letters, at));
        Err(message!(
            "{first} và {second} cùng ra tệp `{name}`; một nơi nhận thì bỏ một hàng, hai nơi khác nhau thì thêm `{{rank}}` vào `--name`, hoặc ghi cột `Mã` khác nhau",
            "{first} and {second} would be one file `{name}`; if they are one, leave one out, else put `{{rank}}` into `--name`, or give them different keys"
        ))
    }

    fn number(
        &mut self,
        description: &'a str,
        letters: &'a Letters,
        copy: &Judged,
    ) -> Result<(), Message> {
        let own = (description, letters, copy.at);
        let first = copy.number.and_then(|it| self.numbers.insert(it, own));
        let Some((other, others, at)) = first else {
            return Ok(());
        };
        let Some(Numbered { written, year }) = letters.written(copy.at).numbered() else {
            return Ok(());
        };
        let (first, second) = (shown(others, at), shown(letters, copy.at));
        Err(message!(
            "số `{written}` năm {year} dùng cho hai bản: {first} của `{other}` và {second} của `{description}`; sửa `number` của một trong hai tệp, chưa ghi tệp nào",
            "the number `{written}` of {year} is given to two copies: {first} of `{other}` and {second} of `{description}`; change `number` in one of the two, nothing was written"
        ))
    }
}

/// A recipient and its place in its list.
fn shown(letters: &Letters, at: usize) -> String {
    let Some(it) = letters.recipient(at) else {
        return String::new();
    };
    let place = it.mention.place.to_string();
    format!("“{}” ({place})", it.name).replace(" ()", "")
}
