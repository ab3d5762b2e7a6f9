//! One binary for every test of the whole program: the list of them.
#![allow(clippy::disallowed_methods)]

mod cli;
mod floors;
mod scene;
