"""`fangan inspect --json`."""

from typing import TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.data.values import RawData, raw_data
from fangan.app.inspecting import InspectOutcome, ParagraphsOutcome
from fangan.messages.translation import Translate
from fangan.model.document import KeptIn, Manifest
from fangan.provenance.origin import LocatedBlock


class SourceData(TypedDict):
    """One wording that went into a document."""

    target: str
    provider: str
    version: str
    digest: str
    choices: dict[str, str]


class ManifestData(TypedDict):
    """What a document was built from; `plan` is the rest of the plan file, `text` the digest of its words.

    A cleaned file has neither facts nor plan, and `whole` is the digest of both.
    """

    engine: str
    outline: str
    agency: str
    year: int
    facts: dict[str, RawData]
    plan: dict[str, RawData]
    sources: list[SourceData]
    text: str
    whole: str


class InspectData(TypedDict):
    """What a file says of itself; `kept_in` is where it was found, `problems` what is to be said of that."""

    file: str
    draft: bool
    manifest: ManifestData
    kept_in: KeptIn
    problems: list[ProblemData]


class LocatedData(TypedDict):
    """A paragraph and where it comes from; `annex` is '' for the document's own text.

    `source` is the section file, '' and line 0 where the format of the document does not hold them.
    """

    annex: str
    number: str
    text: str
    target: str
    provider: str
    version: str
    variant: str
    source: str
    line: int


class ParagraphsData(TypedDict):
    """The paragraphs that `--of` finds; `problems` tells what of the file was not looked at."""

    file: str
    paragraphs: list[LocatedData]
    problems: list[ProblemData]


def inspect_data(outcome: InspectOutcome, _: Translate) -> InspectData:
    """Return what a file says of itself as JSON data."""
    return {
        "file": outcome.file,
        "draft": outcome.draft,
        "manifest": _manifest(outcome.manifest),
        "kept_in": outcome.manifest.kept_in,
        "problems": problems_data(outcome.problems, _),
    }


def paragraphs_data(outcome: ParagraphsOutcome, _: Translate) -> ParagraphsData:
    """Return paragraphs with their origins as JSON data."""
    return {
        "file": outcome.file,
        "paragraphs": [_located(one) for one in outcome.paragraphs],
        "problems": problems_data(outcome.problems, _),
    }


def _manifest(manifest: Manifest) -> ManifestData:
    return {
        "engine": manifest.engine,
        "outline": manifest.outline,
        "agency": manifest.agency,
        "year": manifest.year,
        "facts": {name: raw_data(raw) for name, raw in manifest.facts.items()},
        "plan": {name: raw_data(raw) for name, raw in manifest.plan.items()},
        "sources": [
            {
                "target": source.target,
                "provider": source.provider,
                "version": source.version,
                "digest": source.digest,
                "choices": dict(source.choices),
            }
            for source in manifest.sources
        ],
        "text": manifest.text,
        "whole": manifest.whole,
    }


def _located(one: LocatedBlock) -> LocatedData:
    origin = one.origin
    return {
        "annex": one.annex,
        "number": one.number,
        "text": one.words,
        "target": one.target,
        "provider": origin.provider,
        "version": origin.version,
        "variant": origin.variant,
        "source": origin.file,
        "line": origin.line,
    }
