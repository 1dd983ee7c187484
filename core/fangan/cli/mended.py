"""What was mended, said in lines; or what would be, as a difference of files."""

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fangan.cli.language import _
from fangan.cli.talk import aside, tell

if TYPE_CHECKING:
    from fangan.app.checking import CheckOutcome
    from fangan.app.mending import MendOutcome


def told_of(
    mended: "Iterable[tuple[CheckOutcome, MendOutcome]]", *, dry_run: bool, shown: bool
) -> "Iterator[CheckOutcome]":
    """Hand on what was found, when what was mended before is told; of a dry run the differences are `shown`."""
    for outcome, done in mended:
        for one in done.mended:
            aside(f"{one.place}  {one.told.rule.id}  “{one.old}” → “{one.new}”")
        if dry_run and shown:
            for path, (before, after) in done.files.items():
                _print_difference(path, before, after)
        tell((*done.left, *done.kept))
        if done.mended:
            said = _("{count} places would be mended in {file}.") if dry_run else _("Mended {count} places in {file}.")
            aside(said.format(count=len(done.mended), file="、".join(map(str, done.files))))
        yield outcome


def _print_difference(path: Path, before: bytes, after: bytes) -> None:
    """Print the lines of a text that differ; a Word file has none to show."""
    old, new = _lines(before), _lines(after)
    if old is not None and new is not None:
        lines = difflib.unified_diff(old, new, str(path), str(path), n=1, lineterm="")
        click.echo("\n".join(lines))


def _lines(data: bytes) -> list[str] | None:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding).splitlines() if b"\0" not in data else None
        except UnicodeDecodeError:
            continue
    return None
