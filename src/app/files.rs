//! The files a sheet is written to: the paper, and each annex that is to have one of its own.

use std::borrow::Cow;

use crate::mark::Mark;
use crate::role::Role;
use crate::sheet::{Item, Meta, Section, Sheet};
use crate::write::text::text;

/// A file of a paper: what follows the name of its description, and all that is in it.
pub struct File {
    pub ending: String,
    pub bytes: Vec<u8>,
}

/// The sheets of the files, each with what follows the name of the description.
pub fn of(sheet: &Sheet) -> Vec<(String, Cow<'_, Sheet>)> {
    if sheet.sections.iter().all(|it| !it.own_file) {
        return vec![(String::new(), Cow::Borrowed(sheet))];
    }
    let (own, main): (Vec<&Section>, Vec<&Section>) =
        sheet.sections.iter().partition(|it| it.own_file);
    let main = (String::new(), Cow::Owned(part(sheet, &main, None)));
    let own = own.into_iter().zip(1..).map(|(section, place)| {
        let title = Some(title(section)).filter(|it| !it.is_empty());
        let sheet = part(sheet, &[section], title);
        (annex(place), Cow::Owned(sheet))
    });
    std::iter::once(main).chain(own).collect()
}

/// What follows the name of the description in the files of a sheet, without their formats.
pub fn endings(sheet: &Sheet) -> Vec<String> {
    let own = sheet.sections.iter().filter(|it| it.own_file);
    let own = own.zip(1..).map(|(_, place)| annex(place));
    std::iter::once(String::new()).chain(own).collect()
}

fn annex(place: usize) -> String {
    format!("-phu-luc-{place}")
}

/// A part of a sheet, with the mark of its own words.
fn part(sheet: &Sheet, sections: &[&Section], title: Option<String>) -> Sheet {
    let mut part = Sheet {
        meta: Meta {
            title: title.unwrap_or_else(|| sheet.meta.title.clone()),
            ..sheet.meta.clone()
        },
        styles: sheet.styles.clone(),
        sections: sections.iter().copied().cloned().collect(),
        editor: sheet.editor.clone(),
    };
    let mark = part.meta.mark.as_ref();
    part.meta.mark = mark.map(|it| Mark::new(&it.made_of, &text(&part)));
    part
}

/// The title of an annex.
fn title(section: &Section) -> String {
    let titles = section.items.iter().filter_map(|item| match item {
        Item::Paragraph(it) if it.role == Role::PhuLucTen => Some(it),
        _ => None,
    });
    let words = titles.flat_map(|it| &it.runs).map(|it| it.text.as_str());
    words.collect()
}
