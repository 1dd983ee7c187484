"""What is wrong in a small office is said in one line: its code, what it is, and what to do."""

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from factories.office import Office, found
from messages.provocations import PROVOCATIONS
from messages.provocations_of_batches import OF_BATCHES
from messages.provocations_of_past_plans import OF_PAST_PLANS
from messages.provoking import ENTRY, Provocation

HANZI = re.compile("[一-鿿]")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    importlib.invalidate_caches()
    yield found(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "fangan_demo"]:
        del sys.modules[name]


def wrong(office: Office, what: Provocation) -> None:
    for path, text in what.files.items():
        office.write(path, text)
    for path, pairs in what.change.items():
        text = (office.root / path).read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        office.write(path, text)


@pytest.mark.parametrize("what", [*PROVOCATIONS, *OF_PAST_PLANS, *OF_BATCHES], ids=lambda what: what.code)
def test_what_is_wrong_is_said_with_its_code_and_in_chinese(office: Office, what: Provocation) -> None:
    wrong(office, what)
    plugin = what.files.get(ENTRY, "").partition("\n")[2].partition(" ")[0]
    results = [office.run(*words, env={"FANGAN_PLUGINS": plugin}) for words in what.run]
    said = [line for line in results[-1].output.splitlines() if f" {what.code}：" in f" {line}"]
    assert said, results[-1].output
    assert len(HANZI.findall(said[0])) > 6
