//! Style sheet, scripts and fonts, built by `cargo xtask assets` and embedded in the binary.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use std::sync::OnceLock;

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[exclude = "fonts/*"]
struct Assets;

/// The addresses of the style sheet and the script, with the hash of their content.
pub struct Names {
    /// The style sheet.
    pub css: String,
    /// The script.
    pub js: String,
}

/// The addresses that pages link to.
pub fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let hashed = |name: &str, ending: &str| {
            let file = Assets::get(&format!("{name}.{ending}"));
            let hash = file.map_or(0, |file| {
                file.metadata.sha256_hash()[..8]
                    .iter()
                    .fold(0u64, |hash, byte| hash << 8 | u64::from(*byte))
            });
            format!("/assets/{name}.{hash:016x}.{ending}")
        };
        Names {
            css: hashed("styr", "css"),
            js: hashed("styr", "js"),
        }
    })
}

/// `GET /assets/{*name}`: one file, to be kept for a year where its name changes with its content.
///
/// A page of another release asks for another hash: it gets what there is, and nobody keeps it.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let plain = without_hash(&name);
    let current = [&names().css, &names().js];
    let keeping = if current
        .iter()
        .any(|own| own.strip_prefix("/assets/") == Some(name.as_str()))
    {
        "public, max-age=31536000, immutable"
    } else if plain == name {
        "public, max-age=3600"
    } else {
        "public, no-cache"
    };
    let gzip = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"));
    let packed = if gzip {
        Assets::get(&format!("{plain}.gz"))
    } else {
        None
    };
    let is_packed = packed.is_some();
    let Some(file) = packed.or_else(|| Assets::get(&plain)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = Response::new(Body::from(file.data.into_owned()));
    let kind = match plain.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        _ => "application/octet-stream",
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static(keeping),
    );
    headers.insert(
        header::VARY,
        header::HeaderValue::from_static("accept-encoding"),
    );
    if is_packed {
        headers.insert(
            header::CONTENT_ENCODING,
            header::HeaderValue::from_static("gzip"),
        );
    }
    response
}

/// `styr.0123456789abcdef.css` without its hash; other names as they are.
fn without_hash(name: &str) -> String {
    let parts: Vec<&str> = name.split('.').collect();
    match parts.as_slice() {
        [stem, hash, ending] if hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
            format!("{stem}.{ending}")
        }
        _ => name.to_owned(),
    }
}
