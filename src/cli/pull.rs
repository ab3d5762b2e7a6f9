//! `kehoach pull`: what was edited in Word goes back into the description.

use std::path::{Path, PathBuf};

use super::arguments::{Fonts, Pull, Shown};
use super::workspace::Workspace;
use super::{End, give};
use crate::app::{self, LONGEST_DOCUMENT, Paper, Pulled, Standards};
use crate::diagnostic::Message;
use crate::host::{self, Homes, stem};
use crate::mark::Mark;
use crate::report::Report;

mod shown;

pub fn run(asked: &Pull, report: &Report) -> Result<End, Message> {
    let bytes = host::read(&asked.paper, LONGEST_DOCUMENT)?;
    let mark = app::mark_of(&bytes).map(|(mark, _)| mark);
    let description = match &asked.description {
        Some(path) => path.clone(),
        None => description(&asked.paper, mark.as_ref())?,
    };
    let standards = Standards::archival().map_err(app::Refusal::Standards)?;
    let papers = asked.base.iter().chain([&description]).cloned().collect();
    let templates = asked.told.templates.as_deref();
    let workspace = Workspace::new(papers, templates, Fonts::Builtin, standards)?;
    let mut paper = workspace.open(&description)?;
    let name = asked.paper.display().to_string();
    let manuscript = app::manuscript(&name, std::io::Cursor::new(bytes))?;
    let wish = app::Asked {
        ending: ending(&asked.paper, &description),
        in_office: asked.in_office,
        mark: mark.clone(),
        left: Vec::new(),
    };
    let mut base = base(asked, &workspace, mark.as_ref())?;
    let pulled = paper.pulled(&manuscript, &wish, base.as_mut())?;
    let told = match asked.told.format {
        Shown::Text => shown::text(&pulled, &manuscript, asked.as_tracked, report),
        Shown::Json => shown::json(&pulled, &manuscript, &asked.paper, &description, report),
    };
    give(&told, report)?;
    let others = [&pulled.office, &pulled.campaign];
    let is_new = pulled.own.is_some() || others.iter().any(|it| it.is_some());
    let may_ask = !asked.dry_run && is_new && asked.told.format == Shown::Text;
    let description_name = description.display();
    if !is_new && asked.told.format == Shown::Text {
        report.remark(
            &name,
            &message!(
                "không có chỗ nào để đưa vào `{description_name}`",
                "there is nothing to put into `{description_name}`"
            ),
        );
    } else if !asked.dry_run && (asked.yes || may_ask && agreed(report)?) {
        write(&pulled, &description, report)?;
        let typed = host::typed(&description);
        report.remark(
            &description_name.to_string(),
            &message!(
                "đã ghi; làm lại văn bản: kehoach build {typed} --force (tệp Word đã sửa được giữ với tên ….cu-1.docx)",
                "written; to make the paper anew: kehoach build {typed} --force (the edited file is kept as ….cu-1.docx)"
            ),
        );
    } else {
        report.remark(
            &description_name.to_string(),
            &message!(
                "chưa ghi gì; thêm `--yes` để ghi",
                "nothing is written; add `--yes` to write"
            ),
        );
    }
    Ok(
        match pulled.left.is_empty() && pulled.conflicts.is_empty() && pulled.found.is_empty() {
            true => End::Clean,
            false => End::Findings,
        },
    )
}

/// The description that the mark of a file names.
fn description(paper: &Path, mark: Option<&Mark>) -> Result<PathBuf, Message> {
    let (name, typed) = (paper.display(), host::typed(paper));
    let Some(mark) = mark else {
        return Err(message!(
            "`{name}` không do chương trình làm ra, hoặc dấu của nó đã mất; thêm tên tệp mô tả: kehoach pull {typed} <TỆP.yaml>",
            "`{name}` was not made by this program, or has lost its mark; name its description: kehoach pull {typed} <FILE.yaml>"
        ));
    };
    // The one that lies where the file says goes before all that a history knows.
    let beside = paper.parent().unwrap_or(Path::new(""));
    let beside = beside.join(&mark.made_of.from);
    let from = match host::is_file(&beside) {
        true => beside,
        false => {
            let homes = Homes::of(&[]);
            homes.description(paper, mark, homes.told_by(paper, mark).as_ref())
        }
    };
    match host::is_file(&from) {
        true => Ok(from),
        false => {
            let from = &mark.made_of.from;
            Err(message!(
                "`{name}` làm từ `{from}`, không thấy tệp ấy ở đâu; thêm tên tệp mô tả: kehoach pull {typed} <TỆP.yaml>",
                "`{name}` was made of `{from}`, which is nowhere to be found; name its description: kehoach pull {typed} <FILE.yaml>"
            ))
        }
    }
}

/// The paper as it was when the file was made: the description that is named, or the one that was kept.
fn base(
    asked: &Pull,
    workspace: &Workspace,
    mark: Option<&Mark>,
) -> Result<Option<Paper>, Message> {
    if let Some(path) = &asked.base {
        return workspace.open(path).map(Some);
    }
    let homes = Homes::of(&workspace.papers);
    let told = mark.and_then(|it| homes.told_by(&asked.paper, it));
    let Some((history, _, kept)) = told else {
        return Ok(None);
    };
    let recalled = history.recalled(&kept)?;
    Ok(Some(recalled.paper(&workspace.house)))
}

/// What stands behind the name of the description in the name of the file.
fn ending(paper: &Path, description: &Path) -> String {
    let (paper, description) = (stem(paper), stem(description));
    paper.strip_prefix(&description).unwrap_or("").to_owned()
}

fn agreed(report: &Report) -> Result<bool, Message> {
    host::agreed(report.tongue(
        "Ghi vào tệp mô tả? (c/k) ",
        "Write into the description? (y/n) ",
    ))
}

/// Puts the new texts in the place of the old ones, which are kept beside them.
fn write(pulled: &Pulled, description: &Path, report: &Report) -> Result<(), Message> {
    let others = [&pulled.office, &pulled.campaign].into_iter().flatten();
    let others = others.map(|(name, text)| (Path::new(name), text));
    let own = pulled.own.as_ref().map(|text| (description, text));
    for (path, text) in others.chain(own) {
        let kept = host::replace(path, text.as_bytes())?;
        let kept = kept.display();
        report.remark(
            &path.display().to_string(),
            &message!(
                "bản trước khi ghi giữ ở `{kept}`",
                "what it was is kept as `{kept}`"
            ),
        );
    }
    if let Some((name, _)) = &pulled.campaign {
        report.remark(
            name,
            &message!(
                "lời của văn bản gốc đã đổi; làm lại cả văn bản của nó và những văn bản khác lấy lời từ nó",
                "the words of the campaign have changed; make its own paper anew, and others that borrow from it"
            ),
        );
    }
    Ok(())
}
