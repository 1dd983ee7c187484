"""Texts as the web and many hands leave them: rebuilt, at least 98 % of their hanzi stand in order."""

import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.importing import ImportWish, import_file
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.model.reading import stretches

_BODY = "各村要把清洁家园当作大事来办，组织党员和志愿者清理沟渠、道路和房前屋后的杂物，做到天天有人管、周周有检查。"
NO_FIRST_HEADING = "\n".join(
    [
        "清洁家园活动方案",
        f"{_BODY}",
        "二、活动安排。",
        f"(一)清沟渠。{_BODY}",
        f"1、清主渠。{_BODY}",
        f"2、清支渠。{_BODY}",
        "三、组织保障。",
        "(一)加强领导、周密部署。",
        "组长:某某。",
        f"{_BODY}",
    ]
)
FUSED = "\n".join(
    [
        "清洁家园活动方案两篇",
        f"清洁家园活动方案清洁家园活动方案1一、指导思想{_BODY}",
        "二、活动安排",
        f"(一)清沟渠。{_BODY}",
        f"清洁家园活动方案2一、指导思想{_BODY}三、",
        "二、活动对象及条件",
        f"{_BODY}",
        "四、工作程序1、宣传发动。",
        f"{_BODY}",
        "推荐阅读:清洁家园方案大全",
    ]
)
ONLY_ITEMS = "\n".join(
    [
        "清洁家园系列活动方案",
        f"(一)清沟渠。{_BODY}(牵头单位:村委会)。",
        f"(二)清道路。{_BODY}",
        f"(四)清庭院。{_BODY}",
        f"①先清前院。{_BODY}",
        f"⑴再清后院。{_BODY}",
    ]
)
CHAINS = "\n".join(
    [
        "清洁家园活动总结",
        f"{_BODY}",
        f"一是清沟渠。{_BODY}",
        f"二是清道路。{_BODY}",
        f"四是清庭院。{_BODY}",
        f"第一，{_BODY}",
        f"第二，{_BODY}",
    ]
)
NO_HEADINGS = "\n".join(
    [
        "清洁家园活动方案",
        f"{_BODY}",
        "(一)主题:清洁",
        f"(二)目标:{_BODY}",
        "围绕主题开展活动。",
        f"1、清沟渠。{_BODY}",
        f"2、清道路。{_BODY}",
        f"3.清庭院。{_BODY}",
        f"(一)统一部署。{_BODY}一是清。二是扫。",
        f"(二)积极发动。{_BODY}",
    ]
)


def hanzi(text: str) -> str:
    return "".join(re.findall("[一-鿿]", text))


@pytest.mark.parametrize(
    ("text", "plans"),
    [(NO_FIRST_HEADING, 1), (FUSED, 2), (ONLY_ITEMS, 1), (CHAINS, 1), (NO_HEADINGS, 1)],
    ids=["no-first-heading", "fused", "only-items", "chains", "no-headings"],
)
def test_damaged_texts_are_rebuilt(tmp_path: Path, text: str, plans: int) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    workspace = Workspace(environ={"FANGAN_PLUGINS": ""})
    outcome = import_file(workspace, ImportWish(file=str(tmp_path / "a.txt")))
    assert len(outcome.plans) == plans
    assert outcome.tally.whole
    assert not {"import-miscounted", "import-not-built"} & {one.code for one in outcome.problems}
    printed = ""
    for plan in outcome.plans:
        document = compose_plan(open_project(plan.folder, workspace), ComposeWish(draft=True)).document
        printed += "".join(one.number + one.words for one in stretches(document))
    left = sum(len(hanzi(one.words)) for one in outcome.tally.left)
    blocks = SequenceMatcher(None, hanzi(text), hanzi(printed), autojunk=False).get_matching_blocks()
    assert sum(block.size for block in blocks) >= 0.98 * (len(hanzi(text)) - left)
