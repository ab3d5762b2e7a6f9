//! `kehoach new`: a new paper from answers, which are flags or are asked for in the terminal.

mod prompt;

use std::path::{Path, PathBuf};

use serde_json::json;

use super::arguments::{New, Shown};
use super::{End, give, moves};
use crate::app::{
    Ask, Beginning, Begun, House, KIND, LONGEST_DOCUMENT, Question, STARTER, coming_year,
};
use crate::diagnostic::Message;
use crate::host::{self, Offices};
use crate::report::Report;

/// An answer given on the command line, and the flag that gave it.
struct Given {
    ask: Ask,
    flag: String,
    words: String,
}

pub fn run(asked: &New, report: &Report) -> Result<End, Message> {
    let house = House::built_in()?;
    let beside = asked
        .out
        .clone()
        .unwrap_or_else(|| PathBuf::from("van-ban.yaml"));
    let texts = Offices::about(&beside)?;
    let mut beginning = Beginning::new(&house, &texts, coming_year(host::today()))?;
    if let Some(path) = &asked.from {
        let bytes = host::read(path, LONGEST_DOCUMENT)?;
        let when = (asked.ahead, host::today().0);
        beginning.follow(&path.display().to_string(), bytes, when)?;
    }
    let is_attended = report.is_attended();
    answered(&mut beginning, asked, is_attended, report)?;
    let begun = beginning.begun()?;
    let files = files(&begun, asked.out.as_deref());
    for told in &begun.told {
        report.remark(&begun.stem, told);
    }
    let in_json = asked.format == Shown::Json;
    if !begun.letterhead.is_empty() && !in_json {
        let head = begun.letterhead.join("\n");
        give(&format!("{head}\n\n"), report)?;
    }
    let named: Vec<String> = files
        .iter()
        .map(|(path, _)| path.display().to_string())
        .collect();
    if is_attended && !asked.yes {
        let list = named.join(", ");
        let words = message!("Ghi {list}?", "Write {list}?");
        if !prompt::agreed(&words, report)? {
            return Err(message!("chưa ghi tệp nào", "no file was written"));
        }
    }
    host::create(&files)?;
    let rows: Vec<_> = begun.moved.iter().map(|(line, row)| (*line, row)).collect();
    if in_json {
        let told = json!({
            "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"), "files": named,
            "letterhead": begun.letterhead, "left": begun.left, "rows": moves::json(&rows, report),
        });
        give(&format!("{told:#}\n"), report)?;
        return Ok(End::Clean);
    }
    give(&moves::table(&rows, &[], report), report)?;
    give(&(named.join("\n") + "\n"), report)?;
    let next = next(&begun, named.last().map_or("", String::as_str), report);
    give(&next, report)?;
    Ok(End::Clean)
}

/// Answers by flags, by what is usual where that is asked for, or by whoever sits there. What nobody can
/// be asked is told with its flags.
fn answered(
    beginning: &mut Beginning,
    asked: &New,
    is_attended: bool,
    report: &Report,
) -> Result<(), Message> {
    let mut given = given(asked)?;
    let mut missing: Vec<Question> = Vec::new();
    // What kind of body it is says that a new office is made, which may be given its name.
    if asked.body.is_some() {
        for first in [Ask::Body, Ask::Office] {
            if let Some(at) = given.iter().position(|it| it.ask == first) {
                take(beginning, &given.remove(at))?;
            }
        }
    }
    loop {
        let passed: Vec<Ask> = missing.iter().map(|it| it.ask.clone()).collect();
        let Some(question) = beginning.next(&passed)? else {
            break;
        };
        if let Some(at) = given.iter().position(|it| it.ask == question.ask) {
            take(beginning, &given.remove(at))?;
        } else if asked.yes && question.default.is_some() {
            beginning.answer(&question.ask, "")?;
        } else if is_attended {
            let words = prompt::answer(&question, report)?;
            beginning.answer(&question.ask, &words)?;
        } else {
            missing.push(question);
        }
    }
    if !missing.is_empty() {
        return Err(lacking(&missing));
    }
    match given.first() {
        None => Ok(()),
        Some(Given { flag, .. }) => Err(message!(
            "`{flag}` không dùng tới với các câu trả lời này: điều ấy chỉ hỏi khi làm đơn vị mới (`--body`), hoặc ở loại cơ quan khác",
            "`{flag}` is not used with these answers: it is asked of a new office (`--body`) alone, or of another kind of body"
        )),
    }
}

