"""What plugins bring to look with."""
