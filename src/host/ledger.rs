//! Which files of a folder the program wrote, and what was in them: a file that no longer
//! holds it was edited by a person.

use std::collections::BTreeMap;
use std::fs;
use std::hash::Hasher;
use std::io;
use std::path::Path;

use siphasher::sip128::{Hasher128, SipHasher13};

use super::folder::{self, Output};

const NAME: &str = ".kehoach.json";

/// Names of files with the fingerprints of what was written.
pub struct Ledger {
    names: BTreeMap<String, String>,
    /// Whether it says what its file does not.
    is_news: bool,
}

impl Ledger {
    /// The ledger of a folder. Without a readable one nothing counts as ours, and so nothing
    /// is overwritten.
    pub fn of(folder: &Path) -> Ledger {
        let text = fs::read_to_string(folder.join(NAME)).unwrap_or_default();
        Ledger {
            names: serde_json::from_str(&text).unwrap_or_default(),
            is_news: false,
        }
    }

    /// Whether these bytes are what the program last wrote under this name.
    pub fn knows(&self, name: &str, bytes: &[u8]) -> bool {
        self.names.get(name) == Some(&fingerprint(bytes))
    }

    pub fn record(&mut self, output: &Output) {
        let fingerprint = fingerprint(&output.bytes);
        let before = self.names.insert(output.name.clone(), fingerprint.clone());
        self.is_news |= before.as_ref() != Some(&fingerprint);
    }

    pub fn save(&self, folder: &Path) -> io::Result<()> {
        if !self.is_news {
            return Ok(());
        }
        let mut text = serde_json::to_vec_pretty(&self.names)?;
        text.push(b'\n');
        folder::replace(folder, NAME, &text)
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    let mut hasher = SipHasher13::new();
    hasher.write(bytes);
    format!("{:032x}", u128::from(hasher.finish128()))
}
