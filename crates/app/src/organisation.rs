//! Splitting, merging, moving and ending units.
