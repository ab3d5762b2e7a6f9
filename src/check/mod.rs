//! What a careful reader would find, before the leader does: one small file per fault.

mod citing;
mod duties;
mod figures;
mod head;
mod letters;
mod numbering;
mod recipients;
mod settings;
mod signing;
mod signs;
pub mod text;
mod time;
pub mod weigh;
mod words;

use rayon::prelude::*;

use crate::campaign::{Campaign, Office, Register};
use crate::diagnostic::{Severity, Sink};
use crate::kind::{Kind, Kinds};
use crate::proof::Proof;
use crate::regulation::Regulation;
use crate::source::Sources;
use text::Found;

/// Everything a check may look at.
pub struct Facts<'a> {
    pub campaign: &'a Campaign,
    pub office: &'a Office,
    pub regulation: &'a Regulation,
    /// Kinds of paper there are, and the one the description names, if it is one of them.
    pub kinds: &'a Kinds,
    pub kind: Option<&'a Kind>,
    pub sources: &'a Sources,
}

impl Facts<'_> {
    /// Units the paper can refer to.
    pub fn register(&self) -> Register<'_> {
        Register::new(self.campaign.units.iter().chain(&self.office.units))
    }

    /// Where the regulation gives a wording its form.
    fn cite_word(&self, name: &str) -> Option<String> {
        let wording = self.regulation.words.0.get(name)?;
        Some(wording.cite.0.value.clone())
    }

    /// Where the regulation gives a role its look.
    fn cite_look(&self, role: &str) -> Option<String> {
        let look = self.regulation.looks.0.get(role)?;
        Some(look.cite.0.value.clone())
    }

    /// The names of the parts that the body can have.
    fn parts(&self) -> Vec<&str> {
        let kinds = self.kinds.iter();
        let kinds = kinds.filter(|it| self.kind.is_none_or(|kind| kind.key == it.key));
        let mut parts = Vec::new();
        for part in kinds.flat_map(|it| &it.parts) {
            let name = part.key.0.value.as_str();
            if !parts.contains(&name) {
                parts.push(name);
            }
        }
        parts
    }
}

/// One fault the checker knows.
pub struct Check {
    /// Kebab-case, named after the fault.
    pub code: &'static str,
    /// Its page: how much it weighs, whom it concerns, its rule, a bad and a good example.
    pub page: &'static str,
    runs: &'static [Run],
}

/// What a check looks at, and so when it can run.
enum Run {
    /// The text of a file, before it is read.
    Text(fn(&str) -> Option<Found>),
    /// An office, before a regulation is chosen for it.
    Office(fn(&Office, &mut Sink)),
    /// A description and all that it names.
    Paper(fn(&Facts, &mut Sink)),
    /// The words of a paper, be it described or finished.
    Proof(fn(&Proof, &mut Sink)),
}

/// Declares the catalogue: a fault's file and its page share its name, and the file has one
/// function for each thing the check looks at. What is told while a description is read and
/// worded has a page only.
macro_rules! catalogue {
    (read: $($told:literal)*; $($family:ident $module:ident $code:literal $($stage:ident)+;)*) => {
        /// Every check, in the order the catalogue prints them.
        pub const ALL: &[Check] = &[
            $(Check { code: $told, page: catalogue!(@page $told), runs: &[] },)*
            $(Check {
                code: $code,
                page: catalogue!(@page $code),
                runs: &[$(catalogue!(@run $stage $family $module)),+],
            }),*
        ];
    };
    (@page $code:literal) => { include_str!(concat!("../../docs/checks/", $code, ".md")) };
    (@run text $family:ident $module:ident) => { Run::Text($family::$module::text) };
    (@run office $family:ident $module:ident) => { Run::Office($family::$module::office) };
    (@run paper $family:ident $module:ident) => { Run::Paper($family::$module::paper) };
    (@run proof $family:ident $module:ident) => { Run::Proof($family::$module::proof) };
}

