//! How many papers a run saw, what was found in them by kind, and what of it mends itself.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Message, Severity};

/// Kinds of findings of one weight that are named one by one.
const MOST: usize = 12;

/// What tells the title of a code, if it has one.
pub type Called = fn(&str) -> Option<&'static str>;

#[derive(Debug, Default)]
pub struct Summary {
    papers: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    mended: usize,
    kinds: BTreeMap<&'static str, Kind>,
}

/// What was found by one code.
#[derive(Debug)]
struct Kind {
    /// The weight of the worst.
    severity: Severity,
    count: usize,
}

impl Summary {
    /// Counts a paper; whether its file can be written decides what of it can be mended.
    pub fn paper(&mut self, found: &[Diagnostic], is_written: bool) {
        self.papers += 1;
        self.count(found);
        if is_written {
            self.mended += found.iter().filter(|it| !it.fixes.is_empty()).count();
        }
    }

    pub fn count(&mut self, found: &[Diagnostic]) {
        let [errors, warnings, notes] = Diagnostic::weights(found);
        self.errors += errors;
        self.warnings += warnings;
        self.notes += notes;
        for one in found {
            let number = 1 + one.more;
            let kind = self.kinds.entry(one.code).or_insert(Kind {
                severity: one.severity,
                count: 0,
            });
            kind.severity = kind.severity.max(one.severity);
            kind.count += number;
        }
    }

    /// Whether something must be fixed or looked at again; notes are only left to do.
    pub fn gates(&self) -> bool {
        self.errors + self.warnings > 0
    }

    pub fn has_findings(&self) -> bool {
        self.errors + self.warnings + self.notes > 0
    }

    /// The kinds that were found, by weight and what matters most before the others, each with its
    /// number; of a single one everything has been said.
    pub fn kinds(&self, called: Called) -> Vec<Message> {
        if self.kinds.len() < 2 {
            return Vec::new();
        }
        let of = |weight: Severity| {
            let kinds = self.kinds.iter();
            let kinds = kinds.filter(|(_, it)| it.severity.min(Severity::Error) == weight);
            let mut kinds: Vec<_> = kinds.map(|(code, it)| (*code, it.count)).collect();
            kinds.sort_by_key(|(_, count)| Reverse(*count));
            named(&kinds, called).map(|Message { vi, en }| match weight {
                Severity::Error | Severity::Fatal => {
                    message!("Phải sửa trước: {vi}", "To be mended first: {en}")
                }
                Severity::Warning => message!("Nên xem lại: {vi}", "To be looked at: {en}"),
                Severity::Note => message!("Còn để làm: {vi}", "Left to do: {en}"),
            })
        };
        let weights = [Severity::Error, Severity::Warning, Severity::Note];
        weights.into_iter().filter_map(of).collect()
    }

    /// How much of it the program can mend; none when there is nothing.
    pub fn mended(&self) -> Option<Message> {
        let mended = self.mended;
        let plural = if mended == 1 { "" } else { "s" };
        (mended > 0).then(|| {
            message!(
                "`--fix` tự sửa được {mended} chỗ (xem trước bằng `--fix --dry-run`)",
                "`--fix` can mend {mended} finding{plural} (`--fix --dry-run` shows how)"
            )
        })
    }

    pub fn words(&self) -> Message {
        let Summary {
            papers,
            errors,
            warnings,
            notes,
            ..
        } = self;
        let plural = |n: &usize| if *n == 1 { "" } else { "s" };
        let (p, e, w, n) = (
            plural(papers),
            plural(errors),
            plural(warnings),
            plural(notes),
        );
        message!(
            "{papers} văn bản: {errors} lỗi, {warnings} cảnh báo, {notes} ghi chú",
            "{papers} paper{p}: {errors} error{e}, {warnings} warning{w}, {notes} note{n}"
        )
    }
}

/// Kinds with their numbers, each by what it is called; none when there are none.
fn named(kinds: &[(&str, usize)], called: Called) -> Option<Message> {
    let shown = &kinds[..kinds.len().min(MOST)];
    let others = kinds.len() - shown.len();
    let name = |(_, count): &(&str, usize), name: &str| match count {
        1 => name.to_owned(),
        _ => format!("{name} ({count})"),
    };
    let list = |names: Vec<String>, others: Option<String>| -> String {
        let all: Vec<String> = names.into_iter().chain(others).collect();
        all.join("; ")
    };
    let more = (others > 0).then(|| message!("… {others} loại khác", "… {others} other kinds"));
    let vi = shown
        .iter()
        .map(|it| name(it, called(it.0).unwrap_or(it.0)));
    let en = shown.iter().map(|it| name(it, it.0));
    (!kinds.is_empty()).then(|| Message {
        vi: list(vi.collect(), more.as_ref().map(|it| it.vi.clone())),
        en: list(en.collect(), more.map(|it| it.en)),
    })
}

/// What still stands between a paper and the signature, in one line.
pub fn standing(found: &[Diagnostic], called: Called) -> Message {
    let mut wrong: BTreeMap<&str, usize> = BTreeMap::new();
    let mut doubts = 0;
    for one in found {
        match one.severity {
            Severity::Error | Severity::Fatal => {
                *wrong.entry(one.code).or_default() += 1 + one.more;
            }
            Severity::Warning => doubts += 1 + one.more,
            Severity::Note => {}
        }
    }
    let Message { vi, en } = match doubts {
        0 => Message::default(),
        _ => message!(
            "; {doubts} cảnh báo nên xem lại",
            "; {doubts} to be looked at again"
        ),
    };
    let all: usize = wrong.values().sum();
    let mut wrong: Vec<_> = wrong.into_iter().collect();
    wrong.sort_by_key(|(_, count)| Reverse(*count));
    match named(&wrong, called) {
        None => message!(
            "ký được, không còn lỗi nào{vi}",
            "can be signed, nothing stands against it{en}"
        ),
        Some(names) => {
            let (of, kinds) = (names.vi, names.en);
            message!(
                "chưa ký được, còn {all} chỗ phải sửa: {of}{vi}",
                "cannot be signed, {all} to be mended: {kinds}{en}"
            )
        }
    }
}
