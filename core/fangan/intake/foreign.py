"""A file of anybody, whatever it was written with: its text, what stands apart, and an account of every character."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from fangan.formats.kinds import ForeignKind, refuse_kind, what_is
from fangan.formats.plain.decoding import decoded
from fangan.formats.plain.records import TextItem
from fangan.formats.plain.whole import read_text_whole
from fangan.formats.whole import Account, Apart, WholeFile, uneven_parts
from fangan.late.tuples import NamedTuple
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.sources.text import character_problems

MAX_LINES = 200_000
"""Lines of a text, as many paragraphs as a .docx may have about; a hundred pages have 2,000."""


class ForeignForm(StrEnum):
    """What a file was read as."""

    DOCX = "docx"
    DOC = "doc"
    TEXT = "txt"


class Foreign(NamedTuple):
    """A file that was read: its lines and tables in reading order, what stands apart, and the account of both.

    The key of a line is its number from 1 in a text, the place of its paragraph from 0 in a Word file. `encoding` is
    that of a text, '' of all others. `problems` are warnings: what no official text may hold, and what the account
    lacks (`foreign-unaccounted`), which only a fault of ours brings about.
    """

    name: str
    form: ForeignForm
    items: tuple[TextItem, ...]
    apart: tuple[Apart, ...]
    account: Account
    problems: tuple[Problem, ...] = ()
    encoding: str = ""

    @property
    def numbered(self) -> bool:
        """Whether the keys of lines are the numbers of lines."""
        return self.form is ForeignForm.TEXT


def read_foreign(data: bytes, name: str, environ: Mapping[str, str] | None = None) -> Foreign:
    """Read a .docx, .doc or text; what it is, its bytes say. `name` is the file's name in messages.

    `environ` is the environment in which LibreOffice is looked for, should a .doc need it. Raises InputRefused with
    one problem that says what the file is and what to do, as `refuse_kind`, `Archive`, `read_doc_whole` and
    `decode_text` do.
    """
    kind = what_is(data)
    if kind is ForeignKind.DOCX:
        from fangan.formats.docx.whole import read_docx_whole

        return _accounted(name, ForeignForm.DOCX, read_docx_whole(data, name))
    if kind is ForeignKind.DOC:
        from fangan.formats.legacy import read_doc_whole

        return _accounted(name, ForeignForm.DOC, *read_doc_whole(data, name, environ or {}))
    if kind is not ForeignKind.TEXT:
        refuse_kind(kind, name)
    text, encoding = decoded(data, name)
    if text.count("\n") > MAX_LINES:
        raise InputRefused([problem("foreign-too-many-lines", Place(name, MAX_LINES + 1), limit=MAX_LINES)])
    odd = tuple(replace(one, severity=Severity.WARNING) for one in character_problems(text, name))
    return _accounted(name, ForeignForm.TEXT, read_text_whole(text), odd, encoding)


def _accounted(
    name: str, form: ForeignForm, whole: WholeFile, problems: tuple[Problem, ...] = (), encoding: str = ""
) -> Foreign:
    """Hold what was read against what the file holds."""
    account = whole.account
    if account.unaccounted:
        counts = {"held": account.held, "told": account.told}
        parts = "、".join(uneven_parts(account, whole.apart)) or name
        lacking = problem("foreign-unaccounted", Place(name), Severity.WARNING, **counts, parts=parts)
        problems = (*problems, lacking)
    return Foreign(name, form, whole.items, whole.apart, account, problems, encoding)
