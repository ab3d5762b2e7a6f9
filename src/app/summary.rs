//! What became of a paper as a table: a description of a paper of its own, for those who decide.

mod comments;

use std::fmt::Write;

use super::comparing::{Comparison, Fate, Passage};
use super::house::House;
use super::input::Input;
use super::paper::Paper;
use crate::change::{Comment, Reason};
use crate::diagnostic::{Message, Sink};
use crate::kind::{Kind, OwnKey};
use crate::node;
use crate::record::small;
use crate::role::Role;
use crate::shape::Text;
use crate::source::FileId;
use comments::answered;
pub use comments::{Listed, comments, listed, typed};

/// A description, and what its reader must know.
pub struct Summary {
    pub text: String,
    /// How many rows its table has.
    pub rows: usize,
    pub told: Vec<Message>,
}

impl House {
    /// A table of what was changed: where, what it was, what it is, why. Of the papers the newer one comes first.
    pub fn table_of_changes(
        &self,
        comparison: &Comparison,
        papers: &[&Paper],
        reasons: &[Reason],
    ) -> Result<Summary, Message> {
        let table = self.table("changes")?;
        // Which round it is needs no reason.
        let round = Role::DuThao.label();
        let changed = |it: &&Passage| it.fate != Fate::Renumbered && it.part != round;
        let passages: Vec<&Passage> = comparison.text.iter().filter(changed).collect();
        let mut told = Vec::new();
        let mut whys: Vec<Vec<&str>> = vec![Vec::new(); passages.len()];
        for reason in reasons {
            let place = &reason.at.0.value;
            let at = passages
                .iter()
                .enumerate()
                .filter(|(_, it)| it.is_at(place));
            let at: Vec<usize> = at.map(|(at, _)| at).collect();
            if at.is_empty() {
                told.push(message!(
                    "lý do ghi cho `{place}` không thuộc chỗ sửa nào",
                    "the reason given for `{place}` belongs to no change"
                ));
            }
            at.iter().for_each(|it| whys[*it].push(&reason.why.0.value));
        }
        let rows = passages.iter().zip(whys).map(|(it, why)| {
            let why = match why.is_empty() {
                true => format!("[CẦN BỔ SUNG: {}]", table.says("why")),
                false => why.join(" "),
            };
            let (was, is) = match it.fate {
                Fate::Added => (table.says("came").to_owned(), literal(&it.is)),
                Fate::Removed => (literal(&it.was), table.says("gone").to_owned()),
                Fate::Moved if it.was == it.is => {
                    (literal(&it.was), table.says("moved").to_owned())
                }
                _ => (literal(&it.was), literal(&it.is)),
            };
            vec![it.place(), was, is, why]
        });
        let rows = rows.collect();
        Ok(table.summary(comparison, papers, rows, told))
    }

    /// A table of what others said of the old draft and what the new one does about it. What is
    /// open is told, and stands in the table as left to do.
    pub fn table_of_comments(
        &self,
        comparison: &Comparison,
        papers: &[&Paper],
        comments: &[Comment],
    ) -> Result<Summary, Message> {
        let table = self.table("comments")?;
        let mut told = Vec::new();
        let mut rows = Vec::new();
        for comment in comments {
            let words = |it: &Option<Text>| {
                let words = it.as_ref().map(|it| it.value.trim().to_owned());
                words.unwrap_or_default()
            };
            let (who, at) = (words(&comment.who), words(&comment.at));
            let passages = comparison.passages_at(&at);
            let said = comment.words.0.value.trim();
            let short: String = said.chars().take(60).collect();
            if passages.is_none() && !at.is_empty() {
                told.push(message!(
                    "ý kiến «{short}» góp vào `{at}`, mà bản cũ không có chỗ ấy",
                    "the comment «{short}» is about `{at}`, which the old edition does not have"
                ));
            }
            let passages = passages.unwrap_or_default();
            let (typed, why) = (words(&comment.answer), words(&comment.why));
            let answer = answered(&typed).unwrap_or_default();
            let fault = match answer {
                "" if typed.is_empty() => Some(message!(
                    "ý kiến «{short}» chưa có trả lời: ghi `answer` (tiep-thu, mot-phan, khong) và `why`",
                    "the comment «{short}» has no answer: give `answer` (tiep-thu, mot-phan, khong) and `why`"
                )),
                "" => Some(message!(
                    "trả lời «{typed}» cho ý kiến «{short}» không rõ là tiếp thu, một phần hay không, nên in nguyên văn",
                    "whether «{typed}» takes the comment «{short}», takes it in part or not is not clear, so it is printed as it is"
                )),
                "khong" if why.is_empty() => Some(message!(
                    "ý kiến «{short}» trả lời là không tiếp thu mà thiếu lý do: ghi `why`",
                    "the comment «{short}» is not taken, and no reason is given: give `why`"
                )),
                "khong" if !passages.is_empty() => Some(message!(
                    "ý kiến «{short}» trả lời là không tiếp thu, mà bản mới có sửa ở `{at}`",
                    "the comment «{short}» is said not to be taken, and something was changed at `{at}`"
                )),
                "tiep-thu" | "mot-phan" if passages.is_empty() && !at.is_empty() => Some(message!(
                    "ý kiến «{short}» ghi tiếp thu, mà bản mới không sửa gì ở `{at}`",
                    "the comment «{short}» is said to be taken, and nothing was changed at `{at}`"
                )),
                _ => None,
            };
            told.extend(fault);
            let mut said_back: Vec<String> = Vec::new();
            match answer {
                "" => said_back.push(literal(&typed)),
                known => said_back.push(table.says(known).to_owned()),
            }
            said_back.push(literal(&why));
            // What was done there is no answer of those who did not take it.
            if answer != "khong" {
                said_back.extend(passages.iter().map(|it| table.done(it)));
            }
            if typed.is_empty() || answer == "khong" && why.is_empty() {
                said_back.push(format!("[CẦN BỔ SUNG: {}]", table.says("answer")));
            }
            said_back.retain(|it| !it.is_empty());
            let place = comparison.place_of(&at).unwrap_or(&at);
            rows.push(vec![
                literal(&who),
                literal(place),
                literal(said),
                said_back.join(" "),
            ]);
        }
        Ok(table.summary(comparison, papers, rows, told))
    }

