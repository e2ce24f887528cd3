//! The governance model language: a folder of text to a checked folder, and back.
