//! Turning the year, and turning it back.
