"""The fixed parts of every .docx: plain XML, written by `python -m fangan.formats.docx.author`; do not edit by hand."""
