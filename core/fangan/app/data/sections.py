"""`fangan sections --json`."""

from typing import Annotated, TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.data.values import RawData, ScopeData, optional_raw, scope_data
from fangan.app.listing import ListedVariant, SectionsOutcome
from fangan.app.phrases import template_text
from fangan.messages.translation import Translate
from fangan.model.fact import FactType
from fangan.model.section import Wording, walk

_Variant = TypedDict(  # `for` is a word of Python
    "_Variant",
    {
        "target": str,
        "key": str,
        "item": str | None,
        "name": str,
        "provider": str,
        "version": str,
        "for": ScopeData,
        "valid": str,
        "file": str,
        "path": str,
    },
)


class AskedFactData(TypedDict):
    """A fact that a wording asks for."""

    name: str
    type: Annotated[str, FactType]
    ask: str
    example: RawData | None


class WordedData(TypedDict):
    """What a variant says."""

    title: str
    digest: str
    guidance: str
    facts: list[AskedFactData]
    items: list[str]


class VariantData(_Variant, total=False):
    """One variant; what it says is there only where a key was asked for."""

    title: str
    digest: str
    guidance: str
    facts: list[AskedFactData]
    items: list[str]


class SectionsData(TypedDict):
    """Variants in the order of their keys."""

    sections: list[VariantData]
    problems: list[ProblemData]


def sections_data(outcome: SectionsOutcome, _: Translate) -> SectionsData:
    """Return variants as JSON data."""
    return {
        "sections": [variant_data(one) for one in outcome.variants],
        "problems": problems_data(outcome.problems, _),
    }


def variant_data(listed: ListedVariant) -> VariantData:
    """Return one variant as JSON data."""
    head = listed.head
    data: VariantData = {
        "target": head.target,
        "key": head.key,
        "item": head.item or None,
        "name": listed.name,
        "provider": head.provider.id,
        "version": head.provider.version,
        "for": scope_data(head.scope),
        "valid": str(head.valid),
        "file": head.file,
        "path": head.path,
    }
    return data if listed.wording is None else {**data, **_worded(listed.wording)}


def _worded(wording: Wording) -> WordedData:
    ids = (part.id for part in walk(wording.parts) if part.id)
    return {
        "title": template_text(wording.title),
        "digest": wording.digest,
        "guidance": wording.guidance,
        "facts": [
            {"name": name, "type": spec.type.value, "ask": spec.ask, "example": optional_raw(spec.example)}
            for name, spec in wording.facts.items()
        ],
        "items": list(dict.fromkeys(ids)),
    }
