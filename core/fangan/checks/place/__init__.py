"""Places named under what they do not belong to."""
