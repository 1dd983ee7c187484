"""What is shipped is what the code says, and every file of this repository is right by it."""

from pathlib import Path

import pytest
from project.checkout import ROOT
from project.fences import Fence, all_fences

from fangan.app.schema_files import texts
from fangan.schemas import shipped

pytest.importorskip("jsonschema", reason="needs jsonschema, of the extra “test”")

import jsonschema
from schemas.files import FILES, File

KINDS = {file.kind: file for file in FILES}
EXAMPLES = [fence for fence in all_fences() if fence.kind in KINDS and fence.page != "docs/design.md"]
PATTERNS = {
    "plan": ["samples/*/plan.yaml"],
    "outline": ["plugins/*/*/outlines/*.yaml", "samples/*/outlines/*.yaml"],
    "section": ["plugins/*/*/sections/*.md", "samples/*/sections/*.md"],
    "agencies": ["plugins/*/*/agencies.yaml"],
    "events": ["plugins/*/*/events.yaml"],
    "terms": ["plugins/*/*/terms.yaml"],
    "checks": ["plugins/*/*/checks.yaml"],
}


def head(file: File, text: str) -> str:
    """A file's YAML: a section file's head, the whole of any other."""
    return text.split("---\n")[1] if file.kind == "section" else text


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_a_shipped_schema_is_what_the_code_says(path: Path) -> None:
    assert path.read_text("utf-8") == texts()[path]


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_shipped_schema_is_a_schema(file: File) -> None:
    assert shipped(file.kind)
    jsonschema.Draft7Validator.check_schema(file.schema)


@pytest.mark.parametrize("kind", PATTERNS)
def test_every_file_of_this_repository_is_right(kind: str) -> None:
    paths = [path for pattern in PATTERNS[kind] for path in ROOT.glob(pattern)]
    file = KINDS[kind]
    assert paths
    assert {path: file.complaints(head(file, path.read_text("utf-8"))) for path in paths} == {
        path: [] for path in paths
    }


@pytest.mark.parametrize("fence", EXAMPLES, ids=str)
def test_an_example_of_the_documents_is_right_or_refused_as_it_says(fence: Fence) -> None:
    file = KINDS[fence.kind]
    if not fence.options.get("refused"):
        assert file.complaints(head(file, fence.text)) == []
