//! `styr serve`: the municipalities of a place, until the program is told to stop.

use crate::cli::ServeArgs;
use crate::failure::Failure;
use crate::outside::World;
use crate::place::shown;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use axum::serve::ListenerExt as _;
use std::io::Write as _;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};
use styr_app::{Municipality, Site};
use styr_domain::ids::Key;
use styr_store::{Location, OpenMode, Store, StoreError};
use styr_web::{Settings, Styr, router};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Mutex;

/// How long requests under way may take once the program is told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// How often the place is searched for new municipalities at most.
const LOOK_EVERY: Duration = Duration::from_secs(2);

pub(crate) async fn run(args: ServeArgs) -> Result<(), Failure> {
    let listener = TcpListener::bind(args.listen).await?;
    let server = Server {
        styr: styr(false, args.secure_cookies),
        location: args.place.location(),
        behind_proxy: args.behind_proxy,
        looked: Arc::default(),
    };
    tracing::info!(place = %shown(&server.location), "opening");
    server.take_in_all().await?;
    server.run(listener).await
}

/// The application without any municipality yet.
pub(crate) fn styr(demo: bool, secure_cookies: bool) -> Styr {
    let settings = Settings {
        demo,
        secure_cookies,
        build: env!("CARGO_PKG_VERSION").to_owned(),
    };
    Styr::new(Site::default(), settings, Arc::new(World))
}

/// The application, and the place of its municipalities.
#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) styr: Styr,
    pub(crate) location: Location,
    /// Whether a proxy says where visitors come from.
    pub(crate) behind_proxy: bool,
    /// When the place was last searched for new municipalities.
    pub(crate) looked: Arc<Mutex<Option<Instant>>>,
}

impl Server {
    /// Opens every municipality of the place that is not open yet.
    ///
    /// One that cannot be opened does not keep the others from being served.
    pub(crate) async fn take_in_all(&self) -> Result<(), StoreError> {
        for key in Store::list(&self.location).await? {
            if self.styr.site().find(&key).is_none()
                && let Err(error) = self.take_in(&key).await
            {
                tracing::error!(municipality = %key, %error, "cannot be opened");
            }
        }
        Ok(())
    }

    /// Opens a municipality, brings its tables up to this release, and serves it from here on.
    pub(crate) async fn take_in(&self, key: &Key) -> Result<(), StoreError> {
        let store = Store::open(&self.location, key, OpenMode::Upgrade).await?;
        if let Some(municipality) = Municipality::open(store, key.clone()).await? {
            self.styr.site().add(municipality);
            tracing::info!(municipality = %key, "open");
        } else {
            tracing::warn!(municipality = %key, "has no model yet: load its folder");
        }
        Ok(())
    }

    /// Answers requests until the program is told to stop, then lets those under way end.
    pub(crate) async fn run(self, listener: TcpListener) -> Result<(), Failure> {
        let address = listener.local_addr()?;
        let styr = self.styr.clone();
        let mut service =
            router(self.styr.clone()).layer(from_fn_with_state(self.clone(), newcomers));
        if self.behind_proxy {
            service = service.layer(from_fn(visitors_address));
        }
        let service = service
            .layer(from_fn(logged))
            .into_make_service_with_connect_info::<SocketAddr>();
        let listener = listener.tap_io(|connection| {
            // Without it answers come a little later, and nothing worse.
            let _ = connection.set_nodelay(true);
        });
        let (stop, stopped) = tokio::sync::watch::channel(());
        let mut told = stopped.clone();
        let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
            // A sender that is gone means the same as one that sends.
            let _ = told.changed().await;
        });
        let told_to_stop = told_to_stop()?;
        announce(address)?;
        let mut serving = tokio::spawn(serving.into_future());
        tokio::select! {
            ended = &mut serving => return Ok(ended.map_err(std::io::Error::other)??),
            () = told_to_stop => {}
        }
        tracing::info!("stopping");
        // Fails only where nobody listens any more.
        let _ = stop.send(());
        if tokio::time::timeout(LAST_REQUESTS, serving).await.is_err() {
            tracing::warn!("requests were still under way");
        }
        for municipality in styr.site().all() {
            municipality.store().close().await;
        }
        Ok(())
    }
}

/// Tells whoever started the program that it answers, in a line that programs wait for.
fn announce(address: SocketAddr) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "listening on http://{address}")?;
    out.flush()
}

/// Ends when the program is told to stop. Its ears are open from the moment it is made.
fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    let mut terminated = signal(SignalKind::terminate())?;
    let mut interrupted = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
    })
}

/// A municipality that was loaded after the program started is taken in when it is first asked for.
async fn newcomers(State(server): State<Server>, request: Request, next: Next) -> Response {
    let first = request.uri().path().split('/').nth(1).unwrap_or_default();
    let is_unknown =
        first.is_empty() || Key::parse(first).is_some_and(|key| server.may_be_new(&key));
    if is_unknown {
        let mut looked = server.looked.lock().await;
        if looked.is_none_or(|at| at.elapsed() >= LOOK_EVERY) {
            *looked = Some(Instant::now());
            if let Err(error) = server.take_in_all().await {
                tracing::warn!(%error, "cannot look for new municipalities");
            }
        }
    }
    next.run(request).await
}

impl Server {
    fn may_be_new(&self, key: &Key) -> bool {
        let own = ["assets", "health", "language", "look"];
        !own.contains(&key.as_str()) && self.styr.site().find(key).is_none()
    }
}

/// Puts the address that the proxy wrote in place of the proxy's own.
async fn visitors_address(mut request: Request, next: Next) -> Response {
    let forwarded = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .next_back();
    let last = forwarded
        .and_then(|value| value.to_str().ok())
        .and_then(|list| list.rsplit(',').next());
    if let Some(address) = last.and_then(|text| text.trim().parse::<IpAddr>().ok()) {
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::new(address, 0)));
    }
    next.run(request).await
}

/// Writes each request to the log where that asks for it: never its query, which may name people.
async fn logged(request: Request, next: Next) -> Response {
    if !tracing::enabled!(tracing::Level::DEBUG) {
        return next.run(request).await;
    }
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let start = Instant::now();
    let response = next.run(request).await;
    tracing::debug!(%method, %path, status = response.status().as_u16(), ms = start.elapsed().as_millis(), "answered");
    response
}
