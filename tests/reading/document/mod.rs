//! How Word documents are read: small documents of one construct each.

mod beside;
mod counted;
mod fields;
mod hostile;
mod judged;
pub mod open;
mod pages;
mod refused;
mod revised;
mod shapes;
mod tables;
mod words;

use std::io::{Cursor, Write};

use kehoach::app;
use kehoach::diagnostic::Lang;
use kehoach::manuscript::Manuscript;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The namespaces that documents of Word declare.
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:x=\"urn:nobody\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

/// A document put together part by part.
pub struct Document {
    main: (String, Vec<u8>),
    parts: Vec<(&'static str, String)>,
    relations: String,
}

impl Document {
    /// A document with this body.
    pub fn new(body: &str) -> Document {
        let body = format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>");
        Document::of("word/document.xml", body.into_bytes())
    }

    /// A document whose main part is this.
    pub fn of(name: &str, xml: Vec<u8>) -> Document {
        Document {
            main: (name.to_owned(), xml),
            parts: Vec::new(),
            relations: String::new(),
        }
    }

    /// Another part: what it is, and what its root holds.
    pub fn part(self, kind: &'static str, inside: &str) -> Document {
        let root = match kind {
            "header" => "hdr",
            "footer" => "ftr",
            kind => kind,
        };
        self.named(
            kind,
            kind,
            &format!("<w:{root} {SPACES}>{inside}</w:{root}>"),
        )
    }

    /// Another part under the name it is called by.
    pub fn named(mut self, id: &'static str, kind: &str, xml: &str) -> Document {
        self.relations.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"{KINDS}/{kind}\" Target=\"{id}.xml\"/>"
        ));
        self.parts.push((id, xml.to_owned()));
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut put = |name: &str, bytes: &[u8]| {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        };
        let (main, xml) = &self.main;
        let (folder, file) = main.rsplit_once('/').unwrap();
        let root = format!(
            "<Relationships><Relationship Id=\"a\" Type=\"{KINDS}/officeDocument\" \
             Target=\"{main}\"/></Relationships>"
        );
        put("_rels/.rels", root.as_bytes());
        let relations = format!("<Relationships>{}</Relationships>", self.relations);
        put(&format!("{folder}/_rels/{file}.rels"), relations.as_bytes());
        put(main, xml);
        for (name, xml) in &self.parts {
            put(&format!("{folder}/{name}.xml"), xml.as_bytes());
        }
        zip.finish().unwrap().into_inner()
    }

    pub fn read(&self) -> Manuscript {
        app::manuscript("a.docx", Cursor::new(self.bytes())).expect("a document")
    }

    /// Its lines as `kehoach text` prints them.
    pub fn lines(&self) -> Vec<String> {
        self.read().plain().lines().map(str::to_owned).collect()
    }

    /// The codes of what its reader is told.
    pub fn told(&self) -> Vec<&'static str> {
        self.read().told.iter().map(|it| it.code).collect()
    }

    /// Why it is not read.
    pub fn refused(&self) -> String {
        refused(self.bytes())
    }
}

/// Why bytes are not read as a document.
pub fn refused(bytes: Vec<u8>) -> String {
    let refused = app::manuscript("a.docx", Cursor::new(bytes)).unwrap_err();
    refused.message().in_lang(Lang::En).to_owned()
}

/// The lines of a document with this body.
fn lines(body: &str) -> Vec<String> {
    Document::new(body).lines()
}

/// A paragraph of plain words.
fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

/// A run of plain words.
fn r(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

/// A paragraph of these runs.
fn of(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}
