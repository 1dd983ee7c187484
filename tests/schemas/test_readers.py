"""A schema knows the keys its reader knows and takes what the reader takes: neither may drift from the other."""

import pytest

pytest.importorskip("jsonschema", reason="needs jsonschema, of the extra “test”")

from schemas.files import FILES, File
from schemas.walk import Path, keys_described, keys_read, parse, schema_at, written

PROBES = (
    "", "文字", "true", "是", "2026", "1.50", "2026-10-17", "2026-10-17/", "first", "after x", "table", "derived",
    "notice", "[]", "[甲, 乙]", "[甲, [乙]]", "[{key: x}]", "[notice]", "{}", "{x: }", "{x: 1}", "{x: {use: a}}",
    "{bogus: 1}",
)  # fmt: skip
NOBODY_WRITES = {("key", "true"), ("id", "true")}
"""A key may be called `true`, which an editor takes for a flag."""
OPENED = [(file, path, keys) for file in FILES for path, keys in keys_read(file).items()]
KEYS = [(file, (*path, key)) for file, path, keys in OPENED for key in sorted(keys)]


def name(value: object) -> str:
    """Name a case by its file and path; a set of keys has no order."""
    if isinstance(value, frozenset):
        return ""
    return "/".join(map(str, value)) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("file", FILES, ids=str)
def test_the_example_with_every_key_is_right(file: File) -> None:
    assert file.refusals(file.example) == set()
    assert file.complaints(file.example) == []


@pytest.mark.parametrize(("file", "path", "keys"), OPENED, ids=name)
def test_a_schema_knows_the_keys_its_reader_knows(file: File, path: Path, keys: frozenset[str]) -> None:
    own = keys_described(schema_at(file, path))
    assert own is None or own == keys


@pytest.mark.parametrize(("file", "path"), KEYS, ids=name)
def test_a_schema_takes_what_its_reader_takes(file: File, path: Path) -> None:
    root = parse(file.example)
    for probe in PROBES:
        text = written(root, path, probe)
        if (path[-1], probe) not in NOBODY_WRITES:
            assert bool(file.refusals(text)) == bool(file.complaints(text)), probe
