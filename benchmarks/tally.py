"""What our rules find and miss: planted defects, good and bad cases, the samples, and whatever texts are at hand."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from fangan.app.checking import CheckWish, check_paths
from fangan.app.workspace import Workspace
from fangan.checks.registry import rules
from fangan.checks.run import look
from fangan.checks.subject import TextSubject
from fangan.model.problem import FanganError

REPOSITORY = Path(__file__).parents[1]
_PER = 10_000
"""Characters by which findings in other texts are counted."""


class Tally(NamedTuple):
    """By the ids of rules: defects that were planted and found, what else was told, and findings in other texts."""

    planted: Counter[str]
    found: Counter[str]
    wrong: Counter[str]
    elsewhere: Counter[str]
    characters: int
    """How much of those texts there is."""

    def recall(self, id_: str) -> float | None:
        """Return the share of planted defects that a rule finds, 0 to 1; None where none were planted."""
        return self.found[id_] / self.planted[id_] if self.planted[id_] else None

    def precision(self, id_: str) -> float | None:
        """Return the share of what a rule tells that is a defect, 0 to 1; None where it tells nothing."""
        told = self.found[id_] + self.wrong[id_]
        return self.found[id_] / told if told else None

    def of_all(self) -> tuple[float, float]:
        """Return recall and precision of all rules together."""
        found, planted = self.found.total(), self.planted.total()
        return found / planted, found / (found + self.wrong.total())

    def table(self) -> str:
        """Return a line for every rule."""
        rows: list[tuple[str, ...]] = [
            ("rule", "planted", "recall", "wrong", "precision", f"in 10,000 of {self.characters:,} others")
        ]
        for rule in rules():
            told = self.elsewhere[rule.id] * _PER / self.characters if self.characters else None
            shares = [_share(self.recall(rule.id)), str(self.wrong[rule.id]), _share(self.precision(rule.id))]
            name = f"{rule.id} (hint)" if rule.hint else rule.id
            rows.append((name, str(self.planted[rule.id]), *shares, "" if told is None else f"{told:.2f}"))
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ([cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows)
        return "\n".join("  ".join(line).rstrip() for line in lines)


def tally(texts: Sequence[Path]) -> Tally:
    """Ask every rule about everything the tests have for it, and all that are no hints about the files of `texts`.

    What is told of a sample as it stands, of a good case, or of a bad one beside its defect, counts as wrong.
    """
    sys.path.insert(0, str(REPOSITORY / "tests"))
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for id_, told, defects in (*_seeds(), *_cases(), *_file_cases(), *_samples()):
        planted[id_] += defects
        found[id_] += min(told, defects)
        wrong[id_] += max(0, told - defects)
    return Tally(planted, found, wrong, *_elsewhere(texts))


def _seeds() -> Iterator[tuple[str, int, int]]:
    """Yield, for every planted defect, its rule, whether that finds it, and that it is one."""
    from factories.seeding import finds, seeds

    for seed in seeds():
        yield seed.rule, int(bool(finds(seed))), 1


def _cases() -> Iterator[tuple[str, int, int]]:
    """Yield the same for good and bad cases, with how much is told of each."""
    from checks.conftest import Office
    from checks.test_cases import asked, cases

    with TemporaryDirectory() as folder:
        office = Office(Path(folder))
        for outcome, defects in (("pass", 0), ("fail", 1)):
            for case in cases(outcome):
                yield case.rule.id, len(asked(office, case, case.text)), defects


def _file_cases() -> Iterator[tuple[str, int, int]]:
    from checks.test_file_cases import cases
    from factories.carrier import carrier, opened

    for outcome, defects in (("pass", 0), ("fail", 1)):
        for case in cases(outcome):
            yield case.rule.id, len(list(look([case.rule], opened(carrier(**case.parts), case.pages)))), defects


def _samples() -> Iterator[tuple[str, int, int]]:
    from factories.seeding import sample

    ours = [rule for rule in rules() if rule.target and not rule.hint]
    for plan in sorted(REPOSITORY.glob("samples/*/plan.yaml")):
        for told in look(ours, sample(plan.parent.name)):
            yield told.rule.id, 1, 0


def _elsewhere(texts: Iterable[Path]) -> tuple[Counter[str], int]:
    """Return what is found in files, or in the .txt, .docx and plans of folders, and how long they are."""
    found: Counter[str] = Counter()
    characters = 0
    for path in (file for text in texts for file in _files(text)):
        try:
            (outcome,) = check_paths(Workspace(), [str(path)], CheckWish())
        except FanganError:  # no text of ours, no Word file: nothing to be found
            continue
        found.update(one.rule.id for one in outcome.findings)
        characters += outcome.subject.characters if isinstance(outcome.subject, TextSubject) else 0
    return found, characters


def _files(path: Path) -> list[Path]:
    inside = sorted(path.rglob("*")) if path.is_dir() else [path]
    return [one for one in inside if one.suffix in (".txt", ".docx") or one.name == "plan.yaml"]


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.0%}"
