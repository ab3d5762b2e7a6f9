//! A question: its words, what can be chosen, what is taken when nothing is said, and what is said of an
//! answer.

use super::place::Place;
use super::{Ask, NEW};
use crate::diagnostic::Message;
use crate::knowledge::places;
use crate::list::folded;
use crate::shape::nearest;

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    pub ask: Ask,
    pub words: Message,
    /// What helps to answer it.
    pub help: Message,
    pub choices: Vec<Choice>,
    pub manner: Manner,
    /// What is taken when nothing is said; an answer may be left empty where this is.
    pub default: Option<String>,
}

/// What can be chosen: what it is known by, and how it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: Message,
}

/// What an answer must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// One of the choices.
    Chosen,
    /// A name that is typed into a file as it is; choices are usual ones.
    Name,
    /// Any line.
    Words,
    Year,
}

/// The distance of a choice whose words do not stand together as they were typed.
const FAR: usize = usize::MAX >> 1;

/// Choices that are named when several fit.
const NAMED: usize = 6;

impl Choice {
    /// One that is shown as it is known.
    pub fn plain(words: &str) -> Choice {
        Choice {
            value: words.to_owned(),
            label: message!("{words}", "{words}"),
        }
    }

    /// Whether typed words, with or without marks, lead to it: each begins a word of it.
    pub fn fits(&self, typed: &str) -> bool {
        let own = folded(&format!(
            "{} {} {}",
            self.label.vi, self.label.en, self.value
        ));
        let typed = folded(typed);
        let begins = |it: &str| own.split(' ').any(|word| word.starts_with(it));
        typed.split(' ').all(begins)
    }

    /// How near typed words come to it; the smaller the nearer.
    pub fn distance(&self, typed: &str) -> usize {
        let (own, typed) = (folded(&self.label.vi), folded(typed));
        match own.find(&typed) {
            Some(0) => 0,
            Some(at) if own.as_bytes().get(at - 1) == Some(&b' ') => at,
            _ => FAR,
        }
    }
}

impl Question {
    /// One that must be answered, without choices.
    pub fn new(ask: &Ask, words: Message, help: Message, manner: Manner) -> Question {
        Question {
            ask: ask.clone(),
            words,
            help,
            choices: Vec::new(),
            manner,
            default: None,
        }
    }

    /// That it has no answer.
    pub fn unanswered(&self) -> Message {
        let Message { vi, en } = &self.words;
        message!("chưa trả lời: {vi}", "not answered: {en}")
    }

    /// The answer that words mean, or why they mean none.
    pub fn verdict(&self, words: &str) -> Result<String, Message> {
        let words = words.trim();
        if words.is_empty() {
            return self.default.clone().ok_or_else(|| self.unanswered());
        }
        match self.chosen(words) {
            Ok(Some(value)) => return Ok(value),
            Err(several) if self.manner == Manner::Chosen => return Err(several),
            Ok(None) | Err(_) => {}
        }
        match self.manner {
            Manner::Chosen => Err(self.unlike(words)),
            Manner::Name => plain(words),
            Manner::Words if words.contains(char::is_control) => Err(message!(
                "chỉ viết một dòng",
                "only one line can stand here"
            )),
            Manner::Words => Ok(words.to_owned()),
            Manner::Year => match words.parse::<i32>() {
                Ok(year) if (1900..=2100).contains(&year) => Ok(year.to_string()),
                _ => Err(message!(
                    "`{words}` không phải năm từ 1900 đến 2100",
                    "`{words}` is no year from 1900 to 2100"
                )),
            },
        }
    }

    /// That nothing can be chosen like these words, with what is near or can be.
    fn unlike(&self, words: &str) -> Message {
        let keys = self.choices.iter().map(|it| it.value.as_str());
        let near = nearest(words, keys);
        let is_shown = |it: &&Choice| near.map_or(it.value != NEW, |near| it.value == near);
        let shown: Vec<&Choice> = self.choices.iter().filter(is_shown).take(NAMED).collect();
        let more = if self.choices.len() > NAMED && shown.len() > 1 {
            "; …"
        } else {
            ""
        };
        let list = |lang: fn(&Choice) -> &str| {
            let names: Vec<&str> = shown.iter().map(|it| lang(it)).collect();
            names.join("; ")
        };
        let (vi, en) = (list(|it| &it.label.vi), list(|it| &it.label.en));
        if self.ask == Ask::Place {
            return message!(
                "không có nơi nào như `{words}` trong danh mục hiện nay; gần nhất: {vi}{more}",
                "no place of today is like `{words}`; nearest: {en}{more}"
            );
        }
        message!(
            "không có lựa chọn nào như `{words}`; có: {vi}{more}",
            "nothing can be chosen like `{words}`; there are: {en}{more}"
        )
    }

    /// Places of today that a place of before belongs to, where none of today has the name that is typed.
    pub fn instead(&self, words: &str) -> Vec<String> {
        if self.ask != Ask::Place {
            return Vec::new();
        }
        let typed = folded(words.split(',').next().unwrap_or_default());
        let is_of_today = |it: &Choice| {
            let (level, name) = Place::of(&it.value).parts();
            typed == folded(name) || typed == folded(&format!("{level} {name}"))
        };
        if self.choices.iter().any(is_of_today) {
            return Vec::new();
        }
        let now = places::became(words).into_iter();
        now.map(|it| format!("{}, {}", it.name, it.province))
            .filter(|name| self.choices.iter().any(|it| it.value == *name))
            .collect()
    }

