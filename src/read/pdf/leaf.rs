//! A page of a PDF as it is drawn: its letters and the lines between them. Lengths are points, from the
//! upper left corner.

use std::collections::HashMap;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::Pdf;
use kurbo::{Affine, BezPath, PathSeg, Point, Rect};

use crate::manuscript::Raised;
use crate::read::docx::old_letters::OldLetters;
use crate::read::docx::signs::Signs;
use crate::read::docx::tally::Tally;

/// What is drawn on a page.
#[derive(Debug, Default)]
pub struct Leaf {
    pub width: f64,
    pub letters: Vec<Letter>,
    pub rules: Vec<Rule>,
    pub pictures: usize,
    /// Letters that do not stand upright.
    pub turned: usize,
    /// Letters of which the file does not say what they are.
    pub unknown: usize,
}

/// A letter, or several that are drawn as one.
#[derive(Debug, Clone)]
pub struct Letter {
    pub words: String,
    pub left: f64,
    pub right: f64,
    /// The line it stands on.
    pub base: f64,
    pub size: f64,
    pub hand: Hand,
    /// Whether it is raised from its line, or hangs below it.
    pub raised: Option<Raised>,
    /// The note it calls, by its place.
    pub note: Option<usize>,
}

/// The font of a letter, as far as it says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand {
    pub bold: bool,
    pub italic: bool,
    /// The code of a font from before Unicode.
    pub old: Option<OldLetters>,
    pub signs: Signs,
}

impl Hand {
    pub const PLAIN: Hand = Hand {
        bold: false,
        italic: false,
        old: None,
        signs: Signs::None,
    };
}

/// A line that is drawn, upright or level.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// Lines are not thicker.
const THICK: f64 = 2.5;

/// Shorter strokes are parts of signs and pictures.
const SHORT: f64 = 4.0;

impl Rule {
    fn new(one: Point, other: Point) -> Rule {
        Rule {
            left: one.x.min(other.x),
            right: one.x.max(other.x),
            top: one.y.min(other.y),
            bottom: one.y.max(other.y),
        }
    }

    pub fn is_level(&self) -> bool {
        self.bottom - self.top <= THICK && self.right - self.left >= SHORT
    }

    pub fn is_upright(&self) -> bool {
        self.right - self.left <= THICK && self.bottom - self.top >= SHORT
    }
}

impl Letter {
    pub fn is_blank(&self) -> bool {
        self.words.trim().is_empty()
    }
}

/// Draws the pages of a file one after the other; of its fonts is told what its reader must know.
pub fn leaves(pdf: &Pdf, tally: &mut Tally) -> Vec<Leaf> {
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings {
        // Signatures that systems stamp upon a page are no words of the paper.
        render_annotations: false,
        ..InterpreterSettings::default()
    };
    let mut hands = HashMap::new();
    let mut leaves = Vec::new();
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let (mut width, mut height) = (f64::from(width), f64::from(height));
        let mut places = Affine::new(page.initial_transform(true).as_coeffs());
        let mut draw = |places: Affine, width: f64, height: f64| {
            let bounds = Rect::new(0.0, 0.0, width, height);
            let settings = settings.clone();
            let mut context = Context::new(places, bounds, &cache, pdf.xref(), settings);
            let mut drawing = Drawing {
                leaf: Leaf {
                    width,
                    ..Leaf::default()
                },
                hands: &mut hands,
                tally,
            };
            interpret_page(page, &mut context, &mut drawing);
            drawing.leaf
        };
        let mut leaf = draw(places, width, height);
        // A page that lies on its side or on its head is read as it would be turned.
        for _ in 0..3 {
            if leaf.turned <= leaf.letters.len() {
                break;
            }
            places = Affine::new([0.0, 1.0, -1.0, 0.0, height, 0.0]) * places;
            (width, height) = (height, width);
            leaf = draw(places, width, height);
        }
        leaves.push(leaf);
    }
    leaves
}

/// A page while it is drawn.
struct Drawing<'h> {
    leaf: Leaf,
    /// What the fonts of the file say, by their keys.
    hands: &'h mut HashMap<u128, Hand>,
    tally: &'h mut Tally,
}

