"""A file that fangan built comes back as the project it was built from, or as one that holds its words."""

from collections.abc import Mapping

from fangan.app.workspace import Workspace
from fangan.assembly.composer import Composer
from fangan.formats.plain.records import TextItem, TextLine
from fangan.intake.files import Issuer, yaml_text
from fangan.intake.issuer import level_spoken_of
from fangan.intake.own import as_items, own_arrivals, own_project
from fangan.intake.project import ForeignProject
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.problem import FanganError, Place, Problem, Severity, problem
from fangan.model.reading import Role, Stretch, stretches
from fangan.provenance.manifest import plan_of
from fangan.sources.plan_file import FILE_NAME

_NAMES = (b"customXml/", b"docProps/custom.xml")
"""How the parts begin that may hold a manifest."""


class OwnImport(NamedTuple):
    """What a built file says, its words as items, the project made of it, and what is to be told."""

    items: tuple[TextItem, ...]
    project: ForeignProject
    problems: tuple[Problem, ...]


def import_own(workspace: Workspace, path: str) -> OwnImport | None:
    """Return the project of a file that fangan built, None for one of anybody else, or one that lost its manifest."""
    try:
        if not _tells_its_plan(path):  # quickly known, and all that most files are asked
            return None
        document = workspace.built(path).document
    except FanganError:
        return None
    items = tuple(TextLine(number + words, key) for key, number, words in as_items(document))
    again = _built_again(workspace, document, path)
    place = Place(path)
    if again is not None:
        outline = document.manifest.outline
        told = problem("import-built-again", place, Severity.NOTE, outline=outline)
        return OwnImport(items, again, (told,))
    issuer = _issuer(workspace, document)
    told = problem("import-own-words", place, Severity.NOTE)
    return OwnImport(items, own_project(document, issuer), (told,))


def _tells_its_plan(path: str) -> bool:
    """Whether a .docx has a manifest with the plan it was built from."""
    from fangan.formats.docx.read.archive import Archive
    from fangan.formats.docx.read.manifest import find_manifest
    from fangan.formats.registry import MAX_FILE
    from fangan.sources.text import read_bytes

    data = read_bytes(path, MAX_FILE)
    if not any(one in data for one in _NAMES):  # the names of parts are never packed
        return False
    report = find_manifest(Archive(data, path))
    return report is not None and bool(report.manifest.plan)


def _built_again(workspace: Workspace, document: Document, path: str) -> ForeignProject | None:
    """Return the project of the plan that a file holds, where it gives the same document today."""
    manifest = document.manifest
    try:
        plan = plan_of(manifest, path)
        now = Composer(workspace.catalogue(), plan).compose(draft=document.draft).document
    except FanganError:
        return None
    if list(map(_shown, stretches(now))) != list(map(_shown, stretches(document))):
        return None
    entries: Mapping[str, object] = {**manifest.plan, **({"facts": manifest.facts} if manifest.facts else {})}
    return ForeignProject(
        files={FILE_NAME: yaml_text(entries)},
        title="".join(document.plan.title),
        titled=True,
        sections=(),
        worded={},
        annexes=(),
        arrivals=tuple(own_arrivals(document)),
        issue={},
    )


def _shown(one: Stretch) -> tuple[Role, str, str]:
    return one.role, one.number, one.words


def _issuer(workspace: Workspace, document: Document) -> Issuer:
    path = document.manifest.agency
    if any(one.path == path for one in workspace.catalogue().agencies):
        return Issuer(path, True)
    signing = document.signing_offices
    name = signing[0] if signing else path.rpartition("/")[2]
    return Issuer(path, False, level_spoken_of(name), name)
