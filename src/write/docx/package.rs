//! The package: parts, what each is, how they find each other, and one zip of it all.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::element::Element;
use super::order;

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
}

/// Zips a document and what belongs to it. The same parts always give the same bytes.
pub fn zip(document: Element, properties: [Element; 2], parts: Vec<Part>) -> io::Result<Vec<u8>> {
    let [core, app] = properties;
    let main = Part {
        path: "word/document.xml".into(),
        root: document,
        content_type: format!("{OFFICE}.wordprocessingml.document.main+xml"),
        relationship: format!("{RELATIONSHIPS}/officeDocument"),
    };
    let core = Part {
        path: "docProps/core.xml".into(),
        root: core,
        content_type: format!("{PACKAGE}.core-properties+xml"),
        relationship:
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                .into(),
    };
    let app = Part {
        path: "docProps/app.xml".into(),
        root: app,
        content_type: format!("{OFFICE}.extended-properties+xml"),
        relationship: format!("{RELATIONSHIPS}/extended-properties"),
    };
    let top = [main, core, app];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    put(
        &mut zip,
        "[Content_Types].xml",
        types(top.iter().chain(&parts)),
    )?;
    put(&mut zip, "_rels/.rels", relationships(&top, ""))?;
    put(
        &mut zip,
        "word/_rels/document.xml.rels",
        relationships(&parts, "word/"),
    )?;
    for part in top.into_iter().chain(parts) {
        put(&mut zip, &part.path, part.root)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, path: &str, mut root: Element) -> io::Result<()> {
    order::sort(&mut root);
    // Nothing of this machine or moment: no clock, no system, no rights.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Dos);
    zip.start_file(path, options)?;
    zip.write_all(&root.write()?)
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
