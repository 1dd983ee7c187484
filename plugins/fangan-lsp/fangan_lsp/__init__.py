"""A language server for plan and section files."""
