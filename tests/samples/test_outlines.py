"""Every outline, with the examples of its facts, at every level: a plan that can be issued."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from fangan.app.checking import CheckWish, check_plan
from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.creating import NewWish, create_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.checks.hollow import hollow_rate
from fangan.messages.translation import english
from fangan.model.document import Document, Paragraph, Table
from fangan.model.plan import Given
from fangan.model.problem import Severity

YUAN = "安徽省/六安市/裕安区"
OFFICES = {
    "省": "安徽省/应急管理厅",
    "市": "安徽省/六安市/应急管理局",
    "县": f"{YUAN}/应急管理局",
    "乡": f"{YUAN}/苏埠镇/人民政府",
    "村": f"{YUAN}/苏埠镇/柳树村/村民委员会",
    "校": f"{YUAN}/城北小学",
}
OTHERS = {
    "county-nine-activities": ("湖北省/恩施州/宣恩县/县委农办",),
    "federation-ten-ones": ("河南省/南阳市/桐柏县/工商联",),
    "education-aid": (f"{YUAN}/教育局",),
    "education-phases": (f"{YUAN}/教育局",),
    "student-aid": (f"{YUAN}/教育局",),
    "enrolment": (f"{YUAN}/教育局",),
    "school-activity": (OFFICES["校"],),
    "school-six-ones": (OFFICES["校"],),
    "donation-plan": (OFFICES["省"], OFFICES["市"], OFFICES["县"]),
    "party-day": (OFFICES["省"], OFFICES["市"], OFFICES["县"], f"{YUAN}/苏埠镇/党委"),
    "town-activities": (OFFICES["乡"],),
    "town-donation": (OFFICES["乡"],),
    "town-five-ones": (OFFICES["乡"],),
    "town-results-show": (OFFICES["乡"],),
    "town-series": (OFFICES["乡"],),
    "town-summary": (OFFICES["乡"],),
}
"""Outlines for some offices alone; any other is for every level of government."""
FURTHER = {
    **dict.fromkeys(("drill", "fire-month", "planting", "volunteer"), ("村", "校")),
    **dict.fromkeys(("flood-plan", "health-month"), ("村",)),
    **dict.fromkeys(("training", "safety-month"), ("校",)),
}
"""Outlines that fit a village or a school, too."""
COUNTY = re.compile("[全我]县|县[^、，。；：]{0,12}(?:局|指挥部|领导小组|委员会|办公室|大队|分管负责同志)")
"""Words of a county; no office of 安徽省 here is called so."""
SUPERIOR = re.compile("《[^》]*》（[^）]*）")
RELIEF = re.compile("扶贫|脱贫|返贫|帮扶|贫困|困难群众|捐赠|爱心")
"""Words that belong to the theme of one plugin."""
HARDSHIP = {"扶贫", "脱贫", "返贫", "济困", "帮扶", "助学", "助困"}
"""What plans of that theme are about."""
WORKSPACE = Workspace()
CASES = [
    (id_, office)
    for id_ in WORKSPACE.catalogue().outlines.ids()
    for office in OTHERS.get(id_, tuple(OFFICES[level] for level in ("省", "市", "县", "乡", *FURTHER.get(id_, ()))))
]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("outline", "office"), CASES, ids=lambda one: one.replace("/", "·"))
def test_an_outline_makes_a_plan_that_can_be_issued(tmp_path: Path, outline: str, office: str) -> None:
    wish = NewWish(outline=outline, agency=office, year=2026, folder="mine", examples=True)
    begun = create_plan(WORKSPACE, wish, english)
    assert [one.code for one in begun.problems if one.severity is not Severity.NOTE] == []
    project = open_project(str(tmp_path / "mine"), WORKSPACE)
    composed = compose_plan(project, ComposeWish())
    document = composed.document
    lines = ["".join((one.heading, one.text)) for one in document.text.blocks if isinstance(one, Paragraph)]
    assert [found.code for found in composed.problems if found.severity is Severity.WARNING] == []
    assert uncited(document) == []
    assert [one.title for one in document.tasks if not (one.lead or one.with_)] == []
    if office.startswith("安徽省"):
        assert [line for line in (*lines, *cells(document)) if COUNTY.search(SUPERIOR.sub("", line))] == []
    assert untimely(project.plan.facts) == []
    if not relief(outline):
        assert hollow_rate(lines) <= 0.60
        assert [line for line in lines if RELIEF.search(line)] == []
    found = check_plan(project, CheckWish())
    assert [(one.rule.id, one.quote) for one in found] == []


def cells(document: Document) -> list[str]:
    """List the cells of every table, those of the annexes too."""
    texts = (document.text, *(annex.text for annex in document.annexes))
    return [
        cell
        for text in texts
        for block in text.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    ]


def untimely(facts: Mapping[str, Given]) -> list[str]:
    """List the days of reporting on the wrong side of the activity: results before its end, the rest after it."""
    days = {name: given.raw for name, given in facts.items() if isinstance(given.raw, str)}
    if "活动时间" not in days:
        return []
    end = days["活动时间"].rpartition("/")[2]
    early = [name for name in ("方案报送日期", "联络员报送日期") if days.get(name, "") > end]
    return early + [name for name in ("总结报送日期", "汇总表报送日期") if days.get(name, "9") < end]


def relief(outline: str) -> bool:
    """Whether an outline is for plans about hardship."""
    return bool(set(WORKSPACE.catalogue().outline(outline).theme) & HARDSHIP)


def uncited(document: Document) -> list[str]:
    """List the titles of annexes that no sentence leads to."""
    labels = ["附件"] if len(document.annexes) == 1 else [f"附件{at}" for at in range(1, len(document.annexes) + 1)]
    words = "\n".join("".join((one.heading, one.text)) for one in document.text.blocks if isinstance(one, Paragraph))
    return [
        "".join(annex.text.title)
        for label, annex in zip(labels, document.annexes, strict=True)
        if not re.search(rf"{label}(?!\d)", words)
    ]
