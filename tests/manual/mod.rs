//! The manual agrees with the program: its examples build and say what it says they say, its
//! commands exist, what it names is there, its references list every key and all that templates can use, its links lead somewhere.

mod blocks;
mod commands;
mod examples;
mod kinds;
mod known;
mod links;
mod reference;
mod spoken;
mod templates;
