//! Every version of every governed thing, and when it was written.
