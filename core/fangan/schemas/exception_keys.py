"""`exceptions:` of plan files and section files, and the file beside a document, as editors see them."""

from fangan.schemas.pieces import Schema, document, one, record, said, written
from fangan.schemas.scalars import SCALARS


def exceptions() -> Schema:
    """What rules find and somebody lets stand."""
    rule = written(r"[^\s/*?]+(/[^\s/*?]+)+", "一条规则的编号，如punctuation/colliding；不能一次免去一类。")
    entry = record(
        {
            "rule": said(rule, "哪一条规则。", "The rule, by its id."),
            "words": said(one("text"), "规则查出的原文；不写就是全文。", "The words it is about; default everywhere."),
            "reason": said(one("stated"), "为什么这样写是对的。", "Why it is right to write so."),
        },
        ["rule", "reason"],
    )
    return said(
        {"type": ["array", "null"], "items": {**entry, "type": "object"}},
        "例外：规则查出而确实无误的地方，逐条写明理由；规定不能免。",
        "What rules find and somebody lets stand, each with its reason; a 规定 cannot be waived.",
    )


def exceptions_file() -> Schema:
    """The schema of the file that lies beside a document, `NAME.exceptions.yaml`."""
    words = ("同名文件的例外：规则查出而确实无误的地方。", "What is let stand in the document of the same name.")
    return document("NAME.exceptions.yaml", words, record({"exceptions": exceptions()}), SCALARS)
