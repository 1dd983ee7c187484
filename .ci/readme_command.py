"""Print a command of the README: `readme_command.py README.md sample`.

It is the block of code behind the line `<!-- command: sample -->`, as a reader would copy it.
"""

import re
import sys
from pathlib import Path


def readme_command(readme: str, name: str) -> str:
    """Return the command called `name`; KeyError when there is none."""
    block = re.search(rf"<!-- command: {re.escape(name)} -->\n+```sh\n(.+?)\n```", readme, re.DOTALL)
    if block is None:
        raise KeyError(name)
    return block[1]


if __name__ == "__main__":
    print(readme_command(Path(sys.argv[1]).read_text("utf-8"), sys.argv[2]))  # noqa: T201
