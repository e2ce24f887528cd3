//! Forms that are sent twice act once.

/// What a sent form carries so that it counts once.
#[derive(Clone, Copy, Debug)]
pub struct Sent<'a> {
    /// The hash of the form's secret.
    pub token: &'a str,
    /// Where the reader is led when it has been done; a second sending is led there too.
    pub location: &'a str,
}
