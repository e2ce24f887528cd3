//! Plans: the register of them, each one, its sections and versions.
