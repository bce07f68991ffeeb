//! Catalogue draft.
