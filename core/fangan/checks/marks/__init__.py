"""Punctuation that cannot stand as it does."""
