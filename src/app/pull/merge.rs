//! Two people who edited the same paper, one its file and one its description: what both wanted, and where
//! they wanted something else of the same words.

mod both;

use super::line::{Line, Spot, steps};
use crate::change::Step;
use both::both;

/// Words that were changed on both sides, each otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The paragraph as it was; empty where it is one side's alone.
    pub was: String,
    /// As the description has it now, which stays.
    pub described: String,
    /// As the edited file has it.
    pub edited: String,
}

/// What became of a paragraph on one side.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Stays(usize),
    Gone,
    Moved(usize),
}

/// One side held against what was generated.
struct Side<'l> {
    lines: &'l [Line],
    fates: Vec<Fate>,
    /// Of each gap the paragraphs that came there, with the one they are, if they were moved.
    came: Vec<Vec<(usize, Option<usize>)>>,
}

impl<'l> Side<'l> {
    fn of(base: &[Line], lines: &'l [Line]) -> Side<'l> {
        let mut side = Side {
            lines,
            fates: vec![Fate::Gone; base.len()],
            came: vec![Vec::new(); base.len() + 1],
        };
        let mut gap = 0;
        for step in steps(base, lines) {
            match step {
                Step::Stays { old, new } => {
                    side.fates[old] = Fate::Stays(new);
                    gap = old + 1;
                }
                Step::Gone { old, to } => {
                    side.fates[old] = to.map_or(Fate::Gone, Fate::Moved);
                    gap = old + 1;
                }
                Step::Came { new, from } => side.came[gap].push((new, from)),
            }
        }
        side
    }

    /// All words of the row of a table that a paragraph stands in; else its own.
    fn row(&self, at: usize) -> Vec<&'l str> {
        let Spot::Cell([table, row, _]) = self.lines[at].spot else {
            return vec![&self.lines[at].words.text];
        };
        let is_beside =
            |it: &&Line| matches!(it.spot, Spot::Cell([of, at, _]) if [of, at] == [table, row]);
        let beside = self.lines.iter().filter(is_beside);
        beside.map(|it| it.words.text.as_str()).collect()
    }

    /// What stands where a paragraph went, in its place.
    fn instead(&self, base: usize) -> String {
        let around = [&self.came[base], &self.came[base + 1]]
            .into_iter()
            .flatten();
        let came = around.filter(|it| it.1.is_none());
        let came: Vec<String> = came.map(|it| self.lines[it.0].text()).collect();
        came.join("\n")
    }

    /// The words of a paragraph on this side, wherever it stands.
    fn words(&self, base: usize) -> Option<&'l Line> {
        match self.fates[base] {
            Fate::Stays(at) | Fate::Moved(at) => self.lines.get(at),
            Fate::Gone => None,
        }
    }
}

/// What both sides want of a paper: `described` is laid out from the description as it is now, `edited`
/// stands in the file.
pub fn merged(base: &[Line], described: &[Line], edited: &[Line]) -> (Vec<Line>, Vec<Conflict>) {
    let merge = Merge {
        base,
        ours: Side::of(base, described),
        theirs: Side::of(base, edited),
    };
    merge.whole()
}

struct Merge<'l> {
    base: &'l [Line],
    ours: Side<'l>,
    theirs: Side<'l>,
}

