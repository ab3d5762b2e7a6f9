//! A page for whoever paints it stroke by stroke: the outlines of its letters, each once, where they stand, and
//! its shapes. A browser is much quicker with it than with an SVG, which is laid out as a document of its own.

use std::collections::HashMap;
use std::fmt::Write;

use serde::Serialize;
use typst::layout::{Abs, Frame, FrameItem, Point, Ratio, Transform};
use typst::text::TextItem;
use typst::visualize::{Curve, CurveItem, Geometry, Paint, Shape};

use super::items;
use crate::face::Faces;

/// A page in the order in which it is painted.
#[derive(Debug, Default, Serialize)]
pub struct Strokes {
    /// Paths of letters, in units of their faces, upwards.
    pub letters: Vec<String>,
    pub steps: Vec<Step>,
}

/// The six numbers by which points of what is painted become points of the page.
type Place = [f64; 6];

/// What is painted in one colour at one place.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Step {
    Words {
        at: Place,
        ink: String,
        /// Pairs: which letter, and how far to the right.
        words: Vec<f64>,
    },
    Shape {
        at: Place,
        path: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        fill: Option<String>,
        /// Colour and thickness.
        #[serde(skip_serializing_if = "Option::is_none")]
        line: Option<(String, f64)>,
    },
}

/// The strokes of a frame whose words are set in these faces.
pub fn strokes(frame: &Frame, faces: &Faces) -> Strokes {
    let mut painter = Painter {
        faces,
        known: HashMap::new(),
        strokes: Strokes::default(),
    };
    items::each(frame, Transform::identity(), &mut |item, here| match item {
        FrameItem::Text(it) => painter.text(it, here),
        FrameItem::Shape(it, _) => painter.shape(it, here),
        // Papers have no pictures, and links and tags are not seen.
        _ => {}
    });
    painter.strokes
}

struct Painter<'f> {
    faces: &'f Faces,
    /// Letters by face and number, each with its place among those of the page; none has one that is blank.
    known: HashMap<(usize, u16), Option<usize>>,
    strokes: Strokes,
}

impl Painter<'_> {
    fn text(&mut self, item: &TextItem, here: Transform) {
        let bytes = item.font.data().as_slice().as_ptr();
        let Some(face) = self.faces.files().position(|it| it.as_ptr() == bytes) else {
            return;
        };
        let units = item.font.units_per_em();
        let mut words = Vec::new();
        let mut pen = 0.0;
        for glyph in &item.glyphs {
            if let Some(letter) = self.letter(face, glyph.id) {
                let at = pen + glyph.x_offset.get() * units;
                words.extend([letter as f64, tenths(at)]);
            }
            pen += glyph.x_advance.get() * units;
        }
        let scale = Ratio::new(item.size.to_pt() / units);
        if !words.is_empty() {
            self.strokes.steps.push(Step::Words {
                at: place(here.pre_concat(Transform::scale(scale, -scale))),
                ink: ink(&item.fill),
                words,
            });
        }
    }

    fn letter(&mut self, face: usize, number: u16) -> Option<usize> {
        let Painter {
            faces,
            known,
            strokes,
        } = self;
        *known.entry((face, number)).or_insert_with(|| {
            let outline = faces.outline(face, number)?;
            strokes.letters.push(outline);
            Some(strokes.letters.len() - 1)
        })
    }

    fn shape(&mut self, shape: &Shape, here: Transform) {
        let line = shape.stroke.as_ref();
        self.strokes.steps.push(Step::Shape {
            at: place(here),
            path: path(&shape.geometry),
            fill: shape.fill.as_ref().map(ink),
            line: line.map(|it| (ink(&it.paint), it.thickness.to_pt())),
        });
    }
}

fn place(it: Transform) -> Place {
    let (sx, ky, kx, sy) = (it.sx.get(), it.ky.get(), it.kx.get(), it.sy.get());
    [sx, ky, kx, sy, it.tx.to_pt(), it.ty.to_pt()].map(|it| (it * 1e6).round() / 1e6)
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// Papers are printed in plain colours.
fn ink(paint: &Paint) -> String {
    match paint {
        Paint::Solid(color) => color.to_hex().to_string(),
        Paint::Gradient(_) | Paint::Tiling(_) => "#000000".to_owned(),
    }
}

fn path(geometry: &Geometry) -> String {
    match geometry {
        Geometry::Line(end) => drawn(&[CurveItem::Move(Point::zero()), CurveItem::Line(*end)]),
        Geometry::Rect(size) => {
            let Curve(items) = Curve::rect(*size);
            drawn(&items)
        }
        Geometry::Curve(Curve(items)) => drawn(items),
    }
}

fn drawn(items: &[CurveItem]) -> String {
    let mut path = String::new();
    let mut put = |sign: char, points: &[Point]| {
        path.push(sign);
        for it in points {
            let number = |it: Abs| (it.to_pt() * 1000.0).round() / 1000.0;
            // Nothing that is written into a string fails.
            let _ = write!(path, "{} {} ", number(it.x), number(it.y));
        }
    };
    for item in items {
        match item {
            CurveItem::Move(to) => put('M', &[*to]),
            CurveItem::Line(to) => put('L', &[*to]),
            CurveItem::Cubic(one, other, to) => put('C', &[*one, *other, *to]),
            CurveItem::Close => put('Z', &[]),
        }
    }
    path
}
