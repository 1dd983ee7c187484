"""What the reader of a file did not take into its document: the kinds of places it stands in, the sentence of each."""

from collections.abc import Mapping
from enum import StrEnum

from fangan.messages import Message
from fangan.messages.translation import mark
from fangan.model.document import Document
from fangan.model.problem import Place, Problem, Severity


class Whereabouts(StrEnum):
    """Kinds of places in a file that no reader takes into a document."""

    TEXT_BOX = "text-box"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    COMMENT = "comment"
    EQUATION = "equation"
    RUBY = "ruby"
    SYMBOL = "symbol"
    DELETED = "deleted"
    PICTURE = "picture"
    ELSEWHERE = "elsewhere"


_BESIDE = mark("Bring it into a paragraph of the document if it belongs there; else look at it in WPS or Word")
_MESSAGES: Mapping[Whereabouts, Message] = {
    Whereabouts.TEXT_BOX: Message(
        mark("Text boxes ({places}): {characters} characters are not looked at, “{words}”"), _BESIDE
    ),
    Whereabouts.HEADER: Message(
        mark("Page headers ({places}): {characters} characters are not looked at, “{words}”"), _BESIDE
    ),
    Whereabouts.FOOTER: Message(
        mark("Page footers ({places}): {characters} characters beside the number are not looked at, “{words}”"), _BESIDE
    ),
    Whereabouts.FOOTNOTE: Message(
        mark("Footnotes and endnotes ({places}): {characters} characters are not looked at, “{words}”"), _BESIDE
    ),
    Whereabouts.COMMENT: Message(
        mark("Comments ({places}): {characters} characters are not looked at, “{words}”"),
        mark("Settle them in WPS or Word and delete them"),
    ),
    Whereabouts.EQUATION: Message(
        mark("Equations ({places}): {characters} characters are not looked at, “{words}”"), _BESIDE
    ),
    Whereabouts.RUBY: Message(
        mark("Words with a pronunciation above ({places}): {characters} characters are not looked at, “{words}”"),
        mark("Take the pronunciation away in WPS or Word; the words stay"),
    ),
    Whereabouts.SYMBOL: Message(
        mark("Symbols of special fonts ({places}) are not looked at"),
        mark("Type an ordinary character in their place, or look at them in WPS or Word"),
    ),
    Whereabouts.DELETED: Message(
        mark("Left over from deleting ({places}): {characters} characters are not looked at, “{words}”"),
        mark("Accept all changes in WPS or Word and save"),
    ),
    Whereabouts.PICTURE: Message(
        mark("Pictures, charts and embedded files ({places}) are not looked at"),
        mark("See what they show in WPS or Word"),
    ),
    Whereabouts.ELSEWHERE: Message(
        mark("Elsewhere in the file ({places}): {characters} characters are not looked at, “{words}”"), _BESIDE
    ),
}


def unread_problems(document: Document, file: str) -> list[Problem]:
    """Tell what the reader of a file left out, a warning for each kind of place."""
    return [
        Problem(
            "text-unread",
            Place(file),
            {"places": str(one.places), "characters": str(one.characters), "words": one.words},
            Severity.WARNING,
            _MESSAGES[Whereabouts(one.where)],
        )
        for one in document.unread
    ]
