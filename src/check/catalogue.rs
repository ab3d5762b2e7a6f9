//! Every check: its code, what it weighs, on what it rests, and the functions that look for it.

use super::declared::Run;
pub use super::declared::{Check, Ground};
use super::{
    across, citing, duties, figures, head, kinds, layout, letters, lines, numbering, places,
};
use super::{recipients, settings, signing, signs, time, words};
use crate::diagnostic::Severity;
use crate::proof::symbol::Family::{Party, State};
use Ground::{Arithmetic, Calendar, Format, Law, Letters, Practice, Spelling};
use Severity::{Error, Fatal, Note, Warning};

/// The check of a code.
pub fn find(code: &str) -> Option<&'static Check> {
    ALL.iter().find(|check| check.code == code)
}

/// All checks, each with one of the things it looks at.
pub(super) fn runs() -> impl Iterator<Item = (&'static Check, &'static Run)> {
    ALL.iter()
        .flat_map(|check| check.runs.iter().map(move |run| (check, run)))
}

/// Declares the catalogue: code, weight and ground, then the module of the check and what it
/// looks at. What is told while a description is read and worded has no module here.
macro_rules! catalogue {
    ($(
        $code:literal $weight:ident $ground:ident $(($only:ident))?
        $($family:ident :: $module:ident $($stage:ident)+)?;
    )*) => {
        /// Every check, in the order the catalogue prints them.
        pub const ALL: &[Check] = &[$(Check {
            code: $code,
            weight: $weight,
            ground: $ground,
            family: concat!("" $(, stringify!($family))?),
            only: catalogue!(@only $($only)?),
            page: include_str!(concat!("../../docs/checks/", $code, ".md")),
            runs: &[$($(catalogue!(@run $stage $family $module)),+)?],
        }),*];
    };
    (@only) => { None };
    (@only $only:ident) => { Some($only) };
    (@run text $family:ident $module:ident) => { Run::Text($family::$module::text) };
    (@run office $family:ident $module:ident) => { Run::Office($family::$module::office) };
    (@run paper $family:ident $module:ident) => { Run::Paper($family::$module::paper) };
    (@run folder $family:ident $module:ident) => { Run::Folder($family::$module::folder) };
    (@run laid $family:ident $module:ident) => { Run::Laid($family::$module::laid) };
    (@run proof $family:ident $module:ident) => { Run::Proof($family::$module::proof) };
}

