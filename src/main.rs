//! Parse, call, exit.

use std::process::ExitCode;

use kehoach::{cli, host};

fn main() -> ExitCode {
    cli::run(host::arguments())
}
