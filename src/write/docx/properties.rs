//! What the file says about itself; only what the sheet knows, never the clock.

use super::element::Element;
use super::measure::printable;
use crate::sheet::Meta;

/// Title, author, subject, keywords, language and day of issue.
pub fn core(meta: &Meta) -> Element {
    let mut core = Element::new("cp:coreProperties")
        .with(
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        )
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    let keywords = meta.keywords.join(", ");
    let said = [
        ("dc:title", meta.title.as_str()),
        ("dc:subject", &meta.subject),
        ("dc:creator", &meta.author),
        ("cp:keywords", &keywords),
        ("dc:language", "vi-VN"),
    ];
    for (name, text) in said {
        if !text.is_empty() {
            core.push(Element::new(name).saying(printable(text)));
        }
    }
    if let Some((year, month, day)) = meta.date {
        for name in ["dcterms:created", "dcterms:modified"] {
            let day = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
            let stamp = Element::new(name).with("xsi:type", "dcterms:W3CDTF");
            core.push(stamp.saying(day));
        }
    }
    core
}

/// Which program wrote the file.
pub fn app() -> Element {
    Element::new("Properties")
        .with(
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        )
        .holding(Element::new("Application").saying("kehoach"))
}
