"""Classes of punctuation (GB/T 15834—2011), widths, sentences, and characters no official text may hold."""

from collections.abc import Mapping

from fangan.late.patterns import regex

PAIRS: Mapping[str, str] = {
    "（": "）",
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "〔": "〕",
    "【": "】",
    "「": "」",
    "『": "』",
    "［": "］",
    "｛": "｝",
    "(": ")",
    "[": "]",
    "{": "}",
}
"""Opening mark → its closing mark, full-width and half-width."""

OPENING = frozenset(PAIRS)
CLOSING = frozenset(PAIRS.values())
STOPS = frozenset("。！？")
"""Marks that end a sentence."""
POINTS = frozenset("，、；：") | STOPS
"""点号: marks that end a sentence or part it."""
FULL_WIDTH = POINTS | frozenset("（）《》〈〉“”‘’〔〕【】「」『』［］｛｝…—～·")
"""Every punctuation mark of Chinese text."""
EMPTY_CELL = "—"
"""What a cell of a table says that has nothing to say."""
EMPTY_CELLS = frozenset({"", EMPTY_CELL})

_OPENER_OF = {closing: opening for opening, closing in PAIRS.items()}
_AMBIGUOUS_BUT_WIDE = frozenset("“”‘’…—·")


def display_width(text: str) -> int:
    """Count the terminal columns of `text`: hanzi and full-width marks two, half-width one, combining marks none."""
    if text.isascii():
        return len(text)
    import unicodedata  # its tables cost more to load than most commands have

    columns = 0
    for char in text:
        if char in _AMBIGUOUS_BUT_WIDE or unicodedata.east_asian_width(char) in "WF":
            columns += 2
        elif unicodedata.category(char) not in ("Mn", "Me", "Cf"):
            columns += 1
    return columns


def first_sentence_end(text: str) -> int:
    """Return the index just after the first 。 outside brackets, quotation and book marks, or -1.

    A closing mark without its opening one counts for nothing; an opening mark that is never closed hides what follows.
    """
    stop = text.find("。")
    if stop < 0 or OPENING.isdisjoint(text[:stop]):
        return stop + 1 or -1
    unclosed = dict.fromkeys(PAIRS, 0)
    for index, char in enumerate(text):
        if char in unclosed:
            unclosed[char] += 1
        elif char in _OPENER_OF:
            opening = _OPENER_OF[char]
            unclosed[opening] = max(unclosed[opening] - 1, 0)
        elif char == "。" and not any(unclosed.values()):
            return index + 1
    return -1


_TITLE_IN_TITLE = regex("《[^》]*《")


def with_nested_titles(text: str) -> str:
    """Write 〈〉 within 《》, and 《》 again within these (GB/T 15834—2011, 4.15); no other character changes.

    A text whose marks do not close what they open stays as it is.
    """
    if not _TITLE_IN_TITLE.search(text):
        return text
    out, opened = list(text), list[int]()
    for at, char in enumerate(text):
        if char in "《〈":
            opened.append(at)
        elif char in "》〉":
            if not opened or PAIRS[text[opened[-1]]] != char:
                return text
            start = opened.pop()
            if opened and text[opened[0]] == "《":
                out[start], out[at] = "〈〉" if len(opened) % 2 else "《》"
    return text if opened else "".join(out)


def rare_hanzi(text: str) -> str:
    """Return the hanzi of a text that GB/T 2312 does not hold, each once; nearly always ''."""
    found = ""
    while True:
        try:
            text.encode("gb2312")
        except UnicodeEncodeError as error:
            char = text[error.start]
            text = text[error.start :].replace(char, "")
            if "\u3400" <= char < "\ua000" or "\uf900" <= char < "\ufb00" or char >= "\U00020000":
                found += char
        else:
            return found


# Suspects are these and every character above U+FFFF; of the latter the second part acquits what is a character
# outside the tags. One class holding it all would take ten times as long on plain hanzi.
_SUSPECTS = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and line feed
    "\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # invisible, line ends of their own, directions
    "\ud800-\udfff\ufdd0-\ufdef"  # lone surrogates, noncharacters
    "\ufff9-\uffff"  # annotations, the replacement character of a decoding gone wrong, noncharacters
)
_PLANES = "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 17) if plane != 14)
_FORBIDDEN = regex(f"[{_SUSPECTS}\U00010000-\U0010ffff](?<![{_PLANES}\U000e0080-\U000efffd])")


def check_characters(text: str) -> list[tuple[int, str]]:
    """Find what neither XML 1.0 (2.2) nor an official text can hold: index and code point, as (3, "U+200B").

    Control characters except tab and line feed, surrogates, noncharacters, U+FFFD, invisible and direction-changing
    characters, tags. Rare hanzi of every plane, private-use characters and variation selectors pass.
    """
    words = text.replace("\n", "").replace("\u3000", "")
    if words.isprintable() and "\ufffc" not in words and "\ufffd" not in words:  # none of these prints but the two
        return []
    return [(match.start(), f"U+{ord(match[0]):04X}") for match in _FORBIDDEN.finditer(text)]
