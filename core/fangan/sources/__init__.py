"""Our own files → model records: section files, plan files, outlines, agencies, events, terms."""
