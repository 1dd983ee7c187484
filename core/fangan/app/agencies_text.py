"""The agencies file that `new` writes for an office that nobody describes: every line says what it is for."""

from pathlib import Path

from fangan.app.enlisting import Enlisted
from fangan.app.questionnaire import scalar
from fangan.messages.translation import Translate
from fangan.model.agency import Agency
from fangan.model.problem import InputRefused, Place, problem
from fangan.model.provider import OWN
from fangan.sources.agencies_file import read_agencies
from fangan.sources.text import read_text
from fangan.sources.writing import write_whole


def write_agencies(enlisted: Enlisted, file: Path, _: Translate) -> None:
    """Write them into an agencies file, behind what it holds; raises OutputFailed as `write_whole` does.

    Raises InputRefused when a file that is written as one `{…}` cannot take anything behind it.
    """
    before = read_text(file, str(file)) if file.exists() else ""
    text = agencies_text(enlisted, before, _)
    try:
        read_agencies(text, str(file), OWN)
    except InputRefused as refused:
        raise InputRefused([problem("agencies-in-braces", Place(str(file)), path=enlisted.agency.path)]) from refused
    write_whole(file, text.encode())


def agencies_text(enlisted: Enlisted, before: str, _: Translate) -> str:
    """Return the text of an agencies file with what was enlisted behind what it held before."""
    agency = enlisted.agency
    said = [
        _("A plugin describes this office; who does what there was not said, and is what is usual. Check every line:")
        if enlisted.completes
        else _("No plugin describes this office; what follows was made from its path. Check every line:"),
        _("these names are printed in the document exactly as they stand here."),
    ]
    lines = [before.rstrip("\n"), ""] if before.strip() else []
    lines += [f"# {line}" for line in said]
    lines += [_place_line(place) for place in enlisted.places]
    lines += [f"{scalar(agency.path)}:"]
    if enlisted.completes:
        return "\n".join([*lines, *_role_lines(enlisted, _)]) + "\n"
    lines += _commented("name", agency.name, _("the full name, with which documents are signed"))
    lines += _commented("short", agency.short, _("how the text speaks of it"))
    lines += _commented("level", agency.level, _("国 省 市 县 乡 村 校"))
    if agency.sector:
        lines += _commented("sector", agency.sector, _("its line of work: whose wording it takes"))
    if agency.region:
        lines += _commented("region", agency.region, _("the name of the place in titles"))
    if agency.kind:
        lines += [f"  kind: {agency.kind}"]
    hint = _("its code in document numbers, such as 桐农; take the first # away and write it")
    lines += [f"  code: {scalar(agency.code)}" if agency.code else f"  #code: …  # {hint}"]
    return "\n".join([*lines, *_role_lines(enlisted, _)]) + "\n"


def _place_line(place: Agency) -> str:
    return f"{scalar(place.path)}: {{name: {scalar(place.name)}, level: {place.level}}}"


def _commented(key: str, value: str, said: str) -> list[str]:
    return [f"  {key}: {scalar(value)}  # {said}"]


def _role_lines(enlisted: Enlisted, _: Translate) -> list[str]:
    """Return who fills which role; a role with nobody is a line to fill in."""
    check = _("to be checked")
    rows = [f"    {scalar(role)}: {scalar(office)}  # {check}" for role, office in enlisted.agency.roles.items()]
    for role, example in enlisted.unfilled.items():
        said = _("which office is it? for example {example}").format(example=example or "县教育局")
        rows.append(f"    #{scalar(role)}: …  # {said}")
    if not rows:
        return []
    empty = "" if enlisted.agency.roles else " {}"
    head = _("who does what in this place; the text names these offices")
    return [f"  roles:{empty}  # {head}", *rows]
