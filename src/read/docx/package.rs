//! The package of a Word document: its parts, each found by what another says of it, and unpacked
//! only when it is read. Pictures are never unpacked.

use std::collections::HashMap;
use std::io::{Read, Seek};

use zip::ZipArchive;

use super::xml::Xml;
use crate::diagnostic::Message;
use crate::read::foreign;
use crate::read::size;
use crate::source::FileId;

/// No part of a paper comes near this: a small file may unpack to a thousand times its size.
const LONGEST: u64 = 64 * 1024 * 1024;

/// A document, of which nothing is unpacked yet.
pub struct Package<R> {
    archive: ZipArchive<R>,
    /// The parts' places by their names in small letters.
    names: HashMap<String, usize>,
    /// What may still be unpacked.
    left: u64,
    /// The parts that were read, by their number.
    pub parts: Vec<String>,
}

/// What a part says of the others it needs, by the name it has for each.
#[derive(Debug, Default)]
pub struct Relations(Vec<Relation>);

#[derive(Debug)]
struct Relation {
    id: String,
    /// The last word of its address: `styles`, `footnotes`.
    kind: String,
    target: String,
}

impl<R: Read + Seek> Package<R> {
    pub fn open(mut file: R) -> Result<Package<R>, Message> {
        let foreign = foreign::judge(&mut file);
        let archive =
            ZipArchive::new(file).map_err(|_| foreign.unwrap_or_else(foreign::damaged))?;
        Ok(Package::of(archive))
    }

    /// The package in an archive, whatever program it is of.
    pub fn of(archive: ZipArchive<R>) -> Package<R> {
        let names = archive.file_names().enumerate();
        let names = names.map(|(place, name)| (key(name), place)).collect();
        Package {
            archive,
            names,
            left: LONGEST,
            parts: Vec::new(),
        }
    }

    pub fn has(&self, name: &str) -> bool {
        self.names.contains_key(&key(name))
    }

    /// A part that is read as it is unpacked, however long it is.
    pub fn stream(&mut self, name: &str) -> Option<impl Read> {
        let place = self.names.get(&key(name))?;
        self.archive.by_index(*place).ok()
    }

    /// The main part and its name.
    pub fn main(&mut self) -> Result<(String, FileId, String), Message> {
        let relations = self.relations("");
        let named = relations.first("officeDocument").map(str::to_owned);
        let name = named.unwrap_or_else(|| "word/document.xml".to_owned());
        if !self.names.contains_key(&key(&name)) {
            return Err(self.foreign());
        }
        let (part, text) = self.part(&name)?.ok_or_else(foreign::damaged)?;
        Ok((name, part, text))
    }

    /// What the package is when it holds no Word document.
    pub fn foreign(&self) -> Message {
        foreign::package(|part| self.names.contains_key(part))
    }

    /// A part as text, and its number; none when it is not there.
    pub fn part(&mut self, name: &str) -> Result<Option<(FileId, String)>, Message> {
        let Some(place) = self.names.get(&key(name)) else {
            return Ok(None);
        };
        let part = self.archive.by_index(*place);
        let part = part.map_err(|why| match why {
            zip::result::ZipError::UnsupportedArchive(_) => foreign::locked(),
            _ => foreign::damaged(),
        })?;
        let mut bytes = Vec::new();
        let read = part.take(self.left + 1).read_to_end(&mut bytes);
        read.map_err(|_| foreign::damaged())?;
        self.left = self
            .left
            .checked_sub(bytes.len() as u64)
            .ok_or_else(size::too_long)?;
        let number = FileId(u32::try_from(self.parts.len()).unwrap_or(u32::MAX));
        self.parts.push(name.to_owned());
        Ok(Some((number, decoded(bytes))))
    }

    /// What a part says of others; of the whole package for the empty name.
    pub fn relations(&mut self, part: &str) -> Relations {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let gap = if folder.is_empty() { "" } else { "/" };
        let path = format!("{folder}{gap}_rels/{name}.rels");
        let text = match self.part(&path) {
            Ok(Some((_, text))) => text,
            _ => return Relations::default(),
        };
        let mut relations = Relations::default();
        let mut xml = Xml::new(&text, FileId(0));
        let Some(root) = xml.root() else {
            return relations;
        };
        while let Some(tag) = xml.child(&root) {
            let is_outside = tag
                .attribute("TargetMode")
                .is_some_and(|it| it == "External");
            let found = (
                tag.attribute("Id"),
                tag.attribute("Type"),
                tag.attribute("Target"),
            );
            if let (Some(id), Some(kind), Some(target)) = found
                && !is_outside
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = joined(folder, &target);
                relations.0.push(Relation { id, kind, target });
            }
        }
        relations
    }
}

impl Relations {
    /// The first part of a kind.
    pub fn first(&self, kind: &str) -> Option<&str> {
        let found = self.0.iter().find(|it| it.kind == kind);
        found.map(|it| it.target.as_str())
    }

    /// All parts of a kind.
    pub fn all(&self, kind: &str) -> impl Iterator<Item = &str> {
        let found = self.0.iter().filter(move |it| it.kind == kind);
        found.map(|it| it.target.as_str())
    }

    /// The part of a name.
    pub fn named(&self, id: &str) -> Option<&str> {
        let found = self.0.iter().find(|it| it.id == id);
        found.map(|it| it.target.as_str())
    }
}

/// Programs write the names of parts in any case, and some with the slash of their system.
fn key(name: &str) -> String {
    name.replace('\\', "/")
        .trim_start_matches('/')
        .to_lowercase()
}

/// A target as a path from the root of the package.
fn joined(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|it| !it.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => _ = path.pop(),
            step => path.push(step),
        }
    }
    path.join("/")
}

/// The text of a part, without the mark of its byte order: UTF-8, or UTF-16 in either order.
fn decoded(bytes: Vec<u8>) -> String {
    let wide = |little: bool, bytes: &[u8]| {
        let pair = |pair: &[u8]| match (little, pair) {
            (true, [low, high]) => u16::from_le_bytes([*low, *high]),
            (_, [high, low]) => u16::from_be_bytes([*high, *low]),
            _ => 0,
        };
        let units = bytes.chunks_exact(2).map(pair);
        let letters = char::decode_utf16(units);
        letters
            .map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match &bytes[..] {
        [0xff, 0xfe, rest @ ..] => wide(true, rest),
        [0xfe, 0xff, rest @ ..] => wide(false, rest),
        [b'<', 0, ..] => wide(true, &bytes),
        [0, b'<', ..] => wide(false, &bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => decoded(rest.to_vec()),
        _ => match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(why) => String::from_utf8_lossy(why.as_bytes()).into_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_paths_from_the_root() {
        assert_eq!(joined("word", "styles.xml"), "word/styles.xml");
        assert_eq!(joined("word", "/doc/a.xml"), "doc/a.xml");
        assert_eq!(joined("word/b", "../a.xml"), "word/a.xml");
        assert_eq!(joined("", "..\\a.xml"), "a.xml");
    }

    #[test]
    fn wide_letters_are_read_in_either_order() {
        let little: Vec<u8> = "<ạ>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "<ạ>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded([&[0xff, 0xfe], &little[..]].concat()), "<ạ>");
        assert_eq!([decoded(little), decoded(big)], ["<ạ>", "<ạ>"]);
    }
}
