//! What an editor asks, answered by the library.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use lsp_server::{ErrorCode, Request, Response};
use lsp_types::request::{
    CodeActionRequest, Completion, DocumentSymbolRequest, FoldingRangeRequest, Formatting,
    GotoDefinition, HoverRequest, PrepareRenameRequest, Rename, Request as Asked,
};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CompletionItem, CompletionItemKind,
    CompletionResponse, CompletionTextEdit, DocumentSymbol, DocumentSymbolResponse, Documentation,
    FoldingRange, FoldingRangeKind, GotoDefinitionResponse, Hover, HoverContents, Location,
    MarkupContent, MarkupKind, Position, PrepareRenameResponse, SymbolKind, TextEdit, Uri,
    WorkspaceEdit,
};

use super::desk::{self, Desk};
use super::place;
use crate::app::{self, Draft, Heading, LONGEST_FILE, Meaning, Offer, Offered};
use crate::diagnostic::{Lang, Message};
use crate::host;
use crate::source::Source;

/// Why something that is asked cannot be done, in the words of the reader.
type Refused = String;

/// Answers a request; one that is not known here is refused.
pub fn answer(desk: &mut Desk, request: Request) -> Response {
    match request.method.as_str() {
        Completion::METHOD => of::<Completion>(request, |it| {
            let at = it.text_document_position;
            Ok(completion(desk, &at.text_document.uri, at.position))
        }),
        HoverRequest::METHOD => of::<HoverRequest>(request, |it| {
            let at = it.text_document_position_params;
            Ok(hover(desk, &at.text_document.uri, at.position))
        }),
        GotoDefinition::METHOD => of::<GotoDefinition>(request, |it| {
            let at = it.text_document_position_params;
            Ok(definition(desk, &at.text_document.uri, at.position))
        }),
        CodeActionRequest::METHOD => of::<CodeActionRequest>(request, |it| {
            Ok(cures(desk, &it.text_document.uri, it.range))
        }),
        DocumentSymbolRequest::METHOD => {
            of::<DocumentSymbolRequest>(request, |it| Ok(symbols(desk, &it.text_document.uri)))
        }
        FoldingRangeRequest::METHOD => {
            of::<FoldingRangeRequest>(request, |it| Ok(folds(desk, &it.text_document.uri)))
        }
        Formatting::METHOD => {
            of::<Formatting>(request, |it| Ok(formatted(desk, &it.text_document.uri)))
        }
        PrepareRenameRequest::METHOD => of::<PrepareRenameRequest>(request, |it| {
            Ok(renamable(desk, &it.text_document.uri, it.position))
        }),
        Rename::METHOD => of::<Rename>(request, |it| {
            let at = it.text_document_position;
            rename(desk, &at.text_document.uri, at.position, &it.new_name)
        }),
        other => {
            let words = format!("`{other}` is not known here");
            Response::new_err(request.id, ErrorCode::MethodNotFound as i32, words)
        }
    }
}

fn of<R: Asked>(
    request: Request,
    answer: impl FnOnce(R::Params) -> Result<R::Result, Refused>,
) -> Response {
    let params = match serde_json::from_value(request.params) {
        Ok(params) => params,
        Err(why) => {
            let code = ErrorCode::InvalidParams as i32;
            return Response::new_err(request.id, code, why.to_string());
        }
    };
    match answer(params) {
        Ok(result) => Response::new_ok(request.id, result),
        Err(why) => Response::new_err(request.id, ErrorCode::RequestFailed as i32, why),
    }
}

fn completion(desk: &mut Desk, uri: &Uri, at: Position) -> Option<CompletionResponse> {
    let draft = &mut desk.get(uri)?.draft;
    let text = draft.text().clone();
    let offers = draft.offers(place::byte(&text, at) as usize);
    let items = offers.into_iter().enumerate();
    Some(CompletionResponse::Array(
        items.map(|(rank, it)| item(&text, rank, it)).collect(),
    ))
}

fn item(text: &Source, rank: usize, offer: Offer) -> CompletionItem {
    let kind = match offer.what {
        Offered::Key => CompletionItemKind::PROPERTY,
        Offered::Choice => CompletionItemKind::ENUM_MEMBER,
        Offered::Body | Offered::Signer => CompletionItemKind::REFERENCE,
        Offered::File => CompletionItemKind::FILE,
        Offered::Call => CompletionItemKind::VARIABLE,
    };
    let edit = TextEdit::new(
        place::range(text, &place::short(&offer.replaces)),
        offer.typed,
    );
    CompletionItem {
        filter_text: Some(offer.name.clone()),
        label: offer.name,
        kind: Some(kind),
        detail: Some(offer.label).filter(|it| !it.is_empty()),
        documentation: Some(offer.help)
            .filter(|it| !it.is_empty())
            .map(Documentation::String),
        sort_text: Some(format!("{rank:05}")),
        text_edit: Some(CompletionTextEdit::Edit(edit)),
        ..CompletionItem::default()
    }
}

