//! Sections that someone is writing in.
