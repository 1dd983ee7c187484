"""Punctuation as GB/T 15834 has it."""
