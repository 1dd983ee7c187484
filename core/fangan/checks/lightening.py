"""What a document asks of those below, since there are rules against asking too much (基层减负)."""

import datetime as dt
import re
from collections.abc import Iterator

from fangan.checks.spoken import sentence_around, spoken
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role, Stretch

IN_FORCE = dt.date(2024, 8, 6)
"""Since when 《整治形式主义为基层减负若干规定》 is known."""
_DENIED = regex(
    "不(?!少于|得少|低于|按时|报|力|足|够|到|及时|合格|达|过|作为|落实|超|定期)|严禁|禁止|杜绝|避免|防止|取消(?!评)|反对|无需|无须|停止|减少|严控|严格控制|纠正"
)
_CLAUSE = 60
"""As many characters before it may belong to the clause of what is asked."""
_EMERGENCY = regex("预案|防汛|抗旱|防火|灭火|疫情|疫病|应急|防灾|减灾|救灾|地震|值守|值班|雨雪|台风|消防|汛期|安全")


def asked_of_others(
    subject: TextSubject,
    pattern: re.Pattern[str],
    *,
    excused: re.Pattern[str] | None = None,
    emergencies: bool = True,
) -> Iterator[tuple[Stretch, re.Match[str]]]:
    """Yield what a pattern finds that is really asked: since the rules are in force, and not denied (不搞排名).

    A sentence that `excused` matches, too, is left out; without `emergencies` so is a document about one.
    """
    if subject.day is None or subject.day < IN_FORCE or not (emergencies or not _of_an_emergency(subject)):
        return
    for stretch, found in spoken(subject, pattern):
        words, start = stretch.words, found.start()
        near = max(0, start - _CLAUSE)
        clause = words[max(near - 1, *(words.rfind(mark, near, start) for mark in "，。；：\n")) + 1 : found.end()]
        if not _DENIED.search(clause) and not (excused and excused.search(sentence_around(words, start))):
            yield stretch, found


def _of_an_emergency(subject: TextSubject) -> bool:
    titles = (one.words for one in subject.stretches if one.role is Role.TITLE)
    return any(_EMERGENCY.search(words) for words in titles)