impl Drawing<'_> {
    fn hand(&mut self, glyph: &Glyph) -> Hand {
        let Glyph::Outline(outline) = glyph else {
            return Hand::PLAIN;
        };
        let tally = &mut *self.tally;
        let told = || {
            let data = outline.font_data();
            let name = data.as_ref().and_then(|it| it.postscript_name.clone());
            let name = name.unwrap_or_default();
            let name = name.split_once('+').map_or(&*name, |it| it.1);
            let is_heavy = data.as_ref().and_then(|it| it.weight) >= Some(600);
            let old = OldLetters::of(Some(name));
            if let Some(old) = old {
                tally.old_font(old.name(), name);
            }
            Hand {
                old,
                bold: is_heavy || name.contains("Bold") || name.contains("bold"),
                italic: data.is_some_and(|it| it.is_italic)
                    || ["Italic", "Oblique"].iter().any(|it| name.contains(it)),
                signs: Signs::of(Some(&spelled(name))),
            }
        };
        *self
            .hands
            .entry(outline.font_cache_key())
            .or_insert_with(told)
    }
}

impl<'a> Device<'a> for Drawing<'_> {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        let places = transform * glyph_transform;
        let start = places * Point::ORIGIN;
        let above = places * Point::new(0.0, 1000.0) - start;
        let advance = match glyph {
            Glyph::Outline(it) => it.advance_width().map_or(500.0, f64::from),
            Glyph::Type3(_) => 500.0,
        };
        let end = places * Point::new(advance, 0.0);
        let size = above.hypot();
        // Bold that no font has is drawn once more, as an outline.
        if let (GlyphDrawMode::Stroke(_), Some(last)) = (mode, self.leaf.letters.last_mut())
            && (last.left - start.x).abs() < 0.1
            && (last.base - start.y).abs() < 0.1
        {
            last.hand.bold = true;
            return;
        }
        if above.y > -size * 0.5 {
            self.leaf.turned += 1;
            return;
        }
        let words = match glyph.as_unicode() {
            Some(BfString::Char(it)) => it.to_string(),
            Some(BfString::String(it)) => it,
            None => {
                self.leaf.unknown += 1;
                return;
            }
        };
        let hand = self.hand(glyph);
        self.leaf.letters.push(Letter {
            words,
            left: start.x,
            right: end.x.max(start.x),
            base: start.y,
            size,
            hand,
            raised: None,
            note: None,
        });
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, mode: &PathDrawMode) {
        let path = transform * path.clone();
        let mut put = |rule: Rule| {
            if rule.is_level() || rule.is_upright() {
                self.leaf.rules.push(rule);
            }
        };
        match mode {
            PathDrawMode::Stroke(_) => path.segments().for_each(|it| {
                if let PathSeg::Line(line) = it {
                    put(Rule::new(line.p0, line.p1));
                }
            }),
            // A line may be drawn as a thin field.
            PathDrawMode::Fill(_) => {
                for part in parts(&path) {
                    let bounds = kurbo::Shape::bounding_box(&part);
                    put(Rule::new(bounds.origin(), Point::new(bounds.x1, bounds.y1)));
                }
            }
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.leaf.pictures += 1;
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// The name of a font as word processors have it: `SymbolMT`, `Wingdings-Regular`, `Wingdings2`.
fn spelled(name: &str) -> String {
    let name = name.trim_end_matches("MT").trim_end_matches("-Regular");
    match name.strip_prefix("Wingdings") {
        Some(number) if !number.is_empty() => format!("Wingdings {}", number.trim()),
        _ => name.to_owned(),
    }
}

/// The fields of a path, each of its own.
fn parts(path: &BezPath) -> Vec<BezPath> {
    let mut parts: Vec<BezPath> = Vec::new();
    for element in path.elements() {
        match (element, parts.last_mut()) {
            (kurbo::PathEl::MoveTo(_), _) | (_, None) => {
                parts.push(BezPath::from_vec(vec![*element]));
            }
            (_, Some(part)) => part.push(*element),
        }
    }
    parts
}
