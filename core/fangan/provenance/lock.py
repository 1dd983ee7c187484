"""`plan.lock`: which wording a plan was built with, so that it is built with the same again or says what has changed.

The file is text for people and for version control: one line a wording, sorted; no names, no paths, no times. Beside
the wordings, `built:` keeps what cleaned files stand for (`fangan.provenance.clean`), a line each, and locks nothing.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from fangan.late.records import dataclass
from fangan.model.document import Source
from fangan.model.fact import Raw
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.sources.fields import Fields
from fangan.sources.nodes import parse, raw
from fangan.sources.text import read_text

LOCK_SCHEMA = "1"
_KEYS = ("schema", "engine", "outline", "wordings", "built")
_WORDING = ("provider", "version", "digest")
_CONFLICT_MARKS = ("<<<<<<<", "=======", ">>>>>>>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """The wordings of a plan by target (`activities`, `activities#donation`), as the lock has them.

    `built` holds, by their digest, the facts and the plan that cleaned files were built from.
    """

    engine: str = ""
    outline: str = ""
    wordings: Mapping[str, Source] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    built: Mapping[str, Raw] = field(default_factory=dict)


def lock_text(lock: Lock) -> str:
    """Write a lock; without wordings it locks nothing and only keeps what cleaned files were built from."""
    lines = [f"schema: {LOCK_SCHEMA}"]
    if lock.wordings:
        lines += [f"engine: {lock.engine}", f"outline: {lock.outline}", "wordings:"]
    for target, source in sorted(lock.wordings.items()):
        version = f"version: '{source.version}', " if source.version else ""
        lines.append(f"  {target}: {{provider: {source.provider}, {version}digest: '{source.digest}'}}")
    if lock.built:
        lines.append("built:")
    for digest, kept in sorted(lock.built.items()):
        lines.append(f"  '{digest}': {json.dumps(kept, ensure_ascii=False, sort_keys=True)}")
    return "\n".join(lines) + "\n"


def find_lock(path: Path) -> Lock:
    """Read the lock at a path, an empty one where there is none; raises as `read_text` and `read_lock` do."""
    return read_lock(read_text(path), str(path)) if path.is_file() else Lock()


def read_lock(text: str, file: str) -> Lock:
    """Read a lock; raises InputRefused for one that is damaged or holds two versions after a merge."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(_CONFLICT_MARKS):
            raise InputRefused([problem("lock-merge-conflict", Place(file, number, 1))])
    problems: list[Problem] = []
    fields = Fields(parse(text, file, problems), problems, _KEYS)
    if fields.text("schema", required=True) not in ("", LOCK_SCHEMA):
        fields.report("lock-schema", "schema", value=fields.text("schema"))
    wordings: dict[str, Source] = {}
    places: dict[str, Place] = {}
    kept = fields.mapping("built")
    built = {key: raw(entry) for key, entry in kept.entries.items()} if kept else {}
    node = fields.mapping("wordings")
    inner = Fields(node, problems, tuple(node.entries)) if node else None
    for target in node.entries if node else ():
        entry = inner.mapping(target) if inner else None
        if entry is not None:
            one = Fields(entry, problems, _WORDING)
            provider, digest = one.text("provider", required=True), one.text("digest", required=True)
            wordings[target] = Source(target=target, provider=provider, version=one.text("version"), digest=digest)
            places[target] = entry.place
    if problems:
        raise InputRefused(problems)
    return Lock(
        engine=fields.text("engine"), outline=fields.text("outline"), wordings=wordings, places=places, built=built
    )


def lock_departures(
    lock: Lock, sources: Sequence[Source], file: str, severity: Severity, chosen: Iterable[Source] = ()
) -> list[Problem]:
    """List every wording that is not the locked one: another provider, version or text, added or gone.

    `sources` are those of the document; a wording that is only `chosen`, for facts that it does not have, is held to
    nothing.
    """
    found = []
    now = {source.target: source for source in sources}
    unseen = {source.target for source in chosen} - now.keys()
    for target in sorted({*lock.wordings, *now} - unseen):
        old, new = lock.wordings.get(target), now.get(target)
        place = lock.places.get(target, Place(file))
        if old is None and new is not None:
            found.append(problem("lock-added", place, severity, target=target, new=_name(new)))
        elif new is None and old is not None:
            found.append(problem("lock-gone", place, severity, target=target, old=_name(old)))
        elif old is not None and new is not None and _identity(old) != _identity(new):
            found.append(problem("lock-changed", place, severity, target=target, old=_name(old), new=_name(new)))
    return found


def _identity(source: Source) -> tuple[str, str]:
    """Return what makes a wording the same: a new version that left the text alone is no departure."""
    return source.provider, source.digest


def _name(source: Source) -> str:
    return f"{source.provider} {source.version}".rstrip() + f"@{source.digest}"
