//! `kehoach mo`: the page of a folder, in the browser.

use super::arguments::Serve;
use super::{End, give};
use crate::app::House;
use crate::diagnostic::{Lang, Message};
use crate::host::{self, Root};
use crate::page::{Desk, Page};
use crate::report::Report;

/// Somebody clicked on the program: the page of the folder it lies in, until that is closed.
pub fn clicked(report: &Report) -> Result<End, Message> {
    let folder = host::own_folder()?;
    let words = ["mo".into(), folder.clone().into(), "--until-closed".into()];
    if host::beside_console(&words)? {
        return Ok(End::Clean);
    }
    let asked = Serve {
        folder,
        port: 0,
        no_open: false,
        until_closed: true,
    };
    run(&asked, report)
}

pub fn run(asked: &Serve, report: &Report) -> Result<End, Message> {
    let root = Root::of(&asked.folder)?;
    let desk = Desk::new(root, House::built_in()?);
    let page = Page::new(desk, asked.port, host::secret()?)?;
    let address = match report.lang() {
        Lang::Vi => page.address(),
        Lang::En => format!("{}&lang=en", page.address()),
    };
    give(&format!("{address}\n"), report)?;
    report.remark(
        &asked.folder.display().to_string(),
        &message!(
            "trang đang mở ở địa chỉ trên, chỉ trên máy này; Ctrl-C thì thôi",
            "the page is open at the address above, on this machine alone; Ctrl-C ends it"
        ),
    );
    if !asked.no_open
        && let Err(why) = host::browse(&address)
    {
        report.refusal(&why);
    }
    page.serve(asked.until_closed)?;
    Ok(End::Clean)
}
