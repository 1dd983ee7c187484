"""The version of this repository: one number that the engine and every plugin carry, and the plugins' range of engines.

python tools/versions.py            print it; exit code 1 when they disagree
python tools/versions.py 0.2.0      write it into all of them
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "core" / "fangan" / "__init__.py"
VERSION = re.compile(r"""^((?:__)?version(?:__)? = "?)(\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?)("?)$""", re.MULTILINE)

ENGINES = re.compile(r"^(install_requires = fangan)>=\S+$", re.MULTILINE)


def carriers() -> list[Path]:
    """List the files that say the version: the engine's package, from which its setup.cfg takes it, and each plugin."""
    return [ENGINE, *sorted(ROOT.glob("plugins/*/setup.cfg"))]


def version_of(file: Path) -> str:
    """Read the version a file says; ValueError unless it says exactly one."""
    found = [match[2] for match in VERSION.finditer(file.read_text("utf-8"))]
    if len(found) != 1:
        raise ValueError(f"{file} says {len(found)} versions")
    return found[0]


def write(version: str) -> None:
    """Let every file say `version`; SystemExit, and nothing written, when it is none."""
    if not VERSION.fullmatch(f"version = {version}"):
        raise SystemExit(f"{version} is no version: one reads like 0.2.0 or 0.2.0rc1")
    for file in carriers():
        version_of(file)
    major, minor, *_ = [*re.findall(r"\d+", version), "0"]
    lowest = version if re.search(r"[a-z]", version) else f"{major}.{minor}"  # pip wants a candidate named
    engines = f">={lowest},<{major}.{int(minor) + 1}"
    for file in carriers():
        text = VERSION.sub(rf"\g<1>{version}\g<3>", file.read_text("utf-8"))
        file.write_text(ENGINES.sub(rf"\g<1>{engines}", text), "utf-8", newline="\n")


def main(wanted: list[str]) -> int:
    """Write the version when one is given, then print what every file says."""
    for version in wanted:
        write(version)
    said = {file: version_of(file) for file in carriers()}
    if len(set(said.values())) == 1:
        print(said[ENGINE])  # noqa: T201
        return 0
    for file, version in said.items():
        print(f"{version} {file.relative_to(ROOT).as_posix()}")  # noqa: T201
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
