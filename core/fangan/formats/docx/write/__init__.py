"""Document → .docx."""
