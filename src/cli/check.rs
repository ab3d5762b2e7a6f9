//! `kehoach check`: what is wrong with papers, and nothing written but what `--fix` fixes.

use super::arguments::Check;
use super::runner::{Job, work};
use super::workspace::{Workspace, tell_copies};
use super::{End, fix};
use crate::app::{Refusal, Standards};
use crate::diagnostic::Message;
use crate::host;
use crate::report::{Form, Report};

pub fn run(asked: &Check, report: &Report) -> Result<End, Message> {
    let papers = host::papers(&asked.files)?;
    tell_copies(&asked.files, report);
    let standards = Standards::archival().map_err(Refusal::Standards)?;
    let mut workspace = Workspace::new(
        papers,
        asked.setting.templates.as_deref(),
        asked.setting.fonts,
        standards,
    )?;
    if let Some(old) = &asked.against {
        workspace.old = Some(workspace.open(old)?.text().clone());
    }
    let form: Form = asked.format.into();
    if asked.fix && form != Form::Text {
        return Err(message!(
            "`--fix` chỉ đi cùng `--format text`",
            "`--fix` goes with `--format text` only"
        ));
    }
    let fixed = match asked.fix {
        true => fix::run(&workspace, asked.dry_run, report)?,
        false => End::Clean,
    };
    let job = Job {
        r#final: asked.stage.r#final,
        output: None,
        form,
    };
    Ok(work(&workspace, &job, report)?.max(fixed))
}
