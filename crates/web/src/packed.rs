//! Pages that are packed only where they differ: a kept part is packed once and joined into each answer.
//!
//! A stream of gzip may end a block at a whole byte without ending itself, so parts that were packed
//! alone stand one after the other as one stream; only the checksum is put together anew.

use flate2::{Compress, CompressError, Compression, Crc, FlushCompress, Status};
use std::fmt;
use std::sync::OnceLock;

/// A text that many answers share; it is packed the first time that one wants it so.
pub struct Part {
    text: String,
    packed: OnceLock<Packed>,
}

struct Packed {
    bytes: Vec<u8>,
    checksum: Crc,
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part")
            .field("length", &self.text.len())
            .finish_non_exhaustive()
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Self {
            text,
            packed: OnceLock::new(),
        }
    }
}

impl Part {
    /// How many bytes it has, unpacked.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn packed(&self) -> Result<&Packed, CompressError> {
        if let Some(packed) = self.packed.get() {
            return Ok(packed);
        }
        let text = self.text.as_bytes();
        let mut bytes = Vec::with_capacity(text.len() / 8 + 64);
        deflate(
            &mut bytes,
            text,
            Compression::default(),
            FlushCompress::Full,
        )?;
        let packed = Packed {
            bytes,
            checksum: checksum(text),
        };
        Ok(self.packed.get_or_init(|| packed))
    }
}

/// `frame`, where each `mark` is replaced by the next of `parts`.
pub fn join(frame: &str, mark: &str, parts: &[&Part]) -> String {
    let length = frame.len() + parts.iter().map(|part| part.len()).sum::<usize>();
    let mut page = String::with_capacity(length);
    let mut parts = parts.iter();
    for (at, text) in frame.split(mark).enumerate() {
        if at > 0
            && let Some(part) = parts.next()
        {
            page.push_str(&part.text);
        }
        page.push_str(text);
    }
    page
}

/// What [`join`] gives, as gzip.
///
/// # Errors
///
/// None that data can cause.
pub fn join_packed(frame: &str, mark: &str, parts: &[&Part]) -> Result<Vec<u8>, CompressError> {
    /// The head of a gzip stream: packed by deflate, no name, no time, unknown system.
    const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    let mut page = Vec::with_capacity(frame.len() / 3 + 1024);
    page.extend_from_slice(&HEAD);
    let mut whole = Crc::new();
    let mut parts = parts.iter();
    for (at, text) in frame.split(mark).enumerate() {
        if at > 0
            && let Some(part) = parts.next()
        {
            let packed = part.packed()?;
            page.extend_from_slice(&packed.bytes);
            whole.combine(&packed.checksum);
        }
        deflate(
            &mut page,
            text.as_bytes(),
            Compression::fast(),
            FlushCompress::Full,
        )?;
        whole.combine(&checksum(text.as_bytes()));
    }
    deflate(&mut page, b"", Compression::fast(), FlushCompress::Finish)?;
    page.extend_from_slice(&whole.sum().to_le_bytes());
    page.extend_from_slice(&whole.amount().to_le_bytes());
    Ok(page)
}

fn checksum(text: &[u8]) -> Crc {
    let mut checksum = Crc::new();
    checksum.update(text);
    checksum
}

/// Packs `text` to the end of `out`, from a fresh start and up to a whole byte.
fn deflate(
    out: &mut Vec<u8>,
    text: &[u8],
    level: Compression,
    flush: FlushCompress,
) -> Result<(), CompressError> {
    let mut packer = Compress::new(level, false);
    loop {
        let done = usize::try_from(packer.total_in()).unwrap_or(text.len());
        let rest = text.get(done..).unwrap_or_default();
        out.reserve(rest.len() / 4 + 256);
        let status = packer.compress_vec(rest, out, flush)?;
        let is_all_read = packer.total_in() == text.len() as u64;
        let has_room = out.len() < out.capacity();
        if status == Status::StreamEnd || (flush == FlushCompress::Full && is_all_read && has_room)
        {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read as _;

    fn unpacked(bytes: &[u8]) -> String {
        let mut text = String::new();
        GzDecoder::new(bytes)
            .read_to_string(&mut text)
            .expect("a gzip stream");
        text
    }

    #[test]
    fn a_packed_page_is_the_plain_one() {
        let long = "Sykefravær 10,5 % <td>".repeat(20_000);
        let parts = [
            Part::from(long),
            Part::from(String::new()),
            Part::from("ø".to_owned()),
        ];
        let parts: Vec<&Part> = parts.iter().collect();
        for frame in ["a¤b¤c¤d", "¤¤¤", "", "no mark"] {
            let plain = join(frame, "¤", &parts);
            let packed = join_packed(frame, "¤", &parts).expect("packed");
            assert_eq!(unpacked(&packed), plain, "{frame}");
            assert!(
                packed.len() < plain.len() / 10 + 200,
                "{} of {}",
                packed.len(),
                plain.len()
            );
        }
    }

    #[test]
    fn what_does_not_repeat_is_packed_whole() {
        let mut seed = 1u32;
        let noise: String = (0..100_000)
            .map(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                char::from(b' ' + u8::try_from((seed >> 24) % 90).unwrap_or_default())
            })
            .collect();
        let part = Part::from(noise.clone());
        let packed = join_packed(&format!("{noise}¤{noise}"), "¤", &[&part]).expect("packed");
        assert_eq!(unpacked(&packed), noise.repeat(3));
    }
}
