//! What a careful reader would find, before the leader does: one small file per fault.

mod impossible_date;
mod undefined_unit;

use crate::campaign::{Campaign, Office, Register};
use crate::diagnostic::Sink;
use crate::regime::Regime;
use crate::source::Sources;

/// Everything a check may look at.
pub struct Facts<'a> {
    pub campaign: &'a Campaign,
    pub office: &'a Office,
    pub regime: &'a Regime,
    /// Kinds of paper there is a template for.
    pub kinds: &'a [&'a str],
    pub sources: &'a Sources,
}

impl Facts<'_> {
    /// Units the paper can refer to.
    pub fn register(&self) -> Register<'_> {
        Register::new(self.campaign.units.iter().chain(&self.office.units))
    }
}

/// One fault the checker knows.
pub struct Check {
    /// Kebab-case, named after the fault.
    pub code: &'static str,
    /// Its page: what, why, a bad and a good example.
    pub page: &'static str,
    pub run: fn(&Facts, &mut Sink),
}

/// Declares the catalogue: a fault's file and its page share its name.
macro_rules! catalogue {
    ($($module:ident $code:literal)*) => {
        /// Every check, in the order the catalogue prints them.
        pub const ALL: &[Check] = &[$(Check {
            code: $code,
            page: include_str!(concat!("../../docs/checks/", $code, ".md")),
            run: $module::run,
        }),*];
    };
}

catalogue! {
    impossible_date "impossible-date"
    undefined_unit "undefined-unit"
}

/// Runs every check.
pub fn run(facts: &Facts, sink: &mut Sink) {
    for check in ALL {
        (check.run)(facts, sink);
    }
}
