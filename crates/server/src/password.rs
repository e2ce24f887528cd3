//! `styr password`: for first set-up, and for someone who is locked out.

use crate::cli::PasswordArgs;
use crate::failure::Failure;
use crate::outside::World;
use crate::terminal::Terminal;
use std::io::BufRead as _;
use styr_app::Municipality;
use styr_app::Outside as _;
use styr_app::sign_in::{PASSWORD_MAX, PASSWORD_MIN, SignInError, set_password};
use styr_domain::ids::Key;
use styr_store::{OpenMode, Store, StoreError};

pub(crate) async fn run(args: PasswordArgs, terminal: Terminal) -> Result<(), Failure> {
    let store = Store::open(
        &args.place.location(),
        &args.municipality,
        OpenMode::Existing,
    )
    .await?;
    let municipality = Municipality::open(store, args.municipality)
        .await?
        .ok_or(StoreError::Missing)?;
    let snapshot = municipality.snapshot(municipality.seq().await?).await?;
    let by_key = Key::parse(&args.person).and_then(|key| snapshot.person_id(&key));
    let by_email = styr_store::person::by_email(municipality.store(), &args.person).await?;
    let Some(person) = by_key.or(by_email.map(|person| person.id)) else {
        let text = terminal
            .texts()
            .format("cli-password-nobody", &[("person", args.person.into())]);
        return Err(Failure::Told(text));
    };
    terminal.remark(terminal.texts().get("cli-password-type"));
    let mut typed = String::new();
    std::io::stdin().lock().read_line(&mut typed)?;
    let password = typed.trim_end_matches(['\r', '\n']);
    let set = set_password(&municipality, &World, person, password, World.now()).await;
    municipality.store().close().await;
    match set {
        Ok(()) => Ok(terminal.say("cli-password-set", &[("person", args.person.into())])?),
        Err(SignInError::Store(error)) => Err(error.into()),
        Err(SignInError::TooShort | SignInError::TooLong) => {
            let bounds = [
                ("least", PASSWORD_MIN.into()),
                ("most", PASSWORD_MAX.into()),
            ];
            Err(Failure::Told(
                terminal.texts().format("cli-password-length", &bounds),
            ))
        }
        Err(SignInError::Hashing | SignInError::Wrong | SignInError::TooMany) => Err(
            Failure::Told(terminal.texts().get("cli-password-failed").to_owned()),
        ),
    }
}
