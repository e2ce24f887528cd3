//! Registers and their entries.
