"""“Did you mean”: the nearest known word to a misspelt one."""

from collections.abc import Iterable


def suggest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like `word`, or '' when none is near."""
    from difflib import get_close_matches  # only a mistake pays for this import

    near = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return near[0] if near else ""
