//! The file of a new office, out of what its kind of body says and what was answered.

use std::collections::BTreeMap;

use super::blank::quoted;
use super::body::BodyKind;
use super::interview;
use super::place::{self, Place};
use super::question::{Manner, Question};
use super::{Ask, Choice, read};
use crate::app::own_kind::initials;
use crate::campaign::{Office, Signer};
use crate::diagnostic::Message;
use crate::list::{folded, slug};

/// Where the name of who signs stands in the office of a kind of body.
const SIGNS: &str = "{nguoi-ky}";

/// What stands for the name of who signs and is not known yet.
const NOBODY: &str = "[CẦN BỔ SUNG: họ và tên người ký]";

/// A new office, as far as it is told.
pub struct Making<'a> {
    pub body: &'a BodyKind,
    pub answers: &'a BTreeMap<Ask, String>,
}

/// A new office.
pub struct Made {
    /// What its file may be called.
    pub name: String,
    pub text: String,
    /// What starters call by the names of holes: `cap`, `tinh`, and what the kind of body asked.
    pub facts: Vec<(String, String)>,
}

impl Making<'_> {
    fn said(&self, ask: &Ask) -> Option<&str> {
        self.answers.get(ask).map(String::as_str)
    }

    fn own(&self, key: &str) -> &str {
        self.said(&Ask::Own(key.to_owned())).unwrap_or_default()
    }

    fn place(&self) -> Option<Place<'_>> {
        self.said(&Ask::Place).map(Place::of)
    }

    /// Whether all is told that the usual answers to the others follow from.
    pub fn is_known(&self) -> bool {
        let is_told = |(key, _): (&str, _)| self.answers.contains_key(&Ask::Own(key.to_owned()));
        self.place().is_some() && self.body.own_asks().all(is_told)
    }

    pub fn question(&self, ask: &Ask) -> Question {
        match ask {
            Ask::Place => self.place_question(),
            Ask::Own(key) => self.own_question(key),
            Ask::Signer => {
                interview::signer(self.sample().as_ref().map(signers).unwrap_or_default(), ask)
            }
            Ask::Symbol => Question {
                default: Some(self.symbol()),
                ..Question::new(
                    ask,
                    message!("Ký hiệu cơ quan?", "The letters of the office in numbers?"),
                    message!(
                        "đứng sau loại văn bản: KH-UBND",
                        "behind the kind of paper: KH-UBND"
                    ),
                    Manner::Name,
                )
            },
            Ask::Seat => Question {
                default: Some(self.seats().0),
                choices: self.seats().1,
                ..Question::new(
                    ask,
                    message!(
                        "Địa danh ghi trước ngày tháng?",
                        "Which place stands before the day?"
                    ),
                    message!(
                        "tên người, tên sự kiện, chữ số thì ghi cả chữ xã, phường: Phường 1",
                        "a number, a person or an event is written with its level: Phường 1"
                    ),
                    Manner::Name,
                )
            },
            Ask::Name => Question {
                default: Some(String::new()),
                ..Question::new(
                    ask,
                    message!("Họ và tên người ký?", "The name of who signs?"),
                    message!("để trống thì viết sau", "left empty, it is written later"),
                    Manner::Name,
                )
            },
            _ => Question {
                default: Some(String::new()),
                ..Question::new(
                    ask,
                    message!(
                        "Địa chỉ, điện thoại, thư điện tử in ở chân trang?",
                        "Address, telephone and mail, printed at the foot of the page?"
                    ),
                    message!("để trống thì không in", "left empty, nothing is printed"),
                    Manner::Words,
                )
            },
        }
    }

    fn place_question(&self) -> Question {
        let is_commune = self.body.at.0.value == "xa";
        let words: Message = match is_commune {
            true => message!(
                "Ở xã, phường, đặc khu nào?",
                "In which commune, ward or special zone?"
            ),
            false => message!("Ở tỉnh, thành phố nào?", "In which province or city?"),
        };
        let help = message!(
            "gõ vài chữ, có dấu hay không đều được, thí dụ: ba dinh ha noi",
            "type some letters, with or without marks, for example: ba dinh ha noi"
        );
        Question {
            choices: place::choices(is_commune),
            ..Question::new(&Ask::Place, words, help, Manner::Chosen)
        }
    }

    fn own_question(&self, key: &str) -> Question {
        let ask = Ask::Own(key.to_owned());
        let own = self.body.own_asks().find(|(known, _)| *known == key);
        let Some((_, own)) = own else {
            return Question::new(&ask, Message::default(), Message::default(), Manner::Name);
        };
        let words = Message {
            vi: own.ask.0.value.clone(),
            en: own.english.0.value.clone(),
        };
        let help = match &own.example {
            Some(example) => {
                let example = &example.value;
                message!("ví dụ: {example}", "such as: {example}")
            }
            None => Message::default(),
        };
        let level = self.level();
        let default = own.default.as_ref().and_then(|it| it.get(&level));
        Question {
            choices: own
                .choices
                .iter()
                .map(|it| Choice::plain(&it.value))
                .collect(),
            default: default.map(|it| it.value.clone()),
            ..Question::new(&ask, words, help, Manner::Name)
        }
    }

    /// The level of its place as a key: `xa`, `dac-khu`, `tinh`.
    fn level(&self) -> String {
        self.place()
            .map(|it| slug(it.parts().0))
            .unwrap_or_default()
    }

    /// The letters that usually stand for it.
    fn symbol(&self) -> String {
        let Some(key) = &self.body.symbol_of else {
            return self
                .body
                .symbol
                .as_ref()
                .map_or_else(String::new, |it| it.value.clone());
        };
        let name = self.own(&key.value);
        let rest = self
            .body
            .dropped
            .iter()
            .find_map(|it| name.strip_prefix(it.value.as_str()));
        initials(rest.unwrap_or(name))
    }

    /// The usual name of its place before the day, and both ways to write it.
    fn seats(&self) -> (String, Vec<Choice>) {
        let Some(place) = self.place() else {
            return Default::default();
        };
        let (level, name) = place.parts();
        let mut letters = level.chars();
        let capital = letters.next().map(|it| it.to_uppercase().to_string());
        let whole = format!("{}{} {name}", capital.unwrap_or_default(), letters.as_str());
        let is_so = |rule: &str| match rule {
            "so" => name.chars().all(|it| it.is_numeric()),
            "mot-tieng" => !name.contains(' '),
            "trung-tinh" => {
                place.commune.is_some() && folded(name) == folded(place.province_name())
            }
            _ => false,
        };
        let is_whole = self.body.full_place.iter().any(|it| is_so(&it.value));
        let choices = vec![Choice::plain(name), Choice::plain(&whole)];
        (if is_whole { whole } else { name.to_owned() }, choices)
    }

    /// What stands in each hole.
    fn holes(&self) -> Vec<(String, String)> {
        let place = self.place().unwrap_or(Place {
            commune: None,
            province: "",
        });
        let level = self.level();
        let mut holes: Vec<(String, String)> = vec![
            ("cap".to_owned(), place.parts().0.to_owned()),
            ("noi".to_owned(), place.whole().to_owned()),
            ("tinh".to_owned(), place.province.to_owned()),
            (
                "ky-hieu".to_owned(),
                self.said(&Ask::Symbol).unwrap_or_default().to_owned(),
            ),
            (
                "dia-danh".to_owned(),
                self.said(&Ask::Seat).unwrap_or_default().to_owned(),
            ),
        ];
        let contact = self.said(&Ask::Contact).filter(|it| !it.is_empty());
        let contact = contact.map_or_else(String::new, |it| format!("contact: {}", quoted(it)));
        holes.push(("lien-he".to_owned(), contact));
        // Words of the level, its province's included.
        let province = Place {
            commune: None,
            ..place
        }
        .parts()
        .0;
        for level in [level, slug(province)] {
            let words = self.body.words_at(&level);
            holes.extend(words.map(|(key, it)| (key.to_owned(), it.to_owned())));
        }
        holes.extend(
            self.body
                .own_asks()
                .map(|(key, _)| (key.to_owned(), self.own(key).to_owned())),
        );
        holes
    }

    /// The office with what is known so far; who signs is not chosen.
    pub fn sample(&self) -> Option<Office> {
        let mut holes = self.holes();
        for (_, words) in holes.iter_mut().filter(|(key, _)| key != "lien-he") {
            if words.is_empty() {
                "…".clone_into(words);
            }
        }
        let text = filled(&self.body.office.0.value, &holes);
        read(&text.replace(SIGNS, "…"))
    }

    /// The whole file.
    pub fn text(&self) -> Made {
        let holes = self.holes();
        let text = filled(&self.body.office.0.value, &holes);
        let signer = self.said(&Ask::Signer).unwrap_or_default();
        let name = self
            .said(&Ask::Name)
            .filter(|it| !it.is_empty())
            .unwrap_or(NOBODY);
        let mut out = String::new();
        for line in text.lines() {
            let is_chosen = line.trim_start().split(':').next() == Some(signer);
            let line = match (line.contains(SIGNS), is_chosen) {
                (false, _) => line.to_owned(),
                (true, true) => line.replace(SIGNS, name),
                // Others are named when they sign.
                (true, false) => format!("  # {}", line.trim_start().replace(SIGNS, "Họ và Tên")),
            };
            out += line.trim_end();
            out.push('\n');
        }
        let own: Vec<&str> = self.body.own_asks().map(|(key, _)| key).collect();
        let is_fact = |key: &str| ["cap", "tinh"].contains(&key) || own.contains(&key);
        let symbol = self.said(&Ask::Symbol).unwrap_or_default();
        Made {
            name: slug(&format!(
                "{symbol} {}",
                self.place().map_or("", Place::whole)
            )),
            text: out,
            facts: holes.into_iter().filter(|(key, _)| is_fact(key)).collect(),
        }
    }
}

