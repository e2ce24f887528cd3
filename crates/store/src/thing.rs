//! Plans and entries: governed things that are kept whole.
