"""How often the rules are wrong: every finding in documents of others, beside what was judged by eye.

    python -m benchmarks.precision FOLDER… [--show]

Checks every .txt and .docx below the folders that holds Chinese, with all rules that are no hints, and prints the
tables of docs/precision.md. `--show` prints the findings themselves, for reading. What was judged wrong stands in
precision.tsv beside this file, by the digest of the document, the rule and how many. No text is printed or kept.
"""

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from fangan.app.checking import CheckWish
from fangan.app.checking_files import check_path
from fangan.app.workspace import Workspace
from fangan.checks.subject import looked_at
from fangan.checks.told import Told
from fangan.model.problem import FanganError

JUDGED = Path(__file__).with_suffix(".tsv")
_HANZI, _KANA = re.compile("[一-鿿]"), re.compile("[ぁ-ゖァ-ヺ]")
_FEWEST = 20
"""Hanzi from which a document is Chinese."""
_AROUND = 15


class Read(NamedTuple):
    """A document: the first digits of its digest, its kind, its printed characters and what was found in it."""

    digest: str
    suffix: str
    characters: int
    found: tuple[Told, ...]
    words: tuple[str, ...]


def read_all(folders: Sequence[Path]) -> Iterator[Read]:
    """Yield the Chinese documents below folders, one of each content, in the order of their paths."""
    seen = set()
    for path in sorted(one for folder in folders for one in folder.rglob("*") if one.suffix in (".txt", ".docx")):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
        if digest not in seen:
            seen.add(digest)
            yield from _read(path, digest)


def _read(path: Path, digest: str) -> Iterator[Read]:
    try:
        outcome = check_path(Workspace(), str(path), CheckWish())
    except FanganError:
        return  # broken on purpose, or no document
    if outcome.document is None:
        return
    stretches = looked_at(outcome.document)
    whole = "".join(one.words for one in stretches)
    if len(_HANZI.findall(whole)) >= _FEWEST and not _KANA.search(whole):
        words = tuple(_around(told, {one.address.block: one.words for one in stretches}) for told in outcome.findings)
        yield Read(digest, path.suffix, len(whole), outcome.findings, words)


def _around(told: Told, blocks: Mapping[int, str]) -> str:
    if told.address is None:
        return told.quote
    start, end = told.address.start, told.address.end
    line = blocks.get(told.address.block, "")
    return f"{line[max(0, start - _AROUND) : start]}【{line[start:end]}】{line[end : end + _AROUND]}"


def judged() -> Mapping[tuple[str, str], int]:
    """Return how many findings of a rule in a document are wrong."""
    rows = [line.split("\t") for line in JUDGED.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return {(row[0], row[1]): int(row[2]) for row in rows}


def tables(every: Sequence[Read]) -> Iterator[str]:
    """Yield the lines of two tables: a row a document, a row a rule."""
    wrong = judged()
    yield from ("| document | kind | characters | findings | wrong |", "|---|---|---:|---:|---:|")
    for one in every:
        bad = sum(wrong.get((one.digest, rule), 0) for rule in {told.rule.id for told in one.found})
        yield f"| {one.digest} | {one.suffix} | {one.characters:,} | {len(one.found)} | {bad} |"
    counts = Counter(told.rule.id for one in every for told in one.found)
    bad_of = Counter(dict.fromkeys(counts, 0))
    for (digest, rule), count in wrong.items():
        bad_of[rule] += count if any(one.digest == digest for one in every) else 0
    characters, bad = sum(one.characters for one in every), bad_of.total()
    yield f"| **{len(every)}** | | **{characters:,}** | **{counts.total()}** | **{bad}** |"
    yield ""
    yield from ("| rule | findings | wrong |", "|---|---:|---:|")
    yield from (f"| `{rule}` | {count} | {bad_of[rule]} |" for rule, count in sorted(counts.items()))
    yield ""
    yield f"{bad / characters * 10_000:.2f} wrong findings in 10,000 characters."


def main(arguments: Sequence[str]) -> None:
    """Print the tables, or with --show the findings."""
    every = list(read_all([Path(one) for one in arguments if not one.startswith("-")]))
    if "--show" in arguments:
        for one in every:
            for told, words in zip(one.found, one.words, strict=True):
                sys.stdout.write(f"{one.digest}\t{told.rule.id}\t{words}\n")
        return
    sys.stdout.write("\n".join(tables(every)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
