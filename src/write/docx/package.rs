//! The package: parts, what each is, how they find each other, and one zip of it all.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::element::Element;
use super::order;
use crate::mark;

const OFFICE: &str = "application/vnd.openxmlformats-officedocument";
const PACKAGE: &str = "application/vnd.openxmlformats-package";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part of the package.
pub struct Part {
    pub path: String,
    pub root: Element,
    pub content_type: String,
    pub relationship: String,
}

impl Part {
    /// A part of the document, of a kind by which both its type and relationship are named.
    pub fn word(name: &str, kind: &str, root: Element) -> Self {
        Self {
            path: format!("word/{name}.xml"),
            root,
            content_type: format!("{OFFICE}.wordprocessingml.{kind}+xml"),
            relationship: format!("{RELATIONSHIPS}/{kind}"),
        }
    }

    /// The theme, which is not of WordprocessingML alone.
    pub fn theme(root: Element) -> Self {
        Self {
            path: "word/theme.xml".into(),
            root,
            content_type: format!("{OFFICE}.theme+xml"),
            relationship: format!("{RELATIONSHIPS}/theme"),
        }
    }

    /// What the file says about itself, in one of the two ways of office programs.
    pub fn properties(name: &str, kind: &str, root: Element) -> Self {
        Self {
            path: format!("docProps/{name}.xml"),
            root,
            content_type: format!("{OFFICE}.{kind}-properties+xml"),
            relationship: format!("{RELATIONSHIPS}/{kind}-properties"),
        }
    }

    /// What the file says about itself in the way of all packages.
    pub fn core(root: Element) -> Self {
        Self {
            path: "docProps/core.xml".into(),
            root,
            content_type: format!("{PACKAGE}.core-properties+xml"),
            relationship: "http://schemas.openxmlformats.org/package/2006/relationships/\
                metadata/core-properties"
                .into(),
        }
    }
}

/// Zips a document, what it says about itself and its parts. The same parts always give the
/// same bytes.
pub fn zip(document: Element, properties: Vec<Part>, parts: Vec<Part>) -> io::Result<Vec<u8>> {
    let mut top = vec![Part {
        path: "word/document.xml".into(),
        root: document,
        content_type: format!("{OFFICE}.wordprocessingml.document.main+xml"),
        relationship: format!("{RELATIONSHIPS}/officeDocument"),
    }];
    top.extend(properties);
    let of_document = relationships(&parts, "word/");
    let mut files = vec![
        (
            "[Content_Types].xml".to_owned(),
            types(top.iter().chain(&parts)),
        ),
        ("_rels/.rels".to_owned(), relationships(&top, "")),
        ("word/_rels/document.xml.rels".to_owned(), of_document),
    ];
    files.extend(top.into_iter().chain(parts).map(|it| (it.path, it.root)));
    let (mut paths, mut pieces) = (Vec::new(), Vec::new());
    for (path, mut root) in files {
        order::sort(&mut root);
        paths.push(path);
        pieces.push(root.write()?);
    }
    mark::seal(&mut pieces);
    // Nothing of this machine or moment: no clock, no system, no rights.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Dos);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in paths.into_iter().zip(pieces) {
        zip.start_file(path, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn types<'a>(parts: impl Iterator<Item = &'a Part>) -> Element {
    let default = |extension: &str, content: &str| {
        Element::new("Default")
            .with("Extension", extension)
            .with("ContentType", content)
    };
    let types = Element::new("Types")
        .with(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/content-types",
        )
        .holding(default("rels", &format!("{PACKAGE}.relationships+xml")))
        .holding(default("xml", "application/xml"));
    parts.fold(types, |types, part| {
        let path = format!("/{}", part.path);
        let over = Element::new("Override").with("PartName", path);
        types.holding(over.with("ContentType", &part.content_type))
    })
}

/// The relationships of parts below `folder`; the n-th, from 1, has the name of [`id`].
fn relationships(parts: &[Part], folder: &str) -> Element {
    let all = Element::new("Relationships").with(
        "xmlns",
        "http://schemas.openxmlformats.org/package/2006/relationships",
    );
    parts.iter().enumerate().fold(all, |all, (n, part)| {
        let target = part.path.strip_prefix(folder).unwrap_or(&part.path);
        let relationship = Element::new("Relationship")
            .with("Id", id(n + 1))
            .with("Type", &part.relationship)
            .with("Target", target);
        all.holding(relationship)
    })
}

/// The name of the n-th relationship.
pub fn id(n: usize) -> String {
    format!("rId{n}")
}
