"""From one year to the next: what of a project carries over, what must be said anew, and what a person must look at."""
