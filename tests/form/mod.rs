//! The form the regulations demand of each part of a paper.

mod addressees;
mod annexes;
mod articles;
mod bases;
mod contact;
mod date;
mod ending;
mod flow;
mod grammars;
mod labels;
mod lines;
mod looks;
mod marks;
mod number;
mod numbering;
mod parts;
mod ranges;
mod recipients;
mod regulations;
mod signature;
mod style;
mod subject;
mod tables;
