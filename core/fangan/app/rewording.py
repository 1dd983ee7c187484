"""Other words for a paragraph of the paper: harvested as if they had been typed in Word."""

from dataclasses import replace

from fangan.app.harvest_search import HarvestFound, HarvestSearch
from fangan.app.project import Project
from fangan.model.document import Block, Document, Paragraph, RunOn, Text


def reword(project: Project, text: str, block: int, words: str) -> HarvestFound:
    """Find what the plan's files must say so that a paragraph, by its text and number from 1, has other words.

    A value goes to its fact; anything else becomes the plan's own wording in `sections/`. Nothing is written. Raises
    KeyError where there is no such paragraph, otherwise as composing does.
    """
    document = project.composer().compose(draft=True).document
    edited = _with_block(document, text, block, words)
    return HarvestSearch(project, edited, None).run()


def _with_block(document: Document, key: str, number: int, words: str) -> Document:
    text = document.keyed_texts[key]
    if not 0 < number <= len(text.blocks):
        raise KeyError(number)
    old = text.blocks[number - 1]
    if not isinstance(old, Paragraph):
        raise KeyError(number)
    blocks = (*text.blocks[: number - 1], _reworded(old, words), *text.blocks[number:])
    return _with_text(document, key, replace(text, blocks=blocks))


def _with_text(document: Document, key: str, text: Text) -> Document:
    if key == "":
        return replace(document, text=text)
    if document.issued is not None and document.keyed_texts[key] is document.issued:
        return replace(document, issued=text)
    annexes = tuple(replace(one, text=text) if one.key == key else one for one in document.annexes)
    return replace(document, annexes=annexes)


def _reworded(old: Paragraph, words: str) -> Block:
    """Return the paragraph with other words; its heading stays the heading where they still begin with it."""
    before = old.heading + old.text
    lines = tuple(_moved(old.run_ons, before, words))
    if not old.text:
        return replace(old, heading=words)
    if old.heading and words.startswith(old.heading):
        return replace(old, text=words[len(old.heading) :], run_ons=lines)
    return replace(old, heading="", text=words, run_ons=lines)


def _moved(lines: tuple[RunOn, ...], before: str, after: str) -> list[RunOn]:
    """Return the run-on lines at their places in other words: what lies behind the change moves with it."""
    first = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), len(before))
    further = len(after) - len(before)

    def at(point: int) -> int:
        return point if point <= first else max(point + further, first)

    return [replace(one, start=at(one.start), end=at(one.end)) for one in lines]
