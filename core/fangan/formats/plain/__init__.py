"""Lines of text, whoever wrote them → a rough Document, with the place of all its words."""
