//! The PDF: its text, its tags, and that people's texts stay texts.

use crate::fixture::{Fixture, dec, period};
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};
use styr_domain::measure::Target;
use styr_domain::text::Lang;
use styr_reports::pdf;

/// Gathers the letters of a page in the order in which they are drawn.
#[derive(Default)]
struct Letters(String);

impl<'a> Device<'a> for Letters {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        _: Affine,
        _: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.0.push(letter),
            Some(BfString::String(letters)) => self.0.push_str(&letters),
            None => self.0.push('\u{fffd}'),
        }
    }
    fn end_marked_content(&mut self) {
        self.0.push('\n');
    }
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// The text of each page.
pub(crate) fn pages(bytes: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    let cache = InterpreterCache::new();
    pdf.pages()
        .iter()
        .map(|page| {
            let mut context = Context::new(
                Affine::IDENTITY,
                Rect::new(0.0, 0.0, 1.0, 1.0),
                &cache,
                pdf.xref(),
                InterpreterSettings::default(),
            );
            let mut letters = Letters::default();
            interpret_page(page, &mut context, &mut letters);
            letters.0.replace('\u{a0}', " ")
        })
        .collect()
}

/// The dictionaries of the file that have `key`.
pub(crate) fn with_key(bytes: &[u8], key: &[u8]) -> usize {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    pdf.objects()
        .into_iter()
        .filter_map(hayro_interpret::hayro_syntax::object::Object::into_dict)
        .filter(|dict| dict.contains_key(key))
        .count()
}

/// The texts under `key` in the dictionaries of the file.
pub(crate) fn texts_of(bytes: &[u8], key: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    pdf.objects()
        .into_iter()
        .filter_map(hayro_interpret::hayro_syntax::object::Object::into_dict)
        .filter_map(|dict| dict.get::<hayro_interpret::hayro_syntax::object::String>(key))
        .map(|text| decoded(text.as_bytes()))
        .collect()
}

