"""Two documents → one with tracked changes."""
