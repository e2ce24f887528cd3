//! The binary `styr`.
fn main() {}
