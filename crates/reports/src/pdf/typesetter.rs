//! Typst with a world of two files and four fonts.

use crate::ReportError;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// What never changes while the program runs.
struct House {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    data: FileId,
}

/// The cuts of Inter, in `web/dist/fonts` after `cargo xtask assets`.
const FONTS: [&[u8]; 4] = [
    include_bytes!("../../../../web/dist/fonts/Inter-400Regular.ttf"),
    include_bytes!("../../../../web/dist/fonts/Inter-400Regular_Italic.ttf"),
    include_bytes!("../../../../web/dist/fonts/Inter-600SemiBold.ttf"),
    include_bytes!("../../../../web/dist/fonts/Inter-700Bold.ttf"),
];

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS
        .into_iter()
        .flat_map(|font| Font::iter(Bytes::new(font)))
        .collect();
    House {
        // The extras make the name of an indicator the head of its row for a screen reader.
        library: LazyHash::new(
            Library::builder()
                .with_features([Feature::A11yExtras].into_iter().collect())
                .build(),
        ),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        main: file_named("/main.typ"),
        data: file_named("/data.json"),
    }
});

/// Names are constant: Typst keeps each name that it has seen for as long as the program runs.
fn file_named(name: &'static str) -> FileId {
    let path = VirtualPath::new(name).expect("a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One document: its text and its data.
struct Desk {
    source: Source,
    data: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &HOUSE.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &HOUSE.book
    }

    fn main(&self) -> FileId {
        HOUSE.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == HOUSE.main {
            Ok(self.source.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == HOUSE.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        HOUSE.fonts.get(index).cloned()
    }

    /// There is no today: dates are data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Sets `text` with `data` at hand as `/data.json`; `stable_name` tells the file from others.
pub(super) fn typeset(
    text: &'static str,
    data: Vec<u8>,
    stable_name: String,
) -> Result<Vec<u8>, ReportError> {
    let desk = Desk {
        source: Source::new(HOUSE.main, text.to_owned()),
        data: Bytes::new(data),
    };
    let bytes = set_and_export(&desk, stable_name);
    // What Typst remembers of a document serves no other one, and would fill the memory.
    typst::comemo::evict(0);
    bytes
}

fn set_and_export(desk: &Desk, stable_name: String) -> Result<Vec<u8>, ReportError> {
    let document = typst::compile::<PagedDocument>(desk)
        .output
        .map_err(|problems| refused(&problems))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|problem| ReportError::Typeset(vec![problem.message().to_string()]))?;
    let options = PdfOptions {
        ident: Smart::Custom(stable_name),
        creator: Smart::Custom(Some("Styr".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|problems| refused(&problems))
}

fn refused(problems: &EcoVec<SourceDiagnostic>) -> ReportError {
    let message = |problem: &SourceDiagnostic| {
        let mut message = problem.message.to_string();
        for hint in &problem.hints {
            message.push_str("; ");
            message.push_str(&hint.v);
        }
        message
    };
    ReportError::Typeset(problems.iter().map(message).collect())
}
