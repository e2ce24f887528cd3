//! A file on its way from one step of a form to the next.
//!
//! The server keeps nothing between the steps: the page carries the file, packed, in a hidden
//! field. So nobody's half-done import fills the disk, and any server can take the next step.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::{GzDecoder, GzEncoder};
use std::io::Read as _;

/// `bytes` as a text that a form field can hold.
pub fn pack(bytes: &[u8]) -> String {
    let mut packed = Vec::new();
    // Reading from memory cannot fail.
    let _ = GzEncoder::new(bytes, Compression::default()).read_to_end(&mut packed);
    URL_SAFE_NO_PAD.encode(packed)
}

/// Reads [`pack`] back; `None` where it is not that, or holds more than `limit` bytes.
pub fn unpack(text: &str, limit: usize) -> Option<Vec<u8>> {
    let packed = URL_SAFE_NO_PAD.decode(text).ok()?;
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).ok()?.checked_add(1)?;
    GzDecoder::new(packed.as_slice())
        .take(most)
        .read_to_end(&mut bytes)
        .ok()?;
    (bytes.len() <= limit).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_arrives_as_it_left() {
        let bytes = "{\"verdi\": 4.3, \"navn\": \"Øst\"}\n"
            .repeat(1000)
            .into_bytes();
        let text = pack(&bytes);
        assert!(text.len() < bytes.len() / 10);
        assert_eq!(unpack(&text, bytes.len()), Some(bytes.clone()));
        assert_eq!(unpack(&text, bytes.len() - 1), None);
        assert_eq!(unpack("not packed", 10), None);
        assert_eq!(unpack("", 10), None);
    }
}
