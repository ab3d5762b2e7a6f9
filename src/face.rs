//! The four faces of the one family papers are set in, and how wide its letters are.

use std::fmt;

use ttf_parser::{Face, name_id};

use crate::sheet::TextStyle;

/// Regular, bold, italic and bold italic of one family.
#[derive(Debug, Clone)]
pub struct Faces {
    family: String,
    faces: [Font; 4],
}

/// One font file and the advances of its letters.
#[derive(Debug, Clone)]
struct Font {
    bytes: Vec<u8>,
    units_per_em: f64,
    /// Letters in order of their code, each with its advance in font units.
    advances: Vec<(char, u16)>,
}

/// Why four files are not four faces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaceError {
    /// The file with this place, from 0, is not a TrueType or OpenType font.
    NotAFont(usize),
    /// The first file does not say what family it belongs to.
    NoFamily,
    /// The file with this place belongs to another family than the first.
    OtherFamily(usize, String),
}

impl fmt::Display for FaceError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NotAFont(place) => write!(f, "file {} is not a font", place + 1),
            Self::NoFamily => write!(f, "the font has no family name"),
            Self::OtherFamily(place, family) => {
                write!(f, "file {} is of the family {family}", place + 1)
            }
        }
    }
}

impl std::error::Error for FaceError {}

impl Faces {
    /// Reads regular, bold, italic and bold italic, in this order.
    pub fn new(files: [Vec<u8>; 4]) -> Result<Faces, FaceError> {
        let mut family: Option<String> = None;
        for (place, bytes) in files.iter().enumerate() {
            let face = Face::parse(bytes, 0).map_err(|_| FaceError::NotAFont(place))?;
            let name = family_of(&face).ok_or(FaceError::NoFamily)?;
            match &family {
                Some(first) if *first != name => return Err(FaceError::OtherFamily(place, name)),
                _ => family = Some(name),
            }
        }
        let [a, b, c, d] = files;
        Ok(Faces {
            family: family.ok_or(FaceError::NoFamily)?,
            faces: [
                Font::read(a, 0)?,
                Font::read(b, 1)?,
                Font::read(c, 2)?,
                Font::read(d, 3)?,
            ],
        })
    }

    /// The family inside the program.
    pub fn builtin() -> Result<Faces, FaceError> {
        Faces::new([
            include_bytes!("../fonts/LiberationSerif-Regular.ttf").to_vec(),
            include_bytes!("../fonts/LiberationSerif-Bold.ttf").to_vec(),
            include_bytes!("../fonts/LiberationSerif-Italic.ttf").to_vec(),
            include_bytes!("../fonts/LiberationSerif-BoldItalic.ttf").to_vec(),
        ])
    }

    /// The name of the family.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// The font files: regular, bold, italic and bold italic.
    pub fn files(&self) -> impl Iterator<Item = &[u8]> {
        self.faces.iter().map(|font| font.bytes.as_slice())
    }

    /// Width in points: the advances side by side, nothing kerned.
    pub fn width(&self, text: &str, style: &TextStyle) -> f64 {
        let font = self.font(style);
        let units: u64 = text
            .chars()
            .filter_map(|ch| font.advance(ch))
            .map(u64::from)
            .sum();
        units as f64 / font.units_per_em * style.size
    }

    /// Whether the face has a picture of the letter.
    pub fn has(&self, ch: char, style: &TextStyle) -> bool {
        self.font(style).advance(ch).is_some()
    }

    fn font(&self, style: &TextStyle) -> &Font {
        &self.faces[usize::from(style.bold) + 2 * usize::from(style.italic)]
    }
}

impl Font {
    /// Reads the file at `place`, keeping what measuring needs so that it never parses again.
    fn read(bytes: Vec<u8>, place: usize) -> Result<Font, FaceError> {
        let face = Face::parse(&bytes, 0).map_err(|_| FaceError::NotAFont(place))?;
        let mut advances = Vec::new();
        for subtable in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables) {
            if !subtable.is_unicode() {
                continue;
            }
            subtable.codepoints(|code| {
                let letter = char::from_u32(code).and_then(|ch| {
                    let glyph = face.glyph_index(ch)?;
                    Some((ch, face.glyph_hor_advance(glyph)?))
                });
                advances.extend(letter);
            });
        }
        advances.sort_unstable();
        advances.dedup();
        let units_per_em = f64::from(face.units_per_em());
        Ok(Font {
            bytes,
            units_per_em,
            advances,
        })
    }

    fn advance(&self, ch: char) -> Option<u16> {
        let found = self.advances.binary_search_by_key(&ch, |(ch, _)| *ch);
        found.ok().map(|at| self.advances[at].1)
    }
}

/// The family as word processors name it, without words like "Bold".
fn family_of(face: &Face) -> Option<String> {
    face.names()
        .into_iter()
        .filter(|name| name.name_id == name_id::FAMILY && name.is_unicode())
        .find_map(|name| name.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: TextStyle = TextStyle {
        size: 14.0,
        bold: false,
        italic: false,
        underline: false,
    };

    #[test]
    fn widths_are_sums_of_advances() {
        let faces = Faces::builtin().unwrap();
        // In Times-like faces a digit is half an em wide and a space a quarter.
        assert_eq!(faces.width("12 ", &PLAIN), 14.0 * (0.5 + 0.5 + 0.25));
        let pair = faces.width("AV", &PLAIN);
        assert_eq!(pair, faces.width("A", &PLAIN) + faces.width("V", &PLAIN));
        let bold = TextStyle {
            bold: true,
            ..PLAIN
        };
        assert!(faces.width("kế hoạch", &bold) > faces.width("kế hoạch", &PLAIN));
    }

    #[test]
    fn every_vietnamese_letter_has_a_picture() {
        let faces = Faces::builtin().unwrap();
        assert_eq!(faces.family(), "Liberation Serif");
        let letters = "ĐđĂăƠơƯưẦầẪẫẶặỀềỆệỖỗỢợỬửỰựỸỹỴỵ–“”…";
        assert!(letters.chars().all(|ch| faces.has(ch, &PLAIN)));
        assert!(!faces.has('字', &PLAIN));
    }

    #[test]
    fn other_files_are_refused() {
        let no_font = Faces::new([vec![], vec![], vec![], vec![]]);
        assert_eq!(no_font.unwrap_err(), FaceError::NotAFont(0));
    }
}