impl Merge<'_> {
    fn whole(&self) -> (Vec<Line>, Vec<Conflict>) {
        let (mut lines, mut conflicts) = (Vec::new(), Vec::new());
        for gap in 0..=self.base.len() {
            if let Some(at) = gap.checked_sub(1) {
                self.line(at, &mut lines, &mut conflicts);
            }
            self.came(gap, &mut lines, &mut conflicts);
        }
        (lines, conflicts)
    }

    /// A paragraph that was there.
    fn line(&self, at: usize, lines: &mut Vec<Line>, conflicts: &mut Vec<Conflict>) {
        let was = &self.base[at];
        let conflict = |described: Option<&Line>, edited: Option<&Line>| Conflict {
            was: was.text(),
            described: described.map_or_else(|| self.ours.instead(at), Line::text),
            edited: edited.map_or_else(|| self.theirs.instead(at), Line::text),
        };
        match (self.ours.fates[at], self.theirs.fates[at]) {
            (Fate::Stays(one), Fate::Stays(other)) => {
                let (one, other) = (&self.ours.lines[one], &self.theirs.lines[other]);
                let (line, found) = both(was, one, other);
                lines.push(line);
                conflicts.extend(found);
            }
            (Fate::Stays(one), Fate::Gone) => {
                let one = &self.ours.lines[one];
                if let Some((is_first, conflict)) = self.row(at) {
                    lines.push(one.clone());
                    conflicts.extend(is_first.then_some(conflict));
                    return;
                }
                if one.words.text != was.words.text {
                    conflicts.push(conflict(Some(one), None));
                    lines.push(one.clone());
                }
            }
            (Fate::Gone, Fate::Stays(other) | Fate::Moved(other)) => {
                let other = &self.theirs.lines[other];
                if other.words.text != was.words.text {
                    conflicts.push(conflict(None, Some(other)));
                }
            }
            // Where it went it is merged.
            (Fate::Stays(_), Fate::Moved(_)) | (Fate::Moved(_), _) | (Fate::Gone, Fate::Gone) => {}
        }
    }

    /// The row of a table that a paragraph stands in, if it was taken out there and changed here, and whether the
    /// paragraph is its first.
    fn row(&self, at: usize) -> Option<(bool, Conflict)> {
        let Spot::Cell([table, row, _]) = self.base[at].spot else {
            return None;
        };
        let is_in =
            |it: &Line| matches!(it.spot, Spot::Cell([of, at, _]) if [of, at] == [table, row]);
        let own = (0..self.base.len()).filter(|it| is_in(&self.base[*it]));
        let own: Vec<usize> = own.collect();
        let now: Option<Vec<&Line>> = own.iter().map(|it| self.ours.words(*it)).collect();
        let now: Vec<String> = now?.into_iter().map(Line::text).collect();
        let was: Vec<String> = own.iter().map(|it| self.base[*it].text()).collect();
        let is_gone = own.iter().all(|it| self.theirs.fates[*it] == Fate::Gone);
        let conflict = Conflict {
            was: was.join(" | "),
            described: now.join(" | "),
            edited: String::new(),
        };
        (is_gone && was != now).then_some((own.first() == Some(&at), conflict))
    }

    /// What came behind a paragraph.
    fn came(&self, gap: usize, lines: &mut Vec<Line>, conflicts: &mut Vec<Conflict>) {
        let mut own: Vec<Vec<&str>> = Vec::new();
        for (at, from) in &self.ours.came[gap] {
            let line = &self.ours.lines[*at];
            own.push(self.ours.row(*at));
            let other = from.and_then(|it| Some((&self.base[it], self.theirs.words(it)?)));
            match other {
                Some((was, other)) => {
                    let (line, found) = both(was, line, other);
                    lines.push(line);
                    conflicts.extend(found);
                }
                None => lines.push(line.clone()),
            }
        }
        for (at, from) in &self.theirs.came[gap] {
            let line = &self.theirs.lines[*at];
            if own.contains(&self.theirs.row(*at)) {
                continue;
            }
            match from.map(|it| (it, self.ours.fates[it])) {
                None => lines.push(line.clone()),
                Some((it, Fate::Stays(one))) => {
                    let (line, found) = both(&self.base[it], &self.ours.lines[one], line);
                    lines.push(line);
                    conflicts.extend(found);
                }
                // Taken out or moved on the other side too, which has been told or stays so.
                Some((_, Fate::Gone | Fate::Moved(_))) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worded::Worded;

    fn lines(text: &str) -> Vec<Line> {
        let line = |it: &str| Line {
            words: Worded::plain(it),
            ..Line::default()
        };
        text.split('|')
            .filter(|it| !it.is_empty())
            .map(line)
            .collect()
    }

    /// What both want, and the conflicts.
    fn merge(base: &str, described: &str, edited: &str) -> (String, Vec<[String; 2]>) {
        let (all, conflicts) = merged(&lines(base), &lines(described), &lines(edited));
        let all: Vec<String> = all.iter().map(Line::text).collect();
        let told = conflicts.into_iter().map(|it| [it.described, it.edited]);
        (all.join("|"), told.collect())
    }

    const A: &str = "Rà soát danh sách các hộ khó khăn trong khu dân cư trước ngày 15/02/2026.";
    const B: &str = "Lập tổ trực ban tại nhà văn hóa, mở cửa cả tuần.";
    const C: &str = "Báo cáo kết quả về phường vào ngày 20 hằng tháng.";

    #[test]
    fn changes_of_both_sides_are_taken() {
        let base = format!("{A}|{B}|{C}");
        let day = A.replace("15/02", "10/02");
        let who = A.replace("các hộ", "những hộ");
        let two = day.replace("các hộ", "những hộ");
        let open = B.replace("cả tuần", "từ 7 giờ");
        let cases = [
            // Another paragraph each, and another word of the same one.
            (
                format!("{day}|{B}|{C}"),
                format!("{A}|{open}|{C}"),
                format!("{day}|{open}|{C}"),
            ),
            (
                format!("{day}|{B}|{C}"),
                format!("{who}|{B}|{C}"),
                format!("{two}|{B}|{C}"),
            ),
            (
                format!("{who}|{B}|{C}"),
                format!("{day}|{B}|{C}"),
                format!("{two}|{B}|{C}"),
            ),
            // The same on both sides.
            (
                format!("{day}|{B}|{C}"),
                format!("{day}|{B}|{C}"),
                format!("{day}|{B}|{C}"),
            ),
            (format!("{A}|{C}"), format!("{A}|{C}"), format!("{A}|{C}")),
            // One side adds, takes out or moves, the other rewords.
            (
                format!("{A}|{B}|Thêm.|{C}"),
                format!("{day}|{B}|{C}"),
                format!("{day}|{B}|Thêm.|{C}"),
            ),
            (
                format!("{day}|{B}|{C}"),
                format!("{A}|{B}|Thêm.|{C}"),
                format!("{day}|{B}|Thêm.|{C}"),
            ),
            (
                format!("{A}|{C}"),
                format!("{day}|{B}|{C}"),
                format!("{day}|{C}"),
            ),
            (
                format!("{day}|{B}|{C}"),
                format!("{A}|{C}"),
                format!("{day}|{C}"),
            ),
            (
                format!("{day}|{B}|{C}"),
                format!("{B}|{C}|{A}"),
                format!("{B}|{C}|{day}"),
            ),
            (
                format!("{B}|{C}|{A}"),
                format!("{day}|{B}|{C}"),
                format!("{B}|{C}|{day}"),
            ),
            // Both add in the same place.
            (
                format!("{A}|Một.|{B}|{C}"),
                format!("{A}|Hai.|{B}|{C}"),
                format!("{A}|Một.|Hai.|{B}|{C}"),
            ),
            (
                format!("{A}|Một.|{B}|{C}"),
                format!("{A}|Một.|{B}|{C}"),
                format!("{A}|Một.|{B}|{C}"),
            ),
        ];
        for (described, edited, wanted) in cases {
            assert_eq!(
                merge(&base, &described, &edited),
                (wanted, vec![]),
                "{described} / {edited}"
            );
        }
    }

    #[test]
    fn what_both_changed_otherwise_is_a_conflict_and_nothing_is_lost() {
        let base = format!("{A}|{B}|{C}");
        let (one, other) = (A.replace("15/02", "10/02"), A.replace("15/02", "20/02"));
        let told = |described: &str, edited: &str| merge(&base, described, edited);
        // The same words.
        let (text, found) = told(&format!("{one}|{B}|{C}"), &format!("{other}|{B}|{C}"));
        assert_eq!(text, format!("{one}|{B}|{C}"));
        assert_eq!(found, [[one.clone(), other.clone()]]);
        // With another change beside them, which is taken.
        let both = other.replace("các hộ", "những hộ");
        let (text, found) = told(&format!("{one}|{B}|{C}"), &format!("{both}|{B}|{C}"));
        assert_eq!(
            text,
            format!("{}|{B}|{C}", one.replace("các hộ", "những hộ"))
        );
        assert_eq!(found.len(), 1);
        // Taken out here, reworded there.
        let (text, found) = told(&format!("{B}|{C}"), &format!("{other}|{B}|{C}"));
        assert_eq!(
            (text, found),
            (format!("{B}|{C}"), vec![[String::new(), other.clone()]])
        );
        let (text, found) = told(&format!("{one}|{B}|{C}"), &format!("{B}|{C}"));
        assert_eq!(
            (text, found),
            (format!("{one}|{B}|{C}"), vec![[one.clone(), String::new()]])
        );
        // Moved there and reworded otherwise on both sides.
        let (text, found) = told(&format!("{one}|{B}|{C}"), &format!("{B}|{C}|{other}"));
        assert_eq!(
            (text, found),
            (format!("{B}|{C}|{one}"), vec![[one, other]])
        );
    }
}
