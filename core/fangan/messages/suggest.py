"""“Did you mean”: the nearest known word to a misspelt one."""

from collections.abc import Iterable


def suggest(word: str, known: Iterable[str], cutoff: float = 0.5) -> str:
    """Return the known word most like `word`, or '' when none is near: `cutoff` says how near, 1 for the same word."""
    from difflib import get_close_matches  # only a mistake pays for this import

    near = get_close_matches(word, list(known), n=1, cutoff=cutoff)
    return near[0] if near else ""


def several_like(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return at most so many known words that are like `word`, the most like it first."""
    from difflib import get_close_matches  # only a mistake pays for this import

    return get_close_matches(word, list(known), n=most, cutoff=0.5)
