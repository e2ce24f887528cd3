//! From giver to receiver, down the line and back up: assignments and delegations.
