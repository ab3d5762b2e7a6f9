//! Where lines end, told from the widths of words: word processors end them behind blanks and some
//! signs. Where they would part what belongs together, the place is tied; where they cut a word
//! that is longer than its line, it is cut.

use super::bound::stay_together;
use crate::face::Faces;
use crate::sheet::{Paragraph, Run, Seam};

/// The call of a note, in parts of the text size.
const CALL: f64 = 0.29;

/// Other writers round lengths: what ends so near to the end of a line may end it or not.
const NEAR: f64 = 1.0;

/// A hair that no writer breaks a line for.
const HAIR: f64 = 0.01;

/// Signs that lines may end behind.
const SIGNS: [char; 8] = [' ', '-', '–', '—', '/', '?', '!', '|'];

/// What a line may do behind a stretch of letters, the worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Behind {
    /// Go on: only the look changes here.
    Glue,
    /// End at a blank between words that belong together.
    Tied,
    /// End at a hyphen, in what does not fit into a line.
    Hyphen,
    /// End at a slash, as long as no blank stands before it in the whole paragraph.
    Slash,
    /// End.
    Free,
}

/// Letters between two places where a line may end.
#[derive(Clone, Copy)]
struct Stretch {
    run: usize,
    start: usize,
    end: usize,
    /// Its width without and with the blank behind it.
    bare: f64,
    whole: f64,
    behind: Behind,
}

/// The widths of a word, without and with the blank behind it.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    pub bare: f64,
    pub whole: f64,
}

/// The width of the longest word of runs, of those that are not longer than `most`.
pub fn longest<'a>(runs: impl Iterator<Item = &'a Run>, most: f64, faces: &Faces) -> f64 {
    let runs: Vec<&Run> = runs.collect();
    let (mut longest, mut taken): (f64, f64) = (0.0, 0.0);
    for it in stretches(&runs, faces) {
        taken += it.bare;
        if taken <= most {
            longest = longest.max(taken);
        }
        if matches!(it.behind, Behind::Free | Behind::Tied) {
            taken = 0.0;
        }
    }
    longest
}

/// The words of runs that lines may end behind; what belongs together is one.
pub fn words<'a>(runs: impl Iterator<Item = &'a Run>, faces: &Faces) -> Vec<Word> {
    let runs: Vec<&Run> = runs.collect();
    let mut words: Vec<Word> = Vec::new();
    let mut taken = 0.0;
    let stretches = stretches(&runs, faces);
    let last = stretches.len().saturating_sub(1);
    for (place, it) in stretches.iter().enumerate() {
        if it.behind == Behind::Free || place == last {
            words.push(Word {
                bare: taken + it.bare,
                whole: taken + it.whole,
            });
            taken = 0.0;
        } else {
            taken += it.whole;
        }
    }
    words
}

/// How many lines measured words make, the longest of them cut.
pub fn count(words: &[Word], width: f64) -> usize {
    let mut lines = 1;
    let mut taken = 0.0;
    for word in words {
        if taken > 0.0 && taken + word.bare > width {
            lines += 1;
            taken = 0.0;
        }
        taken += word.whole;
        while taken - (word.whole - word.bare) > width && width > 0.0 {
            lines += 1;
            taken -= width;
        }
    }
    lines
}

/// Says of a paragraph in a column of some width where its lines end otherwise than they would.
pub fn settle(paragraph: &mut Paragraph, width: f64, faces: &Faces) {
    let style = &paragraph.style;
    let room = width - style.left - style.right;
    let first = room - style.first;
    settle_runs(
        &mut paragraph.mark,
        &mut paragraph.runs,
        (first, room),
        faces,
    );
}

/// The same of runs whose first line has a room of its own.
pub fn settle_runs(mark: &mut [Run], runs: &mut [Run], rooms: (f64, f64), faces: &Faces) {
    let all: Vec<&Run> = mark.iter().chain(runs.iter()).collect();
    let stretches = stretches(&all, faces);
    let whole: f64 = stretches.iter().map(|it| it.whole).sum();
    if whole <= rooms.0 - NEAR {
        return;
    }
    let mut lines = Lines {
        runs: &all,
        faces,
        stretches,
        seams: Vec::new(),
    };
    lines.loosen(rooms.1);
    lines.fill(rooms);
    let mut seams = lines.seams;
    seams.sort_by_key(|(run, seam)| (*run, seam.at()));
    seams.dedup();
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

/// The letters of runs, and what lines may do behind them.
fn stretches(runs: &[&Run], faces: &Faces) -> Vec<Stretch> {
    let mut all = Vec::new();
    for (run, it) in runs.iter().enumerate() {
        let mut push = |start: usize, end: usize, behind| {
            let text = &it.text[start..end];
            let bare = faces.width(text.trim_end_matches(' '), &it.style);
            let whole = match text.ends_with(' ') {
                true => faces.width(text, &it.style),
                false => bare,
            };
            all.push(Stretch {
                run,
                start,
                end,
                bare,
                whole,
                behind,
            });
        };
        let mut start = 0;
        for (at, sign) in it.text.match_indices(SIGNS) {
            let end = at + sign.len();
            let next = it.text[end..].chars().next();
            let behind = match (sign, next) {
                (" ", _) => Behind::Free,
                (_, Some(next)) if at == start || !next.is_alphanumeric() => continue,
                ("-", Some(_)) => Behind::Hyphen,
                ("/", Some(next)) if next.is_ascii_digit() => continue,
                ("/", Some(_)) => Behind::Slash,
                (_, Some(_)) => Behind::Free,
                (_, None) => continue,
            };
            push(start, end, behind);
            start = end;
        }
        if start < it.text.len() {
            push(start, it.text.len(), Behind::Glue);
        }
        if it.footnote.is_some() {
            let call = CALL * it.style.size;
            all.push(Stretch {
                run,
                start: 0,
                end: 0,
                bare: call,
                whole: call,
                behind: Behind::Glue,
            });
        }
    }
    bind(&mut all, runs);
    all
}

/// Ties blanks between words that belong together.
fn bind(stretches: &mut [Stretch], runs: &[&Run]) {
    let text = |it: &Stretch| runs[it.run].text[it.start..it.end].trim_end_matches(' ');
    for place in 0..stretches.len().saturating_sub(1) {
        if stretches[place].behind != Behind::Free {
            continue;
        }
        let right = text(&stretches[place + 1]);
        // The look may change right before the blank.
        let before = match text(&stretches[place]) {
            "" => place.checked_sub(1),
            _ => Some(place),
        };
        let Some(before) = before else { continue };
        let left = text(&stretches[before]);
        if right.is_empty() || left.is_empty() {
            continue;
        }
        let around = (
            before.checked_sub(1).map(|it| text(&stretches[it])),
            stretches.get(place + 2).map(text),
        );
        if stay_together(left, right, around) {
            stretches[place].behind = Behind::Tied;
        }
    }
}

/// Fills lines.
struct Lines<'a> {
    runs: &'a [&'a Run],
    faces: &'a Faces,
    stretches: Vec<Stretch>,
    seams: Vec<(usize, Seam)>,
}

