"""The checking itself."""
