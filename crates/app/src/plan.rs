//! Writing plans, and moving them.
