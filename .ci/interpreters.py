"""Get the interpreters the tests are to run on: `interpreters.py FOLDER 3.12 3.13 3.14`.

What was found is linked in FOLDER/bin as `python3.12` and so on. One line per interpreter says where it came from, or
that it could not be had; the exit code is 0 all the same: what a machine can get is not for a commit to answer for.

Looked for in this order: `PATH`, pyenv, uv (which downloads), and Debian's stable, testing and unstable. From there
packages of another release are not installed but unpacked, with the C library they were built against: the interpreter
is told to load that one, and so runs on an older Debian as any program of the machine does. It takes no root.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SUITES = ("stable", "testing", "unstable")
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"


def main(folder: Path, versions: list[str]) -> None:
    """Link every version that can be had in `folder`/bin, and say what came of each."""
    links = folder / "bin"
    links.mkdir(parents=True, exist_ok=True)
    for version in versions:
        found = next(_candidates(version, folder), None)
        if found is None:
            print(f"Python {version}: not to be had here: not on PATH, nor from pyenv, uv or Debian")  # noqa: T201
            continue
        executable, source = found
        link = links / f"python{version}"
        link.unlink(missing_ok=True)
        link.symlink_to(executable.resolve())
        print(f"Python {version}: {_full_version(link)}, {source}")  # noqa: T201


def _candidates(version: str, folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each executable that runs and is of this version, with the words that say where it is from."""
    for executable, source in _places(version, folder):
        if (_full_version(executable) or "").startswith(f"{version}."):
            yield executable, source


def _places(version: str, folder: Path) -> Iterator[tuple[Path, str]]:
    if on_path := shutil.which(f"python{version}"):
        yield Path(on_path), "on PATH"
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    for executable in sorted(root.glob(f"versions/{version}.*/bin/python{version}"), reverse=True):
        yield executable, "from pyenv"
    if _output("uv", "python", "install", version) is not None:
        yield Path((_output("uv", "python", "find", "--managed-python", version) or "").strip()), "from uv"
    for suite in SUITES:
        if unpacked := _from_debian(version, suite, folder / "debian"):
            yield unpacked, f"from Debian {suite}"


def _full_version(executable: Path) -> str | None:
    """Ask an interpreter for its version; None when it does not run (a shim of pyenv without a version behind it)."""
    answer = _output(str(executable), "-c", "import platform; print(platform.python_version())")
    return answer.strip() if answer else None


def _from_debian(version: str, suite: str, folder: Path) -> Path | None:
    """Unpack the interpreter of a Debian suite with all it depends on; None where there is none."""
    site = _output("apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Label: Debian")
    if not site:
        return None
    apt = _apt(f"{site.split()[0]} {suite} main", folder / suite)
    package = f"python{version}"
    if _output(*apt, "update") is None or _output(*apt, "--download-only", "install", package) is None:
        return None
    home = folder / suite / package
    for archive in sorted((folder / suite / "archives").glob("*.deb")):
        _output("dpkg-deb", "--extract", str(archive), str(home))
    return _with_own_libc(home / "usr" / "bin" / package)


def _apt(source: str, folder: Path) -> list[str]:
    """Begin a command line of an apt-get that knows this source alone, and a machine where nothing is installed."""
    for part in ("lists/partial", "archives/partial"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "status").touch()
    (folder / "sources.list").write_text(f"deb [signed-by={KEYRING}] {source}\n")
    options = {
        "Dir::Etc::SourceList": folder / "sources.list",
        "Dir::Etc::SourceParts": "/dev/null",
        "Dir::Etc::PreferencesParts": "/dev/null",
        "Dir::State::Lists": folder / "lists",
        "Dir::State::Status": folder / "status",
        "Dir::Cache": folder,
        "Dir::Cache::Archives": folder / "archives",
        "Acquire::Languages": "none",
        "Acquire::Retries": 3,
    }
    return ["apt-get", "-qq", "--yes", "--no-install-recommends", *(f"-o{name}={options[name]}" for name in options)]


def _with_own_libc(executable: Path) -> Path | None:
    """Let an unpacked executable use the loader and the libraries unpacked beside it."""
    lib = executable.parents[1] / "lib"
    loader = next(iter(sorted(lib.glob("*/ld-linux*.so.*"))), None)
    if loader is None or not executable.exists():
        return None
    patch = ["patchelf", "--set-interpreter", str(loader), "--force-rpath", "--set-rpath", str(loader.parent)]
    return None if _output(*patch, str(executable)) is None else executable


def _output(*command: str) -> str | None:
    """Run a command; what it prints, or None when it cannot be run or fails."""
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return ran.stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2:])
