//! The questions of every new paper: whose it is, what it is, what it is about, its year, who signs.

use super::body::BodyKind;
use super::question::{Choice, Manner, Question};
use super::{Ask, KIND, NEW, STARTER};
use crate::app::house::House;
use crate::app::starter::Starter;
use crate::diagnostic::Message;
use crate::kind::Kind;

/// Offices are known by their files, and shown by what they call themselves.
pub fn office(names: Vec<String>, called: impl Fn(&str) -> Option<String>) -> Question {
    let choice = |name: &String| match called(name) {
        Some(own) => Choice {
            value: name.clone(),
            label: message!("{own} ({name})", "{own} ({name})"),
        },
        None => Choice::plain(name),
    };
    let mut choices: Vec<Choice> = names.iter().map(choice).collect();
    choices.push(Choice {
        value: NEW.to_owned(),
        label: message!("(đơn vị mới)", "(a new office)"),
    });
    let words = message!("Đơn vị nào ban hành?", "Which office issues it?");
    let help = message!(
        "đơn vị đã có tệp trong thư mục `offices`",
        "an office that has a file in the folder `offices`"
    );
    Question {
        default: names.into_iter().next(),
        choices,
        ..Question::new(&Ask::Office, words, help, Manner::Chosen)
    }
}

pub fn body(bodies: &[(&'static str, BodyKind)]) -> Question {
    let choices = bodies.iter().map(|(key, it)| Choice {
        value: (*key).to_owned(),
        label: Message {
            vi: it.name.0.value.clone(),
            en: it.english.0.value.clone(),
        },
    });
    let words = message!("Cơ quan của bạn là gì?", "What kind of body is yours?");
    let help = message!(
        "gõ vài chữ để lọc, có dấu hay không đều được",
        "type some letters, with or without marks"
    );
    Question {
        choices: choices.collect(),
        ..Question::new(&Ask::Body, words, help, Manner::Chosen)
    }
}

/// Starters that an office can use, its own before the others, then the kinds of paper of its family.
pub fn what(house: &House, starters: &[Starter], family: Option<&str>) -> Question {
    let fits = |own: Option<&str>| own.is_none() || family.is_none() || own == family;
    let starters = starters.iter().filter(|it| fits(it.family.as_deref()));
    let starters = starters.map(|it| {
        let (key, name) = (&it.key, &it.name);
        Choice {
            value: format!("{STARTER}{key}"),
            label: message!("{name} (mẫu {key})", "{name} (starter {key})"),
        }
    });
    let is_of = |it: &&Kind| family.is_none_or(|family| it.is_of(family));
    let kinds = house.kinds().iter().filter(is_of).map(|it| {
        let key = &it.key;
        let name = &it.name.0.value;
        Choice {
            value: format!("{KIND}{key}"),
            label: message!("{name} (khung trống, {key})", "{name} (empty, {key})"),
        }
    });
    let words = message!("Làm văn bản gì?", "Which paper?");
    let help = message!(
        "mẫu có sẵn đề mục, chỉ tiêu, mốc thời gian",
        "starters have headings, targets and days"
    );
    Question {
        choices: starters.chain(kinds).collect(),
        ..Question::new(&Ask::What, words, help, Manner::Chosen)
    }
}

/// What it is about; of a paper that follows another's that is told already.
pub fn subject(is_started: bool, usual: Option<String>) -> Question {
    let words = message!("Trích yếu?", "What is it about?");
    let help = match is_started {
        true => message!(
            "để trống thì giữ trích yếu của mẫu khởi đầu",
            "left empty, the subject of the starter stays"
        ),
        false => message!(
            "gọn trong một câu, ví dụ: Tổ chức Ngày đọc sách; để trống thì viết sau",
            "in one sentence; left empty, it is written later"
        ),
    };
    Question {
        default: Some(usual.unwrap_or_default()),
        ..Question::new(&Ask::Subject, words, help, Manner::Words)
    }
}

pub fn year(year: i32) -> Question {
    let words = message!("Năm nào?", "Which year?");
    let help = message!(
        "mọi ngày, hạn của mẫu khởi đầu chuyển sang năm ấy",
        "all days of a starter move to that year"
    );
    Question {
        default: Some(year.to_string()),
        ..Question::new(&Ask::Year, words, help, Manner::Year)
    }
}

pub fn signer(choices: Vec<Choice>, ask: &Ask) -> Question {
    let words = message!("Ai ký?", "Who signs?");
    let help = message!(
        "theo sổ người ký của đơn vị; đổi sau cũng được",
        "one of those who sign for the office"
    );
    Question {
        default: Some(
            choices
                .first()
                .map_or_else(String::new, |it| it.value.clone()),
        ),
        choices,
        ..Question::new(ask, words, help, Manner::Chosen)
    }
}
