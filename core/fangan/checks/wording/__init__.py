"""Words that are miswritten, left over, or say nothing."""
