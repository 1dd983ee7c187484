"""A document that agrees with itself: one thing said in one way, and everything announced is there."""
