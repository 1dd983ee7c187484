"""What is made when it is first used: a run knows far more classes and patterns than it needs."""
