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
    data: &[u8],
    stable_name: String,
) -> Result<Vec<u8>, ReportError> {
    let desk = Desk {
        source: Source::new(HOUSE.main, text.to_owned()),
        data: Bytes::new(legible(data)?),
    };
    let bytes = set_and_export(&desk, stable_name);
    // What Typst remembers of a document serves no other one, and would fill the memory.
    typst::comemo::evict(0);
    bytes
}

/// The data with `□` for each letter that no font of the house has: an accessible file may not hold
/// a letter that cannot be drawn, and a text with a smiley must print all the same.
fn legible(data: &[u8]) -> Result<Vec<u8>, ReportError> {
    let mut value: serde_json::Value = serde_json::from_slice(data)?;
    each_text(&mut value, &|text| {
        if text.chars().any(|letter| !is_drawn(letter)) {
            *text = text.chars().filter_map(drawn).collect();
        }
    });
    Ok(serde_json::to_vec(&value)?)
}

fn each_text(value: &mut serde_json::Value, change: &impl Fn(&mut String)) {
    use serde_json::Value;
    match value {
        Value::String(text) => change(text),
        Value::Array(values) => values.iter_mut().for_each(|one| each_text(one, change)),
        Value::Object(fields) => fields.values_mut().for_each(|one| each_text(one, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_drawn(letter: char) -> bool {
    let covers = |font: &Font| font.info().coverage.contains(u32::from(letter));
    matches!(letter, '\n' | '\t') || HOUSE.fonts.first().is_some_and(covers)
}

/// What stands for `letter`: itself, a box, or nothing for what is not meant to be seen.
fn drawn(letter: char) -> Option<char> {
    let is_unseen = letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    if is_drawn(letter) {
        Some(letter)
    } else if is_unseen {
        None
    } else {
        ['□', '?'].into_iter().find(|mark| is_drawn(*mark))
    }
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
