"""The sheet: GB/T 9704 and the styles of the file."""
