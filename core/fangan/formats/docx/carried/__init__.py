"""What a .docx carries beside the words it prints: names, comments, changes, hidden text, links, programs."""
