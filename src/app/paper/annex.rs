//! The house of an office that brings templates and kinds of its own.

use std::sync::Arc;

use super::Paper;
use crate::app::house::House;
use crate::app::texts::Texts;
use crate::diagnostic::{Diagnostic, Sink};

/// The templates and kinds of an office cannot be read, which has been told.
pub(super) struct Unread;

impl Paper {
    /// The house with the templates and kinds that the office names, if it is not this one.
    pub(super) fn annex(&self, name: &str, sink: &mut Sink) -> Result<Option<House>, Unread> {
        let Some(folder) = self.office().and_then(|it| it.templates.as_ref()) else {
            return Ok(None);
        };
        if !Arc::ptr_eq(&self.own.0, &self.house.0) {
            return Ok(None);
        }
        let found = match self.given.templates(name, &folder.value) {
            Ok(None) => self.texts.templates(name, &folder.value),
            found => found,
        };
        let why = match found {
            Ok(Some(texts)) => {
                self.taken.note_folder(Some(name), &folder.value, &texts);
                return Ok(Some(self.own.annex(&texts)));
            }
            Ok(None) => {
                let folder = &folder.value;
                message!(
                    "không tìm thấy thư mục mẫu `{folder}` cạnh tệp đơn vị",
                    "there is no folder of templates `{folder}` beside the office"
                )
            }
            Err(why) => why,
        };
        sink.push(Diagnostic::fatal("unreadable-office", folder.span, why));
        Err(Unread)
    }
}
