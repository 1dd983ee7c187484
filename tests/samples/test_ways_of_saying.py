"""What stands in many plans can be said in three ways, lest they all read alike."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from fangan.app.workspace import Workspace
from fangan.model.section import Part, VariantHead, Wording, walk
from fangan.model.template import Template

MANY = 5
"""Outlines that list a section, from which on it is a shared one."""
WORDS = 12
"""Hanzi of its own, from which on a paragraph says something beside its facts."""
CATALOGUE = Workspace().catalogue()
OUTLINES = [CATALOGUE.outline(id_) for id_ in CATALOGUE.outlines.ids()]
LISTED = Counter(key for outline in OUTLINES for key in {one.key for one in outline.sections})


def _shared() -> Iterator[tuple[VariantHead, Wording]]:
    heads = [head for key, many in LISTED.items() if many >= MANY for head in CATALOGUE.section_heads(key)]
    for head in heads:
        if head.provider.id == "standard" and not 0 < len(head.scope.outline) < MANY:
            yield head, CATALOGUE.wording(head)


def _hanzi(template: Template) -> int:
    return len(re.findall("[一-鿿]", "".join(piece for piece in template if isinstance(piece, str))))


def _said_once(parts: Iterable[Part]) -> Iterator[str]:
    """Yield the ids of the paragraphs, with what runs on from them, that leave nothing to choose."""
    for part in parts:
        sentences = [part, *(one for one in part.children if one.run_on)]
        cites = bool(part.attributes.when and part.attributes.when.of_text)
        chosen = any(one.attributes.choice for one in sentences)
        if not cites and not chosen and sum(_hanzi(one.text) for one in sentences if not one.attributes.when) >= WORDS:
            yield part.id
        if not part.attributes.choice:
            yield from _said_once(one for one in part.children if not one.run_on)


def test_a_sentence_that_many_plans_share_can_be_chosen() -> None:
    assert [(head.file, id_) for head, wording in _shared() for id_ in _said_once(wording.parts)] == []


def test_a_sentence_that_can_be_chosen_is_said_in_three_ways() -> None:
    few = [
        (head.file, id_)
        for head, wording in _shared()
        for id_, offered in wording.choose.items()
        if len(offered.options) < 3
        and any(part.id == id_ and _hanzi(part.text) >= WORDS for part in walk(wording.parts))
    ]
    assert few == []


def test_no_two_ways_of_saying_it_are_the_same_words() -> None:
    for head, wording in _shared():
        said = [part.text for part in walk(wording.parts) if part.attributes.choice and _hanzi(part.text) >= WORDS]
        words = ["".join(piece for piece in text if isinstance(piece, str)) for text in said]
        assert sorted(words) == sorted(set(words)), head.file
