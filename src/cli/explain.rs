//! `kehoach explain`: the page of a check.

use super::End;
use super::arguments::Explain;
use crate::app::explain;
use crate::diagnostic::Say;
use crate::report::Report;

pub fn run(asked: &Explain, report: &Report) -> Result<End, Say> {
    report.result(explain(&asked.code)?)?;
    Ok(End::Clean)
}
