"""Three ways in one: what a plan says today, what it said when a file was built, what others wrote into that file."""
