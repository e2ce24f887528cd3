//! Who has confirmed which version of what.
