"""A .docx → Document."""
