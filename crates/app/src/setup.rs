//! Changing the model from the pages.
