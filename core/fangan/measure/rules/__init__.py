"""The rules of the page, a family a module."""
