//! What is to be acknowledged, and acknowledging it.
