"""Whatever bytes stand in a file that is read, a command ends in one of its ways: fuzzers and saved seeds ask here."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from factories.office import Office

Words = tuple[str, ...]
SEEDS = Path(__file__).parents[1] / "hardening" / "seeds"
"""Inputs that once did harm, or nearly: a folder for each target."""
ENDS = (0, 1, 2, 3, 4, 5)
_CODED = re.compile(r"(?:错误|警告|提示) [a-z][a-z0-9/-]+：|^用法：", re.MULTILINE)
_RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What moves a terminal's cursor or turns its text around."""


class Target(NamedTuple):
    """A file that is read, and the commands that read it."""

    file: str
    runs: tuple[Words, ...]


BUILD: Words = ("build", "plan", "-o", "a.txt")
MARK: Words = ("diff", "in.docx", "plan", "-o", "r.docx")
IMPORT: Words = ("import", "in.docx", "--dry-run")
LIBRARY: tuple[Words, ...] = (
    ("search", "启动"),
    ("show", "1"),
    ("show", "1.3"),
    ("reuse", "1.3"),
    ("check", "--least", "1"),
    ("export",),
    ("add", "later.txt"),
)
TARGETS: Mapping[str, Target] = {
    "plan": Target("plan/plan.yaml", (BUILD, ("check", "plan"), ("why", "plan"), ("roll", "plan", "--year", "2031"))),
    "facts": Target("facts.yaml", ((*BUILD, "--facts", "facts.yaml"),)),
    "section": Target("office/sections/activities.md", (("build", "plan", "-o", "b.docx"), ("sections", "activities"))),
    "outline": Target("office/outlines/day.yaml", (BUILD, ("new",), ("schema", "plan", "-o", "s.json"))),
    "agencies": Target("office/agencies.yaml", (BUILD, ("new", "day"))),
    "events": Target("office/events.yaml", (BUILD, ("check", "plan"))),
    "terms": Target("office/terms.yaml", (BUILD, ("check", "plan"))),
    "checks": Target("office/checks.yaml", (BUILD, ("check", "plan"))),
    "lock": Target("plan/plan.lock", (("lock", "plan", "--check"), ("build", "plan", "--locked", "-o", "a.txt"))),
    "docx": Target(
        "in.docx", (("inspect", "in.docx"), ("inspect", "--page", "in.docx"), ("verify", "in.docx"), MARK, IMPORT)
    ),
    "foreign": Target("later.txt", (("import", "later.txt", "--dry-run"),)),
    "library": Target("l.db", tuple(("library", *words, "--library", "l.db") for words in LIBRARY)),
    "json": Target("in.json", (("inspect", "in.json"), ("verify", "in.json"), ("diff", "plan", "in.json"))),
}
_MADE = {
    "facts": "facts.yaml",
    "events": "office/events.yaml",
    "terms": "office/terms.yaml",
    "checks": "office/checks.yaml",
}
_TEXTS = {
    "facts": "主题: 好书共读\n场次: 5\n",
    "events": "读书节: {first: 2015-04-23, name: 全县读书节}\n",
    "terms": "贫困户: {kind: term, valid: /2021-02-25, severity: 一般, successor: 脱贫户}\n",
    "checks": "words: [{word: 院坝会, regions: [某省]}]\nparameters: {监测认定: {most: 15, words: [纳入监测]}}\n",
}


def prepare(office: Office) -> None:
    """Lay everything that may be read, as it should be."""
    for name, path in _MADE.items():
        office.write(path, _TEXTS[name])
    office.write("later.txt", "甲县2031年读书节活动方案\n各校开展读书活动。\n")
    file = ("library", "add", "plan", "--library", "l.db")
    for words in (("build", "plan", "-o", "in.docx"), ("build", "plan", "-o", "in.json"), ("lock", "plan"), file):
        ended = office.run(*words)
        if ended.exit_code:
            raise AssertionError(ended.output)


def wrong(office: Office, name: str, data: bytes) -> str:
    """Lay `data` where a target is read, run its commands, and say what is wrong with how they end; '' for nothing."""
    target = TARGETS[name]
    path = office.root / target.file
    was = path.read_bytes()
    path.write_bytes(data)
    try:
        return next(filter(None, (_ended(office, words) for words in target.runs)), "")
    finally:
        path.write_bytes(was)


def _ended(office: Office, words: Words) -> str:
    ended = office.run(*words, env={"FANGAN_DEBUG": "1"})
    said = " ".join(words)
    if ended.exception and not isinstance(ended.exception, SystemExit):
        return f"{said}: {type(ended.exception).__name__}: {ended.exception}"[:300]
    if ended.exit_code not in ENDS:
        return f"{said}: ends with {ended.exit_code}"
    if ended.exit_code > 1 and not _CODED.search(ended.output):
        return f"{said}: ends with {ended.exit_code} and says no code: {ended.output[-200:]!r}"
    if raw := _RAW.search(ended.output):
        return f"{said}: prints U+{ord(raw[0]):04X} as it is"
    return ""
