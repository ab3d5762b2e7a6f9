//! Where lines end, told from the widths of words: word processors end them behind blanks and some
//! signs. Where they would part what belongs together, the place is tied; where they cut a word
//! that is longer than its line, it is cut.

use std::collections::BTreeSet;

use super::endings::Measure;
use super::stretch::{Behind, Matter, Stretch, stretches};
use crate::face::Faces;
use crate::sheet::{Align, Paragraph, Run, Seam};

/// Other writers round lengths: what ends so near to the end of a line may end it or not.
const NEAR: f64 = 1.0;

/// How wide the room between words may become, in parts of what it is, for the sake of words that
/// belong together.
const WIDEST: f64 = 2.4;

/// A hair that no writer breaks a line for.
const HAIR: f64 = 0.01;

/// Says of a paragraph in a column of some width where its lines end otherwise than they would.
pub fn settle(paragraph: &mut Paragraph, matter: Matter, width: f64, measure: Measure) {
    let style = &paragraph.style;
    let room = width - style.left - style.right;
    let first = room - style.first;
    let is_stretched = style.align == Align::Justify;
    settle_runs(
        &mut paragraph.mark,
        &mut paragraph.runs,
        (first, room),
        matter,
        is_stretched,
        measure,
    );
}

/// The same of runs whose first line has a room of its own.
pub fn settle_runs(
    mark: &mut [Run],
    runs: &mut [Run],
    rooms: (f64, f64),
    matter: Matter,
    is_stretched: bool,
    Measure { faces, endings }: Measure,
) {
    let all: Vec<&Run> = mark.iter().chain(runs.iter()).collect();
    let widths = all.iter().map(|it| faces.width(&it.text, &it.style));
    if widths.sum::<f64>() <= rooms.0 - NEAR && all.iter().all(|it| it.footnote.is_none()) {
        return;
    }
    let seams = endings.of((&all, rooms, matter, is_stretched), || {
        let mut lines = Lines::of(&all, matter, is_stretched, faces);
        lines.loosen(rooms.1);
        lines.fill(rooms);
        let mut seams = lines.seams;
        seams.sort_by_key(|(run, seam)| (*run, seam.at()));
        seams.dedup();
        seams
    });
    for (run, seam) in seams {
        let run = match run.checked_sub(mark.len()) {
            None => mark.get_mut(run),
            Some(run) => runs.get_mut(run),
        };
        if let Some(run) = run {
            run.seams.push(seam);
        }
    }
}

/// The stretch a line ends behind, and the first behind it that no writer has room for.
#[derive(Clone, Copy)]
struct Ending {
    end: usize,
    until: usize,
}

/// Fills lines.
struct Lines<'a> {
    runs: &'a [&'a Run],
    faces: &'a Faces,
    stretches: Vec<Stretch>,
    /// Whether the room between words grows until a line is full.
    is_stretched: bool,
    /// The stretches lines end behind.
    ends: BTreeSet<usize>,
    seams: Vec<(usize, Seam)>,
}

