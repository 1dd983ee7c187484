"""A test that needs a renderer may be skipped, but not where a renderer must be."""

from pathlib import Path

import pytest

pytest_plugins = ("pytester",)

TESTS = """
import pytest

@pytest.fixture
def office():
    pytest.skip("no LibreOffice")

@pytest.mark.renderer
def test_page(office):
    pass

@pytest.mark.renderer
def test_word():
    pytest.skip("no validator")

def test_other():
    pytest.skip("another reason")
"""


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeconftest((Path(__file__).parents[1] / "conftest.py").read_text("utf-8"))
    pytester.makeini("[pytest]\nmarkers =\n    renderer: needs a renderer\n")
    pytester.makepyfile(TESTS)
    return pytester


def test_it_is_skipped_with_its_reason_on_any_machine(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FANGAN_REQUIRE_RENDERER", raising=False)
    project.runpytest("-rs", "-p", "no:randomly").assert_outcomes(skipped=3)


def test_it_fails_where_everything_must_be_there(project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANGAN_REQUIRE_RENDERER", "1")
    result = project.runpytest("-p", "no:randomly")
    result.assert_outcomes(skipped=1, failed=1, errors=1)
    result.stdout.fnmatch_lines(["*no LibreOffice*"])
