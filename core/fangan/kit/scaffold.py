"""A plugin to start from: it installs, keeps every rule, and holds one section to write on."""

import re
from pathlib import Path

import fangan
from fangan.chinese.offices import OfficeName, read_office
from fangan.chinese.places import read_places
from fangan.chinese.refusal import Refusal
from fangan.chinese.roles import usual_roles
from fangan.kit.blank import AGENCIES, BLANK_FILES
from fangan.late.records import dataclass
from fangan.model.agency import Level
from fangan.model.problem import Problem, UsageRefused, problem
from fangan.plugins.agencies import Agencies
from fangan.plugins.discovery import RESERVED, same
from fangan.plugins.engine import compatible
from fangan.sources.grammar import GRAMMAR
from fangan.sources.writing import write_folder

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PATH = re.compile(r"[^/\s]+(?:/[^/\s]+)*")
EXAMPLE_AGENCY = "示例省/示例市/示例县/示例局"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the new plugin is called: `id` (letters and hyphens), `name` in Chinese, the `agency` it is made for.

    `known` says that another plugin describes the agency; to describe it again would be a conflict.
    """

    id: str
    name: str
    agency: str
    known: bool = False


def make_wish(folder: Path, id_: str | None, name: str | None, agency: str | None, agencies: Agencies) -> Wish:
    """Complete what was not said; `agencies` are those known.

    Raises UsageRefused for an id or an agency's path that cannot be one.
    """
    id_ = id_ or folder.absolute().name.removeprefix("fangan-")
    path = agency or EXAMPLE_AGENCY
    wrong: list[Problem] = []
    if not _ID.fullmatch(id_) or same(id_) in RESERVED:
        wrong.append(problem("scaffold-bad-id", None, id=id_))
    if not _PATH.fullmatch(path):
        wrong.append(problem("bad-agency-path", None, path=path))
    if wrong:
        raise UsageRefused(wrong)
    known = agencies.find(path)
    described = known is not None and bool(known.provider)
    return Wish(id=id_, name=name or agency_names(path)["name"], agency=path, known=described)


def agency_names(path: str) -> dict[str, str]:
    """Return what a path says of an agency, a place being its own: `region`, `name`, `short`, `level`, and the lines
    of its `roles`, with who usually fills each. Raises UsageRefused when the path leaves it open.
    """
    try:
        office = read_office(path)
        region = path if office.level is Level.VILLAGE else path.rpartition("/")[0]
    except Refusal as refusal:
        if refusal.code not in ("office-missing", "province-needed"):
            raise UsageRefused([refusal.problem()]) from refusal
        office, region = _place(path), path
    roles = "\n".join(f"    {role}: {usual}" for role, usual in usual_roles(office).items())
    return {"region": region, "name": office.name, "short": office.short, "level": office.level, "roles": roles}


def _place(path: str) -> OfficeName:
    """Return a place as an agency of its own."""
    try:
        places = read_places(path)
    except Refusal as refusal:
        raise UsageRefused([refusal.problem()]) from refusal
    name = places[-1].name
    return OfficeName(name, name, places[-1].level, tuple(places))


def make_plugin(folder: Path, wish: Wish) -> list[Path]:
    """Write a plugin's project into a folder that does not exist yet, whole or not at all; return its files.

    Raises OutputFailed as `write_folder` does.
    """
    files = _files(wish)
    write_folder(folder, {name: text.encode() for name, text in files.items()})
    return [folder / name for name in files]


def _files(wish: Wish) -> dict[str, str]:
    """Fill the blank files; their marks are words in ⟨⟩, which no file needs for itself."""
    names = agency_names(wish.agency)
    values = {
        **names,
        "id": wish.id,
        "package": f"fangan_{wish.id.replace('-', '_')}",
        "whose": wish.name,
        "agency": wish.agency,
        "engine": compatible(fangan.__version__),
        "grammar": str(GRAMMAR),
    }

    def fill(text: str) -> str:
        return re.sub(r"⟨(\w+)⟩", lambda mark: values[mark[1]], text)

    return {
        fill(name): fill(text) for name, text in BLANK_FILES.items() if not (wish.known and name.endswith(AGENCIES))
    }
