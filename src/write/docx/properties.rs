//! What the file says about itself; only what the sheet knows, never the clock.

use super::element::Element;
use super::measure::printable;
use super::package::Part;
use crate::mark::Mark;
use crate::sheet::Meta;

/// Title, author, subject, keywords, language and day of issue.
pub fn core(meta: &Meta) -> Part {
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
    Part::core(core)
}

/// Which program wrote the file.
pub fn app() -> Part {
    let app = Element::new("Properties")
        .with(
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        )
        .holding(Element::new("Application").saying("kehoach"));
    Part::properties("app", "extended", app)
}

/// The mark by which the file is known again.
pub fn custom(mark: &Mark) -> Part {
    let property = Element::new("property")
        .with("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
        .with("pid", "2")
        .with("name", "kehoach")
        .holding(Element::new("vt:lpwstr").saying(mark.to_string()));
    let custom = Element::new("Properties")
        .with(
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        )
        .with(
            "xmlns:vt",
            "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        )
        .holding(property);
    Part::properties("custom", "custom", custom)
}
