//! How the program was started: by words at a terminal, or by a double click on it.

use std::io;
use std::path::{Path, PathBuf};

use super::trouble;
use crate::diagnostic::Message;

/// Whether somebody clicked on the program: there is a screen, and no terminal that anybody reads.
#[cfg(not(windows))]
pub fn by_double_click() -> bool {
    use std::io::IsTerminal;
    let is_at_terminal =
        io::stdin().is_terminal() || io::stdout().is_terminal() || io::stderr().is_terminal();
    let is_set = |name: &&str| super::variable(name).is_some_and(|it| !it.is_empty());
    let has_screen = cfg!(target_os = "macos") || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(is_set);
    has_screen && !is_at_terminal
}

/// Whether somebody clicked on the program: the console that was opened has nobody else in it.
#[cfg(windows)]
pub fn by_double_click() -> bool {
    use windows_sys::Win32::System::Console::GetConsoleProcessList;
    let mut all = [0u32; 2];
    // SAFETY: the list has room for as many numbers as are said.
    let many = unsafe { GetConsoleProcessList(all.as_mut_ptr(), 2) };
    many <= 1
}

/// The folder in which the program lies.
pub fn own_folder() -> Result<PathBuf, Message> {
    let refused = |why: io::Error| trouble::reading(Path::new("kehoach"), &why);
    let program = std::env::current_exe().map_err(refused)?;
    let folder = program.parent().map(Path::to_owned);
    folder.ok_or_else(|| refused(io::ErrorKind::NotFound.into()))
}

/// Goes on with these words in a process of its own that no console is opened for; elsewhere than on Windows none
/// is, and nothing is done.
#[cfg(windows)]
pub fn beside_console(words: &[std::ffi::OsString]) -> Result<bool, Message> {
    use std::os::windows::process::CommandExt;
    use std::process::{Command, Stdio};
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let refused = |why: io::Error| trouble::reading(Path::new("kehoach"), &why);
    let program = std::env::current_exe().map_err(refused)?;
    let mut command = Command::new(program);
    command.args(words).creation_flags(CREATE_NO_WINDOW);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().map(|_| true).map_err(refused)
}

#[cfg(not(windows))]
pub fn beside_console(_: &[std::ffi::OsString]) -> Result<bool, Message> {
    Ok(false)
}
