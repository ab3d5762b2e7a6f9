//! Values that were called in words which came elsewhere or were parted: they are called there again, or it is told
//! that they are plain words now.

use super::bench::{Edit, Sight, Whose};
use super::carry::Carry;
use super::reword::Aim;
use super::roots::Roots;
use super::told::Carried;

/// A call as it is typed, and the words that are printed for it.
type Call = (String, String);

/// What a paper called, and all that it said, before anything was carried.
pub struct Calls {
    all: Vec<Call>,
    texts: Vec<String>,
}

impl Calls {
    pub fn of(sight: &Sight) -> Calls {
        let roots = Roots::of(sight);
        let mut all: Vec<Call> = Vec::new();
        for line in &sight.lines {
            let text = &line.words.text;
            let mut last = None;
            for (at, place) in line.words.origin.cut(&(0..text.len())) {
                let call = place.and_then(|it| it.call);
                let Some(call) = call.filter(|it| sight.whose(it.file) == Some(Whose::Own)) else {
                    continue;
                };
                let typed = roots.typed(call);
                match all.last_mut() {
                    Some((_, printed)) if last == Some(call) => printed.push_str(&text[at]),
                    _ if typed.starts_with("{{") => {
                        all.push((typed.to_owned(), text[at].to_owned()));
                    }
                    _ => continue,
                }
                last = Some(call);
            }
        }
        Calls {
            all,
            texts: sight.lines.iter().map(|it| it.words.text.clone()).collect(),
        }
    }

    /// How often a call is made, and how often its words are said.
    fn many(&self, call: &Call) -> (usize, usize) {
        let calls = self.all.iter().filter(|it| *it == call).count();
        let said = self.texts.iter().map(|it| it.matches(&call.1).count());
        (calls, said.sum())
    }

    /// How often words are still said that are no longer called.
    fn bare(&self, after: &Calls, call: &Call) -> usize {
        let ((calls, said), (still, now)) = (self.many(call), after.many(call));
        (calls + now).saturating_sub(still + said)
    }
}

impl Carry<'_> {
    /// Calls again what an edit has made plain words, or tells it.
    pub fn keep_calls(&mut self, before: &Calls) {
        let mut calls = before.all.clone();
        calls.sort();
        calls.dedup();
        let mut now = Calls::of(&self.sight);
        for call in calls {
            for _ in 0..before.bare(&now, &call) {
                let found = self.plain(before, &call);
                let mut each = found.iter().map(std::slice::from_ref);
                if !each.any(|it| self.is_linked(it)) {
                    self.tell_plain(&call, found);
                    break;
                }
                now = Calls::of(&self.sight);
            }
        }
    }

    /// Edits that call a value where new words say what it prints.
    fn plain(&self, before: &Calls, (typed, printed): &Call) -> Vec<Edit> {
        let roots = Roots::of(&self.sight);
        let is_new = |text: &str| before.texts.iter().all(|it| it != text);
        let lines = self.sight.lines.iter();
        let lines = lines.filter(|it| is_new(&it.words.text));
        let mut all = Vec::new();
        for line in lines {
            for (at, words) in line.words.text.match_indices(printed.as_str()) {
                let stretch = at..at + words.len();
                let mut places = line.words.origin.cut(&stretch);
                let (Some((_, Some(place))), None) = (places.next(), places.next()) else {
                    continue;
                };
                let is_own = self.sight.whose(place.span.file) == Some(Whose::Own);
                if is_own && place.exact && place.call.is_none() {
                    all.extend(roots.words(place.span, typed));
                }
            }
        }
        all
    }

    fn tell_plain(&mut self, (typed, printed): &Call, found: Vec<Edit>) {
        let Some(edit) = found.into_iter().next() else {
            return;
        };
        let sides = self.sides(&[edit]);
        self.carried.push(Carried {
            place: Some(message!(
                "«{printed}» ở đây nay là chữ thường, không còn theo `{typed}`",
                "“{printed}” is plain words here now, and no longer follows `{typed}`"
            )),
            ..Carried::whole(String::new(), String::new(), sides, Aim::Here)
        });
    }
}
