"""The fixed parts of every .docx: plain XML that `python -m fangan.formats.docx.base.author` writes."""