catalogue! {
    read:
        "broken-yaml"
        "duplicate-key"
        "unknown-key"
        "missing-key"
        "wrong-kind"
        "unreadable-time"
        "bad-name"
        "undefined-name"
        "unclosed-reference"
        "circular-reference"
        "unprintable-name"
        "undefined-office"
        "undefined-regulation"
        "missing-letter";

    letters not_nfc "not-nfc" text;
    letters legacy_encoding "legacy-encoding" text;
    letters control_character "control-character" text;
    settings unknown_family "unknown-family" office;
    settings unknown_check "unknown-check" office;
    settings unknown_level "unknown-level" office;
    settings silenced_law "silenced-law" office;
    settings unknown_kind "unknown-kind" paper;
    settings unknown_urgency "unknown-urgency" paper;
    settings unknown_mark "unknown-mark" paper;
    settings unknown_alignment "unknown-alignment" paper;
    settings unknown_label "unknown-label" paper;
    settings bad_rank "bad-rank" paper;
    settings swallowed_words "swallowed-words" paper;
    settings undefined_unit "undefined-unit" paper;
    settings undefined_signer "undefined-signer" paper;
    settings undefined_part "undefined-part" paper;
    settings forgotten_part "forgotten-part" paper;
    settings part_twice "part-twice" paper;
    head empty_subject "empty-subject" paper;
    settings empty_entry "empty-entry" paper;
    settings table_shape "table-shape" paper;
    time impossible_date "impossible-date" paper proof;
    time reversed_period "reversed-period" paper proof;
    time zero_length_period "zero-length-period" paper proof;
    letters impossible_syllable "impossible-syllable" proof;
    words misspelling "misspelling" proof;
    letters look_alike_letter "look-alike-letter" proof;
    words doubled_word "doubled-word" proof;
    words doubled_class_word "doubled-class-word" proof;
    words repeated_item "repeated-item" proof;
    words two_forms_of_a_name "two-forms-of-a-name" proof;
    words similar_quotes "similar-quotes" proof;
    words lowercase_name "lowercase-name" proof;
    words stray_capital "stray-capital" proof;
    words mixed_nhan_dan "mixed-nhan-dan" proof;
    letters mixed_tone_marks "mixed-tone-marks" proof;
    words lowercase_start "lowercase-start" proof;
    signs missing_stop "missing-stop" proof;
    signs mixed_list_marks "mixed-list-marks" proof;
    signs unbalanced_quotes "unbalanced-quotes" proof;
    signs mixed_quotes "mixed-quotes" proof;
    signs unbalanced_brackets "unbalanced-brackets" proof;
    signs doubled_space "doubled-space" proof;
    signs stray_space "stray-space" proof;
    signs missing_space "missing-space" proof;
    signs uneven_hyphen "uneven-hyphen" proof;
    signs doubled_sign "doubled-sign" proof;
    figures decimal_point "decimal-point" proof;
    figures thousands_comma "thousands-comma" proof;
    words outdated_term "outdated-term" proof;
    head secrecy_mark "secrecy-mark" proof;
    head bad_symbol "bad-symbol" paper;
    head missing_place "missing-place" paper;
    recipients missing_addressee "missing-addressee" paper;
    recipients unprinted_addressee "unprinted-addressee" paper;
    signing missing_signer "missing-signer" paper;
    recipients missing_recipients "missing-recipients" paper;
    head missing_drafter "missing-drafter" paper;
    head blank_number "blank-number" paper;
    head blank_date "blank-date" paper;

    numbering repeated_number "repeated-number" proof;
    numbering number_gap "number-gap" proof;
    numbering letter_order "letter-order" proof;
    numbering skipped_level "skipped-level" proof;
    numbering foreign_number "foreign-number" proof;
    numbering mixed_number_style "mixed-number-style" proof;
    numbering lone_child "lone-child" proof;

    time past_deadline "past-deadline" proof;
    time step_before_basis "step-before-basis" proof;
    time first_year_deadline "first-year-deadline" proof;
    time outside_period "outside-period" proof;
    time event_after_period "event-after-period" proof;
    time report_before_end "report-before-end" proof;
    time deadline_on_holiday "deadline-on-holiday" proof;
    time deadline_on_weekend "deadline-on-weekend" proof;
    time weekday_mismatch "weekday-mismatch" proof;
    time anniversary_arithmetic "anniversary-arithmetic" proof;
    time anniversary_unit "anniversary-unit" proof;
    time period_length "period-length" proof;
    time report_without_date "report-without-date" proof;

    figures target_without_number "target-without-number" proof;
    figures target_without_date "target-without-date" proof;
    figures percent_over_100 "percent-over-100" proof;
    figures reversed_band "reversed-band" proof;
    figures overlapping_bands "overlapping-bands" proof;
    figures band_gap "band-gap" proof;
    figures count_mismatch "count-mismatch" proof;
    figures wrong_total "wrong-total" paper;
    figures shares_not_100 "shares-not-100" paper;

    citing bad_cited_symbol "bad-cited-symbol" proof;
    citing class_against_symbol "class-against-symbol" proof;
    citing incomplete_citation "incomplete-citation" proof;
    citing citation_without_subject "citation-without-subject" proof;
    citing citation_without_ve "citation-without-ve" proof;
    citing future_citation "future-citation" proof;
    citing one_symbol_two_dates "one-symbol-two-dates" proof;
    citing abolished_body "abolished-body" proof;
    citing superseded_paper "superseded-paper" proof;
    words short_name_drift "short-name-drift" proof;
    words unexplained_abbreviation "unexplained-abbreviation" proof;
    duties task_without_owner "task-without-owner" proof;
    duties label_drift "label-drift" proof;
    duties two_collectors "two-collectors" proof;
    recipients recipient_twice "recipient-twice" proof;
    recipients filing_not_last "filing-not-last" proof;
    recipients detached_tag "detached-tag" proof;
    duties letter_without_deadline "letter-without-deadline" proof;
    citing missing_annex "missing-annex" proof;
    citing unmentioned_annex "unmentioned-annex" proof;
    citing missing_form "missing-form" proof;
    duties unit_not_recipient "unit-not-recipient" paper;
    recipients recipient_order "recipient-order" paper;
    duties report_to_inferior "report-to-inferior" paper;
    duties addressee_without_task "addressee-without-task" paper;
    head issuer_mismatch "issuer-mismatch" proof;
    signing missing_authority "missing-authority" proof;
    signing wrong_authority "wrong-authority" proof;
    signing deputy_without_authority "deputy-without-authority" proof;
    signing title_in_signature "title-in-signature" proof;
    signing missing_ending "missing-ending" proof;
    signing state_ending "state-ending" proof;
    signing two_endings "two-endings" proof;
    signing heading_with_stop "heading-with-stop" proof;
    head title_with_stop "title-with-stop" proof;
    head title_case "title-case" proof;
    head title_drift "title-drift" proof;
    head opening_drift "opening-drift" proof;
    time year_drift "year-drift" proof;
    words other_commune "other-commune" proof;
    recipients addressee_marks "addressee-marks" proof;
    recipients recipient_marks "recipient-marks" proof;
    recipients as_above_in_plan "as-above-in-plan" proof;
    recipients missing_as_above "missing-as-above" proof;
    signing missing_part "missing-part" proof;
    head missing_head "missing-head" proof;
    head blank_head "blank-head" proof;
    head bad_own_symbol "bad-own-symbol" proof;
    head unpadded_date "unpadded-date" proof;
    head date_without_comma "date-without-comma" proof;
    head misspelt_head "misspelt-head" proof;
    head vv_form "vv-form" proof;
    citing basis_without_stop "basis-without-stop" proof;
    recipients filing_form "filing-form" proof;
    head unknown_paper "unknown-paper" proof;
}

