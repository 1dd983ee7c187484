"""What is called that a file says elsewhere than in its text; translated where a message has it as `where`."""

from collections.abc import Mapping

from fangan.formats.whole import ApartKind
from fangan.messages.translation import mark

APART_WORDS: Mapping[ApartKind, str] = {
    ApartKind.HEADER: mark("page headers"),
    ApartKind.FOOTER: mark("page footers"),
    ApartKind.PAGE_NUMBER: mark("page numbers"),
    ApartKind.FOOTNOTE: mark("footnotes"),
    ApartKind.ENDNOTE: mark("endnotes"),
    ApartKind.COMMENT: mark("comments in the margin"),
    ApartKind.DELETED: mark("words that a tracked change deletes"),
    ApartKind.MOVED_AWAY: mark("words that a tracked change moves away"),
    ApartKind.HIDDEN: mark("hidden words"),
    ApartKind.RUBY: mark("pronunciations above words"),
    ApartKind.EMPTY_NUMBER: mark("numbers of empty paragraphs"),
    ApartKind.SYMBOL: mark("signs of special fonts"),
    ApartKind.COVERED: mark("words under merged cells"),
    ApartKind.DRAWING: mark("words in drawings"),
    ApartKind.CHART: mark("words in charts"),
    ApartKind.OLD_FORM: mark("the same again for older programs"),
    ApartKind.BUILDING_BLOCK: mark("building blocks of the file"),
    ApartKind.TABLE_MARK: mark("strokes that draw a table"),
    ApartKind.ELSEWHERE: mark("other places"),
    ApartKind.PICTURE: mark("pictures"),
    ApartKind.EMBEDDED: mark("files within the file"),
    ApartKind.ACTIVE: mark("programs, and what is fetched from elsewhere"),
}
