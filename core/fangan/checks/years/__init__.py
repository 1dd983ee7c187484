"""Years and ordinals that were right in another year."""
