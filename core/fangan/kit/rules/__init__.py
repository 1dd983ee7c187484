"""The rules a plugin keeps: one a file; each passes on problems, whose sentences stand in the rooms that found them."""
