//! An application in memory, on either database.

use crate::client::Client;
use chrono::{DateTime, Utc};
use std::future::Future;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use styr_app::{Municipality, Outside, Site};
use styr_domain::folder::Folder;
use styr_domain::ids::Key;
use styr_store::{Location, OpenMode, Store};
use styr_web::{Settings, Styr, router};

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// The embedded default.
    Sqlite,
    /// The one that several servers share.
    Postgres,
}

/// A set clock and seeded chance.
#[derive(Debug)]
pub struct TestOutside {
    micros: AtomicI64,
    seed: AtomicU64,
}

impl TestOutside {
    /// A clock that stands at `at`.
    pub fn at(at: &str) -> Arc<Self> {
        let at: DateTime<Utc> = at.parse().expect("an instant");
        Arc::new(Self {
            micros: AtomicI64::new(at.timestamp_micros()),
            seed: AtomicU64::new(0x5713_0001),
        })
    }

    /// Sets the clock forward.
    pub fn advance(&self, by: chrono::Duration) {
        self.micros
            .fetch_add(by.num_microseconds().unwrap_or(0), Ordering::SeqCst);
    }
}

impl Outside for TestOutside {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.micros.load(Ordering::SeqCst)).unwrap_or_default()
    }

    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mut x = self.seed.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::SeqCst);
            x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            x ^= x >> 31;
            chunk.copy_from_slice(&x.to_le_bytes()[..chunk.len()]);
        }
    }
}

/// The application with one municipality in it.
pub struct TestApp {
    /// The whole service.
    pub router: axum::Router,
    /// The application's state.
    pub styr: Styr,
    /// The municipality's database.
    pub store: Store,
    /// The municipality's key.
    pub key: Key,
    /// The clock and chance.
    pub outside: Arc<TestOutside>,
}

/// The instant at which test clocks start: the day after the sample's second tertial was reported.
pub(crate) const START: &str = "2018-09-10T08:00:00Z";

impl TestApp {
    /// Runs `body` with the sample municipality on `database`, and leaves nothing behind.
    pub fn run<F: Future<Output = ()>>(database: Database, body: impl FnOnce(Self) -> F) {
        Self::run_with(database, &crate::sample::folder(), body);
    }

    /// Runs `body` with the municipality that `folder` says, and leaves nothing behind.
    pub fn run_with<F: Future<Output = ()>>(
        database: Database,
        folder: &Folder,
        body: impl FnOnce(Self) -> F,
    ) {
        Self::run_at(database, folder, START, body);
    }

    /// Runs `body` with the municipality that `folder` says, on a clock that stands at `at`.
    pub fn run_at<F: Future<Output = ()>>(
        database: Database,
        folder: &Folder,
        at: &str,
        body: impl FnOnce(Self) -> F,
    ) {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime");
        runtime.block_on(async {
            let dir = tempfile::tempdir().expect("a folder");
            let (location, key) = place(database, dir.path().to_owned());
            let mut folder = folder.clone();
            folder.model.key = key.clone();
            let app = Self::new(&location, &key, &folder, at).await;
            let store = app.store.clone();
            body(app).await;
            store.close().await;
            Store::drop_municipality(&location, &key)
                .await
                .expect("cleaned up");
        });
    }

    async fn new(location: &Location, key: &Key, folder: &Folder, at: &str) -> Self {
        let outside = TestOutside::at(at);
        let store = Store::open(location, key, OpenMode::Create)
            .await
            .expect("a store");
        styr_app::load::apply(&store, folder, None, outside.now())
            .await
            .expect("loaded");
        let municipality = Municipality::open(store.clone(), key.clone())
            .await
            .expect("a municipality")
            .expect("a model");
        let site = Site::default();
        site.add(municipality);
        let settings = Settings {
            demo: true,
            secure_cookies: false,
            build: "test".into(),
        };
        let styr = Styr::new(site, settings, outside.clone());
        Self {
            router: router(styr.clone()),
            styr,
            store,
            key: key.clone(),
            outside,
        }
    }

    /// A browser in which nobody is signed in.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone(), &self.key)
    }

    /// A browser in which `person` of the sample is signed in.
    pub async fn sign_in(&self, person: &str) -> Client {
        let mut client = self.visitor();
        let answer = client.post("/demo-session", &[("person", person)]).await;
        assert_eq!(
            answer.status, 303,
            "signing in as {person}: {}",
            answer.body
        );
        client
    }
}

/// A fresh place for a municipality, and a name that no other test has.
fn place(database: Database, dir: PathBuf) -> (Location, Key) {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    let name = format!("t{}-{number}", std::process::id());
    let key = Key::parse(&name).expect("a key");
    let location = match database {
        Database::Sqlite => Location::Sqlite { dir },
        Database::Postgres => Location::Postgres {
            url: postgres().to_owned(),
        },
    };
    (location, key)
}

fn postgres() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| {
        std::env::var("STYR_TEST_POSTGRES").unwrap_or_else(|_| {
            panic!("STYR_TEST_POSTGRES is not set: run `cargo xtask test`, which starts PostgreSQL")
        })
    })
}
