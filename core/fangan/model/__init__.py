"""Frozen records shared by every room; no input, no output."""
