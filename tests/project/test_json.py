"""Every JSON document that a command prints is what its shipped schema says, when all goes well and when not."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from factories.office import Office, found
from project.checkout import ROOT
from project.fences import Fence, all_fences

pytest.importorskip("jsonschema", reason="needs jsonschema, of the extra “test”")

from jsonschema import Draft7Validator

from fangan.cli.root import root
from fangan.schemas import FILES, load_schema, names

OUTPUTS = [name for name in names() if name not in FILES]
OFFICE = {
    "archive": ("archive set --check",),
    "new": ["new day mine --agency 甲县教育局", "new", "new dya --agency 甲县教育局"],
    "import": ["import old.txt --dry-run", "import old.txt -o there", "import nowhere.txt", "import plan/plan.yaml"],
    "build": ["build plan --dry-run", "build plan --format docx,json -o out/", "build plan nowhere"],
    "batch": [
        "batch plan --data t.csv -o out/{活动名称}.docx",
        "batch plan --data c.csv -o {单位} --as plans",
        "batch plan --data t.csv -o out/a.docx",
    ],
    "batch-merge": ["batch merge parts", "batch merge out"],
    "why": ["why plan", "why plan activities", "why plan nothing", "why nowhere"],
    "facts": ["facts plan", "facts plan --missing", "facts nowhere"],
    "check": ["check plan", "check plan plan", "check nowhere"],
    "rule": ["rule", "rule dates", "rule nowhere"],
    "roll": ["roll plan --year 2027 --dry-run", "roll plan --year 2026"],
    "library-add": ["library add set/out.txt plan --library l.db", "library add plan --dry-run --library new.db"],
    "library-check": ["library check --library past.db --least 1", "library check --library nowhere.db"],
    "library-reuse": ["library reuse 1.3 --library past.db", "library reuse 1.3 --into plan --library past.db"],
    "library-search": ["library search 启动 --library past.db", "library search 没有 --library nowhere.db"],
    "library-show": ["library show 1 --library past.db", "library show 1.3 --library past.db"],
    "lock": ["lock plan --dry-run", "lock plan", "lock nowhere"],
    "diff": ["diff plan plan", "diff plan later", "diff plan later -o changes.docx", "diff plan nowhere"],
    "inspect": ["inspect out.docx", "inspect out.json", "inspect out.docx --of 启动", "inspect plan/plan.yaml"],
    "harvest": ["harvest out.docx --plan plan", "harvest out.docx"],
    "merge": ["merge plan out.docx -o merged.docx", "merge later out.docx --dry-run", "merge plan out.docx"],
    "verify": ["verify out.docx", "verify out.json", "verify plan/plan.yaml"],
    "under": ["under later", "under plan", "under . --all"],
    "sections": ["sections", "sections activities", "sections nothing"],
    "plugins-list": ["plugins list"],
    "plugins-show": ["plugins show nobody"],
    "plugins-check": ["plugins check nobody"],
    "plugins-new": ["plugins new fangan-mine", "plugins new office"],
    "plugins-drift": ["plugins drift"],
    "schema": ["schema", "schema plan", "schema --of plan", "schema nowhere"],
    "doctor": ["doctor"],
}  # fmt: skip
"""Name of the document → command lines that print it in all its shapes, in an office without a plugin."""
SAMPLES = [
    ("facts", "facts county-2026"),
    ("why", "why county-2026"),
    ("check", "check county-2025"),
    ("build", "build county-2026 county-2026-letter --dry-run --format docx,json"),
    ("roll", "roll county-2025 --year 2026 --dry-run -o {out}"),
    ("diff", "diff county-2025 county-2026"),
    ("under", "under district-poverty-day"),
    ("sections", "sections activities"),
    ("plugins-list", "plugins list"),
    ("plugins-show", "plugins show standard"),
    ("plugins-check", "plugins check federation"),
    ("plugins-drift", "plugins drift"),
    ("schema", "schema county-2026 -o {out}"),
]
"""The same on the samples, with the plugins of this repository."""


def closed(name: str) -> Mapping[str, Any]:
    """A shipped schema that allows no key it does not know; the version is looked at apart."""
    schema = load_schema(name)
    definitions = {
        key: {**shape, "additionalProperties": False} if "properties" in shape else shape
        for key, shape in schema["definitions"].items()
    }
    return {"anyOf": schema["anyOf"], "definitions": definitions}


def complaints(name: str, text: str) -> list[str]:
    data = json.loads(text)
    assert Draft7Validator(load_schema(name)).is_valid(data)
    assert data.pop("schema") == 1
    return [error.message for error in Draft7Validator(closed(name)).iter_errors(data)]


def with_json(group: click.Group, path: str = "") -> Iterator[str]:
    """Name every command that has --json."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):  # which may be a command itself, too
            yield from with_json(command, f"{path}{name}-")
            command = getattr(command, "default", None)
        if command and any(param.name == "as_json" for param in command.params):
            yield path + name


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The office with a built plan, and with a later one that carries it out and leaves something open."""
    made = found(tmp_path)
    plan = (made.plan / "plan.yaml").read_text("utf-8")
    made.write("later/plan.yaml", plan.replace("2026-04-23", "2026-05-01") + "under: ../plan\n")
    made.write("set/sha256.txt", "0  out.docx\n")
    made.write("old.txt", "甲县读书活动方案\n读书是好事。\n二、活动内容\n(一)读书。读好书。\n(三)荐书。荐好书。\n")
    made.write("t.csv", "活动名称,开始日期\n读书节,2026-05-01\n诗会,五月\n")
    made.write("c.csv", "单位,发文机关\n文,某省/某市/甲县/教育局\n无,\n")
    monkeypatch.chdir(tmp_path)
    assert made.run("batch", "plan", "--data", "t.csv", "-o", "parts/{活动名称}.docx", "--shard", "1/1").exit_code == 3
    for suffix in ("docx", "json"):
        assert made.run("build", "plan", "-o", f"out.{suffix}").exit_code == 0
    assert made.run("library", "add", "out.docx", "--library", "past.db").exit_code == 0
    return made


def test_the_page_tells_of_every_document() -> None:
    page = (ROOT / "docs/json.md").read_text("utf-8")
    assert [name for name in OUTPUTS if f"| `{name}` | " not in page] == []


@pytest.mark.parametrize("fence", [one for one in all_fences() if one.language == "json"], ids=str)
def test_an_example_of_the_documents_is_what_its_schema_says(fence: Fence) -> None:
    assert complaints(fence.options["output"], fence.text) == []


def test_every_command_with_json_has_a_schema_and_is_tried() -> None:
    assert sorted(with_json(root)) == sorted(OFFICE) == sorted({*OUTPUTS} - {"document", "refusal"})


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_shipped_schema_is_a_schema(name: str) -> None:
    Draft7Validator.check_schema(load_schema(name))


@pytest.mark.parametrize(("name", "line"), [(name, line) for name, lines in OFFICE.items() for line in lines])
def test_a_document_is_what_its_schema_says(office: Office, name: str, line: str) -> None:
    result = office.run(*line.split(), "--json")
    assert complaints(name, result.stdout) == [], result.stderr


@pytest.mark.parametrize(("name", "line"), SAMPLES)
def test_a_document_about_a_sample_is_what_its_schema_says(
    name: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT / "samples")
    words = line.format(out=tmp_path / "out").split()
    result = CliRunner().invoke(root, [*words, "--json"], env={"FANGAN_CACHE": "off"})
    assert complaints(name, result.stdout) == [], result.stderr


def test_a_refusal_is_what_its_schema_says(office: Office) -> None:
    assert complaints("refusal", office.run("why", "nowhere", "--json").stdout) == []


@pytest.mark.parametrize("sample", sorted(path.name for path in (ROOT / "samples").iterdir()))
def test_a_built_document_is_what_its_schema_says(sample: str, tmp_path: Path) -> None:
    words = ["build", str(ROOT / "samples" / sample), "-o", str(tmp_path / "out.json")]
    assert CliRunner().invoke(root, words).exit_code == 0
    assert complaints("document", (tmp_path / "out.json").read_text("utf-8")) == []
