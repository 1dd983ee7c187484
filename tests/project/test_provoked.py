"""Over the whole suite every message is provoked, in however many processes it runs."""

from pathlib import Path

import pytest

pytest_plugins = ("pytester",)

TESTS = """
import pytest

from fangan.model.problem import problem

@pytest.mark.parametrize("code", ["rule-unknown", "grade-unknown", "check-undated"])
def test_said(code):
    problem(code)
"""


@pytest.mark.parametrize("processes", [(), ("-n", "2")])
def test_what_no_process_has_provoked_is_named(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, processes: tuple[str, ...]
) -> None:
    monkeypatch.setenv("FANGAN_HOLD_CODES", "1")
    tests = Path(__file__).parents[1]
    pytester.makeconftest(f"import sys\nsys.path.insert(0, {str(tests)!r})\n" + (tests / "conftest.py").read_text())
    pytester.makepyfile(TESTS)
    result = pytester.runpytest_subprocess("-p", "no:randomly", *processes)
    (said,) = {line for line in result.outlines if "no test provokes" in line}
    assert "annotate-several" in said
    assert not {"rule-unknown", "grade-unknown", "check-undated"} & set(said.replace(",", " ").split())
    assert result.ret != 0
