//! `kehoach build`: papers out of descriptions, into files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::End;
use super::arguments::Build;
use super::runner::{Order, OutputOptions, work};
use super::workspace::{Workspace, finished, stem, unfit_font};
use crate::app::{FORMATS, Standards, StandardsError, Tools};
use crate::diagnostic::Message;
use crate::host::{self, OutputFolder};
use crate::report::{Form, Report};

pub fn run(asked: &Build, report: &Report) -> Result<End, Message> {
    let folder = OutputFolder::new(&asked.out, asked.force)?;
    let standards: Standards = asked.pdf_standard.parse().map_err(unfit_standards)?;
    let paths = host::campaigns(&asked.files)?;
    refuse_finished(&paths)?;
    refuse_twins(&paths)?;
    let workspace = Workspace::new(&paths, asked.templates.as_deref(), asked.fonts, report)?;
    let is_asked = |name: &str| asked.format.iter().any(|word| word == name);
    let output = OutputOptions {
        folder,
        formats: FORMATS
            .iter()
            .filter(|format| is_asked(format.name))
            .collect(),
        tools: Tools::new(&workspace.kit.faces, standards).map_err(unfit_font)?,
    };
    let order = Order {
        r#final: asked.r#final,
        output: Some(&output),
        form: Form::Text,
    };
    work(&workspace, &order, report)
}

fn unfit_standards(why: StandardsError) -> Message {
    match why {
        StandardsError::Unknown(name) => {
            message!(
                "không có chuẩn PDF nào tên `{name}`",
                "no PDF standard is called `{name}`"
            )
        }
        StandardsError::Contradiction(words) => message!(
            "các chuẩn PDF này không đi cùng nhau được: {words}",
            "these PDF standards cannot be kept together: {words}"
        ),
    }
}

/// A finished paper can be checked, but there is nothing to build it from.
fn refuse_finished(paths: &[PathBuf]) -> Result<(), Message> {
    let Some(path) = paths.iter().find(|path| finished(path).is_some()) else {
        return Ok(());
    };
    let name = path.display();
    Err(message!(
        "`{name}` là văn bản đã soạn xong, không phải tệp mô tả; dùng `kehoach check` để soát",
        "`{name}` is a finished paper and no description; `kehoach check` proofreads it"
    ))
}

/// Two descriptions of one name would become one file.
fn refuse_twins(paths: &[PathBuf]) -> Result<(), Message> {
    let mut seen = BTreeMap::new();
    for path in paths {
        // Some systems do not tell capitals from small letters.
        if let Some(first) = seen.insert(stem(path).to_lowercase(), path) {
            let (first, second) = (first.display(), path.display());
            return Err(message!(
                "`{first}` và `{second}` cùng tên nên sẽ ghi đè lên nhau; đổi tên một tệp hoặc làm riêng từng tệp",
                "`{first}` and `{second}` have the same name and would overwrite each other; rename one or build them apart"
            ));
        }
    }
    Ok(())
}
