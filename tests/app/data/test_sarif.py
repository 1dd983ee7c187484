"""What is written is SARIF 2.1.0: the properties it may have, and those it must."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from factories.carrier import carrier

from fangan.app.checking import CheckOutcome, CheckWish
from fangan.app.checking_files import check_path
from fangan.app.data.sarif import sarif_data
from fangan.app.workspace import Workspace
from fangan.checks.choosing import Choice
from fangan.messages.translation import english

STANDARD = jsonschema.Draft4Validator(json.loads(Path(__file__).with_name("sarif-2.1.0.json").read_text("utf-8")))
"""The schema of the standard itself, but for its descriptions."""
TEXT = "某县2026年活动方案\n到2026年2月30日，，全部完成。\n"
EXCEPTION = "exceptions: [{rule: punctuation/colliding, reason: 原文如此}]\n"


def shape(required: str, **properties: Any) -> dict[str, Any]:
    """Return an object of SARIF: no property but these, the required ones there."""
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def listed(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


WORDS = {"type": "string", "minLength": 1}
MESSAGE = shape("text", text=WORDS)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
URI = {"type": "string", "pattern": "^[!-~]+$"}
ONE = {"type": "integer", "minimum": 1}
ARTIFACT = shape("uri", uri=URI)
REGION = shape("startLine", startLine=ONE, startColumn=ONE, endColumn=ONE, snippet=MESSAGE)
PHYSICAL = shape("artifactLocation", artifactLocation=ARTIFACT, region=REGION)
LOGICAL = shape("fullyQualifiedName", fullyQualifiedName=WORDS, kind=WORDS)
LOCATION = shape("", physicalLocation=PHYSICAL, logicalLocations=listed(LOGICAL), properties={"type": "object"})
RULE = shape(
    "id shortDescription fullDescription help",
    id=WORDS,
    name=WORDS,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=shape("level", level=LEVEL, enabled={"type": "boolean"}),
    properties={"type": "object", "properties": {"tags": {"type": "array", "uniqueItems": True}}},
)
SUPPRESSION = shape(
    "kind",
    kind={"enum": ["inSource", "external"]},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification=WORDS,
)
RESULT = shape(
    "message",
    ruleId=WORDS,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations=listed(LOCATION),
    suppressions=listed(SUPPRESSION),
)
RUN = shape(
    "tool",
    tool=shape("driver", driver=shape("name", name=WORDS, version=WORDS, rules=listed(RULE))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    artifacts=listed(shape("", location=ARTIFACT)),
    results=listed(RESULT),
    invocations=listed(shape("executionSuccessful", executionSuccessful={"type": "boolean"})),
)
LOG = shape("version runs", **{"$schema": URI, "version": {"const": "2.1.0"}, "runs": listed(RUN)})
"""The part of the standard's schema (OASIS SARIF 2.1.0, 3.13 to 3.50) that is written here."""


@pytest.fixture
def outcome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CheckOutcome:
    monkeypatch.chdir(tmp_path)
    Path("来 文.txt").write_text(TEXT, encoding="utf-8")
    Path("来 文.exceptions.yaml").write_text(EXCEPTION, encoding="utf-8")
    wish = CheckWish(choice=Choice(select=("dates", "punctuation/colliding")))
    return check_path(Workspace(environ={"FANGAN_PLUGINS": ""}), "来 文.txt", wish)


def test_a_log_is_of_the_standard_s_shape(outcome: CheckOutcome) -> None:
    jsonschema.validate(json.loads(json.dumps(sarif_data([outcome], english))), LOG)


def test_a_log_holds_against_the_schema_of_the_standard(outcome: CheckOutcome) -> None:
    log = json.loads(json.dumps(sarif_data([outcome, CheckOutcome(file=outcome.file)], english)))
    assert any("suppressions" in result for result in log["runs"][0]["results"])
    STANDARD.validate(log)


def test_the_schema_of_the_standard_refuses_what_is_no_log(outcome: CheckOutcome) -> None:
    log = json.loads(json.dumps(sarif_data([outcome], english)))
    log["runs"][0]["results"][-1]["suppressions"][0]["kind"] = "elsewhere"
    assert not STANDARD.is_valid(log)


def test_what_is_found_in_a_word_file_holds_against_it_too(tmp_path: Path) -> None:
    path = tmp_path / "来文.docx"
    body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的字</w:t></w:r></w:p>"
    path.write_bytes(carrier(text=TEXT, body=body, core="<dc:creator>张某某</dc:creator>"))
    found = check_path(Workspace(environ={"FANGAN_PLUGINS": ""}), str(path), CheckWish())
    assert {told.rule.family for told in found.findings} >= {"hygiene", "dates", "punctuation"}
    STANDARD.validate(json.loads(json.dumps(sarif_data([found], english))))


def test_a_log_without_findings_is_so_too(outcome: CheckOutcome) -> None:
    jsonschema.validate(sarif_data([CheckOutcome(file=outcome.file)], english), LOG)


def test_a_result_points_to_its_rule_and_its_words(outcome: CheckOutcome) -> None:
    (run,) = sarif_data([outcome], english)["runs"]
    first = run["results"][0]
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"] == "dates/no-such-day"
    physical = first["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "%E6%9D%A5%20%E6%96%87.txt"
    assert physical["region"] == {
        "startLine": 2,
        "startColumn": 2,
        "endColumn": 12,
        "snippet": {"text": "2026年2月30日"},
    }


def test_what_is_let_stand_is_suppressed_with_its_reason(outcome: CheckOutcome) -> None:
    *_, last = sarif_data([outcome], english)["runs"][0]["results"]
    assert last["ruleId"] == "punctuation/colliding"
    assert last["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "原文如此"}]
