"""`agencies.yaml`: paths of regions and organisations."""

from fangan.model.agency import Agency, AgencyKind, Level
from fangan.model.problem import Problem, problem
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import MappingNode, parse

_KEYS = ("name", "short", "level", "code", "sector", "kind", "region", "roles", "words")

_NO_SLASHES = "\\／＼"
"""What may be typed instead of the slash between regions."""


def read_agencies(text: str, file: str, provider: str) -> dict[str, Agency]:
    """Read the agencies of one file by path; raises InputRefused with every problem of the file."""
    problems: list[Problem] = []
    root = parse(text, file, problems)
    paths = Fields(root, problems, tuple(root.entries))
    found = {}
    for path in root.entries:
        if any(not part.strip() for part in path.split("/")) or any(mark in path for mark in _NO_SLASHES):
            problems.append(problem("bad-agency-path", root.keys[path].place, path=path))
        node = paths.mapping(path)
        if node is not None:
            found[path] = _agency(path, Fields(node, problems, _KEYS), provider)
    refuse(problems)
    return found


def _agency(path: str, fields: Fields, provider: str) -> Agency:
    """Read one entry; what it lacks may stand in that of another provider, which it then completes."""
    name = fields.text("name") or path.rpartition("/")[2]
    return Agency(
        path=path,
        name=name,
        short=fields.text("short") or name,
        level=fields.choice("level", Level) or Level.COUNTY,
        code=fields.text("code"),
        sector=fields.text("sector"),
        kind=fields.choice("kind", AgencyKind),
        region=fields.text("region"),
        roles=_texts(fields.mapping("roles"), fields.problems),
        words=_texts(fields.mapping("words"), fields.problems),
        provider=provider,
        place=fields.node.place,
        lacks=tuple(key for key in _KEYS if key not in fields),
    )


def _texts(node: MappingNode | None, problems: list[Problem]) -> dict[str, str]:
    if node is None:
        return {}
    fields = Fields(node, problems, tuple(node.entries))
    return {key: fields.text(key, required=True) for key in node.entries}