catalogue! {
    "broken-yaml" Fatal Format;
    "foreign-sign" Fatal Format;
    "duplicate-key" Fatal Format;
    "unknown-key" Fatal Format;
    "missing-key" Fatal Format;
    "wrong-kind" Fatal Format;
    "unreadable-time" Fatal Format;
    "bad-name" Fatal Format;
    "undefined-name" Fatal Format;
    "unclosed-reference" Fatal Format;
    "empty-value" Error Format;
    "out-of-range" Fatal Format;
    "unclosed-note" Fatal Format;
    "nested-note" Fatal Format;
    "circular-reference" Fatal Format;
    "unprintable-name" Fatal Format;
    "undefined-office" Fatal Format;
    "undefined-book" Fatal Format;
    "doubtful-list" Warning Format;
    "unknown-exception" Fatal Format;
    "left-out-unit" Note Format;
    "unreadable-list" Fatal Format;
    "reported-unit" Note Format;
    "unit-without-task" Note Format;
    "task-in-no-letter" Warning Format;
    "task-of-nobody" Note Format;
    "undefined-campaign" Fatal Format;
    "unreadable-campaign" Fatal Format;
    "undefined-regulation" Fatal Format;
    "missing-letter" Fatal Format;
    "empty-file" Fatal Format;
    "not-utf-8" Fatal Format;
    "too-long" Fatal Format;
    "too-many-notes" Fatal Format;
    "outside-page" Error Format;
    "fitted" Note Format;
    "not-fitted" Note Format;
    "unreadable-office" Fatal Format;
    "incomplete-regulation" Fatal Format;
    "unknown-color" Fatal Format;
    "foot-too-high" Warning Format;
    "margin-too-low" Warning Format;
    "kind-fault" Fatal Format;
    "template-fault" Fatal Format;
    "unknown-role" Fatal Format;
    "words-without-role" Fatal Format;
    "unprinted-part" Error Format;
    "unprinted-key" Error Format;

    "not-nfc" Warning Law letters::not_nfc text;
    "legacy-encoding" Fatal Law letters::legacy_encoding text;
    "control-character" Fatal Law letters::control_character text;
    "unknown-family" Fatal Format settings::unknown_family office;
    "unknown-check" Error Format settings::unknown_check office paper;
    "unknown-tone" Error Format settings::unknown_tone office;
    "unknown-level" Error Format settings::unknown_level office paper;
    "silenced-law" Error Format settings::silenced_law paper;
    "unknown-kind" Fatal Format settings::unknown_kind paper;
    "kind-of-other-family" Fatal Format kinds::kind_of_other_family paper;
    "unknown-urgency" Fatal Law settings::unknown_urgency paper;
    "unknown-mark" Fatal Format settings::unknown_mark paper;
    "unknown-alignment" Error Format settings::unknown_alignment paper;
    "unknown-label" Fatal Format settings::unknown_label paper;
    "bad-rank" Error Format settings::bad_rank paper;
    "swallowed-words" Warning Format settings::swallowed_words paper;
    "undefined-unit" Fatal Format settings::undefined_unit paper;
    "inactive-unit" Warning Calendar settings::inactive_unit paper;
    "undefined-signer" Fatal Format settings::undefined_signer paper;
    "undefined-part" Fatal Format settings::undefined_part paper;
    "forgotten-part" Fatal Format settings::forgotten_part paper;
    "part-twice" Fatal Format settings::part_twice paper;
    "empty-subject" Error Law head::empty_subject paper;
    "empty-entry" Error Format settings::empty_entry paper;
    "unused-key" Warning Format settings::unused_key paper;
    "table-shape" Error Format settings::table_shape paper;
    "impossible-date" Error Calendar time::impossible_date paper proof;
    "reversed-period" Error Calendar time::reversed_period paper proof;
    "zero-length-period" Warning Practice time::zero_length_period paper proof;
    "impossible-syllable" Warning Spelling letters::impossible_syllable proof;
    "missing-word" Warning Spelling words::missing_word proof;
    "misspelling" Warning Spelling words::misspelling proof;
    "mistyped-word" Warning Spelling words::mistyped_word proof;
    "raw-keys" Warning Spelling letters::raw_keys proof;
    "torn-word" Warning Spelling words::torn_word proof;
    "glued-words" Warning Spelling words::glued_words proof;
    "lost-letters" Error Letters letters::lost_letters proof;
    "look-alike-letter" Warning Letters letters::look_alike_letter proof;
    "doubled-word" Warning Spelling words::doubled_word proof;
    "doubled-class-word" Warning Practice words::doubled_class_word proof;
    "repeated-item" Warning Practice words::repeated_item proof;
    "two-forms-of-a-name" Warning Practice words::two_forms_of_a_name proof;
    "similar-quotes" Warning Practice words::similar_quotes proof;
    "lowercase-name" Error Law words::lowercase_name proof;
    "lowercase-citation" Warning Law words::lowercase_citation proof;
    "stray-capital" Warning Practice words::stray_capital proof;
    "capital-inside" Warning Law words::capital_inside proof;
    "mixed-nhan-dan" Error Law words::mixed_nhan_dan proof;
    "mixed-tone-marks" Warning Practice letters::mixed_tone_marks proof;
    "lowercase-start" Warning Law words::lowercase_start proof;
    "missing-stop" Warning Practice signs::missing_stop proof;
    "mixed-list-marks" Warning Practice signs::mixed_list_marks proof;
    "unbalanced-quotes" Warning Spelling signs::unbalanced_quotes proof;
    "mixed-quotes" Warning Practice signs::mixed_quotes proof;
    "unbalanced-brackets" Warning Spelling signs::unbalanced_brackets proof;
    "doubled-space" Warning Practice signs::doubled_space proof;
    "stray-space" Warning Practice signs::stray_space proof;
    "missing-space" Warning Practice signs::missing_space proof;
    "stop-after-title" Warning Practice signs::stop_after_title proof;
    "uneven-hyphen" Warning Practice signs::uneven_hyphen proof;
    "missing-colon" Warning Practice signs::missing_colon proof;
    "set-pair" Note Practice signs::set_pair proof;
    "glued-unit" Note Practice figures::glued_unit proof;
    "doubled-sign" Warning Spelling signs::doubled_sign proof;
    "decimal-point" Error Law figures::decimal_point proof;
    "thousands-comma" Warning Practice figures::thousands_comma proof;
    "outdated-term" Warning Practice words::outdated_term proof;
    "secrecy-mark" Error Law head::secrecy_mark proof;
    "bad-symbol" Error Law head::bad_symbol paper;
    "missing-place" Error Law head::missing_place paper;
    "missing-addressee" Error Law recipients::missing_addressee paper;
    "long-address" Note Practice recipients::long_address paper;
    "unprinted-addressee" Warning Law recipients::unprinted_addressee paper;
    "missing-signer" Error Law signing::missing_signer paper;
    "missing-recipients" Error Law recipients::missing_recipients paper;
    "missing-drafter" Note Law(State) head::missing_drafter paper;
    "not-in-regulation" Warning Format settings::not_in_regulation paper;
    "unprinted-drafter" Warning Format head::unprinted_drafter paper;
    "blank-number" Note Law head::blank_number paper;
    "blank-for-hand" Note Format head::blank_for_hand paper;
    "to-do" Note Practice signs::to_do paper proof;
    "placeholder-left" Note Practice signs::placeholder_left proof;
    "blank-date" Note Law head::blank_date paper;

    "repeated-number" Error Practice numbering::repeated_number proof;
    "number-gap" Error Practice numbering::number_gap proof;
    "letter-order" Error Law numbering::letter_order proof;
    "skipped-level" Warning Practice numbering::skipped_level proof;
    "foreign-number" Error Practice numbering::foreign_number proof;
    "mixed-number-style" Warning Practice numbering::mixed_number_style proof;
    "article-with-colon" Warning Practice numbering::article_with_colon proof;
    "odd-mark" Warning Law numbering::odd_mark proof;
    "lone-child" Warning Practice numbering::lone_child proof;

    "past-deadline" Error Calendar time::past_deadline proof;
    "step-before-basis" Warning Practice time::step_before_basis proof;
    "first-year-deadline" Warning Practice time::first_year_deadline proof;
    "outside-period" Warning Practice time::outside_period proof;
    "event-after-period" Warning Practice time::event_after_period proof;
    "report-before-end" Warning Practice time::report_before_end proof;
    "deadline-on-holiday" Warning Calendar time::deadline_on_holiday proof;
    "deadline-on-weekend" Warning Calendar time::deadline_on_weekend proof;
    "weekday-mismatch" Error Calendar time::weekday_mismatch proof;
    "lunar-mismatch" Error Calendar time::lunar_mismatch proof;
    "anniversary-arithmetic" Error Calendar time::anniversary_arithmetic proof;
    "anniversary-unit" Error Calendar time::anniversary_unit proof;
    "period-length" Error Calendar time::period_length proof;
    "abbreviated-place" Warning Law(State) head::abbreviated_place proof;
    "wrong-percentage" Warning Arithmetic figures::wrong_percentage proof;
    "due-against-words" Error Practice time::due_against_words paper;
    "odd-term" Warning Practice time::odd_term proof;
    "one-act-two-dates" Warning Practice time::one_act_two_dates proof;
    "total-against-table" Error Arithmetic figures::total_against_table paper;
    "never-used" Note Format settings::never_used paper;
    "last-year" Warning Calendar time::last_year proof;
    "work-before-issue" Warning Calendar time::work_before_issue proof;
    "due-on-issue" Warning Calendar time::due_on_issue proof;
    "short-notice" Warning Practice time::short_notice proof;
    "outside-step" Warning Calendar time::outside_step proof;
    "two-forms-of-a-time" Note Practice time::two_forms_of_a_time proof;
    "mismatched-date-word" Warning Practice time::mismatched_date_word proof;
    "lowercase-weekday" Note Law(State) time::lowercase_weekday proof;
    "torn-date" Warning Practice time::torn_date proof;
    "odd-year" Error Calendar time::odd_year proof;
    "empty-section" Warning Practice numbering::empty_section proof;
    "cut-sentence" Warning Practice signs::cut_sentence proof;
    "draft-mark" Note Practice head::draft_mark proof;
    "report-without-date" Warning Practice time::report_without_date proof;

    "target-without-number" Warning Practice figures::target_without_number proof;
    "target-without-date" Warning Practice figures::target_without_date proof;
    "percent-over-100" Error Arithmetic figures::percent_over_100 proof;
    "figure-against-words" Error Arithmetic figures::figure_against_words proof;
    "reversed-band" Error Arithmetic figures::reversed_band proof;
    "overlapping-bands" Error Arithmetic figures::overlapping_bands proof;
    "band-gap" Error Arithmetic figures::band_gap proof;
    "count-mismatch" Warning Practice figures::count_mismatch proof;
    "wrong-total" Error Arithmetic figures::wrong_total paper;
    "shares-not-100" Error Arithmetic figures::shares_not_100 paper;

    "bad-cited-symbol" Error Law citing::bad_cited_symbol proof;
    "class-against-symbol" Error Law citing::class_against_symbol proof;
    "incomplete-citation" Warning Law citing::incomplete_citation proof;
    "citation-without-subject" Warning Law citing::citation_without_subject proof;
    "citation-without-ve" Warning Practice citing::citation_without_ve proof;
    "citation-without-so" Note Practice citing::citation_without_so proof;
    "roundabout-law" Warning Law citing::roundabout_law proof;
    "unnumbered-basis" Warning Law citing::unnumbered_basis proof;
    "annex-of-another-paper" Warning Practice citing::annex_of_another_paper proof;
    "future-citation" Error Calendar citing::future_citation proof;
    "one-symbol-two-dates" Warning Practice citing::one_symbol_two_dates proof;
    "two-symbols" Warning Practice citing::two_symbols proof;
    "blank-citation" Note Practice citing::blank_citation proof;
    "wrong-citation" Error Practice citing::wrong_citation proof;
    "wrong-issuer" Warning Law citing::wrong_issuer proof;
    "wrong-title" Warning Practice citing::wrong_title proof;
    "old-place" Warning Practice places::old_place proof;
    "wrong-place" Warning Practice places::wrong_place proof;
    "place-against-issuer" Warning Law places::place_against_issuer proof;
    "abolished-body" Warning Practice citing::abolished_body proof;
    "superseded-paper" Warning Practice citing::superseded_paper proof;
    "short-name-drift" Warning Practice words::short_name_drift proof;
    "unexplained-abbreviation" Warning Law words::unexplained_abbreviation proof;
    "twice-explained-abbreviation" Note Practice words::twice_explained_abbreviation proof;
    "task-without-owner" Note Practice duties::task_without_owner proof;
    "label-drift" Warning Practice duties::label_drift proof;
    "two-collectors" Warning Practice duties::two_collectors proof;
    "recipient-twice" Warning Practice recipients::recipient_twice proof;
    "issuer-as-recipient" Note Practice recipients::issuer_as_recipient proof;
    "filing-not-last" Error Law recipients::filing_not_last proof;
    "as-above-not-first" Warning Law recipients::as_above_not_first proof;
    "detached-tag" Warning Practice recipients::detached_tag proof;
    "letter-without-deadline" Warning Practice duties::letter_without_deadline proof;
    "missing-annex" Warning Law citing::missing_annex proof;
    "unmentioned-annex" Error Law citing::unmentioned_annex proof;
    "missing-form" Warning Practice citing::missing_form proof;
    "unit-not-recipient" Warning Practice duties::unit_not_recipient paper proof;
    "recipient-order" Warning Practice recipients::recipient_order paper;
    "report-to-inferior" Warning Practice duties::report_to_inferior paper;
    "addressee-without-task" Warning Practice duties::addressee_without_task paper proof;
    "issuer-mismatch" Error Law head::issuer_mismatch proof;
    "missing-authority" Error Law signing::missing_authority proof;
    "wrong-authority" Error Law signing::wrong_authority proof;
    "deputy-without-authority" Error Law(State) signing::deputy_without_authority proof;
    "name-in-capitals" Warning Law signing::name_in_capitals proof;
    "title-in-signature" Warning Practice signing::title_in_signature proof;
    "abbreviated-title" Note Practice signing::abbreviated_title proof;
    "title-below-name" Warning Law signing::title_below_name proof;
    "missing-ending" Warning Practice signing::missing_ending proof;
    "state-ending" Warning Law(Party) signing::state_ending proof;
    "two-endings" Warning Practice signing::two_endings proof;
    "heading-with-stop" Warning Practice signing::heading_with_stop proof;
    "title-with-stop" Warning Practice head::title_with_stop proof;
    "title-case" Error Law head::title_case proof;
    "title-drift" Warning Practice head::title_drift proof;
    "opening-drift" Warning Practice head::opening_drift proof;
    "year-drift" Error Calendar time::year_drift proof;
    "other-commune" Error Practice words::other_commune proof;
    "addressee-marks" Warning Practice recipients::addressee_marks proof;
    "recipient-marks" Warning Practice recipients::recipient_marks proof;
    "as-above-in-plan" Error Law recipients::as_above_in_plan proof;
    "missing-as-above" Error Law recipients::missing_as_above proof;
    "stray-addressee" Error Law kinds::stray_addressee proof;
    "wrong-address-word" Error Law kinds::address_word proof;
    "missing-resolve" Error Law kinds::missing_resolve proof;
    "basis-after-resolve" Warning Practice kinds::basis_after_resolve proof;
    "authority-against-signature" Error Law(State) kinds::authority_against_signature proof;
    "missing-article" Error Law kinds::missing_article proof;
    "article-without-heading" Warning Law kinds::article_without_heading proof;
    "unknown-article" Error Practice kinds::unknown_article proof;
    "missing-attached-text" Warning Practice kinds::missing_attached_text paper;
    "attached-with-foot" Error Law(State) kinds::attached_with_foot proof;
    "report-without-period" Warning Practice kinds::report_without_period proof;
    "reported-period-not-over" Warning Calendar kinds::reported_period_not_over proof;
    "other-kind" Warning Practice kinds::other_kind proof;
    "missing-part" Warning Practice signing::missing_part proof;
    "reversed-lines" Error Calendar lines::reversed_lines paper;
    "wrong-day-count" Warning Calendar lines::wrong_day_count paper;
    "same-person" Warning Practice lines::same_person paper;
    "chair-not-signer" Warning Practice lines::chair_not_signer paper;
    "too-few-sides" Warning Practice lines::too_few_sides paper;
    "too-few-signers" Error Law lines::too_few_signers proof;
    "missing-line" Error Law lines::missing_line proof;
    "missing-usual" Warning Practice lines::missing_usual paper proof;
    "missing-head" Error Law head::missing_head proof;
    "blank-head" Note Practice head::blank_head proof;
    "bad-own-symbol" Error Law head::bad_own_symbol proof;
    "unpadded-date" Error Law head::unpadded_date proof;
    "date-line" Warning Law head::date_line proof;
    "date-without-comma" Error Law head::date_without_comma proof;
    "misspelt-head" Error Law head::misspelt_head proof;
    "vv-form" Error Law(State) head::vv_form proof;
    "basis-with-stop" Warning Law(State) citing::basis_with_stop proof;
    "basis-without-stop" Error Law(State) citing::basis_without_stop proof;
    "basis-form" Warning Law(State) citing::basis_form proof;
    "annex-form" Warning Law(State) head::annex_form proof;
    "abbreviated-issuer" Warning Law(State) head::abbreviated_issuer proof;
    "label-form" Warning Law recipients::label_form proof;
    "filing-form" Error Law recipients::filing_form proof;
    "unknown-paper" Warning Practice head::unknown_paper proof;

    "other-paper" Warning Law layout::other_paper laid;
    "other-margins" Warning Law layout::other_margins laid;
    "other-font" Warning Law layout::other_font laid;
    "other-size" Warning Law layout::other_size laid;
    "other-weight" Warning Law layout::other_weight laid;
    "other-pitch" Warning Law layout::other_pitch laid;
    "narrow-gap" Warning Law layout::narrow_gap laid;
    "other-align" Warning Law layout::other_align laid;
    "other-indent" Warning Law layout::other_indent laid;
    "one-column-head" Warning Law layout::one_column_head laid;
    "missing-rule" Warning Law layout::missing_rule laid;
    "foot-place" Warning Law layout::foot_place laid;
    "coloured-ink" Warning Law layout::coloured_ink laid;
    "page-number-place" Warning Law layout::page_number_place laid;

    "old-year-left" Warning Calendar;
    "old-year-unasked" Note Practice;
    "one-number-two-papers" Error Practice across::one_number_two_papers folder;
    "cited-otherwise" Warning Practice across::cited_otherwise folder;
    "name-in-two-forms" Warning Practice across::name_in_two_forms folder;
}
