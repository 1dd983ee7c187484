"""Check that every wheel holds every file that git holds of its package: `check_wheels.py WHEELS`, from the root.

A data file that no pattern of `package_data` matches is missing only where the package is installed, which is where
nobody tests it.
"""

import subprocess
import sys
import zipfile
from pathlib import Path


def main(wheels: Path) -> int:
    """Compare git's files with the wheels' and name what is missing; 1 when something is."""
    held = {name for wheel in sorted(wheels.glob("*.whl")) for name in zipfile.ZipFile(wheel).namelist()}
    missing = sorted(set(_packaged()) - held)
    for name in missing:
        print(f"{name} is in no wheel")  # noqa: T201
    print(f"{len(held)} files in {len(list(wheels.glob('*.whl')))} wheels, {len(missing)} missing")  # noqa: T201
    return 1 if missing else 0


def _packaged() -> list[str]:
    """List git's files of all packages by the path they are installed under."""
    git = ["git", "ls-files", "-z", "core/fangan", "plugins/*/fangan_*"]
    files = subprocess.run(git, check=True, capture_output=True, text=True).stdout.split("\0")  # noqa: S603
    return [file.split("/", 1 if file.startswith("core/") else 2)[-1] for file in filter(None, files)]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
