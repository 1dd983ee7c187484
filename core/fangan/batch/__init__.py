"""One plan, a table of places: rows → files, journalled, so that a run that was stopped goes on where it stood."""
