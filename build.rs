//! Links the program to a fixed place in memory, where Linux lets it: the tables of the
//! typesetter hold some hundred thousand addresses, and to put each right at every start takes
//! longer than to check a paper. Nothing but the user's own files is read, by safe code.

#![allow(clippy::disallowed_methods)]
// What a build is for, it learns from its environment.

use std::env::var;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| var(name).is_ok_and(|it| it == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
