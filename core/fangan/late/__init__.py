"""What is made when it is first used: a run knows far more classes and patterns than it needs."""

PLAINLY = 16
"""How many of a class are made before its maker is compiled: about so many take as long as that."""
