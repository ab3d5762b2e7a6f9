//! `kehoach check --fix`: what is certain is fixed in the descriptions themselves.

use std::path::Path;

use super::workspace::Workspace;
use super::{End, give};
use crate::app::{Input, Lines};
use crate::diagnostic::Message;
use crate::fix::difference;
use crate::host;
use crate::report::Report;
use crate::source::Flaw;

/// Fixes every paper of a workspace; when `dry`, only shows what would change.
pub fn run(workspace: &Workspace, dry: bool, report: &Report) -> Result<End, Message> {
    let mut end = End::Clean;
    for path in &workspace.papers {
        if let Err(why) = fix(workspace, path, dry, report) {
            report.refusal(&why);
            end = End::Failed;
        }
    }
    Ok(end)
}

fn fix(workspace: &Workspace, path: &Path, dry: bool, report: &Report) -> Result<(), Message> {
    // What cannot be read is told when it is checked.
    let Ok(mut paper) = workspace.open(path) else {
        return Ok(());
    };
    let old = paper.text().clone();
    // A document is read, not written.
    if paper.input() == Input::Finished(Lines::Paragraphs) {
        let name = &old.name;
        report.refusal(&message!(
            "`--fix` không sửa tệp `{name}`, chỉ sửa tệp mô tả; sửa theo các dòng cách sửa dưới đây",
            "`--fix` does not write into `{name}`, only into descriptions; fix it by the cures below"
        ));
        return Ok(());
    }
    // Its letters are not those of the file, and are nobody's to write there unasked.
    if let Some(Flaw::Turned(code)) = old.flaw {
        let name = &old.name;
        report.refusal(&message!(
            "`--fix` không sửa `{name}`: tệp theo bảng mã {code}; lưu lại bằng UTF-8 rồi chạy lại",
            "`--fix` does not write into `{name}`, whose letters are in {code}; save it as UTF-8 and run again"
        ));
        return Ok(());
    }
    let fixed = paper.fix();
    let Some(new) = fixed.text else {
        return Ok(());
    };
    give(&difference(&old.name, &old.text, &new), report)?;
    if fixed.unsettled {
        let name = &old.name;
        report.refusal(&message!(
            "`{name}` còn chỗ tự sửa được; chạy `--fix` lần nữa",
            "`{name}` has more that can be fixed; run `--fix` again"
        ));
    }
    match dry {
        true => Ok(()),
        false => host::rewrite(path, new.as_bytes()),
    }
}
