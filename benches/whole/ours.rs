//! The whole program as a library: from the description on the disk to a PDF and a DOCX.

use std::path::Path;

use kehoach::app::{FORMATS, Kit, LONGEST_FILE, Paper, Tools};
use kehoach::face::Faces;
use kehoach::host;
use kehoach::sheet::Sheet;
use kehoach::source::Sources;

/// Builds the PDF and the DOCX.
pub fn build(campaign: &Path) -> Vec<Vec<u8>> {
    let (kit, mut paper) = draft(campaign);
    let tools = Tools::new(&kit.faces, "a-2a,ua-1".parse().unwrap()).unwrap();
    let formats: Vec<_> = FORMATS.iter().filter(|it| it.name != "txt").collect();
    paper.render(&formats, &tools)
}

/// The laid-out paper.
pub fn sheet(campaign: &Path) -> Sheet {
    draft(campaign).1.sheet.unwrap()
}

fn draft(campaign: &Path) -> (Kit, Paper) {
    let mut sources = Sources::default();
    let pieces = host::pieces(None, LONGEST_FILE).unwrap();
    let (kit, _) = Kit::new(pieces, Faces::builtin().unwrap(), &mut sources);
    let mut read = |path: &Path| {
        let bytes = host::read(path, LONGEST_FILE).unwrap();
        sources.add_bytes(path.display().to_string(), bytes)
    };
    let file = read(campaign);
    let near = host::offices_near(campaign).unwrap();
    let offices: Vec<_> = near
        .iter()
        .map(|(name, path)| (name.clone(), read(path)))
        .collect();
    let paper = kit.draft(&sources, file, &offices);
    (kit, paper)
}
