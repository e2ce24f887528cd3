//! `styr demo`: the shipped municipalities, where anyone may sign in as anyone.

use crate::cli::DemoArgs;
use crate::failure::Failure;
use crate::outside::World;
use crate::place::shown;
use crate::serve::{Server, styr};
use crate::shipped;
use crate::terminal::Terminal;
use std::net::Ipv4Addr;
use styr_app::sign_in::demo_people;
use styr_app::{Moment, Municipality, Outside as _};
use styr_domain::folder::Folder;
use styr_store::{Location, OpenMode, Store};
use tokio::net::TcpListener;

pub(crate) async fn run(args: DemoArgs, terminal: Terminal) -> Result<(), Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, args.port)).await?;
    let address = listener.local_addr()?;
    let mut temporary = None;
    let location = match (args.postgres, args.data) {
        (Some(url), _) => Location::Postgres { url },
        (None, Some(dir)) => Location::Sqlite { dir },
        (None, None) => {
            let dir = temporary.insert(tempfile::tempdir()?);
            Location::Sqlite {
                dir: dir.path().to_owned(),
            }
        }
    };
    let server = Server {
        styr: styr(true, false),
        location,
        behind_proxy: false,
        looked: std::sync::Arc::default(),
    };
    terminal.say(
        "cli-demo-place",
        &[("place", shown(&server.location).into())],
    )?;
    for folder in shipped::examples() {
        fill(&server.location, &folder).await?;
    }
    server.take_in_all().await?;
    for municipality in server.styr.site().all() {
        introduce(&municipality, &format!("http://{address}"), terminal).await?;
    }
    server.run(listener).await
}

/// Loads a shipped folder, unless its municipality is there already.
async fn fill(location: &Location, folder: &Folder) -> Result<(), Failure> {
    let key = &folder.model.key;
    let store = Store::open(location, key, OpenMode::Create).await?;
    if styr_store::model::current(&store).await?.is_none() {
        styr_app::load::apply(&store, folder, None, World.now()).await?;
        store.analyze().await?;
    }
    store.close().await;
    Ok(())
}

/// Says where a municipality is and who can be there.
async fn introduce(
    municipality: &Municipality,
    base: &str,
    terminal: Terminal,
) -> Result<(), Failure> {
    let snapshot = municipality.snapshot(municipality.seq().await?).await?;
    let texts = terminal.texts();
    let name = snapshot.model().name.get(texts.lang()).to_owned();
    let address = format!("{base}/{}/sign-in", municipality.key());
    terminal.say(
        "cli-demo-municipality",
        &[("name", name.into()), ("address", address.into())],
    )?;
    let today = Moment::new(World.now(), snapshot.model().country).today();
    for who in demo_people(&snapshot, today) {
        let memberships = who.memberships();
        let Some(membership) = memberships.first() else {
            continue;
        };
        let unit = snapshot
            .unit(&membership.unit)
            .map_or("", |unit| unit.value.name.get(texts.lang()));
        let role = if membership.title.is_empty() {
            texts.word("role", membership.role.code())
        } else {
            &membership.title
        };
        terminal.print(&format!(
            "  {:<24} {}, {role}, {unit}",
            who.person.key.as_str(),
            who.person.name
        ))?;
    }
    Ok(())
}
