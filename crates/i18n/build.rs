//! Lists the catalogue files, so that a new file needs no change of code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root =
        PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("catalogues");
    println!("cargo:rerun-if-changed={}", root.display());
    let mut list = String::from("&[\n");
    for lang in ["nb", "nn", "sv", "en"] {
        for file in catalogue_files(&root.join(lang))? {
            println!("cargo:rerun-if-changed={}", file.display());
            let name = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let path = file.to_string_lossy().into_owned();
            writeln!(
                list,
                "CatalogueFile {{ lang: Lang::{}, name: {name:?}, text: include_str!({path:?}) }},",
                variant(lang)
            )
            .map_err(io::Error::other)?;
        }
    }
    list.push(']');
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("catalogues.rs"), list)
}

fn catalogue_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn variant(lang: &str) -> &'static str {
    match lang {
        "nb" => "Nb",
        "nn" => "Nn",
        "sv" => "Sv",
        _ => "En",
    }
}
