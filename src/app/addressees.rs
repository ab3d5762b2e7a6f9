//! Lists among those a paper is addressed to: the names of their rows are put in their place.

use std::collections::HashMap;
use std::sync::Arc;

use super::copies::{doubts, of_row, unreadable};
use super::office::Reach;
use super::texts::Texts;
use crate::campaign::{Campaign, Own};
use crate::diagnostic::{Diagnostic, Message, Sink};
use crate::edition::Ingredient;
use crate::fact::Fact;
use crate::list::{self, Field, List};
use crate::record::Mailbox;
use crate::shape::Text;
use crate::source::{FileId, Sources, Span};

/// Those who came out of lists: what is known of each stays with the words that stand for it.
#[derive(Debug, Clone, Default)]
pub(super) struct Listed(HashMap<FileId, ListedRow>);

#[derive(Debug, Clone)]
struct ListedRow {
    fact: Fact,
    mail: Option<String>,
}

impl Listed {
    /// What the row of some words lends, if they came out of a list.
    pub(super) fn fact(&self, typed: &Text) -> Option<&Fact> {
        Some(&self.0.get(&typed.span.file)?.fact)
    }

    /// Where the names of its rows stand.
    pub(super) fn names(&self) -> impl Iterator<Item = Span> {
        self.0.values().flat_map(|it| names_of(&it.fact))
    }

    /// Where mails reach whom some words name.
    pub(super) fn mails(&self, typed: &Text) -> Vec<Mailbox> {
        let row = self.0.get(&typed.span.file);
        Mailbox::all(&typed.value, row.and_then(|it| it.mail.as_deref()))
    }
}

/// Where the names of a row stand: of a body, and of the person who stands for it.
pub(super) fn names_of(row: &Fact) -> impl Iterator<Item = Span> {
    let names = ["name", "head"].into_iter().filter_map(|it| row.get(it));
    names.filter_map(|it| match it {
        Fact::Words(words) => Some(words.span),
        _ => None,
    })
}

/// Names are spelt as their bearers spell them: leaves out what holds for words of a text alone.
pub(super) fn leave_out_names(findings: &mut Vec<Diagnostic>, names: &[Span]) {
    let holds = |at: Span| {
        let mut names = names.iter();
        names.any(|it| it.file == at.file && it.start <= at.start && at.end <= it.end)
    };
    findings.retain(|it| !OF_WORDS.contains(&it.code) || !it.span.is_some_and(holds));
}

/// Checks of words that are no names.
const OF_WORDS: [&str; 2] = ["raw-keys", "unexplained-abbreviation"];

/// How one who stands in a list is called.
#[derive(Clone, Copy)]
enum Shown {
    /// As the list has the name.
    Bare,
    /// With the form of address.
    Formal,
    /// With it, and with the post behind the name.
    WithPost,
}

impl Shown {
    /// One of a row, who is formally called so.
    fn of(self, row: &Fact, called: Text) -> Option<Text> {
        let cell = |key| match row.get(key) {
            Some(Fact::Words(words)) => {
                Some(words.clone()).filter(|it| !it.value.trim().is_empty())
            }
            _ => None,
        };
        match (self, cell("title")) {
            (Shown::Bare, _) => cell("name"),
            (Shown::WithPost, Some(post)) => {
                let words = format!("{}, {}", called.value, post.value.trim());
                Some(Text::new(words, called.span))
            }
            _ => Some(called),
        }
    }
}

impl Reach<'_> {
    /// Puts the rows of lists in their place wherever a paper says whom it goes to, and whose work it takes;
    /// what they tell comes back.
    pub(super) fn spread_lists(
        &self,
        campaign: &mut Campaign,
        sources: &mut Sources,
        sink: &mut Sink,
    ) -> Listed {
        let mut listed = Listed::default();
        let kind = self.house.kinds.get(campaign.kind.0.value.trim());
        let own = campaign.body.own.iter_mut();
        for (_, own) in own.filter(|(key, _)| kind.is_some_and(|it| it.addresses_by(key))) {
            if let Own::List(all) = own {
                self.spread(all, Shown::WithPost, sources, &mut listed, sink);
            }
        }
        let groups = campaign.recipients.iter_mut().map(|it| &mut it.to);
        let work = campaign.assign.iter_mut().map(|it| &mut it.of);
        let bare = work.map(|it| (it, Shown::Bare));
        let formal = groups.chain([&mut campaign.to]);
        for (who, shown) in formal.map(|it| (it, Shown::Formal)).chain(bare) {
            self.spread(&mut who.0, shown, sources, &mut listed, sink);
        }
        listed
    }

    fn spread(
        &self,
        all: &mut Vec<Text>,
        shown: Shown,
        sources: &mut Sources,
        listed: &mut Listed,
        sink: &mut Sink,
    ) {
        if all.iter().any(|it| list::is_file(&it.value)) {
            let typed = std::mem::take(all).into_iter();
            *all = typed
                .flat_map(|it| self.one(it, shown, sources, listed, sink))
                .collect();
        }
    }

    /// The names of the rows of a list; whoever is none stands for himself.
    fn one(
        &self,
        typed: Text,
        shown: Shown,
        sources: &mut Sources,
        listed: &mut Listed,
        sink: &mut Sink,
    ) -> Vec<Text> {
        if !list::is_file(&typed.value) {
            return vec![typed];
        }
        let Some(list) = self.list(&typed, sink) else {
            return Vec::new();
        };
        doubts(&list, typed.span, sink);
        let name = typed.value.trim();
        let rows = 0..list.rows.len();
        let named = rows.filter_map(|at| {
            let (fact, called) = of_row(name, &list, at, sources);
            let shown = shown.of(&fact, called?)?;
            let mail = list.first(Field::Mail).map(|it| list.value(at, it));
            let mail = mail.map(str::to_owned);
            listed.0.insert(shown.span.file, ListedRow { fact, mail });
            Some(shown)
        });
        let named: Vec<Text> = named.collect();
        if named.is_empty() {
            let what = message!(
                "danh sách `{name}` không có nơi nhận nào",
                "the list `{name}` has no recipients"
            );
            sink.push(unreadable(typed.span, what));
        }
        named
    }

    /// The list in a file, on one of its sheets.
    pub(super) fn found_list(
        &self,
        file: &str,
        sheet: Option<&str>,
    ) -> Option<Result<Arc<List>, Message>> {
        let given = self.given.list(file, sheet).transpose();
        let found = given.or_else(|| self.beside.list(file, sheet).transpose());
        if let Some(Ok(list)) = &found {
            self.taken.note(Ingredient::list(file, sheet, list));
        }
        found
    }

    /// The list in a file beside the paper; why it cannot be had is told.
    pub(super) fn list(&self, file: &Text, sink: &mut Sink) -> Option<Arc<List>> {
        let named = file.value.trim();
        match self.found_list(named, None) {
            Some(Ok(list)) => return Some(list),
            Some(Err(why)) => sink.push(unreadable(file.span, why)),
            None => {
                let what = message!(
                    "không có tệp danh sách `{named}` cạnh tệp này",
                    "there is no list `{named}` beside this file"
                );
                sink.push(unreadable(file.span, what).cure(message!(
                    "đặt tệp .xlsx, .ods hoặc .csv cạnh tệp mô tả, ghi đúng tên",
                    "put the .xlsx, .ods or .csv beside the description and give its name"
                )));
            }
        }
        None
    }
}
