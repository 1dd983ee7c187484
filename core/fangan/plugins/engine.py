"""Which fangan a plugin needs, as its distribution says, and whether this is one.

pip holds the same requirement when it installs. It is held again here, because a plugin may be installed without its
dependencies, and fangan be brought to another version afterwards.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from fangan.late.patterns import regex

_REQUIREMENT = regex(r"fangan(?![\w.-])(?:\[[^\]]*\])?\s*\(?([^()@;]*)\)?", re.IGNORECASE)
_CLAUSE = regex(r"(>=|<=|==|!=|~=|<|>)(\d+(?:\.\d+)*)(?:\.?[a-z]+\d*)?(\.\*)?")
_RELEASE = regex(r"\d+(?:\.\d+)*")

_Release = tuple[int, ...]
_HOLD: Mapping[str, Callable[[_Release, _Release], bool]] = {
    ">=": lambda ours, theirs: ours >= theirs,
    "<=": lambda ours, theirs: ours <= theirs,
    "==": lambda ours, theirs: ours == theirs,
    "!=": lambda ours, theirs: ours != theirs,
    "<": lambda ours, theirs: ours < theirs,
    ">": lambda ours, theirs: ours > theirs,
}


def engine_of(requirements: Iterable[str]) -> str:
    """Return what a distribution's requirements say of fangan (`>=0.1,<0.2`); '' when none does without condition."""
    found = (_REQUIREMENT.fullmatch(requirement.strip()) for requirement in requirements)
    return ",".join(match[1].replace(" ", "") for match in found if match and match[1].strip())


def accepts(engine: str, version: str) -> bool:
    """Whether a version of fangan is one that a plugin accepts.

    Releases are compared, so that a candidate of 0.2.0 counts as 0.2.0. What is not understood is left to pip.
    """
    release = _RELEASE.match(version)
    clauses = [_CLAUSE.fullmatch(clause) for clause in engine.split(",")]
    return release is None or all(_holds(release[0], clause) for clause in clauses if clause)


def compatible(version: str) -> str:
    """Return the range of versions that stay compatible with this one: `>=0.1,<0.2` for 0.1.3.

    A candidate is named itself: to pip, 0.2.0rc1 is below 0.2.
    """
    major, minor = (*_parts(version), 0)[:2]
    return f">={version if re.search('[a-z]', version) else f'{major}.{minor}'},<{major}.{minor + 1}"


def _parts(version: str) -> _Release:
    found = _RELEASE.match(version)
    return tuple(map(int, found[0].split("."))) if found else (0,)


def _holds(version: str, clause: re.Match[str]) -> bool:
    sign, theirs = clause[1], _parts(clause[2])
    ours = _parts(version)
    if sign == "~=":  # PEP 440: at least this one, and of the same series
        return ours >= theirs and ours[: len(theirs) - 1] == theirs[:-1]
    if clause[3]:
        ours = ours[: len(theirs)]
    width = max(len(ours), len(theirs))
    return _HOLD[sign]((*ours, *[0] * width)[:width], (*theirs, *[0] * width)[:width])
