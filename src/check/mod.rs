//! What a careful reader would find, before the leader does: one small file per fault.

mod choice;
mod column;
pub mod text;
pub mod weigh;

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::campaign::{Campaign, Office, Register};
use crate::diagnostic::{Severity, Sink};
use crate::proof::Proof;
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
    /// Its page: how much it weighs, whom it concerns, its rule, a bad and a good example.
    pub page: &'static str,
    runs: &'static [Run],
}

/// What a check looks at, and so when it can run.
enum Run {
    /// The text of a file, before it is read.
    Text(fn(&str) -> Option<Found>),
    /// An office, before a regime is chosen for it.
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
    (read: $($told:literal)*; $($module:ident $code:literal $($stage:ident)+;)*) => {
        $(mod $module;)*

        /// Every check, in the order the catalogue prints them.
        pub const ALL: &[Check] = &[
            $(Check { code: $told, page: catalogue!(@page $told), runs: &[] },)*
            $(Check {
                code: $code,
                page: catalogue!(@page $code),
                runs: &[$(catalogue!(@run $stage $module)),+],
            }),*
        ];
    };
    (@page $code:literal) => { include_str!(concat!("../../docs/checks/", $code, ".md")) };
    (@run text $module:ident) => { Run::Text($module::text) };
    (@run office $module:ident) => { Run::Office($module::office) };
    (@run paper $module:ident) => { Run::Paper($module::paper) };
    (@run proof $module:ident) => { Run::Proof($module::proof) };
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
        "undefined-regime"
        "missing-letter";

    not_nfc "not-nfc" text;
    legacy_encoding "legacy-encoding" text;
    control_character "control-character" text;
    unknown_family "unknown-family" office;
    unknown_check "unknown-check" office;
    unknown_level "unknown-level" office;
    silenced_law "silenced-law" office;
    unknown_kind "unknown-kind" paper;
    unknown_urgency "unknown-urgency" paper;
    unknown_mark "unknown-mark" paper;
    unknown_alignment "unknown-alignment" paper;
    unknown_label "unknown-label" paper;
    bad_rank "bad-rank" paper;
    swallowed_words "swallowed-words" paper;
    undefined_unit "undefined-unit" paper;
    undefined_signer "undefined-signer" paper;
    undefined_part "undefined-part" paper;
    forgotten_part "forgotten-part" paper;
    part_twice "part-twice" paper;
    empty_subject "empty-subject" paper;
    empty_entry "empty-entry" paper;
    table_shape "table-shape" paper;
    impossible_date "impossible-date" paper proof;
    reversed_period "reversed-period" paper proof;
    zero_length_period "zero-length-period" paper proof;
    impossible_syllable "impossible-syllable" proof;
    misspelling "misspelling" proof;
    look_alike_letter "look-alike-letter" proof;
    doubled_word "doubled-word" proof;
    doubled_class_word "doubled-class-word" proof;
    repeated_item "repeated-item" proof;
    two_forms_of_a_name "two-forms-of-a-name" proof;
    similar_quotes "similar-quotes" proof;
    lowercase_name "lowercase-name" proof;
    stray_capital "stray-capital" proof;
    mixed_nhan_dan "mixed-nhan-dan" proof;
    mixed_tone_marks "mixed-tone-marks" proof;
    lowercase_start "lowercase-start" proof;
    missing_stop "missing-stop" proof;
    mixed_list_marks "mixed-list-marks" proof;
    unbalanced_quotes "unbalanced-quotes" proof;
    mixed_quotes "mixed-quotes" proof;
    unbalanced_brackets "unbalanced-brackets" proof;
    doubled_space "doubled-space" proof;
    stray_space "stray-space" proof;
    missing_space "missing-space" proof;
    uneven_hyphen "uneven-hyphen" proof;
    doubled_sign "doubled-sign" proof;
    decimal_point "decimal-point" proof;
    thousands_comma "thousands-comma" proof;
    outdated_term "outdated-term" proof;
    secrecy_mark "secrecy-mark" proof;
    bad_symbol "bad-symbol" paper;
    missing_place "missing-place" paper;
    missing_addressee "missing-addressee" paper;
    unprinted_addressee "unprinted-addressee" paper;
    missing_signer "missing-signer" paper;
    missing_recipients "missing-recipients" paper;
    missing_drafter "missing-drafter" paper;
    blank_number "blank-number" paper;
    blank_date "blank-date" paper;

    repeated_number "repeated-number" proof;
    number_gap "number-gap" proof;
    letter_order "letter-order" proof;
    skipped_level "skipped-level" proof;
    foreign_number "foreign-number" proof;
    mixed_number_style "mixed-number-style" proof;
    lone_child "lone-child" proof;