fn hover(desk: &mut Desk, uri: &Uri, at: Position) -> Option<Hover> {
    let lang = desk.lang;
    let draft = &mut desk.get(uri)?.draft;
    let text = draft.text().clone();
    let meaning = draft.meaning(place::byte(&text, at))?;
    let value = told(&meaning, lang);
    (!value.is_empty()).then(|| Hover {
        range: Some(place::range(&text, &meaning.typed)),
        contents: HoverContents::Markup(MarkupContent {
            kind: MarkupKind::Markdown,
            value,
        }),
    })
}

/// A meaning in a few lines; words of the paper are never markup.
fn told(meaning: &Meaning, lang: Lang) -> String {
    let mut lines = Vec::new();
    if let Some([key, label, help]) = &meaning.key {
        let dot = if help.is_empty() { "" } else { ". " };
        lines.push(format!("**`{key}`** — {label}{dot}{help}"));
    }
    lines.extend(meaning.stands_for.as_deref().map(plain));
    if !meaning.printed.is_empty() {
        let head = message!("In ra:", "Printed:");
        let words = meaning.printed.iter().map(|it| format!("> {}", plain(it)));
        let words: Vec<String> = words.collect();
        lines.push(format!("{}\n\n{}", head.in_lang(lang), words.join("\n>\n")));
    }
    lines.join("\n\n")
}

/// Signs that Markdown reads as its own inside a line.
const MARKUP: &str = r"\`*_{}[]<>#|~!&$";

/// Words with every sign that Markdown reads as one of its own kept as it is.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\n' | '\r' => plain.push(' '),
            _ if MARKUP.contains(letter) => plain.extend(['\\', letter]),
            _ => plain.push(letter),
        }
    }
    plain
}

fn definition(desk: &mut Desk, uri: &Uri, at: Position) -> Option<GotoDefinitionResponse> {
    let draft = &mut desk.get(uri)?.draft;
    let at = place::byte(draft.text(), at);
    let beside = PathBuf::from(&draft.text().name);
    let places = draft.defined(at);
    let located = places.iter().filter_map(|(source, bytes)| {
        let uri = desk.uri(&desk::file(source, &beside)?)?;
        Some(Location::new(uri, place::range(source, bytes)))
    });
    let located: Vec<Location> = located.collect();
    (!located.is_empty()).then_some(GotoDefinitionResponse::Array(located))
}

fn cures(desk: &mut Desk, uri: &Uri, range: lsp_types::Range) -> Option<Vec<CodeActionOrCommand>> {
    let lang = desk.lang;
    let opened = desk.get(uri)?;
    let text = opened.draft.text().clone();
    let at = place::byte(&text, range.start)..place::byte(&text, range.end);
    let cures = opened.draft.cures(at);
    let action = |cure: &app::Cure| {
        let stretches = cure.fix.stretches.iter();
        let edit = |(span, words): &(crate::source::Span, String)| {
            TextEdit::new(place::range(&text, &(span.start..span.end)), words.clone())
        };
        CodeActionOrCommand::CodeAction(CodeAction {
            title: cure.told().in_lang(lang).to_owned(),
            kind: Some(CodeActionKind::QUICKFIX),
            edit: Some(edits([(uri.clone(), stretches.map(edit).collect())])),
            is_preferred: Some(true),
            ..CodeAction::default()
        })
    };
    Some(cures.iter().map(action).collect())
}

/// Addresses are keys of the protocol's own making.
#[allow(clippy::mutable_key_type)]
fn edits(all: impl IntoIterator<Item = (Uri, Vec<TextEdit>)>) -> WorkspaceEdit {
    WorkspaceEdit::new(all.into_iter().collect::<HashMap<_, _>>())
}

fn symbols(desk: &mut Desk, uri: &Uri) -> Option<DocumentSymbolResponse> {
    let draft = &mut desk.get(uri)?.draft;
    let headings = draft.outline();
    let text = draft.text();
    let symbols = headings.iter().map(|it| symbol(text, it)).collect();
    Some(DocumentSymbolResponse::Nested(symbols))
}

