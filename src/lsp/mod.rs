//! The door for editors: the language server protocol over a connection. It translates; what is found,
//! offered and changed is the library's.

mod answer;
mod desk;
mod place;
mod told;

use std::panic::{AssertUnwindSafe, catch_unwind};

use lsp_server::{Connection, Message, Notification, ProtocolError, Request, RequestId, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument,
    DidSaveTextDocument, Notification as _, PublishDiagnostics,
};
use lsp_types::request::{RegisterCapability, Request as _};
use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CompletionOptions,
    DidChangeWatchedFilesRegistrationOptions, FileSystemWatcher, GlobPattern, InitializeParams,
    OneOf, Registration, RegistrationParams, RenameOptions, ServerCapabilities, ServerInfo,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::app::House;
use crate::diagnostic::{self, Lang};
use desk::Desk;

/// Files that papers are made of.
const WATCHED: &str = "**/*.{yaml,yml,jinja,xlsx,ods,csv}";

/// Speaks with an editor over standard input and output until it goes.
pub fn stdio(house: House, lang: Lang) -> Result<(), diagnostic::Message> {
    let (connection, threads) = Connection::stdio();
    let served = serve(house, lang, &connection);
    drop(connection);
    // Who is gone hears nothing of the rest.
    let _ = threads.join();
    served
}

/// Speaks with an editor over a connection until it goes.
pub fn serve(house: House, lang: Lang, connection: &Connection) -> Result<(), diagnostic::Message> {
    converse(house, lang, connection).map_err(|why| {
        message!(
            "nói chuyện với trình soạn thảo không được: {why}; lệnh này do trình soạn thảo chạy, không gõ tay",
            "the conversation with the editor failed: {why}; this command is run by editors, not by hand"
        )
    })
}

fn converse(house: House, lang: Lang, connection: &Connection) -> Result<(), ProtocolError> {
    let (id, params) = connection.initialize_start()?;
    let told = json!({
        "capabilities": capabilities(),
        "serverInfo": ServerInfo {
            name: "kehoach".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        },
    });
    connection.initialize_finish(id, told)?;
    let params: InitializeParams = serde_json::from_value(params).unwrap_or_default();
    if can_watch(&params) {
        send(connection, watch());
    }
    let mut desk = Desk::new(house, lang);
    while let Ok(message) = connection.receiver.recv() {
        if let Message::Request(request) = &message
            && connection.handle_shutdown(request)?
        {
            return Ok(());
        }
        match message {
            Message::Request(request) => {
                publish(&mut desk, connection);
                answer(&mut desk, request, connection);
            }
            Message::Notification(it) => {
                unbroken(|| note(&mut desk, it));
                // What is typed on while something is read makes it old.
                if connection.receiver.is_empty() {
                    publish(&mut desk, connection);
                }
            }
            Message::Response(_) => {}
        }
    }
    Ok(())
}

/// Tells what was found in texts that have changed.
fn publish(desk: &mut Desk, connection: &Connection) {
    for one in unbroken(|| desk.news()).unwrap_or_default() {
        let method = PublishDiagnostics::METHOD.to_owned();
        send(connection, Notification::new(method, one).into());
    }
}

fn answer(desk: &mut Desk, request: Request, connection: &Connection) {
    let id = request.id.clone();
    let answer = unbroken(|| answer::answer(desk, request));
    send(connection, answer.unwrap_or_else(|| broken(id)).into());
}

/// One text that breaks the program must not take the others with it.
fn unbroken<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

fn broken(id: RequestId) -> Response {
    let words = "the program broke down over this text; please send it to its authors";
    Response::new_err(
        id,
        lsp_server::ErrorCode::InternalError as i32,
        words.to_owned(),
    )
}

fn send(connection: &Connection, message: Message) {
    // Who is gone is told nothing; the loop ends with the next message.
    let _ = connection.sender.send(message);
}

/// Takes note of what the editor did.
fn note(desk: &mut Desk, it: Notification) {
    match it.method.as_str() {
        DidOpenTextDocument::METHOD => {
            with::<lsp_types::DidOpenTextDocumentParams>(it.params, |it| {
                let text = it.text_document;
                desk.open(text.uri, text.version, text.text);
            });
        }
        DidChangeTextDocument::METHOD => {
            with::<lsp_types::DidChangeTextDocumentParams>(it.params, |it| {
                let whole = it.content_changes.into_iter().next_back();
                if let Some(whole) = whole {
                    let text = it.text_document;
                    desk.change(&text.uri, text.version, whole.text);
                }
            });
        }
        DidCloseTextDocument::METHOD => {
            with::<lsp_types::DidCloseTextDocumentParams>(it.params, |it| {
                desk.close(&it.text_document.uri);
            });
        }
        DidSaveTextDocument::METHOD | DidChangeWatchedFiles::METHOD => desk.refresh(),
        _ => {}
    }
}

fn with<P: DeserializeOwned>(params: Value, take: impl FnOnce(P)) {
    // What makes no sense was not said.
    if let Ok(params) = serde_json::from_value(params) {
        take(params);
    }
}

fn can_watch(params: &InitializeParams) -> bool {
    let workspace = params.capabilities.workspace.as_ref();
    let watched = workspace.and_then(|it| it.did_change_watched_files);
    watched.and_then(|it| it.dynamic_registration) == Some(true)
}

/// Asks to be told when files change on the disk.
fn watch() -> Message {
    let options = DidChangeWatchedFilesRegistrationOptions {
        watchers: vec![FileSystemWatcher {
            glob_pattern: GlobPattern::String(WATCHED.to_owned()),
            kind: None,
        }],
    };
    let registration = Registration {
        id: "watched".to_owned(),
        method: DidChangeWatchedFiles::METHOD.to_owned(),
        register_options: serde_json::to_value(options).ok(),
    };
    let params = RegistrationParams {
        registrations: vec![registration],
    };
    let id = RequestId::from("watched".to_owned());
    Request::new(id, RegisterCapability::METHOD.to_owned(), params).into()
}

fn capabilities() -> ServerCapabilities {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::FULL),
        save: Some(TextDocumentSyncSaveOptions::Supported(true)),
        ..TextDocumentSyncOptions::default()
    };
    let quick = CodeActionOptions {
        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
        ..CodeActionOptions::default()
    };
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(["{", ".", " "].map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(true.into()),
        definition_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Options(quick)),
        document_symbol_provider: Some(OneOf::Left(true)),
        folding_range_provider: Some(true.into()),
        document_formatting_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: Default::default(),
        })),
        ..ServerCapabilities::default()
    }
}
