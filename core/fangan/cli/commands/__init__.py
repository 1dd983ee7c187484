"""The commands, one a file; each holds `command`. Importing one costs no more than click does."""
