"""`python -m fangan` is the command `fangan`."""

from fangan.cli.main import main

main()
