//! Writing entries of registers, and moving them.
