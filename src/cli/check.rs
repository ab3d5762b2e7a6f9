//! `kehoach check`: what is wrong with papers, and nothing written but what `--fix` mends.

use super::arguments::{Check, Fonts};
use super::clerk::{Order, work};
use super::desk::Desk;
use super::{End, fix};
use crate::diagnostic::Say;
use crate::host;
use crate::report::{Form, Report};

pub fn run(asked: &Check, report: &Report) -> Result<End, Say> {
    let paths = host::campaigns(&asked.files)?;
    let fonts: Fonts = asked.fonts;
    let mut desk = Desk::new(&paths, asked.templates.as_deref(), fonts, report)?;
    let form: Form = asked.format.into();
    if asked.fix && form != Form::Text {
        return Err(say!(
            "`--fix` chỉ đi cùng `--format text`",
            "`--fix` goes with `--format text` only"
        ));
    }
    let fixed = match asked.fix {
        true => fix::run(&mut desk, asked.dry_run, report)?,
        false => End::Clean,
    };
    let order = Order {
        r#final: asked.r#final,
        bench: None,
        form,
    };
    Ok(work(&desk, &order, report)?.max(fixed))
}
