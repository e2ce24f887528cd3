//! The model, changed from the pages.