impl<'a> Lines<'a> {
    fn of(runs: &'a [&'a Run], matter: Matter, is_stretched: bool, faces: &'a Faces) -> Self {
        Lines {
            runs,
            faces,
            stretches: stretches(runs, matter, faces),
            is_stretched,
            ends: BTreeSet::new(),
            seams: Vec::new(),
        }
    }

    /// Parts what is longer than a line: words first, then behind hyphens.
    fn loosen(&mut self, room: f64) {
        for weakest in [Behind::Tied, Behind::Hyphen, Behind::Held] {
            let is_free = |it: &Stretch| it.behind == Behind::Free;
            for bound in self.stretches.split_inclusive_mut(is_free) {
                let (last, rest) = match bound.split_last_mut() {
                    Some(ends) => ends,
                    None => continue,
                };
                let whole: f64 = rest.iter().map(|it| it.whole).sum();
                if whole + last.bare > room {
                    let loose = rest.iter_mut().filter(|it| it.behind == weakest);
                    loose.for_each(|it| it.behind = Behind::Free);
                }
            }
        }
    }

    fn fill(&mut self, (first, room): (f64, f64)) {
        let (mut begun, mut others) = (BTreeSet::new(), Vec::new());
        let (mut start, mut here) = (0, first.max(HAIR));
        while start < self.stretches.len() {
            begun.insert(start);
            others.extend(self.nearly(start, here));
            start = self.line(start, here);
            here = room.max(HAIR);
        }
        // A writer that ended one line otherwise goes on from there.
        while let Some(mut start) = others.pop() {
            while begun.insert(start)
                && let Some(ending) = self.blank(start, here)
            {
                others.extend(self.nearly(start, here));
                self.bind(start, ending, here);
                start = ending.end + 1;
            }
        }
    }

    /// Fills a line from a stretch on, and tells where the next begins.
    fn line(&mut self, start: usize, room: f64) -> usize {
        let (next, taken) = self.filled(start, room);
        if next == self.stretches.len() {
            return next;
        }
        let Some(ending) = self.ending(start, room) else {
            return self.cut(next, room - taken, next > start);
        };
        let it = self.stretches[ending.end];
        if !self.text(&it).ends_with(' ') {
            self.seams.push((it.run, Seam::Cut(it.end)));
        }
        self.ends.insert(ending.end);
        self.bind(start, ending, room);
        ending.end + 1
    }

    /// The first stretch a line has no room for, and the room that those before it take.
    fn filled(&self, start: usize, room: f64) -> (usize, f64) {
        let (mut next, mut taken) = (start, 0.0);
        while let Some(it) = self.stretches.get(next)
            && taken + it.bare <= room + HAIR
        {
            taken += it.whole;
            next += 1;
        }
        (next, taken)
    }

    /// Where a full line ends, unless a word must be cut.
    fn ending(&self, start: usize, room: f64) -> Option<Ending> {
        let (next, taken) = self.filled(start, room);
        let beyond = self.stretches.get(next)?;
        let letter = self.text(beyond).chars().next();
        let letter = letter.map_or(0.0, |it| self.width(beyond, it));
        let full = taken + letter > room + HAIR;
        let end = self.end(start, next, full)?;
        let end = self.fuller(start, end, next, room);
        // What would end the line later, or nearly so.
        let is_near = taken + beyond.bare <= room + NEAR;
        let until = next + usize::from(is_near);
        Some(Ending { end, until })
    }

    /// The same of a line that ends behind a blank.
    fn blank(&self, start: usize, room: f64) -> Option<Ending> {
        let ending = self.ending(start, room)?;
        let it = self.stretches.get(ending.end)?;
        self.text(it).ends_with(' ').then_some(ending)
    }

    /// Where the next line begins in writers that round lengths otherwise.
    fn nearly(&self, start: usize, room: f64) -> impl Iterator<Item = usize> {
        let rooms = [(room - NEAR).max(HAIR), room + NEAR];
        let endings = rooms.map(|it| self.blank(start, it));
        endings.into_iter().flatten().map(|it| it.end + 1)
    }

    /// Ties what a line would part.
    fn bind(&mut self, start: usize, ending: Ending, room: f64) {
        let Ending { end, until } = ending;
        for place in end + 1..until {
            self.tie(place);
        }
        let it = self.stretches[end];
        let used: f64 = self.stretches[start..end].iter().map(|it| it.whole).sum();
        if used + it.bare > room - NEAR {
            let bound = self.stretches[start..end].iter().rev();
            let bound = bound.take_while(|it| it.behind != Behind::Free).count();
            (end - bound..end).for_each(|place| self.tie(place));
        }
    }

    /// The stretch a line ends behind that has room for all before `next`, and for no letter
    /// more if it is `full`.
    fn end(&self, start: usize, next: usize, full: bool) -> Option<usize> {
        let last = |wanted: &dyn Fn(&Stretch) -> bool| {
            let fitting = &self.stretches[start..next];
            Some(start + fitting.iter().rposition(wanted)?)
        };
        let is_blank = |it: &Stretch| self.text(it).ends_with(' ');
        let free = last(&|it| matches!(it.behind, Behind::Free | Behind::Slash));
        let free = match free.map(|at| (at, self.stretches[at].behind)) {
            Some((at, Behind::Slash)) if self.stretches[..at].iter().any(is_blank) => {
                last(&|it| it.behind == Behind::Free && (full || is_blank(it)))
            }
            other => other.map(|(at, _)| at),
        };
        let bound = [Behind::Tied, Behind::Hyphen, Behind::Held];
        free.or_else(|| (bound.iter()).find_map(|behind| last(&|it| it.behind == *behind)))
    }

    /// The end of a line, or one between words that belong together, where the line would become
    /// too wide for their sake.
    fn fuller(&self, start: usize, end: usize, next: usize, room: f64) -> usize {
        let is_filled = |end: usize| {
            let line = &self.stretches[start..end];
            let used: f64 = line.iter().map(|it| it.whole).sum();
            let blanks: f64 = line.iter().map(|it| it.whole - it.bare).sum();
            let spare = room - used - self.stretches[end].bare;
            spare <= blanks * (WIDEST - 1.0)
        };
        if !self.is_stretched || is_filled(end) {
            return end;
        }
        let last = |wanted: &[Behind]| {
            let later = &self.stretches[end + 1..next];
            let at = later.iter().rposition(|it| wanted.contains(&it.behind))?;
            Some(end + 1 + at)
        };
        let tied = last(&[Behind::Tied]).filter(|it| is_filled(*it));
        let any = || last(&[Behind::Tied, Behind::Held]);
        tied.or_else(any).unwrap_or(end)
    }

    fn text(&self, it: &Stretch) -> &str {
        &self.runs[it.run].text[it.start..it.end]
    }

    fn width(&self, it: &Stretch, letter: char) -> f64 {
        let style = &self.runs[it.run].style;
        self.faces.width(letter.encode_utf8(&mut [0; 4]), style)
    }

    /// Lets no line end behind a stretch whose words belong together.
    fn tie(&mut self, place: usize) {
        let it = self.stretches[place];
        let is_bound = matches!(it.behind, Behind::Held | Behind::Tied | Behind::Hyphen);
        if is_bound && !self.ends.contains(&place) {
            self.seams.push((it.run, Seam::Tie(it.end - 1)));
        }
    }

    /// Cuts what does not fit into a line of its own, at the last letter that fits.
    fn cut(&mut self, place: usize, room: f64, begun: bool) -> usize {
        let it = self.stretches[place];
        let mut taken = 0.0;
        let mut at = it.start;
        for (offset, letter) in self.text(&it).char_indices() {
            let end = it.start + offset + letter.len_utf8();
            let wide = self.width(&it, letter);
            if taken + wide > room + HAIR && (begun || offset > 0) {
                break;
            }
            taken += wide;
            at = end;
        }
        if at >= it.end {
            return place + 1;
        }
        self.seams.push((it.run, Seam::Cut(at)));
        let rest = &mut self.stretches[place];
        rest.start = at;
        rest.bare -= taken;
        rest.whole -= taken;
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::Endings;
    use crate::origin::Origin;
    use crate::sheet::{Fate, Ink, TextStyle};
    use crate::shift::Shift;

    fn run(text: &str) -> Run {
        let style = TextStyle {
            size: 10.0,
            bold: false,
            italic: false,
            underline: false,
            shift: Shift::Level,
            ink: Ink::BLACK,
        };
        Run {
            text: text.to_owned(),
            style,
            footnote: None,
            origin: Origin::default(),
            seams: Vec::new(),
            fate: Fate::Stays,
            was: None,
        }
    }

    /// The lines of words in a room of so many digits.
    fn lines(text: &str, digits: f64) -> Vec<String> {
        lines_of(text, Matter::Text, digits, false)
    }

    fn lines_of(text: &str, matter: Matter, digits: f64, is_stretched: bool) -> Vec<String> {
        let run = run(text);
        let faces = Faces::builtin().unwrap();
        let runs = [&run];
        let mut lines = Lines::of(&runs, matter, is_stretched, &faces);
        let room = digits * 5.0;
        lines.loosen(room);
        let (mut start, mut said) = (0, Vec::new());
        while let Some(from) = lines.stretches.get(start).map(|it| it.start) {
            start = lines.line(start, room);
            let end = lines.stretches.get(start).map_or(text.len(), |it| it.start);
            said.push(text[from..end].to_owned());
        }
        said
    }

    #[test]
    fn what_belongs_together_is_parted_last() {
        let whole = lines("xem giai đoạn 2026 - 2031 này", 20.0);
        assert_eq!(whole, ["xem ", "giai đoạn 2026 - 2031 ", "này"]);
        let long = lines("xem giai đoạn 2026 - 2031 này", 17.0);
        assert_eq!(long, ["xem giai đoạn ", "2026 - 2031 này"]);
        assert_eq!(lines("theo số 12-NQ/HU", 11.0), ["theo số ", "12-NQ/HU"]);
        assert_eq!(lines("xem 2026 - 2031", 6.0), ["xem ", "2026 - ", "2031"]);
    }

    #[test]
    fn a_centred_name_keeps_its_words_whole() {
        let name = |text, digits| lines_of(text, Matter::Name, digits, false);
        let office = "Ủy ban nhân dân xã Tân Lập";
        assert_eq!(lines(office, 17.0), ["Ủy ban nhân dân xã ", "Tân Lập"]);
        assert_eq!(name(office, 17.0), ["Ủy ban nhân dân ", "xã Tân Lập"]);
        let dated = name("số 91/UBND ngày 12 tháng 02 năm 2026", 27.0);
        assert_eq!(dated, ["số 91/UBND ", "ngày 12 tháng 02 năm 2026"]);
    }

    #[test]
    fn a_symbol_longer_than_its_line_is_parted_behind_a_hyphen() {
        let symbol = lines("Số: 12/KH-BCĐPCTT", 15.0);
        assert_eq!(symbol, ["Số: 12/KH-", "BCĐPCTT"]);
    }

    #[test]
    fn what_belongs_together_is_parted_rather_than_that_a_line_gapes() {
        let words = "các xã và phường trong giai đoạn 2026 - 2031";
        let ends =
            |digits, is_stretched| lines_of(words, Matter::Text, digits, is_stretched)[0].clone();
        assert_eq!(ends(29.0, false), "các xã và phường trong ");
        assert_eq!(ends(29.0, true), "các xã và phường trong giai đoạn ");
        assert_eq!(ends(36.0, true), "các xã và phường trong giai đoạn 2026 - ");
    }

    #[test]
    fn what_a_writer_that_rounds_otherwise_would_part_is_tied() {
        let faces = Faces::builtin().unwrap();
        let endings = Endings::default();
        // Another may set "22222." on the first line, and then "Điều" at the end of the second.
        for (room, tied) in [(47.5, true), (46.2, false)] {
            let mut runs = [run("111i 22222. 333 Điều 55 nay")];
            let (rooms, by) = ((room, room), Measure::of(&faces, &endings));
            settle_runs(&mut [], &mut runs, rooms, Matter::Text, false, by);
            let at = "111i 22222. 333 Điều".len();
            assert_eq!(runs[0].seams.iter().any(|it| it.at() == at), tied);
        }
    }
}
