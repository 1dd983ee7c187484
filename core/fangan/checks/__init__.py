"""Rules over a composed document: what stands in it that should not, each told with its place, reason and remedy."""
