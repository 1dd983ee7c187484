"""Writers of finished documents: each format reads a `fangan.model.document.Document` and returns bytes or text."""
