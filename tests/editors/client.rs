//! An editor without a window, which speaks with the program inside the test.

use std::collections::HashMap;
use std::thread::{self, JoinHandle};

use kehoach::app::House;
use kehoach::diagnostic::Lang;
use kehoach::lsp;
use lsp_server::{Connection, Message, Notification, Request, RequestId};
use serde_json::{Value, json};

pub struct Client {
    connection: Connection,
    server: Option<JoinHandle<()>>,
    asked: i32,
    /// What was told last of each file.
    told: HashMap<String, Vec<Value>>,
}

impl Client {
    pub fn new() -> Client {
        let (own, other) = Connection::memory();
        let server = thread::spawn(move || {
            let house = House::built_in().unwrap();
            lsp::serve(house, Lang::Vi, &other).unwrap();
        });
        let mut client = Client {
            connection: own,
            server: Some(server),
            asked: 0,
            told: HashMap::new(),
        };
        let told = client.ask("initialize", json!({ "capabilities": {} }));
        assert_eq!(told["serverInfo"]["name"], "kehoach");
        client.tell("initialized", json!({}));
        client
    }

    pub fn tell(&self, method: &str, params: Value) {
        let note = Notification::new(method.to_owned(), params);
        self.connection.sender.send(note.into()).unwrap();
    }

    /// The answer to a question, or why there is none.
    pub fn asked(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.asked += 1;
        let id = RequestId::from(self.asked);
        let request = Request::new(id.clone(), method.to_owned(), params);
        self.connection.sender.send(request.into()).unwrap();
        loop {
            match self.connection.receiver.recv().unwrap() {
                Message::Response(it) if it.id == id => {
                    return it.response_result.map_err(|why| why.message);
                }
                Message::Notification(it) if it.method == "textDocument/publishDiagnostics" => {
                    let told = it.params["diagnostics"].as_array().unwrap().clone();
                    self.told
                        .insert(it.params["uri"].as_str().unwrap().to_owned(), told);
                }
                _ => {}
            }
        }
    }

    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked(method, params).unwrap()
    }

    /// Opens a text; what is told of it.
    pub fn open(&mut self, uri: &str, text: &str) -> Vec<Value> {
        let text = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": text }));
        self.told(uri)
    }

    /// Changes the whole of a text; what is told of it then.
    pub fn change(&mut self, uri: &str, text: &str) -> Vec<Value> {
        let params = json!({
            "textDocument": { "uri": uri, "version": 2 }, "contentChanges": [{ "text": text }],
        });
        self.tell("textDocument/didChange", params);
        self.told(uri)
    }

    /// What is told of a file now.
    pub fn told(&mut self, uri: &str) -> Vec<Value> {
        let of = json!({ "textDocument": { "uri": uri } });
        self.ask("textDocument/foldingRange", of);
        self.told.get(uri).cloned().unwrap_or_default()
    }

    /// Asks about a place: that behind the words before `|` in a text that is open.
    pub fn at(&mut self, method: &str, uri: &str, text: &str, words: &str) -> Value {
        let params = place(uri, text, words);
        self.ask(method, params)
    }
}

/// The place of `|` in words that stand once in a text.
pub fn place(uri: &str, text: &str, words: &str) -> Value {
    let plain = words.replace('|', "");
    assert_eq!(text.matches(&plain).count(), 1, "stands once: {plain}");
    let at = text.find(&plain).unwrap() + words.find('|').unwrap();
    let line = text[..at].matches('\n').count();
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let column = text[start..at].encode_utf16().count();
    json!({
        "textDocument": { "uri": uri },
        "position": { "line": line, "character": column },
    })
}

/// A text with the edits of an answer in their places.
pub fn edited(text: &str, edits: &Value) -> String {
    let byte = |place: &Value| {
        let line = place["line"].as_u64().unwrap() as usize;
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        let start = std::iter::once(0).chain(starts).nth(line).unwrap();
        let mut left = place["character"].as_u64().unwrap() as usize;
        let mut at = start;
        for letter in text[start..].chars() {
            if left == 0 {
                break;
            }
            left -= letter.len_utf16().min(left);
            at += letter.len_utf8();
        }
        at
    };
    let mut all: Vec<_> = edits.as_array().unwrap().iter().collect();
    all.sort_by_key(|it| std::cmp::Reverse(byte(&it["range"]["start"])));
    let mut text_now = text.to_owned();
    for edit in all {
        let range = byte(&edit["range"]["start"])..byte(&edit["range"]["end"]);
        text_now.replace_range(range, edit["newText"].as_str().unwrap());
    }
    text_now
}

impl Drop for Client {
    fn drop(&mut self) {
        if thread::panicking() {
            return;
        }
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        self.server.take().map(JoinHandle::join);
    }
}
