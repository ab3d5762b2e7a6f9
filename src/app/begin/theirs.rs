//! Another's paper that a new one follows: its basis, what it is about, the work that falls to the
//! office, each with a day some days before theirs. All of it is marked for whoever writes the paper.

use super::Beginning;
use crate::app::house::House;
use crate::app::texts::Texts;
use crate::campaign::{Office, reckoned};
use crate::description::{Group, Value};
use crate::diagnostic::Message;
use crate::kind::Kind;
use crate::recover::{self, Called, Given, Us};
use crate::time::written;
use crate::worded::Worded;

/// The paper that a new one follows, and how many working days before theirs its days are.
pub struct Theirs {
    told: recover::Theirs,
    ahead: u32,
    /// The year at hand.
    year: i32,
}

/// What it lends the description of an office.
pub struct Lent {
    /// What is said of it at the head of the file, a line each.
    pub head: Vec<String>,
    /// The entry among bases, and the work, as they are typed.
    pub basis: String,
    pub work: Option<String>,
    /// Who sent it.
    pub to: String,
}

/// The part that work goes to.
pub const WORK: &str = "tasks";

impl Theirs {
    pub fn read(
        house: &House,
        texts: &dyn Texts,
        (name, bytes): (&str, Vec<u8>),
        (ahead, year): (u32, i32),
    ) -> Result<Theirs, Message> {
        let told = house.theirs(name, bytes, texts)?;
        Ok(Theirs { told, ahead, year })
    }

    /// How a sentence calls it.
    fn cited(&self) -> String {
        let told = &self.told;
        let number = told.number.as_ref().map(|it| format!(" số {it}"));
        let date = told.date.as_ref().map(|it| format!(" ngày {it}"));
        let (kind, issuer) = (&told.kind_name, &told.issuer);
        let parts = [number, date].map(Option::unwrap_or_default).concat();
        format!("{kind}{parts} của {issuer}")
    }

    fn about(&self) -> Option<String> {
        let words = self.told.subject.as_ref()?;
        let behind = [
            "V/v ",
            "V/v: ",
            "v/v ",
            "Về việc ",
            "Về ",
            "về việc ",
            "về ",
        ];
        let bare = behind.iter().find_map(|it| words.strip_prefix(it));
        let bare = bare.unwrap_or(words);
        Some(Worded::plain(bare).lower_first().text)
    }

    /// What the new paper is about, when nobody says.
    pub fn subject(&self) -> String {
        format!("Thực hiện {}", self.cited())
    }

    /// The year of the new paper, when nobody says: that at hand, whenever theirs was signed.
    pub fn year(&self) -> i32 {
        self.year
    }

    pub fn lent(&self, office: &Office) -> Lent {
        let us = Us::of(office);
        let all = self.told.work.iter();
        let own = all.filter_map(|it| Some((it, it.falls_to(&us)?)));
        let own: Vec<(&Given, (Called, String))> = own.collect();
        let is_own = |it: &Given| own.iter().any(|(given, _)| std::ptr::eq(*given, it));
        let others = self
            .told
            .work
            .iter()
            .filter(|it| it.due.is_some() && !is_own(it));
        let mut head = vec![format!(
            "Theo {}. Mọi chỗ lấy từ văn bản ấy đều phải xem lại trước khi trình ký.",
            self.cited()
        )];
        let missing = [
            (self.told.number.is_none(), "số"),
            (self.told.date.is_none(), "ngày"),
            (self.told.subject.is_none(), "trích yếu"),
        ];
        let missing: Vec<&str> = missing.iter().filter(|it| it.0).map(|it| it.1).collect();
        if !missing.is_empty() {
            head.push(format!(
                "Không đọc được {} của văn bản ấy.",
                missing.join(", ")
            ));
        }
        for given in others {
            let due = given.due.as_ref().map_or("", |it| &it.typed);
            head.push(format!(
                "Hạn khác trong văn bản ấy, {due}: {}",
                shortened(&given.words)
            ));
        }
        let calendar = office.calendar();
        let work = own.iter().map(|(given, (called, words))| {
            let own = given
                .due
                .as_ref()
                .and_then(|it| reckoned::worked_before(it.day?, self.ahead, &calendar));
            entry(given, *called, words, own.map(written))
        });
        let work: Vec<Value> = work.collect();
        if work.is_empty() {
            head.push(
                "Không thấy việc nào ghi tên cơ quan mình hay các cơ quan như mình: tự viết phần nhiệm vụ."
                    .to_owned(),
            );
        }
        let mut parts = Group::default();
        parts.put(WORK, Value::List(work));
        Lent {
            head,
            basis: self.basis().text(&[]),
            work: (!parts.is_empty()).then(|| parts.text(&[])),
            to: self.told.issuer.clone(),
        }
    }

