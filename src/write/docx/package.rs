//! The package: parts, what each is, how they find each other, and one zip of it all.

use std::borrow::Cow;
use std::io::{self, Cursor, Write};
use std::sync::Arc;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::element::Element;
use super::order;
use super::stock::Packed;
use crate::mark;

const OFFICE: &str = "application/vnd.openxmlformats-officedocument";
const PACKAGE: &str = "application/vnd.openxmlformats-package";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part of the package.
#[derive(Clone)]
pub struct Part {
    pub path: String,
    content: Content,
    pub content_type: String,
    pub relationship: String,
}

/// What stands in a part.
#[derive(Clone)]
enum Content {
    Root(Element),
    Packed(Arc<Packed>),
}

impl Part {
    /// Whether this stands in it.
    pub fn is(&self, root: &Element) -> bool {
        matches!(&self.content, Content::Root(own) if own == root)
    }

    /// A part of the document, of a kind by which both its type and relationship are named.
    pub fn word(name: &str, kind: &str, root: Element) -> Self {
        Self {
            path: format!("word/{name}.xml"),
            content: Content::Root(root),
            content_type: format!("{OFFICE}.wordprocessingml.{kind}+xml"),
            relationship: format!("{RELATIONSHIPS}/{kind}"),
        }
    }

    /// The theme, which is not of WordprocessingML alone.
    pub fn theme(root: Element) -> Self {
        Self {
            path: "word/theme.xml".into(),
            content: Content::Root(root),
            content_type: format!("{OFFICE}.theme+xml"),
            relationship: format!("{RELATIONSHIPS}/theme"),
        }
    }

    /// What the file says about itself, in one of the two ways of office programs.
    pub fn properties(name: &str, kind: &str, root: Element) -> Self {
        Self {
            path: format!("docProps/{name}.xml"),
            content: Content::Root(root),
            content_type: format!("{OFFICE}.{kind}-properties+xml"),
            relationship: format!("{RELATIONSHIPS}/{kind}-properties"),
        }
    }

    /// What the file says about itself in the way of all packages.
    pub fn core(root: Element) -> Self {
        Self {
            path: "docProps/core.xml".into(),
            content: Content::Root(root),
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
        content: Content::Root(document),
        content_type: format!("{OFFICE}.wordprocessingml.document.main+xml"),
        relationship: format!("{RELATIONSHIPS}/officeDocument"),
    }];
    top.extend(properties);
    let of_document = relationships(&parts, "word/");
    let mut files = vec![
        (
            "[Content_Types].xml".to_owned(),
            Content::Root(types(top.iter().chain(&parts))),
        ),
        (
            "_rels/.rels".to_owned(),
            Content::Root(relationships(&top, "")),
        ),
        (
            "word/_rels/document.xml.rels".to_owned(),
            Content::Root(of_document),
        ),
    ];
    files.extend(top.into_iter().chain(parts).map(|it| (it.path, it.content)));
    for (_, content) in &mut files {
        if let Content::Root(root) = content {
            order::sort(root);
        }
    }
    let pieces = files.iter().map(|(_, content)| match content {
        Content::Root(root) => root.write().map(Cow::Owned),
        Content::Packed(packed) => Ok(Cow::Borrowed(packed.plain.as_slice())),
    });
    let mut pieces = pieces.collect::<io::Result<Vec<_>>>()?;
    mark::seal(&mut pieces);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for ((path, content), piece) in files.iter().zip(&pieces) {
        match (content, piece) {
            // What was packed before is put in as it is, unless the seal changed it.
            (Content::Packed(packed), Cow::Borrowed(_)) => {
                zip.merge_archive(packed.package.clone())?;
            }
            _ => put(&mut zip, path, piece)?,
        }
    }
    Ok(zip.finish()?.into_inner())
}

/// A part packed, to be put into many packages.
pub fn packed(mut part: Part) -> io::Result<Part> {
    let Content::Root(root) = &mut part.content else {
        return Ok(part);
    };
    order::sort(root);
    let plain = root.write()?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    put(&mut zip, &part.path, &plain)?;
    let bytes: Arc<[u8]> = zip.finish()?.into_inner().into();
    let package = ZipArchive::new(Cursor::new(bytes))?;
    part.content = Content::Packed(Arc::new(Packed { plain, package }));
    Ok(part)
}

/// Packs a part. Nothing of this machine or moment: no clock, no system, no rights.
fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, path: &str, bytes: &[u8]) -> io::Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Dos);
    zip.start_file(path, options)?;
    zip.write_all(bytes)
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
