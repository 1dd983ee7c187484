"""What a file carries beside its words: names, comments, changes, hidden text, links, programs."""
