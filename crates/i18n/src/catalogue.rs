//! The catalogue files, embedded in the program.

use crate::Lang;

/// One file of texts in one language, such as `nb/status.ftl`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CatalogueFile {
    pub(crate) lang: Lang,
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
}

/// All files of all languages; `build.rs` writes the list from the folder.
pub(crate) const FILES: &[CatalogueFile] = include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// The files of one language, in the order of their names.
pub(crate) fn files(lang: Lang) -> impl Iterator<Item = &'static CatalogueFile> {
    FILES.iter().filter(move |file| file.lang == lang)
}
