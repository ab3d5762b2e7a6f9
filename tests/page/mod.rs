//! The page without a socket: what it answers, to whom, and what becomes of the files.

mod changes;
mod hostile;
mod letters;
mod made;
mod papers;
mod settings;
mod signing;
mod spoken;
mod steps;
mod words;

use std::fs;
use std::sync::LazyLock;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use kehoach::app::House;
use kehoach::host::Root;
use kehoach::page::{Desk, Guard, router, runtime};
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt;

use crate::scene::SHORT;

static HOUSE: LazyLock<House> = LazyLock::new(|| House::built_in().unwrap());

const PORT: u16 = 4711;
const HOST: &str = "127.0.0.1:4711";
const COOKIE: &str = "kehoach-4711=0123456789abcdef";

/// What was answered.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
    bytes: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text);
        serde_json::from_str(&self.text).unwrap()
    }
}

/// The page of a folder of its own.
struct Page {
    folder: TempDir,
    router: Router,
}

fn opened(folder: &TempDir) -> Router {
    let desk = Desk::new(Root::of(folder.path()).unwrap(), HOUSE.clone());
    router(desk, Guard::new(PORT, "0123456789abcdef".into()))
}

impl Page {
    /// With one paper.
    fn with(name: &str, text: &str) -> Page {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join(name), text).unwrap();
        let router = opened(&folder);
        Page { folder, router }
    }

    /// The page of the same folder, opened anew.
    fn again(self) -> Page {
        let router = opened(&self.folder);
        Page { router, ..self }
    }

    fn short() -> Page {
        Page::with("thu.yaml", SHORT)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// Asks as a stranger might, with just these headers.
    fn raw(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let request = Request::builder().method(method).uri(path);
        let request = headers
            .iter()
            .fold(request, |it, (name, value)| it.header(*name, *value));
        let request = request.body(body.into()).unwrap();
        let router = self.router.clone();
        runtime().unwrap().block_on(async {
            let response = router.oneshot(request).await.unwrap();
            let (head, body) = response.into_parts();
            let bytes = to_bytes(body, usize::MAX).await.unwrap();
            Answer {
                status: head.status,
                headers: head.headers,
                text: String::from_utf8_lossy(&bytes).into_owned(),
                bytes: bytes.to_vec(),
            }
        })
    }

    fn get(&self, path: &str) -> Answer {
        self.raw(
            "GET",
            path,
            &[("host", HOST), ("cookie", COOKIE)],
            Body::empty(),
        )
    }

    fn post(&self, path: &str, sent: &Value) -> Answer {
        self.send(path, sent.to_string())
    }

    fn send(&self, path: &str, body: impl Into<Body>) -> Answer {
        let origin = format!("http://{HOST}");
        let headers = [("host", HOST), ("cookie", COOKIE), ("origin", &*origin)];
        self.raw("POST", path, &headers, body)
    }

    /// Changes values of a paper as it is now.
    fn change(&self, name: &str, changes: &Value) -> Answer {
        let now = self.get(&format!("/api/papers/{name}")).json();
        let sent = json!({ "known": now["known"], "changes": changes });
        self.post(&format!("/api/papers/{name}/change"), &sent)
    }
}
