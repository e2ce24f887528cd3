//! The turn of the year, as a function from folder to folder.