/// A text of a PDF: UTF-16 after its mark, else one byte for each letter.
fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let units = wide
                .chunks(2)
                .map(|two| u16::from_be_bytes([two[0], two[1]]));
            char::decode_utf16(units).map(Result::unwrap).collect()
        }
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn made(fixture: &Fixture, lang: Lang) -> Vec<u8> {
    pdf::card(&fixture.report(lang)).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn f162_to_f172_the_text_layer_says_what_the_card_says() {
    let text = pages(&made(&Fixture::new(), Lang::Nb)).join("\n");
    for expected in [
        "Øyer kommune",
        "Aurvoll skole",
        "2. tertial 2018",
        "25. oktober 2018",
        "M.1 Utviklende arbeidsmiljø",
        "M.1.1",
        "Medarbeiderundersøkelsen – samlet resultat",
        "M.1.7",
        "4,3",
        "10,5 %",
        "8,6 %",
        "3,3 %",
        "1,5 %",
        "7,1 %",
        "85 %",
        "Nådd",
        "Nær målet",
        "Ikke nådd",
        "Uten resultat",
        "↗ Bedre",
        "↗ Dårligere",
        "↘ Bedre",
        "august 2018",
        "foreløpig",
        "Dette er en demonstrasjon",
        "Visma HR",
        "Vedtatt i økonomiplanen",
        "Side 1 av ",
        "Ingen indikatorer her ennå.",
    ] {
        assert!(text.contains(expected), "“{expected}” is not in:\n{text}");
    }
    assert!(!text.contains('\u{fffd}') && !text.contains('⟦'), "{text}");
}

#[test]
fn f149_each_light_has_an_alternative_text_and_the_file_is_tagged() {
    let bytes = made(&Fixture::new(), Lang::Nb);
    for key in [&b"StructTreeRoot"[..], b"MarkInfo", b"ViewerPreferences"] {
        assert_eq!(with_key(&bytes, key), 1, "{}", String::from_utf8_lossy(key));
    }
    assert!(texts_of(&bytes, b"Lang").contains(&"nb-NO".to_owned()));
    let alternatives = texts_of(&bytes, b"Alt");
    for (alternative, least) in [
        ("Status: Nådd", 6),
        ("Status: Nær målet", 1),
        ("Status: Ikke nådd", 2),
        ("Status: Uten resultat", 1),
    ] {
        let count = alternatives
            .iter()
            .filter(|text| **text == *alternative)
            .count();
        assert!(count >= least, "{alternative}: {count} in {alternatives:?}");
    }
    let xmp = String::from_utf8_lossy(&bytes);
    for mark in [
        "pdfuaid:part",
        "pdfaid:part",
        "Styringskort for Aurvoll skole, 2. tertial 2018",
    ] {
        assert!(xmp.contains(mark), "{mark}");
    }
}

#[test]
fn every_language_gives_an_accessible_page() {
    for lang in Lang::ALL {
        let text = pages(&made(&Fixture::new(), lang)).join("\n");
        assert!(!text.contains('⟦'), "{lang}: {text}");
    }
}

#[test]
fn a_name_full_of_markup_prints_as_it_is_written() {
    let mut fixture = Fixture::new();
    fixture.unit = "#panic(\"x\") *x* _y_ $z$ `w` \\n {} <a> @b".into();
    let text = pages(&made(&fixture, Lang::Nb)).join("\n");
    assert!(
        text.contains("#panic(\"x\") *x* _y_ $z$ `w` \\n {} <a> @b"),
        "{text}"
    );
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let fixture = Fixture::new();
    assert!(made(&fixture, Lang::Nb) == made(&fixture, Lang::Nb));
}

#[test]
fn a_long_card_repeats_its_heads_and_numbers_its_pages() {
    let mut fixture = Fixture::new();
    let one = fixture.series[4].clone();
    for copy in 0..40 {
        let mut series = one.clone();
        let mut indicator = (*series.indicator).clone();
        indicator.code = format!("M.1.{}", copy + 10);
        series.indicator = std::sync::Arc::new(indicator);
        fixture.series.push(series);
    }
    let fixture = fixture.again();
    let pages = pages(&made(&fixture, Lang::Nb));
    assert!(pages.len() >= 3, "{} pages", pages.len());
    assert!(pages[1].contains("Styringsindikator"), "{}", pages[1]);
    assert!(pages[1].contains(&format!("Side 2 av {}", pages.len())));
    assert!(pages[0].contains("flere indikatorer enn anbefalt (25)"));
}

#[test]
fn a_card_without_anything_is_a_page_too() {
    let mut fixture = Fixture::new();
    fixture.series.clear();
    let fixture = fixture.again();
    assert_eq!(pages(&made(&fixture, Lang::En)).len(), 1);
}

#[test]
fn a_range_shows_both_ends_and_the_other_unit_its_own_column() {
    let mut fixture = Fixture::new();
    let band = styr_domain::measure::Direction::Range.band(dec("10"), Some(dec("15")));
    let mut indicator = (*fixture.series[4].indicator).clone();
    indicator.direction = styr_domain::measure::Direction::Range;
    fixture.series[4].indicator = std::sync::Arc::new(indicator);
    fixture.series[4].targets[0].target = Target {
        desired: band.unwrap(),
        acceptable: None,
        note: String::new(),
        decision: String::new(),
    };
    fixture.series[4].compared = fixture.series[5].points.clone();
    let fixture = fixture.again();
    let mut report = fixture.report(Lang::Nb);
    report.compared_with = Some("Oppvekst");
    let text = pages(&pdf::card(&report).unwrap()).join("\n");
    assert!(text.contains("10,0–15,0 %"), "{text}");
    assert!(text.contains("Oppvekst") && text.contains("3,3 %"));
    assert_eq!(fixture.card.period, period("2018-T2"));
}
