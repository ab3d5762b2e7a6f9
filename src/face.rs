//! The four faces of the one family papers are set in, and how wide its letters are.

mod outline;

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use ttf_parser::{Face, GlyphId, name_id};

use crate::sheet::TextStyle;

/// Regular, bold, italic and bold italic of one family.
#[derive(Debug, Clone)]
pub struct Faces {
    family: String,
    faces: [Font; 4],
}

/// One font file, there as long as the program runs, and what was read of it.
#[derive(Debug, Clone)]
struct Font {
    bytes: &'static [u8],
    face: Face<'static>,
    /// The advances of common letters, looked up once.
    common: OnceLock<Vec<Option<u16>>>,
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
    pub fn new(files: [&'static [u8]; 4]) -> Result<Faces, FaceError> {
        let [a, b, c, d] = files;
        let faces = [
            Font::read(a, 0)?,
            Font::read(b, 1)?,
            Font::read(c, 2)?,
            Font::read(d, 3)?,
        ];
        let family = family_of(&faces[0].face).ok_or(FaceError::NoFamily)?;
        for (place, font) in faces.iter().enumerate() {
            let name = family_of(&font.face).ok_or(FaceError::NoFamily)?;
            if name != family {
                return Err(FaceError::OtherFamily(place, name));
            }
        }
        Ok(Faces { family, faces })
    }

    /// The family inside the program.
    pub fn builtin() -> Result<Faces, FaceError> {
        Faces::new([
            include_bytes!("../fonts/LiberationSerif-Regular.ttf"),
            include_bytes!("../fonts/LiberationSerif-Bold.ttf"),
            include_bytes!("../fonts/LiberationSerif-Italic.ttf"),
            include_bytes!("../fonts/LiberationSerif-BoldItalic.ttf"),
        ])
    }

    /// The name of the family.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// The font files: regular, bold, italic and bold italic.
    pub fn files(&self) -> impl Iterator<Item = &'static [u8]> {
        self.faces.iter().map(|font| font.bytes)
    }

    /// Width in points: the advances side by side, nothing kerned.
    pub fn width(&self, text: &str, style: &TextStyle) -> f64 {
        let font = self.font(style);
        let units: u64 = text
            .chars()
            .filter_map(|ch| font.advance(ch))
            .map(u64::from)
            .sum();
        units as f64 / f64::from(font.face.units_per_em()) * style.drawn()
    }

    /// Whether the letter can be printed: the face has a picture of it, and it is not of a script
    /// that runs from right to left, whose words the typesetter breaks down over when it may not
    /// kern.
    pub fn has(&self, ch: char, style: &TextStyle) -> bool {
        !runs_left(ch) && self.font(style).advance(ch).is_some()
    }

    /// The outline of a letter, by the place of its face and its number there, as a path in units of the face,
    /// upwards; none of a blank.
    pub fn outline(&self, face: usize, number: u16) -> Option<String> {
        let mut path = outline::Path::default();
        let face = &self.faces.get(face)?.face;
        face.outline_glyph(GlyphId(number), &mut path)?;
        Some(path.into_words())
    }

    /// The same of every face.
    pub fn all_have(&self, ch: char) -> bool {
        !runs_left(ch) && self.faces.iter().all(|it| it.advance(ch).is_some())
    }

    fn font(&self, style: &TextStyle) -> &Font {
        &self.faces[usize::from(style.bold) + 2 * usize::from(style.italic)]
    }
}

/// The letters of Vietnamese stand in these places of Unicode.
const LATIN: Range<u32> = 0..0x250;
const VIETNAMESE: Range<u32> = 0x1ea0..0x1f00;

/// The place of a common letter among all of them.
fn common(ch: char) -> Option<usize> {
    let place = u32::from(ch);
    let place = match place {
        _ if LATIN.contains(&place) => place,
        _ if VIETNAMESE.contains(&place) => place - VIETNAMESE.start + LATIN.end,
        _ => return None,
    };
    usize::try_from(place).ok()
}

/// Whether a letter stands in the blocks of scripts that are written from right to left.
fn runs_left(ch: char) -> bool {
    matches!(ch, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

impl Font {
    fn read(bytes: &'static [u8], place: usize) -> Result<Font, FaceError> {
        let face = Face::parse(bytes, 0).map_err(|_| FaceError::NotAFont(place))?;
        let common = OnceLock::new();
        Ok(Font {
            bytes,
            face,
            common,
        })
    }

    fn advance(&self, ch: char) -> Option<u16> {
        let Some(place) = common(ch) else {
            return self.looked_up(ch);
        };
        let table = self.common.get_or_init(|| {
            let letters = LATIN.chain(VIETNAMESE).map(char::from_u32);
            letters.map(|it| self.looked_up(it?)).collect()
        });
        table.get(place).copied().flatten()
    }

    fn looked_up(&self, ch: char) -> Option<u16> {
        self.face.glyph_hor_advance(self.face.glyph_index(ch)?)
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
    use crate::sheet::Ink;
    use crate::shift::Shift;

    const PLAIN: TextStyle = TextStyle {
        size: 14.0,
        bold: false,
        italic: false,
        underline: false,
        shift: Shift::Level,
        ink: Ink::BLACK,
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
        let no_font = Faces::new([&[], &[], &[], &[]]);
        assert_eq!(no_font.unwrap_err(), FaceError::NotAFont(0));
    }
}
