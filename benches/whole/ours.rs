//! The whole program as a library: from the description on the disk to a PDF and a DOCX.

use std::path::Path;
use std::sync::Arc;

use kehoach::app::{FORMATS, House, LONGEST_FILE, Work};
use kehoach::host::{self, Offices};
use kehoach::sheet::Sheet;

/// Builds the PDF and the DOCX.
pub fn build(campaign: &Path) -> Vec<Vec<u8>> {
    let formats: Vec<_> = FORMATS.iter().filter(|it| it.name != "txt").collect();
    let files = work(campaign).render(&formats).unwrap();
    files.into_iter().map(|it| it.bytes).collect()
}

/// The laid-out paper.
pub fn sheet(campaign: &Path) -> Sheet {
    work(campaign).sheet().unwrap().clone()
}

fn work(campaign: &Path) -> Work {
    let bytes = host::read(campaign, LONGEST_FILE).unwrap();
    let house = House::built_in().unwrap();
    let paper = house.open(&campaign.display().to_string(), bytes).unwrap();
    let offices = Offices::about(campaign).unwrap();
    paper.with_texts(Arc::new(offices)).work()
}