    /// The kind of paper that has a table of this.
    fn table(&self, taken: &str) -> Result<Table<'_>, Message> {
        let takes = |it: &OwnKey| it.takes.as_ref().is_some_and(|it| it.value == taken);
        let mut all = self.kinds().iter().flat_map(|kind| {
            let keys = kind.own_keys();
            keys.map(move |(key, own)| (kind, key.value.as_str(), own))
        });
        let found = all.find(|(.., own)| takes(own));
        let (kind, key, own) = found.ok_or_else(|| {
            message!(
                "không loại văn bản nào có mục `takes: {taken}`",
                "no kind of paper has a key with `takes: {taken}`"
            )
        })?;
        Ok(Table { kind, key, own })
    }
}

/// The key of a kind in which the table stands.
struct Table<'k> {
    kind: &'k Kind,
    key: &'k str,
    own: &'k OwnKey,
}

impl Table<'_> {
    /// What the kind prints for something.
    fn says(&self, name: &str) -> &str {
        let says = self.own.says.as_ref();
        let mut said = says.into_iter().flat_map(|it| &it.0);
        let found = said.find(|(known, _)| known.value == name);
        found.map_or("", |(_, it)| it.value.as_str())
    }

    /// What the new draft does at a place.
    fn done(&self, it: &Passage) -> String {
        let name = match it.fate {
            Fate::Removed => "removed",
            Fate::Added => "added",
            _ => "became",
        };
        self.says(name).replace("{is}", &literal(&it.is))
    }

    /// A description of the kind with the table in it. What none of the papers tells of its office is told.
    fn summary(
        &self,
        comparison: &Comparison,
        papers: &[&Paper],
        rows: Vec<Vec<String>>,
        mut told: Vec<Message>,
    ) -> Summary {
        // Of a finished paper the description is not known; the other one speaks for it.
        let described = papers
            .iter()
            .copied()
            .find(|it| it.input() == Input::Described);
        let count = rows.len();
        if described.is_none() && count > 0 {
            told.push(message!(
                "hai văn bản đều không phải tệp mô tả, nên `office`, `date` còn để trống; điền vào trước khi `build`",
                "neither paper is a description, so `office` and `date` are blank; fill them in before `build`"
            ));
        }
        Summary {
            text: self.description(comparison, described, rows),
            rows: count,
            told,
        }
    }

    fn description(
        &self,
        comparison: &Comparison,
        described: Option<&Paper>,
        rows: Vec<Vec<String>>,
    ) -> String {
        let node = described.and_then(|it| super::node(FileId(0), it.text(), &mut Sink::default()));
        let typed = |key: &str| match &node.as_ref()?.get(key)?.kind {
            node::Kind::Scalar(words) => Some(words.trim().to_owned()),
            _ => None,
        };
        let mut out = String::new();
        for key in ["office", "kind", "date"] {
            let words = match key {
                "kind" => Some(self.kind.key.clone()),
                key => typed(key),
            };
            let _ = match words {
                Some(words) => writeln!(out, "{key}: {}", quoted(&words)),
                None => writeln!(out, "{key}:"),
            };
        }
        let kind = typed("kind").and_then(|it| {
            let kind = described?.kinds().get(&it)?;
            Some(kind.name.0.value.clone())
        });
        let subject = comparison.subject();
        let subject = match kind {
            Some(kind) => format!("{kind} {}", small(&subject)),
            None => subject,
        };
        let _ = writeln!(out, "subject: {}", quoted(&literal(subject.trim())));
        let columns: Vec<String> = self
            .own
            .columns
            .iter()
            .map(|it| quoted(&it.value))
            .collect();
        let _ = writeln!(
            out,
            "{}:\n  align: [giua, trai, trai, trai, trai]\n  head:\n    - [{}]\n  rows:",
            self.key,
            columns.join(", ")
        );
        for (place, row) in rows.iter().enumerate() {
            let number = (place + 1).to_string();
            let cells = std::iter::once(&number).chain(row);
            let cells = cells.map(|it| quoted(it));
            let _ = writeln!(out, "    - [{}]", cells.collect::<Vec<_>>().join(", "));
        }
        if let Some(signer) = typed("signer") {
            let _ = writeln!(out, "signer: {}", quoted(&signer));
        }
        out
    }
}

/// Words as YAML takes them for words, whatever they are.
fn quoted(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

/// Words that are printed as they are, whatever signs they have.
fn literal(words: &str) -> String {
    ["\\", "*", "^", "_{", "++", "{{"]
        .iter()
        .fold(words.to_owned(), |out, sign| {
            out.replace(sign, &format!("\\{sign}"))
        })
}
