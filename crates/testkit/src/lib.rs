//! What tests share: an application in memory, a page checker, builders. Never shipped.