    fn basis(&self) -> Group {
        let told = &self.told;
        let mut basis = Group::default();
        basis.say("opening", "Thực hiện");
        basis.say("paper", told.kind_name.clone());
        let said = |group: &mut Group, key: &str, words: &Option<String>| {
            group.say(key, words.clone().unwrap_or_default());
        };
        said(&mut basis, "number", &told.number);
        said(&mut basis, "date", &told.date);
        basis.say("issuer", told.issuer.clone());
        basis.say(
            "subject",
            self.about().map_or(String::new(), |it| format!("về {it}")),
        );
        let mut all = Group::default();
        all.put("basis", Value::List(vec![basis.into()]));
        all
    }
}

/// Work as an entry: its words, the office's own day, and what is said of theirs.
fn entry(given: &Given, called: Called, words: &str, own: Option<String>) -> Value {
    let mut entry = Group::default();
    let due = given.due.as_ref();
    let typed = due.map(|it| it.typed.as_str());
    let (words, is_called) = match typed.and_then(|it| recover::once(words, it, "{{ due }}")) {
        Some(called) => (called, true),
        None => (words.to_owned(), false),
    };
    entry.say(
        "text",
        format!("{words} [CẦN BỔ SUNG: ai làm, xem lại lời và hạn]"),
    );
    let called = match called {
        Called::ByName => "gọi tên cơ quan mình",
        Called::Together => "gọi chung các cơ quan như mình",
    };
    let place = match given.number.trim_end_matches('.') {
        "" => String::new(),
        number => format!("mục {number}, "),
    };
    let theirs = typed.map_or_else(String::new, |it| format!("; hạn của họ: {it}"));
    entry.remark(format!("Việc của họ: {place}{called}{theirs}"));
    if let Some(typed) = typed {
        if !is_called {
            entry.say("time", "trước ngày {{ due }}");
        }
        entry.say("due", own.unwrap_or_else(|| typed.to_owned()));
    }
    entry.into()
}

/// The first words of a sentence.
fn shortened(words: &str) -> String {
    let mut all = words.split_whitespace();
    let first: Vec<&str> = all.by_ref().take(20).collect();
    let more = if all.next().is_some() { " …" } else { "" };
    format!("{}{more}", first.join(" "))
}

impl Beginning<'_> {
    /// Begins from another's paper, with days so many working days before theirs, in the year at hand.
    pub fn follow(&mut self, name: &str, bytes: Vec<u8>, when: (u32, i32)) -> Result<(), Message> {
        let theirs = Theirs::read(self.house, self.texts, (name, bytes), when)?;
        self.theirs = Some(theirs);
        Ok(())
    }

    /// The kind that is chosen when nobody says: theirs, if the office has such papers and they hold work.
    pub(super) fn usual_kind(&self, family: &str) -> Option<&str> {
        let told = &self.theirs.as_ref()?.told;
        let kind = self.house.kinds().get(&told.kind)?;
        let fits = kind.is_of(family) && holds_work(kind);
        fits.then_some(kind.key.as_str())
    }
}

/// Whether a kind of paper has a part for work.
fn holds_work(kind: &Kind) -> bool {
    kind.parts.iter().any(|it| it.key.0.value == WORK)
}
