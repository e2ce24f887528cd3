//! The text of the model folder as it was last loaded or edited.
