"""Let requirement files name built wheels instead of folders: `use_wheels.py requirements/*.txt WHEELS`."""

import re
import sys
from collections.abc import Callable
from pathlib import Path


def main(files: list[Path], wheels: Path) -> None:
    """Replace `.`, `.[extra]` and `./plugins/NAME` in every file; StopIteration when a wheel is not there."""
    for file in files:
        lines = [re.sub(r"^\.(?:/plugins/([\w-]+))?(\[[\w,]+\])?$", _wheel(wheels), line) for line in _lines(file)]
        file.write_text("\n".join(lines) + "\n", "utf-8")


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines()


def _wheel(wheels: Path) -> Callable[[re.Match[str]], str]:
    def requirement(match: re.Match[str]) -> str:
        name = match[1] or "fangan"
        wheel = next(wheels.glob(f"{name.replace('-', '_')}-[0-9]*.whl"))
        return f"{name}{match[2] or ''} @ {wheel.resolve().as_uri()}"

    return requirement


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:-1]], Path(sys.argv[-1]))