    /// The one choice that words lead to. Several that fit are told.
    fn chosen(&self, words: &str) -> Result<Option<String>, Message> {
        // Thousands of places are not made alike for one that is typed as it stands.
        if let Some(same) = self.choices.iter().find(|it| it.value == words) {
            return Ok(Some(same.value.clone()));
        }
        let exactly = |it: &&Choice| {
            let labels = [&it.value, &it.label.vi, &it.label.en];
            labels
                .iter()
                .any(|own| *own == words || folded(own) == folded(words))
        };
        let mut exact = self.choices.iter().filter(exactly);
        if let Some(one) = exact.next() {
            return Ok(Some(one.value.clone()));
        }
        let now = self.instead(words);
        if !now.is_empty() {
            let more = if now.len() > NAMED { "; …" } else { "" };
            let now = now.into_iter().take(NAMED).collect::<Vec<_>>().join("; ");
            return Err(message!(
                "`{words}` là tên cũ, trước 01/7/2025; nay thuộc: {now}{more}",
                "`{words}` is a name of before 01/7/2025; now it belongs to: {now}{more}"
            ));
        }
        let fitting: Vec<&Choice> = self.choices.iter().filter(|it| it.fits(words)).collect();
        // Words that stand together mean more than words that are scattered.
        let together = fitting.iter().filter(|it| it.distance(words) < FAR);
        if let [one] = together.collect::<Vec<_>>()[..] {
            return Ok(Some(one.value.clone()));
        }
        match fitting[..] {
            [] => Ok(None),
            [one] => Ok(Some(one.value.clone())),
            _ => {
                let list = |lang: fn(&Choice) -> &str| {
                    let shown = fitting.iter().take(NAMED).map(|it| lang(it));
                    let more = (fitting.len() > NAMED).then_some("…");
                    shown.chain(more).collect::<Vec<_>>().join("; ")
                };
                let (vi, en) = (list(|it| &it.label.vi), list(|it| &it.label.en));
                let many = fitting.len();
                Err(message!(
                    "có {many} lựa chọn như `{words}`: {vi}; viết thêm cho rõ",
                    "{many} can be chosen like `{words}`: {en}; say more"
                ))
            }
        }
    }
}

/// Words that can be typed into a file of YAML as they are.
fn plain(words: &str) -> Result<String, Message> {
    let bad = |it: char| it.is_control() || "\"\\{}[]#".contains(it);
    let is_bad = words.contains(bad) || words.contains(": ") || words.ends_with(':');
    match is_bad || !words.starts_with(char::is_alphanumeric) {
        false => Ok(words.to_owned()),
        true => Err(message!(
            "`{words}` có dấu không dùng ở đây được: bắt đầu bằng chữ hoặc số, không có ngoặc kép, ngoặc nhọn, ngoặc vuông, `#`, hai chấm",
            "`{words}` has a sign that cannot stand here: begin with a letter or a digit, without quotes, braces, brackets, `#` and colons"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::begin::place;

    fn of_places() -> Question {
        Question {
            choices: place::choices(true),
            ..Question::new(
                &Ask::Place,
                message!("", ""),
                message!("", ""),
                Manner::Chosen,
            )
        }
    }

    #[test]
    fn a_few_letters_with_or_without_marks_find_a_place() {
        for typed in ["ba dinh ha noi", "phường Ba Đình, Hà Nội", "p ba đì hà n"] {
            let found = of_places().verdict(typed);
            assert_eq!(
                found.as_deref(),
                Ok("phường Ba Đình, thành phố Hà Nội"),
                "{typed}"
            );
        }
        let several = of_places().verdict("tan lap").unwrap_err();
        assert!(several.vi.contains("xã Tân Lập, "), "{}", several.vi);
        assert!(of_places().verdict("xã Không Đâu").is_err());
        // What begins alike is not taken for it.
        let old = of_places().verdict("phuong my phuoc").unwrap_err();
        assert!(
            old.vi.contains("phường Long Xuyên, tỉnh An Giang"),
            "{}",
            old.vi
        );
        for typed in ["thị trấn Cờ Đỏ", "thi tran co do"] {
            let old = of_places().verdict(typed).unwrap_err();
            let wanted = "là tên cũ, trước 01/7/2025; nay thuộc: xã Cờ Đỏ, thành phố Cần Thơ";
            assert!(old.vi.contains(wanted), "{}", old.vi);
        }
    }

    #[test]
    fn names_cannot_break_a_file() {
        let name = Question::new(
            &Ask::Symbol,
            message!("", ""),
            message!("", ""),
            Manner::Name,
        );
        assert!(name.verdict("Trường THCS M'Drắk, số 2").is_ok());
        for bad in ["a: b", "\"a\"", "a #b", "{a}", "- a", "a:"] {
            assert!(name.verdict(bad).is_err(), "{bad}");
        }
    }
}