/// Words with their holes filled, in capitals where the hole is; a line with an empty hole is left out.
fn filled(text: &str, holes: &[(String, String)]) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut line = line.to_owned();
        let mut is_empty = false;
        for (key, words) in holes {
            for (hole, words) in [
                (format!("{{{key}}}"), words.clone()),
                (format!("{{{}}}", key.to_uppercase()), words.to_uppercase()),
            ] {
                if line.contains(&hole) {
                    is_empty |= words.is_empty();
                    line = line.replace(&hole, &words);
                }
            }
        }
        if !is_empty {
            out += &line;
            out.push('\n');
        }
    }
    out
}

/// Those who sign for an office, each by its key.
pub fn signers(office: &Office) -> Vec<Choice> {
    let all = office.signers.iter().flat_map(|it| &it.0);
    let choice = |(key, signer): &(crate::shape::Text, Signer)| {
        let words = |it: &Option<crate::shape::Text>| it.as_ref().map(|it| it.value.clone());
        let title = words(&signer.title).unwrap_or_else(|| key.value.clone());
        let instead = words(&signer.kt).map(|it| format!("ký thay {it}"));
        let behalf = words(&signer.tm).map(|it| format!("thay mặt {it}"));
        let name = words(&signer.name).filter(|it| it != "…");
        let more = [behalf, instead, name].into_iter().flatten();
        let more = more.collect::<Vec<_>>().join(", ");
        let label = match more.is_empty() {
            true => title,
            false => format!("{title} ({more})"),
        };
        Choice {
            value: key.value.clone(),
            label: message!("{label}", "{label}"),
        }
    };
    all.map(choice).collect()
}
