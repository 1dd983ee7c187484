"""Write the files that a page shows (fenced, with `file=PATH`) into a folder: `write_examples.py PAGE FOLDER`."""

import re
import sys
from pathlib import Path

if __name__ == "__main__":
    page, folder = (Path(name) for name in sys.argv[1:])
    for path, text in re.findall(
        r"^```\w+[^\n]* file=(\S+)\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE
    ):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
