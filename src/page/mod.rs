//! The page of a folder: what the command line can do, in a browser on the same machine. It answers nobody
//! else, and adds no rule of its own.

mod answer;
mod asked;
mod assets;
mod begun;
mod built;
mod copied;
mod desk;
mod guard;
mod letters;
mod listed;
mod month;
mod office;
mod opened;
mod paper;
mod presence;
mod pulled;
mod run;
mod saved;
mod shelf;
mod signing;
mod told;
mod turned;
mod word;

use std::future::pending;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use tokio::runtime::{Builder, Runtime};

use crate::diagnostic::Message;
pub use desk::Desk;
pub use guard::Guard;
use presence::Presence;

/// Threads that work while others wait for the browser.
const THREADS: usize = 8;

/// Room for deep papers, as the threads of a house have it.
const STACK: usize = 16 * 1024 * 1024;

/// A page that is ready to answer: its address, and the port it listens at.
pub struct Page {
    listener: TcpListener,
    guard: Guard,
    desk: Desk,
}

impl Page {
    /// The page of a desk at a port of this machine; 0 is the one of its folder, or any while
    /// that is not free: a page that is still open then goes on when the program is started again.
    pub fn new(desk: Desk, port: u16, secret: String) -> Result<Page, Message> {
        let at = |port: u16| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
        let refused = |why: std::io::Error| {
            message!(
                "không mở được cổng {port} trên máy này ({why}); chọn cổng khác: `--port`",
                "port {port} of this machine cannot be had ({why}); take another by `--port`"
            )
        };
        let listener = match port {
            0 => at(desk.root.port()).or_else(|_| at(0)),
            _ => at(port),
        };
        let listener = listener.map_err(refused)?;
        listener.set_nonblocking(true).map_err(refused)?;
        let port = listener.local_addr().map_err(refused)?.port();
        let guard = Guard::new(port, secret);
        Ok(Page {
            listener,
            guard,
            desk,
        })
    }

    /// Where a browser finds it, with the secret that lets it in.
    pub fn address(&self) -> String {
        self.guard.address()
    }

    /// Answers until the program is ended, or until the page was closed if that is asked for.
    pub fn serve(self, until_closed: bool) -> Result<(), Message> {
        let failed = |why: std::io::Error| {
            message!(
                "trang không chạy được: {why}",
                "the page cannot be served: {why}"
            )
        };
        runtime().map_err(failed)?.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener).map_err(failed)?;
            let presence = Arc::new(Presence::new());
            let noted = from_fn_with_state(presence.clone(), presence::note);
            let router = router(self.desk, self.guard).layer(noted);
            let end = async move {
                match until_closed {
                    true => presence.gone().await,
                    false => pending().await,
                }
            };
            let serving = axum::serve(listener, router).with_graceful_shutdown(end);
            serving.await.map_err(failed)
        })
    }
}

/// One thread that listens, and some that work.
pub fn runtime() -> std::io::Result<Runtime> {
    Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(THREADS)
        .thread_stack_size(STACK)
        .build()
}

/// Everything that can be asked of a page.
pub fn router(desk: Desk, guard: Guard) -> Router {
    let guard = Arc::new(guard);
    Router::new()
        .route("/", get(assets::home))
        .route("/assets/{name}", get(assets::asset))
        .route("/api/here", get(presence::here))
        .route("/api/papers", get(shelf::papers))
        .route("/api/papers/{name}", get(paper::opened))
        .route("/api/papers/{name}/state", get(paper::state))
        .route("/api/papers/{name}/change", post(paper::change))
        .route("/api/papers/{name}/text", post(paper::text))
        .route("/api/papers/{name}/step", post(paper::step))
        .route("/api/papers/{name}/build", post(paper::build))
        .route("/api/papers/{name}/turned", post(paper::turned))
        .route("/api/papers/{name}/copied", post(paper::copied))
        .route("/api/papers/{name}/signing", post(paper::signing))
        .route("/api/papers/{name}/compared", post(paper::compared))
        .route("/api/papers/{name}/summed", post(paper::summed))
        .route(
            "/api/papers/{name}/marked/{number}/{file}",
            get(signing::marked),
        )
        .route("/api/papers/{name}/cures", post(paper::cures))
        .route("/api/papers/{name}/cure", post(paper::cure))
        .route("/api/papers/{name}/keep", post(paper::keep))
        .route("/api/papers/{name}/field", post(paper::field))
        .route("/api/papers/{name}/boxes", post(paper::boxes))
        .route("/api/papers/{name}/month", post(paper::month))
        .route("/api/papers/{name}/pages/{page}", get(paper::drawing))
        .route("/api/papers/{name}/strokes/{page}", get(paper::strokes))
        .route("/api/papers/{name}/list/{from}", get(listed::shown))
        .route("/api/papers/{name}/list/change", post(listed::change))
        .route("/api/papers/{name}/list/paste", post(listed::paste))
        .route("/api/papers/{name}/list/step", post(listed::step))
        .route("/api/papers/{name}/list/typed", post(listed::typed))
        .route("/api/papers/{name}/list/file/{file}", post(listed::taken))
        .route("/api/papers/{name}/copies/{at}", get(letters::copy))
        .route("/api/papers/{name}/copies/of/{row}", get(letters::copy_of))
        .route(
            "/api/papers/{name}/run",
            get(letters::state).post(letters::start),
        )
        .route("/api/papers/{name}/run/stop", post(letters::stop))
        .route("/api/offices", get(office::all))
        .route("/api/offices/{name}", get(office::opened))
        .route("/api/offices/{name}/state", get(office::state))
        .route("/api/offices/{name}/taken", post(office::taken))
        .route("/api/offices/{name}/change", post(office::change))
        .route("/api/offices/{name}/text", post(office::text))
        .route("/api/offices/{name}/step", post(office::step))
        .route("/api/offices/{name}/renamed", post(office::renamed))
        .route("/api/begun", post(begun::begun))
        .route("/api/files/{name}", get(built::file))
        .route("/api/word/{name}", post(word::judged))
        .route("/api/word/{name}/taken", post(word::taken))
        .route("/api/word/{name}/pulled", post(pulled::pulled))
        .fallback(answer::nothing)
        .layer(from_fn_with_state(guard, guard::judge))
        .with_state(Arc::new(desk))
}
