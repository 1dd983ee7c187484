"""Titles and numbers of documents."""
