//! Sees to it that the fonts that PDF files embed are there.

use std::path::Path;
use std::process::ExitCode;

const FONTS: [&str; 4] = [
    "Inter-400Regular.ttf",
    "Inter-400Regular_Italic.ttf",
    "Inter-600SemiBold.ttf",
    "Inter-700Bold.ttf",
];

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/dist/fonts");
    let mut missing = false;
    for font in FONTS {
        let path = folder.join(font);
        println!("cargo:rerun-if-changed={}", path.display());
        if !path.is_file() {
            println!("cargo:error=web/dist/fonts/{font} is missing: run `cargo xtask assets`");
            missing = true;
        }
    }
    if missing {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
