"""Official text as tokens: what the marks, dates, numbers and names in it are and where they stand."""
