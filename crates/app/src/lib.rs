//! What a person can do: one function, one permission, one change, one audit event.
