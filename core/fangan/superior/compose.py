"""Find and compose the superior plan: a plan file, its folder, or a document that was built from one."""

from collections.abc import Sequence
from pathlib import Path

from fangan.assembly.composer import Composer
from fangan.model.plan import Plan
from fangan.model.problem import FanganError, InputRefused, Place, problem
from fangan.plugins.catalogue import build_catalogue
from fangan.provenance.manifest import plan_of, read_built
from fangan.sources.plan_file import find_plan, load_plan
from fangan.superior.departures import Superior

_BUILT = (".docx", ".json")


def compose_superior(plan: Plan, folder: Path, folders: Sequence[str] = ()) -> Superior:
    """Compose the plan that `plan.under` names, relative to `folder`; raises InputRefused `under-unusable` with causes.

    A superior with gaps is composed as a draft: what it has still binds. `folders` are further shared folders.
    """
    path = folder / plan.under
    try:
        superior, own = _read(path)
        if own and folder.resolve() in (own.resolve(), *_folder_above(superior, own)):
            raise InputRefused([problem("under-circle", Place(str(path)))])
        composer = Composer(build_catalogue(own=own, folders=folders), superior)
        document = composer.compose(draft=True).document
    except FanganError as error:
        raise InputRefused([problem("under-unusable", plan.place, path=plan.under), *error.problems]) from error
    name = "".join(document.text.title)
    return Superior(name=name, document=document, program=composer.program, values=composer.bind().values)


def _folder_above(superior: Plan, own: Path) -> tuple[Path, ...]:
    """Return the folder of the superior's own superior when that is a plan, nothing otherwise."""
    above = (own / superior.under).resolve()
    if not superior.under or above.suffix.lower() in _BUILT:
        return ()
    return (above if above.is_dir() else above.parent,)


def _read(path: Path) -> tuple[Plan, Path | None]:
    """Return the superior's plan and the folder of its own wording, None for a built file."""
    if path.suffix.lower() in _BUILT:
        return plan_of(read_built(path).manifest, str(path)), None
    file = find_plan(path)
    return load_plan(file), file.parent
