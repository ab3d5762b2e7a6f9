//! Whether somebody has the page open: a browser asks from time to time as long as it shows it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;

use super::desk::held;
use crate::host::Stopwatch;

/// Browsers let pages that nobody looks at ask once a minute; one that asks no more for so long was closed.
const PATIENCE: Duration = Duration::from_secs(5 * 60);

/// How often it is looked.
const LOOK: Duration = Duration::from_secs(10);

/// When somebody asked last.
pub struct Presence(Mutex<Stopwatch>);

impl Presence {
    pub fn new() -> Presence {
        Presence(Mutex::new(Stopwatch::start()))
    }

    /// Waits until nobody has asked for long.
    pub async fn gone(&self) {
        while held(&self.0).passed() < PATIENCE {
            tokio::time::sleep(LOOK).await;
        }
    }
}

/// Notes that somebody asks.
pub async fn note(State(own): State<Arc<Presence>>, request: Request, next: Next) -> Response {
    let answer = next.run(request).await;
    *held(&own.0) = Stopwatch::start();
    answer
}

/// What is answered to one who only says that he is here.
pub async fn here() -> StatusCode {
    StatusCode::NO_CONTENT
}
