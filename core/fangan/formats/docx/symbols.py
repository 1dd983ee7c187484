"""Signs of the fonts that Word draws signs from, as the characters that stand for them in Unicode."""

from collections.abc import Mapping

from fangan.formats.docx.ooxml.elements import W, XmlElement

SYMBOL = f"{W}sym"
_PRIVATE = range(0xF000, 0xF100)
"""Where such fonts have their signs (ECMA-376, 17.3.3.30)."""


def _row(first: int, signs: str) -> dict[int, str]:
    return {first + at: sign for at, sign in enumerate(signs) if sign != " "}


_SYMBOL = {
    **_row(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
    **_row(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
    **_row(0xA3, "≤"),
    **_row(0xA5, "∞"),
    **_row(0xAB, "↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    **_row(0xC7, "∩∪⊃⊇⊄⊂⊆∈∉∠∇"),
    0xD6: "√",
    0xE5: "∑",
    **_row(0x20, "  ∀"),
    **_row(0x25, "%&"),
    **_row(0x30, "0123456789:;<=>?"),
    0x2B: "+",
    0x2D: "−",
}
_WINGDINGS = {
    **_row(0x28, "☎ ✉"),
    **_row(0x3C, "💾"),
    **_row(0x46, "☞ "),
    **_row(0x4A, "☺ ☹"),
    **_row(0x6C, "●❍■□"),
    **_row(0x71, "❑❒ ◆◆❖"),
    **_row(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    **_row(0x9F, "•"),
    **_row(0xA7, "▪□"),
    **_row(0xAB, "★"),
    **_row(0xD8, "➢"),
    **_row(0xDF, "←→↑↓↖↗↙↘"),
    **_row(0xE8, "➔"),
    **_row(0xF0, "⇨"),
    **_row(0xFB, "✗✔☒☑"),
}
_WINGDINGS_2 = {
    **_row(0x4F, "✗✓☒☑☒☒"),
    **_row(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    **_row(0x96, "•"),
    **_row(0xA2, "■□"),
}
_FONTS: Mapping[str, Mapping[int, str]] = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
}


def sign(font: str, code: int) -> str:
    """Return the character of a sign of a font, '' where none is known to stand for it."""
    known = _FONTS.get(font.lower())
    at = code - _PRIVATE.start if code in _PRIVATE else code
    if known is not None:
        return known.get(at, "")
    plain = 0x20 < code < 0xD800 or 0xF900 <= code < 0xFFFE
    return chr(code) if plain else ""


def symbol_text(element: XmlElement) -> str:
    """Return the character of a `w:sym`, '' where none is known."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    return sign(element.get(f"{W}font", ""), code)


def bullet(words: str, font: str) -> str:
    """Return the sign of a list as it is seen; `•` where only the font knows what it looks like."""
    if font.lower().startswith("courier") and words == "o":
        return "○"
    shown = "".join(sign(font, ord(one)) if font.lower() in _FONTS or ord(one) in _PRIVATE else one for one in words)
    return shown if shown or not words.strip() else "•"
