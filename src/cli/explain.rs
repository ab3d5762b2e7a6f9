//! `kehoach explain`: the page of a check.

use super::arguments::Explain;
use super::{End, give};
use crate::app::explain;
use crate::diagnostic::Message;
use crate::report::Report;

pub fn run(asked: &Explain, report: &Report) -> Result<End, Message> {
    give(explain(&asked.code)?, report)?;
    Ok(End::Clean)
}
