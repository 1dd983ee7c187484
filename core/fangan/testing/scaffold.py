"""A plugin to start from: it installs, keeps every rule, and holds one section to write on."""

import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fangan.model.problem import OutputFailed, Place, Problem, UsageRefused, problem
from fangan.testing.blank import FILES

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PATH = re.compile(r"[^/\s]+(?:/[^/\s]+)*")
EXAMPLE_AGENCY = "示例省/示例市/示例县/示例局"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the new plugin is called: `id` (letters and hyphens), `name` in Chinese, the `agency` it is made for."""

    id: str
    name: str
    agency: str


def make_wish(folder: Path, id_: str | None, name: str | None, agency: str | None) -> Wish:
    """Complete what was not said; raises UsageRefused for an id or an agency's path that cannot be one."""
    id_ = id_ or folder.absolute().name.removeprefix("fangan-")
    path = agency or EXAMPLE_AGENCY
    wrong: list[Problem] = []
    if not _ID.fullmatch(id_) or id_ in ("own", "fangan"):
        wrong.append(problem("scaffold-bad-id", None, id=id_))
    if not _PATH.fullmatch(path):
        wrong.append(problem("bad-agency-path", None, path=path))
    if wrong:
        raise UsageRefused(wrong)
    return Wish(id=id_, name=name or path.rpartition("/")[2], agency=path)


def make_plugin(folder: Path, wish: Wish) -> list[Path]:
    """Write a plugin's project into a folder that does not exist yet, whole or not at all; return its files.

    Raises OutputFailed when the folder exists or cannot be made.
    """
    files = _files(wish)
    if os.path.lexists(folder):
        raise OutputFailed([problem("scaffold-exists", Place(str(folder)))])
    try:
        folder.absolute().parent.mkdir(parents=True, exist_ok=True)
        rough = Path(tempfile.mkdtemp(prefix=".~fangan-", dir=folder.absolute().parent))
        try:
            for name, text in files.items():
                (rough / name).parent.mkdir(parents=True, exist_ok=True)
                (rough / name).write_text(text, encoding="utf-8", newline="\n")
            rough.chmod(0o755)  # mkdtemp makes folders for their owner alone
            rough.rename(folder)
        finally:
            shutil.rmtree(rough, ignore_errors=True)
    except OSError as error:
        raise OutputFailed(
            [problem("scaffold-unwritable", Place(str(folder)), reason=error.strerror or error)]
        ) from error
    return [folder / name for name in files]


def _files(wish: Wish) -> dict[str, str]:
    """Fill the blank files; their marks are words in ⟨⟩, which no file needs for itself."""
    region, _, office = wish.agency.rpartition("/")
    values = {
        "id": wish.id,
        "package": f"fangan_{wish.id.replace('-', '_')}",
        "name": wish.name,
        "region": region or wish.agency,
        "agency": wish.agency,
        "office": office,
    }

    def fill(text: str) -> str:
        return re.sub(r"⟨(\w+)⟩", lambda mark: values[mark[1]], text)

    return {fill(name): fill(text) for name, text in FILES.items()}
