//! The turn of the year.
