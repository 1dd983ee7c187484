"""What a file carries besides its words."""
