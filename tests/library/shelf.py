"""Plans of one line or several, made up and filed."""

import sqlite3
from hashlib import sha256
from typing import Any

from fangan.library.filing import file_plan
from fangan.library.records import FiledPlan, FilingResult, Found, PassageRow
from fangan.library.searching import Search, search_passages

DAY = "2026-11-26"


def plan_of_lines(*lines: str, **others: Any) -> FiledPlan:
    """Return a plan of a title and paragraphs."""
    passages = tuple(
        PassageRow(at, "paragraph", "", "activities", "活动内容", "", 0, "", "", words)
        for at, words in enumerate(lines, 1)
    )
    digest = sha256(repr((lines, others.get("number"))).encode()).hexdigest()
    plan = FiledPlan(
        title="读书月活动方案",
        agency="河南省/甲县/教育局",
        office="甲县教育局",
        region="河南省/甲县",
        year=2020,
        date="2020-04-23",
        outline="day",
        form="plain",
        number="",
        digest=digest,
        path="a.docx",
        file=f"/{digest[:8]}.docx",
        passages=passages,
    )
    return plan._replace(**others)


class Shelf:
    """Files plans in a library and asks it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def file(self, *lines: str, **others: Any) -> FilingResult:
        return file_plan(self.connection, plan_of_lines(*lines, **others), DAY)

    def search(self, *words: str, **others: Any) -> Found:
        return search_passages(self.connection, Search(words, **others))

    def words(self, *words: str, **others: Any) -> list[str]:
        return [hit.passage.words for hit in self.search(*words, **others).hits]
