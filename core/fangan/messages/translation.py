"""Chinese or English, chosen by the environment; the catalogue is read when the first text is translated."""

from collections.abc import Callable, Mapping
from os.path import dirname, join

Translate = Callable[[str], str]
"""Turns a msgid into the language of whoever reads it."""

VARIABLES = ("FANGAN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
CHINESE = "zh_CN"
ENGLISH = "en"
CATALOGUE = join(dirname(dirname(__file__)), "locale", CHINESE, "LC_MESSAGES", "fangan.mo")


def language(environ: Mapping[str, str]) -> str:
    """Return `zh_CN` or `en`: what the first variable that is set asks for; nothing set, or C, is Chinese."""
    for variable in VARIABLES:
        wanted = environ.get(variable, "")
        for name in filter(None, wanted.split(":")):
            code = name.replace("-", "_").partition(".")[0].partition("_")[0].lower()
            if code in ("zh", "c", "posix"):
                return CHINESE
            if code == "en":
                return ENGLISH
        if wanted.strip(":"):
            return ENGLISH
    return CHINESE


def translator(environ: Mapping[str, str]) -> Translate:
    """Return the function that turns a msgid into the user's language; English is the msgid itself."""
    return english if language(environ) == ENGLISH else _Chinese()


def english(text: str) -> str:
    """Return the msgid."""
    return text


def mark(text: str) -> str:
    """Mark a literal for the catalogue where it stands; it is translated where it is printed."""
    return text


class _Chinese:
    """Looks texts up in the compiled catalogue; a text that has no Chinese stays English."""

    def __init__(self) -> None:
        self.find: Callable[[str], str] | None = None

    def __call__(self, text: str) -> str:
        if not text:
            return ""  # the catalogue's header stands there
        if self.find is None:
            from fangan.messages.compiled import Compiled  # a run that says nothing does not pay for it

            try:
                with open(CATALOGUE, "rb") as file:
                    self.find = Compiled(file.read()).find
            except (OSError, ValueError):
                self.find = english  # a message in English is better than no message
        return self.find(text)
