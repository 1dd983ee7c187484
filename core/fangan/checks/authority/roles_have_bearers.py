"""What is asked of those who lead or help is asked of somebody."""

import re
from collections.abc import Hashable, Iterator
from functools import cache

from fangan.checks import sights
from fangan.checks.charged import CHARGING, charged
from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.document import Table
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/roles-have-bearers",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=(
        "牵头单位要｜牵头单位应｜牵头单位负责｜牵头单位须｜牵头单位必须｜牵头单位主动｜牵头单位积极｜配合单位要｜配合单位应｜配合单位负责｜配合单位须｜配合单位必须｜配合单位主动｜配合单位积极｜协办单位要｜协办单位应｜协办单位负责｜协办单位须｜协办单位必须｜协办单位主动｜协办单位积极｜承办单位要｜承办单位应｜承办单位负责｜承办单位须｜承办单位必须｜承办单位主动｜承办单位积极｜主办单位要｜主办单位应｜主办单位负责｜主办单位须｜主办单位必须｜主办单位主动｜主办单位积极｜协助单位要｜协助单位应｜协助单位负责｜协助单位须｜协助单位必须｜协助单位主动｜协助单位积极",
    ),
    grade=Grade.PLAIN,
    demand="Who is told what a leading or a helping office must do is named somewhere",
    what="“{role}” are told what to do, and the document names none",
    remedy="Name them with their tasks ({role}：…), or write 各有关单位",
    why="Everybody takes somebody else to be meant",
    basis="实务：责任到单位",
    sees=(sights.CHARGED, f"{__name__}:seen"),
)
_ROLE = regex("(?:各|有活动任务的)?((?:牵头|配合|协办|承办|主办|协助)单位)(?:要|应|负责|须|必须|主动|积极)")
_BEARERS = {
    "牵头单位": "牵头|主办|负责单位",
    "主办单位": "主办|牵头",
    "承办单位": "承办|牵头|责任单位",
    "配合单位": "配合|协助|协办|参与单位|参加单位",
    "协助单位": "协助|配合",
    "协办单位": "协办|配合|协助",
}
"""The words beside a name that make it a bearer of a role."""

_ROLES = regex("牵头|主办|承办|责任单位|负责单位|配合|协助|协办|参与单位|参加单位")
"""What stands wherever a role is named, or somebody bears one."""


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the first demand on every role that nobody has."""
    told = set()
    for stretch, found in spoken(subject, _ROLE):
        if found[1] not in told and not _borne(subject, found[1]):
            told.add(found[1])
            yield Finding(address=stretch.at(*found.span(1)), values={"role": found[1]})


def _borne(subject: DocumentSubject, role: str) -> bool:
    if any(one.leads == role.startswith(("牵头", "主办", "承办")) for one in subject.once(charged) if not one.address):
        return True
    borne = _bearing(role)
    return any(_is_borne(stretch, borne) for stretch in subject.stretches)


@cache
def _bearing(role: str) -> re.Pattern[str]:
    """Compile what says that somebody bears a role."""
    words = _BEARERS[role]
    return re.compile(
        rf"(?:{words})(?:单位|部门)?[:：]|由[^，。；]{{2,60}}(?:{words})|[局委办会室部厅心府][^，。；]{{0,2}}(?:{words})"
    )


def _is_borne(stretch: Stretch, borne: re.Pattern[str]) -> bool:
    table = stretch.block
    heads = "：".join([*table.header, ""]) if isinstance(table, Table) else ""
    return borne.search(heads if CHARGING.search(heads) else stretch.words) is not None


def seen(one: Stretch) -> Hashable:
    """Return the roles that are named, and those that somebody bears."""
    if not _ROLES.search(one.words):
        return None
    named = [found[1] for found in _ROLE.finditer(one.words)]
    return tuple(named), tuple([role for role in _BEARERS if _is_borne(one, _bearing(role))])
