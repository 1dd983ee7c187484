"""Write new values into our own files and leave every other byte as it is."""
