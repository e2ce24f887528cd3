//! Tokens that only their holder knows: the store keeps their hash alone.

use crate::outside::Outside;
use sha2::{Digest, Sha256};
use std::fmt;

/// A secret of 32 bytes, written as 64 hexadecimal digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one that nobody can guess.
    pub fn new(outside: &dyn Outside) -> Self {
        let mut bytes = [0u8; 32];
        outside.fill(&mut bytes);
        Self(hex(&bytes))
    }

    /// One that a client sent; `None` where it has not the shape of a secret.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        fits.then(|| Self(text.to_ascii_lowercase()))
    }

    /// The secret itself, to be handed to its holder once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the store keeps: nobody can go back from it to the secret.
    pub fn hash(&self) -> String {
        hash(self.0.as_bytes())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The SHA-256 of `bytes`, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_sha_256_and_debug_hides_the_secret() {
        assert_eq!(
            hash(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        let secret = Secret::parse(&"ab".repeat(32)).unwrap();
        assert!(!format!("{secret:?}").contains("ab"));
        assert_eq!(Secret::parse("short"), None);
    }
}
