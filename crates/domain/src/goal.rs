//! The rules for goals: levels, checks before adoption, who writes what.