impl Lines<'_> {
    /// In what is longer than a line each hyphen may end one.
    fn loosen(&mut self, room: f64) {
        let mut from = 0;
        let mut taken = 0.0;
        for place in 0..self.stretches.len() {
            let it = self.stretches[place];
            let long = taken + it.bare > room;
            taken += it.whole;
            if it.behind == Behind::Free || place + 1 == self.stretches.len() {
                if long {
                    let word = &mut self.stretches[from..=place];
                    let hyphens = word.iter_mut().filter(|it| it.behind == Behind::Hyphen);
                    hyphens.for_each(|it| it.behind = Behind::Free);
                }
                (from, taken) = (place + 1, 0.0);
            }
        }
    }

    fn fill(&mut self, (first, room): (f64, f64)) {
        let mut start = 0;
        let mut room_here = first;
        while start < self.stretches.len() {
            start = self.line(start, room_here.max(HAIR));
            room_here = room;
        }
    }

    /// Fills a line from a stretch on, and tells where the next begins.
    fn line(&mut self, start: usize, room: f64) -> usize {
        let mut taken = 0.0;
        let mut next = start;
        while let Some(it) = self.stretches.get(next)
            && taken + it.bare <= room + HAIR
        {
            taken += it.whole;
            next += 1;
        }
        let Some(beyond) = self.stretches.get(next).copied() else {
            return next;
        };
        let Some(end) = self.end(start, next) else {
            return self.cut(next, room - taken, next > start);
        };
        let it = self.stretches[end];
        if !self.text(&it).ends_with(' ') {
            self.seams.push((it.run, Seam::Cut(it.end)));
        }
        // What would end the line later, or nearly so.
        let is_near = taken + beyond.bare <= room + NEAR;
        let until = next + usize::from(is_near);
        for place in end + 1..until {
            self.tie(place);
        }
        let used: f64 = self.stretches[start..end].iter().map(|it| it.whole).sum();
        if used + it.bare > room - NEAR && end > start {
            self.tie(end - 1);
        }
        end + 1
    }

    /// The stretch a line ends behind that has room for all before `next`.
    fn end(&self, start: usize, next: usize) -> Option<usize> {
        let last = |wanted: &dyn Fn(&Stretch) -> bool| {
            let fitting = &self.stretches[start..next];
            Some(start + fitting.iter().rposition(wanted)?)
        };
        let is_blank = |it: &Stretch| self.text(it).ends_with(' ');
        let free = last(&|it| matches!(it.behind, Behind::Free | Behind::Slash));
        match free.map(|at| (at, self.stretches[at].behind)) {
            Some((at, Behind::Slash)) if self.stretches[..at].iter().any(is_blank) => {
                last(&|it| it.behind == Behind::Free && is_blank(it))
            }
            Some((at, _)) => Some(at),
            None => last(&|it| it.behind == Behind::Hyphen)
                .or_else(|| last(&|it| it.behind == Behind::Tied)),
        }
    }

    fn text(&self, it: &Stretch) -> &str {
        &self.runs[it.run].text[it.start..it.end]
    }

    /// Lets no line end behind a stretch whose words belong together.
    fn tie(&mut self, place: usize) {
        let it = self.stretches[place];
        if matches!(it.behind, Behind::Tied | Behind::Hyphen) {
            self.seams.push((it.run, Seam::Tie(it.end - 1)));
        }
    }

    /// Cuts what does not fit into a line of its own, at the last letter that fits.
    fn cut(&mut self, place: usize, room: f64, begun: bool) -> usize {
        let it = self.stretches[place];
        let run = self.runs[it.run];
        let mut taken = 0.0;
        let mut at = it.start;
        for (offset, letter) in self.text(&it).char_indices() {
            let begin = it.start + offset;
            let end = begin + letter.len_utf8();
            let wide = self.faces.width(&run.text[begin..end], &run.style);
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
