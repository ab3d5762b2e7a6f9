//! Dates, deadlines and periods against the calendar and against one another.

pub mod anniversary_arithmetic;
pub mod anniversary_unit;
pub mod deadline_on_holiday;
pub mod deadline_on_weekend;
pub mod due_against_words;
pub mod due_on_issue;
pub mod event_after_period;
pub mod first_year_deadline;
pub mod impossible_date;
pub mod mismatched_date_word;
pub mod odd_year;
pub mod one_act_two_dates;
pub mod outside_period;
pub mod outside_step;
pub mod past_deadline;
pub mod period_length;
pub mod report_before_end;
pub mod report_without_date;
pub mod reversed_period;
pub mod short_notice;
pub mod step_before_basis;
pub mod two_forms_of_a_time;
pub mod weekday_mismatch;
pub mod work_before_issue;
pub mod year_drift;
pub mod zero_length_period;
