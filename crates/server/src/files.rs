//! Model folders on the disk.

use crate::failure::Failure;
use crate::terminal::Terminal;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;
use styr_domain::folder::Folder;
use styr_model::{Checked, DEFAULT_MOST_BYTES, Diagnostic, FOLDERS, Severity, Source};

/// Reads the files of the model folder at `path` that belong to one, and checks them.
///
/// A link that leads out of the folder and a file that is too long are faults, and are not read.
pub(crate) fn check(path: &Path) -> io::Result<Checked> {
    check_with_text(path).map(|(checked, _)| checked)
}

/// The same, with the text of the files, where what is found later can be pointed out.
pub(crate) fn check_with_text(path: &Path) -> io::Result<(Checked, Source)> {
    let root = fs::canonicalize(path)?;
    let mut source = Source::default();
    let mut refused = Vec::new();
    let mut names = names(&root)?;
    for folder in FOLDERS {
        let inner = root.join(folder);
        match fs::canonicalize(&inner) {
            Ok(real) if !real.starts_with(&root) => refused.push(Diagnostic::outside(folder)),
            Ok(real) if real.is_dir() => {
                let inner = self::names(&real)?;
                names.extend(inner.iter().map(|name| format!("{folder}/{name}")));
            }
            _ => {}
        }
    }
    for name in &names {
        if !styr_model::wanted(name) {
            // Its name alone may tell that another one was meant.
            source.files.push((name.to_owned(), Vec::new()));
            continue;
        }
        match read(&root, name)? {
            Found::Bytes(bytes) => source.files.push((name.to_owned(), bytes)),
            Found::Refused(diagnostic) => refused.push(diagnostic),
            Found::Nothing => {}
        }
    }
    source.files.sort();
    let mut checked = styr_model::check(&source);
    if !refused.is_empty() {
        checked.folder = None;
        // It is there, even though it was not read.
        checked.diagnostics.retain(|known| {
            known.code != "M003" || refused.iter().all(|own| own.file != known.file)
        });
        refused.append(&mut checked.diagnostics);
        checked.diagnostics = refused;
    }
    Ok((checked, source))
}

/// The names in `folder`; one that is not text is none of ours, and folders end with `/`.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
            continue;
        };
        if !entry.path().is_dir() {
            names.push(name);
        } else if !FOLDERS.contains(&name.as_str()) {
            names.push(format!("{name}/"));
        }
    }
    Ok(names)
}

enum Found {
    Bytes(Vec<u8>),
    Refused(Diagnostic),
    Nothing,
}

fn read(root: &Path, name: &str) -> io::Result<Found> {
    let path = root.join(name);
    match fs::canonicalize(&path) {
        Ok(real) if !real.starts_with(root) => {
            return Ok(Found::Refused(Diagnostic::outside(name)));
        }
        // A link to nowhere leads out of the folder as well.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(Found::Refused(Diagnostic::outside(name)));
        }
        other => other?,
    };
    if !fs::metadata(&path)?.is_file() {
        return Ok(Found::Nothing);
    }
    let file = File::open(&path)?;
    let length = file.metadata()?.len();
    if length > DEFAULT_MOST_BYTES {
        return Ok(Found::Refused(Diagnostic::too_large(
            name,
            length,
            DEFAULT_MOST_BYTES,
        )));
    }
    // A file that grows meanwhile is cut one byte past the limit, where the check refuses it.
    let mut bytes = Vec::new();
    file.take(DEFAULT_MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(Found::Bytes(bytes))
}

/// The folder and its text, where it has no errors; else its faults have been shown.
pub(crate) fn checked_text(path: &Path, terminal: Terminal) -> Result<(Folder, Source), Failure> {
    let (checked, source) =
        check_with_text(path).map_err(|error| unreadable(path, &error, terminal))?;
    for diagnostic in &checked.diagnostics {
        terminal.remark(&shown(diagnostic, terminal));
    }
    Ok((checked.folder.ok_or(Failure::Faults)?, source))
}

/// That `path` cannot be read, and why.
pub(crate) fn unreadable(path: &Path, error: &io::Error, terminal: Terminal) -> Failure {
    let path = path.display().to_string();
    let why = error.to_string();
    Failure::Told(terminal.texts().format(
        "cli-unreadable",
        &[("path", path.into()), ("why", why.into())],
    ))
}

/// A diagnostic as a block of lines.
pub(crate) fn shown(diagnostic: &Diagnostic, terminal: Terminal) -> String {
    styr_model::render::render(diagnostic, &|key, args| words(terminal, key, args))
}

/// A text of the catalogues with words filled in.
pub(crate) fn words(terminal: Terminal, key: &str, args: &[(&str, &str)]) -> String {
    let args: Vec<_> = args
        .iter()
        .map(|(name, word)| (*name, (*word).into()))
        .collect();
    terminal.texts().format(key, &args)
}

/// How many of `diagnostics` are errors, and how many are warnings.
pub(crate) fn counts(diagnostics: &[Diagnostic]) -> (usize, usize) {
    let errors = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .count();
    (errors, diagnostics.len() - errors)
}

/// Writes `source` into the folder at `path`, each file whole or not at all.
///
/// A model file that `source` lacks is removed; other files are left alone.
pub(crate) fn write(path: &Path, source: &Source) -> io::Result<()> {
    fs::create_dir_all(path)?;
    let mut found = names(path)?;
    for folder in FOLDERS {
        let inner = path.join(folder);
        // A link may lead out of the folder, where nothing is ours to remove.
        if inner.is_dir() && !inner.is_symlink() {
            let inner = names(&inner)?;
            found.extend(inner.iter().map(|name| format!("{folder}/{name}")));
        }
    }
    for name in found {
        if styr_model::wanted(&name) && source.get(&name).is_none() {
            fs::remove_file(path.join(name))?;
        }
    }
    for (name, bytes) in &source.files {
        let (folder, name) = name.rsplit_once('/').unwrap_or(("", name));
        let folder = path.join(folder);
        fs::create_dir_all(&folder)?;
        let partial = folder.join(format!(".{name}.partial"));
        fs::write(&partial, bytes)?;
        fs::rename(&partial, folder.join(name))?;
    }
    Ok(())
}