    past_deadline "past-deadline" proof;
    step_before_basis "step-before-basis" proof;
    first_year_deadline "first-year-deadline" proof;
    outside_period "outside-period" proof;
    event_after_period "event-after-period" proof;
    report_before_end "report-before-end" proof;
    deadline_on_holiday "deadline-on-holiday" proof;
    deadline_on_weekend "deadline-on-weekend" proof;
    weekday_mismatch "weekday-mismatch" proof;
    anniversary_arithmetic "anniversary-arithmetic" proof;
    anniversary_unit "anniversary-unit" proof;
    period_length "period-length" proof;
    report_without_date "report-without-date" proof;

    target_without_number "target-without-number" proof;
    target_without_date "target-without-date" proof;
    percent_over_100 "percent-over-100" proof;
    reversed_band "reversed-band" proof;
    overlapping_bands "overlapping-bands" proof;
    band_gap "band-gap" proof;
    count_mismatch "count-mismatch" proof;
    wrong_total "wrong-total" paper;
    shares_not_100 "shares-not-100" paper;

    bad_cited_symbol "bad-cited-symbol" proof;
    class_against_symbol "class-against-symbol" proof;
    incomplete_citation "incomplete-citation" proof;
    citation_without_subject "citation-without-subject" proof;
    citation_without_ve "citation-without-ve" proof;
    future_citation "future-citation" proof;
    one_symbol_two_dates "one-symbol-two-dates" proof;
    abolished_body "abolished-body" proof;
    superseded_paper "superseded-paper" proof;
    short_name_drift "short-name-drift" proof;
    unexplained_abbreviation "unexplained-abbreviation" proof;
    task_without_owner "task-without-owner" proof;
    label_drift "label-drift" proof;
    two_collectors "two-collectors" proof;
    recipient_twice "recipient-twice" proof;
    filing_not_last "filing-not-last" proof;
    detached_tag "detached-tag" proof;
    letter_without_deadline "letter-without-deadline" proof;
    missing_annex "missing-annex" proof;
    unmentioned_annex "unmentioned-annex" proof;
    missing_form "missing-form" proof;
    unit_not_recipient "unit-not-recipient" paper;
    recipient_order "recipient-order" paper;
    report_to_inferior "report-to-inferior" paper;
    addressee_without_task "addressee-without-task" paper;
    issuer_mismatch "issuer-mismatch" proof;
    missing_authority "missing-authority" proof;
    wrong_authority "wrong-authority" proof;
    deputy_without_authority "deputy-without-authority" proof;
    title_in_signature "title-in-signature" proof;
    missing_ending "missing-ending" proof;
    state_ending "state-ending" proof;
    two_endings "two-endings" proof;
    heading_with_stop "heading-with-stop" proof;
    title_with_stop "title-with-stop" proof;
    title_case "title-case" proof;
    title_drift "title-drift" proof;
    opening_drift "opening-drift" proof;
    year_drift "year-drift" proof;
    other_commune "other-commune" proof;
    addressee_marks "addressee-marks" proof;
    recipient_marks "recipient-marks" proof;
    as_above_in_plan "as-above-in-plan" proof;
    missing_as_above "missing-as-above" proof;
    missing_part "missing-part" proof;
    missing_head "missing-head" proof;
    blank_head "blank-head" proof;
    bad_own_symbol "bad-own-symbol" proof;
    unpadded_date "unpadded-date" proof;
    date_without_comma "date-without-comma" proof;
    misspelt_head "misspelt-head" proof;
    vv_form "vv-form" proof;
    basis_without_stop "basis-without-stop" proof;
    filing_form "filing-form" proof;
    unknown_paper "unknown-paper" proof;
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

/// Judges an office; false when no regime can be chosen for it.
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

/// Judges the words of a paper: two threads take one check after another.
pub fn proof(proof: &Proof, sink: &mut Sink) {
    let judges = runs().filter_map(|(_, run)| match run {
        Run::Proof(judge) => Some(*judge),
        _ => None,
    });
    let judges: Vec<fn(&Proof, &mut Sink)> = judges.collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(judge) = judges.get(place) else {
                return found;
            };
            let mut own = Sink::default();
            judge(proof, &mut own);
            found.push((place, own));
        }
    };
    let mut found = thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut found = work();
        let other = other.join();
        found.extend(other.unwrap_or_else(|panic| resume_unwind(panic)));
        found
    });
    // Findings of one place stand in the order of the catalogue.
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().for_each(|(_, own)| sink.take_in(own));
}
