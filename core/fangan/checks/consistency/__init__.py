"""One thing, said in one way throughout a document."""
