"""The layout: which line stands on which page, known before a file is written, and the same for every format."""
