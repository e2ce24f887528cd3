//! The red thread: one graph of typed links, and what breaks it.
