//! Lists among those a paper is addressed to: the names of their rows are put in their place.

use std::sync::Arc;

use super::copies::{doubts, of_row, unreadable};
use super::office::Reach;
use super::texts::Texts;
use crate::campaign::{Campaign, Who};
use crate::diagnostic::{Message, Sink};
use crate::edition::Ingredient;
use crate::list::{self, List};
use crate::shape::Text;
use crate::source::Sources;

impl Reach<'_> {
    /// Puts the rows of lists in their place wherever a paper says whom it goes to.
    pub(super) fn spread_lists(
        &self,
        campaign: &mut Campaign,
        sources: &mut Sources,
        sink: &mut Sink,
    ) {
        let groups = campaign.recipients.iter_mut().map(|it| &mut it.to);
        for who in groups.chain([&mut campaign.to]) {
            if who.0.iter().any(|it| list::is_file(&it.value)) {
                let all = std::mem::take(&mut who.0).into_iter();
                *who = Who(all.flat_map(|it| self.one(it, sources, sink)).collect());
            }
        }
    }

    /// The names of the rows of a list; whoever is none stands for himself.
    fn one(&self, typed: Text, sources: &mut Sources, sink: &mut Sink) -> Vec<Text> {
        if !list::is_file(&typed.value) {
            return vec![typed];
        }
        let Some(list) = self.list(&typed, sink) else {
            return Vec::new();
        };
        doubts(&list, typed.span, sink);
        let name = typed.value.trim();
        let rows = 0..list.rows.len();
        let named = rows.filter_map(|at| of_row(name, &list, at, sources).1);
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
