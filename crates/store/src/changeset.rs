//! What a large change did, so that it can be undone.
