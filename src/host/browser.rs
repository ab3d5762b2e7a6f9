//! What a page needs of the system: a secret nobody can guess, and a browser.

use crate::diagnostic::Message;

/// Bytes of a secret.
const LONG: usize = 16;

/// Letters and figures that nobody can guess.
pub fn secret() -> Result<String, Message> {
    let mut bytes = [0; LONG];
    getrandom::fill(&mut bytes).map_err(|why| {
        message!(
            "máy không cho số ngẫu nhiên: {why}",
            "the system gives no random numbers: {why}"
        )
    })?;
    Ok(bytes.iter().map(|it| format!("{it:02x}")).collect())
}

/// Opens an address in the browser of the system.
pub fn browse(address: &str) -> Result<(), Message> {
    open::that_detached(address).map_err(|why| {
        message!(
            "không mở được trình duyệt ({why}); tự mở địa chỉ trên",
            "no browser could be opened ({why}); open the address above yourself"
        )
    })
}
