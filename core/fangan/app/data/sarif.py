"""What checks found as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the text."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any, TypeAlias
from urllib.parse import quote

from fangan import __version__
from fangan.app.checking import CheckOutcome
from fangan.app.data.rule import sentence_of
from fangan.checks.told import Told
from fangan.messages.render import as_data
from fangan.messages.translation import Translate
from fangan.model.address import Address
from fangan.model.problem import Severity
from fangan.model.rule import Rule

Json: TypeAlias = dict[str, Any]
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif_data(outcomes: Sequence[CheckOutcome], _: Translate) -> Json:
    """Return a SARIF log of one run: the rules that found something, every finding, and those that are let stand."""
    every = [(one, told) for one in outcomes for told in (*one.findings, *one.let_stand)]
    rules = list({told.rule.id: told.rule for _one, told in every}.values())
    index = {rule.id: at for at, rule in enumerate(rules)}
    driver = {"name": "fangan", "version": __version__, "rules": [_rule(rule, _) for rule in rules]}
    results = [_result(one, told, index[told.rule.id], _) for one, told in every]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri}} for uri in dict.fromkeys(_uri(str(one.file)) for one in outcomes)],
        "results": results,
        "invocations": [{"executionSuccessful": not any(one.refused for one in outcomes)}],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, _: Translate) -> Json:
    demand, why, remedy = (sentence_of(rule, key, _) for key in ("demand", "why", "remedy"))
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": demand or rule.id},
        "fullDescription": {"text": why or demand or rule.id},
        "help": {"text": "\n".join(filter(None, (remedy, rule.basis))) or demand},
        "defaultConfiguration": {"level": _LEVELS[rule.grade.severity], "enabled": not rule.hint},
        "properties": {"grade": rule.grade.value, "tags": [rule.family]},
    }


def _result(outcome: CheckOutcome, told: Told, index: int, _: Translate) -> Json:
    said = as_data(told.problem(), _)
    found: Json = {
        "ruleId": told.rule.id,
        "ruleIndex": index,
        "level": _LEVELS[told.grade.severity],
        "message": {"text": " ".join(filter(None, (said["what"], said["remedy"]))) or told.rule.id},
        "locations": [_location(outcome, told)],
    }
    if told.exemption:
        found["suppressions"] = [{"kind": "external", "status": "accepted", "justification": told.exemption.reason}]
    return found


def _location(outcome: CheckOutcome, told: Told) -> Json:
    source, address = told.source, told.address
    physical: Json = {"artifactLocation": {"uri": _uri(source.file if source and source.file else str(outcome.file))}}
    region = dict(_region(told))
    if region:
        physical["region"] = region
    location: Json = {"physicalLocation": physical}
    if address is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": _logical(address), "kind": "element"}]
        location["properties"] = {"start": address.start, "end": address.end}
    return location


def _region(told: Told) -> Iterator[tuple[str, Any]]:
    """Yield line, columns and the words of a finding; what is in no file of lines has no region."""
    source = told.source
    if source is None or not source.line:
        return
    yield "startLine", source.line
    if source.column:
        yield "startColumn", source.column
        if told.quote and "\n" not in told.quote:
            yield "endColumn", source.column + len(told.quote)
    if told.quote:
        yield "snippet", {"text": told.quote}


def _logical(address: Address) -> str:
    return "/".join(filter(None, (address.text or "text", str(address.target), str(address.block))))


def _uri(file: str) -> str:
    """Return a path as a URI: relative as it was named, absolute with its scheme."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(PurePath(file).as_posix())
