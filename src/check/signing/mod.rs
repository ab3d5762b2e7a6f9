//! Parts a paper must have, how it ends, and who signs.

pub mod abbreviated_title;
pub mod deputy_without_authority;
pub mod heading_with_stop;
pub mod missing_authority;
pub mod missing_ending;
pub mod missing_part;
pub mod missing_signer;
pub mod name_in_capitals;
pub mod state_ending;
pub mod title_below_name;
pub mod title_in_signature;
pub mod two_endings;
pub mod wrong_authority;
