"""The command line: one file a command under `commands`; nobody else prints."""
