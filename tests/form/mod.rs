//! The form the regulations demand of each part of a paper.
