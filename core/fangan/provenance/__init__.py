"""Where a document comes from: the lock beside a plan, the manifest in a file, and what holds between the two."""