fn take(beginning: &mut Beginning, given: &Given) -> Result<(), Message> {
    let Given { ask, flag, words } = given;
    let taken = beginning.answer(ask, words);
    taken.map_err(|why| Message {
        vi: format!("`{flag}`: {}", why.vi),
        en: format!("`{flag}`: {}", why.en),
    })
}

/// The answers among the flags.
fn given(asked: &New) -> Result<Vec<Given>, Message> {
    let year = asked.year.map(|it| it.to_string());
    let starter = asked.starter.as_ref().map(|it| format!("{STARTER}{it}"));
    let kind = asked.kind.as_ref().map(|it| format!("{KIND}{it}"));
    let told = [
        (Ask::Office, &asked.office),
        (Ask::Body, &asked.body),
        (Ask::Place, &asked.place),
        (Ask::Symbol, &asked.symbol),
        (Ask::Seat, &asked.seat),
        (Ask::Signer, &asked.signer),
        (Ask::Name, &asked.signer_name),
        (Ask::Contact, &asked.contact),
        (Ask::What, &starter.or(kind)),
        (Ask::Subject, &asked.subject),
        (Ask::Year, &year),
    ];
    let told = told.into_iter().filter_map(|(ask, words)| {
        let flag = flag(&ask);
        let words = words.clone()?;
        Some(Given { ask, flag, words })
    });
    let mut given: Vec<Given> = told.collect();
    for set in &asked.set {
        let (key, words) = set.split_once('=').ok_or_else(|| {
            message!(
                "`--set {set}` thiếu dấu bằng; viết như `--set thon=\"tổ dân phố\"`",
                "`--set {set}` lacks its `=`; write it like `--set thon=\"tổ dân phố\"`"
            )
        })?;
        let ask = Ask::Own(key.trim().to_owned());
        let flag = flag(&ask);
        let words = words.to_owned();
        given.push(Given { ask, flag, words });
    }
    Ok(given)
}

/// The flag that answers a question.
fn flag(ask: &Ask) -> String {
    let flag = match ask {
        Ask::Office => "--office",
        Ask::Body => "--body",
        Ask::Place => "--place",
        Ask::Symbol => "--symbol",
        Ask::Seat => "--seat",
        Ask::Signer => "--signer",
        Ask::Name => "--signer-name",
        Ask::Contact => "--contact",
        Ask::What => "--starter",
        Ask::Subject => "--subject",
        Ask::Year => "--year",
        Ask::Own(key) => return format!("--set {key}=…"),
    };
    flag.to_owned()
}

/// What is not answered where nobody can be asked.
fn lacking(missing: &[Question]) -> Message {
    let lines = |lang: fn(&Message) -> &str, or: &str| {
        let lines = missing.iter().map(|it| {
            let flag = match it.ask {
                Ask::What => "--starter, --kind".to_owned(),
                _ => flag(&it.ask),
            };
            let default = it.default.as_deref().filter(|it| !it.is_empty());
            let default = default.map_or_else(String::new, |it| format!(" ({or} {it})"));
            format!("\n  {flag}: {}{default}", lang(&it.words))
        });
        lines.collect::<String>()
    };
    let (vi, en) = (
        lines(|it| &it.vi, "--yes lấy"),
        lines(|it| &it.en, "--yes takes"),
    );
    message!(
        "không có ai ở màn hình để hỏi, còn thiếu:{vi}",
        "nobody is there to be asked, and this is missing:{en}"
    )
}

/// The files to be written, the office first: it lies in the nearest folder of offices.
fn files(begun: &Begun, out: Option<&Path>) -> Vec<(PathBuf, String)> {
    let paper = out.map_or_else(
        || PathBuf::from(format!("{}.yaml", begun.stem)),
        Path::to_owned,
    );
    let home = paper.parent().unwrap_or(Path::new("")).to_owned();
    let office = begun.office.iter().map(|(name, text)| {
        let path = home.join("offices").join(format!("{name}.yaml"));
        (path, text.clone())
    });
    let files = office.chain([(paper.clone(), begun.text.clone())]);
    files.collect()
}

/// What to do with the files.
fn next(begun: &Begun, file: &str, report: &Report) -> String {
    let left = begun.left;
    let next = message!(
        "Còn {left} chỗ [CẦN BỔ SUNG: …] phải viết. Xem từng chỗ: kehoach check {file}\nLàm bản thảo: kehoach build {file}\n",
        "{left} places marked [CẦN BỔ SUNG: …] are to be written. List them: kehoach check {file}\nMake a draft: kehoach build {file}\n"
    );
    report.tongue(&next.vi, &next.en).to_owned()
}
