//! What a careful reader would find, before the leader does: one small file per fault.

mod choice;
mod prose;
mod prose_dates;
mod prose_periods;
pub mod text;

use crate::campaign::{Campaign, Office, Register};
use crate::diagnostic::Sink;
use crate::regime::Regime;
use crate::source::Sources;
use text::Found;

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

    /// Where the regime gives a wording its form.
    fn cite_word(&self, name: &str) -> Option<String> {
        let wording = self.regime.words.0.get(name)?;
        Some(wording.cite.0.value.clone())
    }

    /// Where the regime gives a role its look.
    fn cite_look(&self, role: &str) -> Option<String> {
        let look = self.regime.looks.0.get(role)?;
        Some(look.cite.0.value.clone())
    }

    /// Whether the paper is a letter, which has addressees and no printed kind.
    fn is_letter(&self) -> bool {
        self.campaign.kind.0.value == "cong-van"
    }
}

/// One fault the checker knows.
pub struct Check {
    /// Kebab-case, named after the fault.
    pub code: &'static str,
    /// Its page: what, why, a bad and a good example.
    pub page: &'static str,
    run: Run,
}

/// What a check looks at, and so when it can run.
enum Run {
    /// The text of a file, before it is read.
    Text(fn(&str) -> Option<Found>),
    /// An office, before a regime is chosen for it.
    Office(fn(&Office, &mut Sink)),
    Paper(fn(&Facts, &mut Sink)),
}

/// Declares the catalogue: a fault's file and its page share its name.
macro_rules! catalogue {
    ($($stage:ident: $($module:ident $code:literal)*;)*) => {
        $($(mod $module;)*)*

        /// Every check, in the order the catalogue prints them.
        pub const ALL: &[Check] = &[$($(Check {
            code: $code,
            page: include_str!(concat!("../../docs/checks/", $code, ".md")),
            run: Run::$stage($module::run),
        }),*),*];
    };
}

catalogue! {
    Text:
        not_nfc "not-nfc"
        legacy_encoding "legacy-encoding"
        control_character "control-character";
    Office:
        unknown_family "unknown-family";
    Paper:
        unknown_kind "unknown-kind"
        unknown_urgency "unknown-urgency"
        unknown_mark "unknown-mark"
        unknown_alignment "unknown-alignment"
        unknown_label "unknown-label"
        bad_rank "bad-rank"
        undefined_unit "undefined-unit"
        undefined_signer "undefined-signer"
        undefined_part "undefined-part"
        forgotten_part "forgotten-part"
        part_twice "part-twice"
        empty_subject "empty-subject"
        empty_entry "empty-entry"
        table_shape "table-shape"
        impossible_date "impossible-date"
        reversed_period "reversed-period"
        zero_length_period "zero-length-period"
        bad_symbol "bad-symbol"
        missing_place "missing-place"
        missing_addressee "missing-addressee"
        missing_signer "missing-signer"
        missing_recipients "missing-recipients"
        missing_drafter "missing-drafter"
        blank_number "blank-number"
        blank_date "blank-date";
}

/// The page of a fault.
pub fn explain(code: &str) -> Option<&'static str> {
    ALL.iter().find(|c| c.code == code).map(|c| c.page)
}

/// Judges an office; false when no regime can be chosen for it.
pub fn office(office: &Office, sink: &mut Sink) -> bool {
    let mut own = Sink::default();
    for check in ALL {
        if let Run::Office(run) = check.run {
            run(office, &mut own);
        }
    }
    let fits = !own.is_fatal();
    own.into_sorted()
        .into_iter()
        .for_each(|found| sink.push(found));
    fits
}

/// Judges a whole paper.
pub fn run(facts: &Facts, sink: &mut Sink) {
    text::judge_escaped(facts, sink);
    for check in ALL {
        if let Run::Paper(run) = check.run {
            run(facts, sink);
        }
    }
}
