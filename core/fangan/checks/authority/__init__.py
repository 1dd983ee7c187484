"""What an agency asks of others is its to ask: by its kind and theirs."""
