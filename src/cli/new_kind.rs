//! `kehoach new-kind`: a kind of the office's own to start from.

use std::path::{Path, PathBuf};

use super::arguments::NewKind;
use super::{End, give};
use crate::app::{BUILT_IN, Issuer, LONGEST_FILE, Starter, templates_of};
use crate::diagnostic::Message;
use crate::host;
use crate::report::Report;

/// Where templates go whose office does not say.
const FOLDER: &str = "mau";

/// An office on the disk, or one inside the program.
struct Chosen {
    name: String,
    path: Option<PathBuf>,
    text: String,
}

pub fn run(asked: &NewKind, report: &Report) -> Result<End, Message> {
    let office = chosen(asked)?;
    let issuer = Issuer {
        name: &office.name,
        text: &office.text,
    };
    let made = Starter::new(&asked.name, asked.like.as_deref(), &issuer)?;
    let named = templates_of(&office.text);
    // The current folder goes without saying.
    let out = match asked.out == Path::new(".") {
        true => PathBuf::new(),
        false => asked.out.clone(),
    };
    let home = match &office.path {
        Some(path) => path.parent().map(Path::to_owned).unwrap_or_default(),
        None => out.join("offices"),
    };
    let folder = home.join(named.as_deref().unwrap_or(FOLDER));
    let key = &made.key;
    let description = out.join(format!("{key}.yaml"));
    let files = [
        (folder.join("kinds").join(format!("{key}.yaml")), made.kind),
        (folder.join(format!("{key}.jinja")), made.template),
        (description.clone(), made.description),
    ];
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
    let (folder, file) = (folder.display(), file.display());
    match &office.path {
        Some(_) if is_named => message!(
            "Làm thử: kehoach build {file}\n",
            "Try it: kehoach build {file}\n"
        ),
        Some(path) => {
            let path = path.display();
            message!(
                "Làm thử: kehoach build {file} --templates {folder}\nThêm dòng `templates: {FOLDER}` vào {path} thì từ sau không cần --templates.\n",
                "Try it: kehoach build {file} --templates {folder}\nWith a line `templates: {FOLDER}` in {path} it needs no --templates.\n"
            )
        }
        None => message!(
            "Làm thử: kehoach build {file} --templates {folder}\n",
            "Try it: kehoach build {file} --templates {folder}\n"
        ),
    }
}

/// The office asked for, or the only one there is.
fn chosen(asked: &NewKind) -> Result<Chosen, Message> {
    let mut near = host::named_near(&asked.out.join("van-ban.yaml"), "offices")?;
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
            path: Some(path),
            text,
        });
    }
    let mut built_in = BUILT_IN.iter().filter_map(|(path, text)| {
        let name = path.strip_prefix("offices/")?.strip_suffix(".yaml")?;
        text.contains("family: nha-nuoc").then_some((name, text))
    });
    match built_in.next_back() {
        Some((name, text)) => Ok(Chosen {
            name: name.to_owned(),
            path: None,
            text: (*text).to_owned(),
        }),
        None => Err(message!("chưa có đơn vị nào", "there is no office")),
    }
}
