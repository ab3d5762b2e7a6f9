//! Parts that are the same in many papers, kept as they were packed last.

use std::io::{self, Cursor};
use std::sync::{Arc, Mutex, PoisonError};

use zip::ZipArchive;

use super::look::Looks;
use super::package::{self, Part};

/// What is kept. It holds looks and nothing of what papers say.
#[derive(Default)]
pub struct Stock(Mutex<Option<Arc<Kit>>>);

/// The parts of papers that look alike.
struct Kit {
    looks: Looks,
    mirrored: bool,
    parts: Vec<Part>,
}

/// A part as it stands in a package.
pub struct Packed {
    pub plain: Vec<u8>,
    /// A package of this part alone.
    pub package: ZipArchive<Cursor<Arc<[u8]>>>,
}

impl Stock {
    /// The parts of papers of these looks, made now unless they are there.
    pub fn parts(
        &self,
        looks: &Looks,
        mirrored: bool,
        make: impl FnOnce() -> io::Result<Vec<Part>>,
    ) -> io::Result<Vec<Part>> {
        let kept = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(kit) = kept.filter(|it| it.mirrored == mirrored && it.looks == *looks) {
            return Ok(kit.parts.clone());
        }
        let parts = make()?.into_iter().map(package::packed);
        let parts: Vec<Part> = parts.collect::<io::Result<_>>()?;
        let kit = Kit {
            looks: looks.clone(),
            mirrored,
            parts: parts.clone(),
        };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(kit));
        Ok(parts)
    }
}
