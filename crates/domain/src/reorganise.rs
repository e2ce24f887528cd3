//! Units that split, merge, move and end, as functions from folder to folder.
