//! `kehoach check`: what is wrong with papers, and nothing written but what `--fix` fixes.

use super::arguments::{Check, Fonts};
use super::runner::{Order, work};
use super::workspace::Workspace;
use super::{End, fix};
use crate::diagnostic::Message;
use crate::host;
use crate::report::{Form, Report};

pub fn run(asked: &Check, report: &Report) -> Result<End, Message> {
    let paths = host::campaigns(&asked.files)?;
    let fonts: Fonts = asked.fonts;
    let mut workspace = Workspace::new(&paths, asked.templates.as_deref(), fonts, report)?;
    let form: Form = asked.format.into();
    if asked.fix && form != Form::Text {
        return Err(message!(
            "`--fix` chỉ đi cùng `--format text`",
            "`--fix` goes with `--format text` only"
        ));
    }
    let fixed = match asked.fix {
        true => fix::run(&mut workspace, asked.dry_run, report)?,
        false => End::Clean,
    };
    let order = Order {
        r#final: asked.r#final,
        output: None,
        form,
    };
    Ok(work(&workspace, &order, report)?.max(fixed))
}
