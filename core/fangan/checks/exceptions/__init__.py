"""Exceptions that somebody made from a rule, and that do not hold."""
