//! Confirming one version of something.
