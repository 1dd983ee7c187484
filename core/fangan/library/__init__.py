"""The library of past plans: one SQLite file that finds every word that was ever issued."""
