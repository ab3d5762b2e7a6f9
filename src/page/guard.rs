//! Who is answered: the browser that was given the address, and no page of another place in it.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, HOST, HeaderName, LOCATION, ORIGIN,
    REFERRER_POLICY, SET_COOKIE, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::answer;

/// Nothing comes from elsewhere, and nothing that is typed is run.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; \
     connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// The name under which the address has the secret.
const KEY: &str = "khoa";

/// A port of this machine, and the secret of those who may ask there.
pub struct Guard {
    port: u16,
    secret: String,
}

impl Guard {
    pub fn new(port: u16, secret: String) -> Guard {
        Guard { port, secret }
    }

    pub fn address(&self) -> String {
        let Guard { port, secret } = self;
        format!("http://127.0.0.1:{port}/?{KEY}={secret}")
    }

    /// Cookies know no ports, so each has a name of its own.
    fn cookie(&self) -> String {
        format!("kehoach-{}", self.port)
    }

    /// Whether this machine was asked under its own name, by one of its own pages.
    fn is_own(&self, headers: &HeaderMap) -> bool {
        let port = self.port;
        let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        let Some(host) = text(headers, HOST).filter(|it| hosts.iter().any(|own| own == it)) else {
            return false;
        };
        let is_own = |origin: &str| origin.strip_prefix("http://") == Some(host);
        let site = text(headers, HeaderName::from_static("sec-fetch-site"));
        let has_own_origin = match headers.contains_key(ORIGIN) {
            true => text(headers, ORIGIN).is_some_and(is_own),
            false => true,
        };
        has_own_origin && matches!(site, None | Some("same-origin" | "none"))
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let name = self.cookie();
        let cookies = headers.get_all(COOKIE).iter();
        let cookies = cookies.filter_map(|it| it.to_str().ok());
        let mut pairs =
            cookies.flat_map(|it| it.split(';').filter_map(|it| it.trim().split_once('=')));
        pairs.any(|(key, value)| key == name && self.is_secret(value))
    }

    /// Looks at every letter, so that time tells nothing.
    fn is_secret(&self, words: &str) -> bool {
        let pairs = words.bytes().zip(self.secret.bytes());
        let differ = pairs.fold(0, |all, (one, other)| all | (one ^ other));
        words.len() == self.secret.len() && differ == 0
    }

    /// The way on, without the secret, for one who was given the address.
    fn let_in(&self, request: &Request) -> Option<Response> {
        let uri = request.uri();
        let mut asked = uri.query().unwrap_or("").split('&');
        let is_key = |it: &&str| it.split_once('=').is_some_and(|it| it.0 == KEY);
        let (_, given) = asked.clone().find(is_key)?.split_once('=')?;
        if request.method() != Method::GET || uri.path() != "/" || !self.is_secret(given) {
            return None;
        }
        let rest: Vec<&str> = asked.by_ref().filter(|it| !is_key(it)).collect();
        let on = match rest.is_empty() {
            true => "/".to_owned(),
            false => format!("/?{}", rest.join("&")),
        };
        let cookie = format!(
            "{}={}; Path=/; HttpOnly; SameSite=Strict",
            self.cookie(),
            self.secret
        );
        let answer = Response::builder()
            .status(StatusCode::SEE_OTHER)
            .header(LOCATION, on)
            .header(SET_COOKIE, cookie);
        answer.body(Body::empty()).ok()
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// Lets those through who may ask; whatever is answered is for the page alone.
pub async fn judge(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    let mut response = match guard.is_own(request.headers()) {
        false => answer::refused(StatusCode::FORBIDDEN),
        true => match guard.let_in(&request) {
            Some(on) => on,
            None if guard.knows(request.headers()) => next.run(request).await,
            None => answer::refused(StatusCode::UNAUTHORIZED),
        },
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "no-referrer"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}
