//! Units that split, merge, move and end.
