//! Targets, bands, counts and totals.

pub mod band_gap;
mod column;
pub mod count_mismatch;
pub mod decimal_point;
pub mod figure_against_words;
pub mod glued_unit;
mod graded;
pub mod overlapping_bands;
pub mod percent_over_100;
pub mod reversed_band;
pub mod shares_not_100;
pub mod target_without_date;
pub mod target_without_number;
pub mod thousands_comma;
pub mod total_against_table;
pub mod wrong_percentage;
pub mod wrong_total;
