//! `kehoach new-kind`: a kind of the office's own to start from.

use std::path::{Path, PathBuf};

use super::arguments::NewKind;
use super::{End, give};
use crate::app::{Issuer, LONGEST_FILE, OFFICE, OwnKind, templates_of};
use crate::diagnostic::Message;
use crate::host;
use crate::report::Report;

/// Where templates go whose office does not say.
const FOLDER: &str = "mau";

/// The name of the office that is written when there is none.
const FIRST: &str = "don-vi";

/// An office on the disk, or one to be written there.
struct Chosen {
    name: String,
    path: PathBuf,
    text: String,
    is_new: bool,
}

pub fn run(asked: &NewKind, report: &Report) -> Result<End, Message> {
    // The current folder goes without saying.
    let out = match asked.out == Path::new(".") {
        true => PathBuf::new(),
        false => asked.out.clone(),
    };
    let office = chosen(asked, &out)?;
    let issuer = Issuer {
        name: &office.name,
        text: &office.text,
    };
    let made = OwnKind::new(&asked.name, asked.like.as_deref(), &issuer)?;
    let named = templates_of(&office.text);
    let home = office.path.parent().map(Path::to_owned);
    let home = home.unwrap_or_default();
    let folder = home.join(named.as_deref().unwrap_or(FOLDER));
    let key = &made.key;
    let description = out.join(format!("{key}.yaml"));
    let mut files = vec![
        (folder.join("kinds").join(format!("{key}.yaml")), made.kind),
        (folder.join(format!("{key}.jinja")), made.template),
        (description.clone(), made.description),
    ];
    if office.is_new {
        files.insert(0, (office.path.clone(), office.text.clone()));
    }
    host::create(&files)?;
    let lines = files
        .iter()
        .map(|(path, _)| format!("{}\n", path.display()));
    let next = next(&office, named.is_some(), &folder, &description);
    let told = lines.collect::<String>() + report.tongue(&next.vi, &next.en);
    give(&told, report)?;
    Ok(End::Clean)
}

/// What to do with the files.
fn next(office: &Chosen, is_named: bool, folder: &Path, file: &Path) -> Message {
    let (folder, file, path) = (folder.display(), file.display(), office.path.display());
    if office.is_new {
        return message!(
            "Chưa có đơn vị nào nên chương trình viết một đơn vị ví dụ: sửa {path} cho đúng đơn vị của mình trước đã.\nLàm thử: kehoach build {file}\n",
            "There was no office, so an example was written: first make {path} your own.\nTry it: kehoach build {file}\n"
        );
    }
    match is_named {
        true => message!(
            "Làm thử: kehoach build {file}\n",
            "Try it: kehoach build {file}\n"
        ),
        false => message!(
            "Làm thử: kehoach build {file} --templates {folder}\nThêm dòng `templates: {FOLDER}` vào {path} thì từ sau không cần --templates.\n",
            "Try it: kehoach build {file} --templates {folder}\nWith a line `templates: {FOLDER}` in {path} it needs no --templates.\n"
        ),
    }
}

/// The office asked for, or the only one there is, or else one to begin with.
fn chosen(asked: &NewKind, out: &Path) -> Result<Chosen, Message> {
    let mut near = host::named_near(&asked.out.join("van-ban.yaml"), "offices", &host::YAML)?;
    if let Some(name) = &asked.office {
        near.retain(|(known, _)| known == name);
        if near.is_empty() {
            return Err(message!(
                "không có tệp `offices/{name}.yaml`",
                "there is no file `offices/{name}.yaml`"
            ));
        }
    }
    let names: Vec<&str> = near.iter().map(|(name, _)| name.as_str()).collect();
    if names.windows(2).any(|two| two[0] != two[1]) {
        let list = names.join(", ");
        return Err(message!(
            "có nhiều đơn vị: {list}; thêm `--office <TÊN>`",
            "there are several offices: {list}; add `--office <NAME>`"
        ));
    }
    if let Some((name, path)) = near.into_iter().next() {
        let text = String::from_utf8_lossy(&host::read(&path, LONGEST_FILE)?).into_owned();
        return Ok(Chosen {
            name,
            path,
            text,
            is_new: false,
        });
    }
    Ok(Chosen {
        name: FIRST.to_owned(),
        path: out.join("offices").join(format!("{FIRST}.yaml")),
        text: OFFICE.to_owned(),
        is_new: true,
    })
}
