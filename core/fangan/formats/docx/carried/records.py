"""One thing that a file carries, of one kind."""

from enum import StrEnum
from typing import TYPE_CHECKING

from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

if TYPE_CHECKING:
    from fangan.formats.docx.ooxml.elements import XmlElement

LOCAL_PATH = regex(r"(?:[A-Za-z]:\\|\\\\[^\\\s]+\\|file:/|/(?:home|Users|root)/)\S*")
"""A path on somebody's computer, or of a share among computers."""


class CarriedKind(StrEnum):
    """What a thing is; the comment tells what its `words` and its `name` are."""

    AUTHOR = "author"  # who made the file
    EDITOR = "editor"  # who saved it last
    COMPANY = "company"  # the value; Company or Manager
    TITLE = "title"  # the title among the properties
    PROPERTY = "property"  # a property somebody added: its value; its name
    PERSON = "person"  # somebody who commented or changed, by name
    COMMENT = "comment"  # what it says; by whom
    CHANGE = "change"  # the words inserted or deleted, '' for a change of dress; by whom
    TRACKING = "tracking"  # that changes are being tracked
    HIDDEN = "hidden"  # words that are not shown
    INVISIBLE = "invisible"  # words nobody can see; why
    HIGHLIGHT = "highlight"  # words marked with a colour
    PLACEHOLDER = "placeholder"  # what a content control shows until somebody fills it in
    BROKEN_REFERENCE = "broken-reference"  # what a field printed when it found nothing
    DEAD_LINK = "dead-link"  # the words of a link within the file; the bookmark that is not there
    MOVING_DATE = "moving-date"  # the day a field shows; its name
    FETCHED = "fetched"  # where a field takes text or pictures from; its name
    TEMPLATE = "template"  # the template the file is based on
    LINKED_PICTURE = "linked-picture"  # where the picture lies
    LINKED = "linked"  # where anything else that is fetched lies; the kind of relation
    LINK = "link"  # where a link leads
    MAIL_MERGE = "mail-merge"  # the list of recipients
    MACRO = "macro"  # the part that holds programs
    EMBEDDED = "embedded"  # a file within the file
    EXTENSION = "extension"  # a program that opens beside the text
    PROTECTION = "protection"  # how editing is restricted
    VARIABLE = "variable"  # a variable of a program: its value; its name
    LOCAL_PATH = "path"  # a path of somebody's computer; where it stands
    AROUND = "around"  # words of a header or footer beside the page number; which of the two
    NOTE = "note"  # words of a footnote or endnote
    PRINTER = "printer"  # settings of one printer
    THUMBNAIL = "thumbnail"  # a picture of some first page
    REVISION_IDS = "revision-ids"  # how many marks tell in which session something was typed
    OLD_MARK = "old-mark"  # a bookmark that a program set by itself
    MANIFEST = "manifest"  # what a plan was built from


class Carried(NamedTuple):
    """A thing a file carries: what it says, what it is called, and the paragraph it stands in.

    `start` and `end` are the extent of `words` in what that paragraph prints; both 0 where they are not printed.
    """

    kind: CarriedKind
    words: str = ""
    name: str = ""
    paragraph: "XmlElement | None" = None
    start: int = 0
    end: int = 0
