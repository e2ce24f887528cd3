//! The red thread of a municipality, kept up to date with each change.
