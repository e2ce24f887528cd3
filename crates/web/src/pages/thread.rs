//! The red thread: as a picture, as a list, and what breaks it.