/// Deprecation has a tag of its own; its old field must be named all the same.
#[allow(deprecated)]
fn symbol(text: &Source, heading: &Heading) -> DocumentSymbol {
    let inner: Vec<_> = heading.inner.iter().map(|it| symbol(text, it)).collect();
    let kind = match (heading.key.is_empty(), inner.is_empty()) {
        (true, _) => SymbolKind::STRING,
        (false, true) => SymbolKind::PROPERTY,
        (false, false) => SymbolKind::OBJECT,
    };
    DocumentSymbol {
        name: heading.name.clone(),
        detail: Some(heading.key.clone()).filter(|it| !it.is_empty()),
        kind,
        tags: None,
        deprecated: None,
        range: place::range(text, &heading.whole),
        selection_range: place::range(text, &heading.head),
        children: (!inner.is_empty()).then_some(inner),
    }
}

fn folds(desk: &mut Desk, uri: &Uri) -> Option<Vec<FoldingRange>> {
    let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    let folds = desk.get(uri)?.draft.folds().into_iter();
    let fold = |it: app::Fold| FoldingRange {
        start_line: number(it.first),
        end_line: number(it.last),
        kind: it.is_remark.then_some(FoldingRangeKind::Comment),
        ..FoldingRange::default()
    };
    Some(folds.map(fold).collect())
}

fn formatted(desk: &mut Desk, uri: &Uri) -> Option<Vec<TextEdit>> {
    let draft = &desk.get(uri)?.draft;
    let text = draft.text();
    let tidied = draft.tidied().into_iter();
    Some(tidied.map(|it| edit(text, it)).collect())
}

fn edit(text: &Source, (bytes, words): (std::ops::Range<usize>, String)) -> TextEdit {
    TextEdit::new(place::range(text, &place::short(&bytes)), words)
}

fn renamable(desk: &mut Desk, uri: &Uri, at: Position) -> Option<PrepareRenameResponse> {
    let draft = &mut desk.get(uri)?.draft;
    let body = draft.body(place::byte(draft.text(), at))?;
    let range = place::range(draft.text(), &body.typed);
    Some(PrepareRenameResponse::RangeWithPlaceholder {
        range,
        placeholder: body.key,
    })
}

fn rename(
    desk: &mut Desk,
    uri: &Uri,
    at: Position,
    new: &str,
) -> Result<Option<WorkspaceEdit>, Refused> {
    let lang = desk.lang;
    let refused = |why: Message| why.in_lang(lang).to_owned();
    let Some(opened) = desk.get(uri) else {
        return Ok(None);
    };
    let at = place::byte(opened.draft.text(), at);
    let Some(body) = opened.draft.body(at) else {
        return Ok(None);
    };
    let name = &body.declared;
    if name.starts_with('<') {
        return Err(refused(message!(
            "`{name}` có sẵn trong chương trình, không sửa được; trích ra bằng `kehoach eject` rồi sửa",
            "`{name}` is inside the program and stays; take it out by `kehoach eject` and change that"
        )));
    }
    let declared = PathBuf::from(&body.declared);
    let declaring = draft_of(desk, &declared).map_err(refused)?;
    let around = host::papers_about(&declared).map_err(refused)?;
    let others: Result<Vec<Draft>, Message> = around.iter().map(|it| draft_of(desk, it)).collect();
    let mut others = others.map_err(refused)?;
    let renamed = app::renamed(&declaring, &mut others, &body.key, new).map_err(refused)?;
    let drafts = others.iter().chain([&declaring]);
    let texts: HashMap<&str, &Source> = drafts.map(|it| (&*it.text().name, it.text())).collect();
    let all = renamed.into_iter().filter_map(|it| {
        let text = texts.get(&*it.name)?;
        let uri = desk.uri(Path::new(&it.name))?;
        Some((uri, it.edits.into_iter().map(|it| edit(text, it)).collect()))
    });
    Ok(Some(edits(all)))
}

/// A file as it stands in the editor, or else on the disk.
fn draft_of(desk: &Desk, path: &Path) -> Result<Draft, Message> {
    let text = match desk.at(path) {
        Some(opened) => opened.draft.text().text.to_string(),
        None => {
            let bytes = host::read(path, LONGEST_FILE)?;
            Source::from_bytes("", bytes).text.into_owned()
        }
    };
    let name = path.display().to_string();
    let draft = Draft::new(&desk.house, &name, text, desk::texts(path));
    draft.ok_or_else(|| {
        message!(
            "`{name}` không phải tệp mô tả",
            "`{name}` is not a description"
        )
    })
}
