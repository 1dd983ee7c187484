"""Headings, numbers and lists that build the text up."""
