//! Who does what, who reports to whom, who receives the paper.

pub mod addressee_without_task;
pub mod label_drift;
pub mod letter_without_deadline;
pub mod report_to_inferior;
pub mod task_without_owner;
pub mod two_collectors;
pub mod unit_not_recipient;