fn runs() -> impl Iterator<Item = (&'static str, &'static Run)> {
    ALL.iter()
        .flat_map(|check| check.runs.iter().map(|run| (check.code, run)))
}

/// What the second line of a page says: `> lỗi · Nhà nước, Đảng · Nghị định 30/2020/NĐ-CP, …`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    pub title: &'static str,
    pub weight: Weight,
    /// `Nhà nước`, `Đảng` or both.
    pub concerns: &'static str,
    /// The provision, or else the practice, the calendar or the format it rests on.
    pub rule: &'static str,
}

/// How much a fault weighs unless an office says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Error,
    Warning,
    Note,
}

impl Weight {
    /// The severity findings of this weight have.
    pub fn severity(self) -> Severity {
        match self {
            Weight::Error => Severity::Error,
            Weight::Warning => Severity::Warning,
            Weight::Note => Severity::Note,
        }
    }

    /// Whether a finding of this severity has this weight.
    pub fn fits(self, severity: Severity) -> bool {
        severity.min(Severity::Error) == self.severity()
    }
}

impl Check {
    /// The head of its page; none when the page is not written as pages are.
    pub fn about(&self) -> Option<About> {
        let mut lines = self.page.lines();
        let title = lines.next()?.strip_prefix("# ")?;
        let mut parts = lines.nth(1)?.strip_prefix("> ")?.splitn(3, " · ");
        let weight = match parts.next()? {
            "lỗi" => Weight::Error,
            "cảnh báo" => Weight::Warning,
            "ghi chú" => Weight::Note,
            _ => return None,
        };
        Some(About {
            title,
            weight,
            concerns: parts.next()?,
            rule: parts.next()?,
        })
    }
}

impl About {
    /// Whether it rests on a provision, so that no office may silence it.
    pub fn is_law(&self) -> bool {
        let laws = [
            "Nghị định",
            "Hướng dẫn",
            "Quy định",
            "Luật",
            "Nghị quyết",
            "Hiến pháp",
        ];
        laws.iter().any(|law| self.rule.starts_with(law))
    }
}

/// The page of a fault.
pub fn explain(code: &str) -> Option<&'static str> {
    ALL.iter().find(|c| c.code == code).map(|c| c.page)
}

/// Judges an office; false when no regulation can be chosen for it.
pub fn office(office: &Office, sink: &mut Sink) -> bool {
    let mut own = Sink::default();
    for (_, run) in runs() {
        if let Run::Office(judge) = run {
            judge(office, &mut own);
        }
    }
    let fits = !own.is_fatal();
    own.into_sorted()
        .into_iter()
        .for_each(|found| sink.push(found));
    fits
}

/// Judges a description.
pub fn paper(facts: &Facts, sink: &mut Sink) {
    text::judge_escaped(facts, sink);
    for (_, run) in runs() {
        if let Run::Paper(judge) = run {
            judge(facts, sink);
        }
    }
}

/// Judges the words of a paper, by many checks at once. Findings of one place stand in the order
/// of the catalogue.
pub fn proof(proof: &Proof, sink: &mut Sink) {
    let judges = runs().filter_map(|(_, run)| match run {
        Run::Proof(judge) => Some(*judge),
        _ => None,
    });
    let judges: Vec<fn(&Proof, &mut Sink)> = judges.collect();
    let judged = judges.par_iter().map(|judge| {
        let mut own = Sink::default();
        judge(proof, &mut own);
        own
    });
    let judged: Vec<Sink> = judged.collect();
    judged.into_iter().for_each(|own| sink.take_in(own));
}
