"""Section files by chance, in all of the grammar, whose text begins with whatever may be taken for a marker."""

import json

from factories.plans import CLAUSES
from hypothesis import strategies as st

FACTS = """\
facts:
  口号: {type: text, ask: 喊什么, carry: standing}
  时段: {type: month, ask: 哪几个月, carry: standing}
  各村: {type: list, ask: 哪些村, carry: standing}
  各组: {type: list, ask: 哪些组, carry: standing}
"""
NAMES = ("口号", "时段", "各村", "各组")
PATTERNS = (
    "tasks: bracket",
    "tasks: {括注: {before-stop: true}}",
    "tasks: {自拟: '（[{{牵头}}负责][，{{时限}}办完]）'}",
    "tasks: {自拟: {print: ['由{{牵头}}会同{{责任}}办', '由{{牵头}}办'], own-paragraph: true}}",
)
MONTHS = ("2026-06", "2026-06/2026-09", "2025-11/2026-02", "2026年6月至9月")
_CLEAN = [clause for clause in CLAUSES if not set(clause) & set("\n\t 【")]
_FILLED = ("“{{口号}}”，", "{{时段}}举办；", "{{时段|月至}}，", "{{各组|引号顿号}}参加。")
_OPENED = (  # every form of a block, `{text}` and `{id}` in it
    "\\{text}",
    "\\{text} {{#{id}}}",
    "（一）\\{text} {{#{id} lead=甲县团委 by=10-16}}",
    "（一）宣传。{text} {{#{id} lead=甲县团委 with=甲县妇联}}",
    "（一）10月活动。{text}",
    "主题：\\{text} {{#{id}}}",
    "一是{text}",
    "第一，{text}",
    "{{{{各村}}}}，{text} {{#{id} each=各村}}",
)
_RUN_ON = (
    "＋\\{text} {{#{id} join=； end=。}}",
    "＋一是{text} {{#{id} join=； end=。}}",
    "＋第一，{text}",
    "＋{{{{各村}}}}{text} {{#{id} each=各村 join=， end=。}}",
)


def clauses() -> st.SearchStrategy[str]:
    """Draw text of one to three clauses, some of which are filled in."""
    return st.lists(st.sampled_from((*_CLEAN, *_FILLED)), min_size=1, max_size=3).map("".join)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Draw the wording of a section, which uses every fact of FACTS."""
    lines = ["围绕“{{口号}}”，{{时段}}在{{各村}}由{{各组}}开展。"]
    for at in range(draw(st.integers(1, 5))):
        lines.append(draw(st.sampled_from(_OPENED)).format(text=draw(clauses()), id=f"item-{at}"))
        forms = draw(st.lists(st.sampled_from(_RUN_ON), max_size=2))
        lines += [form.format(text=draw(clauses()), id=f"line-{at}-{n}") for n, form in enumerate(forms)]
    return "\n".join(lines)


def section(key: str, body: str) -> str:
    """Write a section file."""
    return f"---\nkey: {key}\ntitle: 其他\n{FACTS}---\n{body}\n"


@st.composite
def answers(draw: st.DrawFn) -> str:
    """Draw what a plan gives for FACTS, lines to be indented under `facts:`."""
    texts = st.sampled_from([clause.rstrip("，；。") for clause in _CLEAN])
    places = draw(st.lists(texts, min_size=1, max_size=3, unique=True))
    given = {"口号": draw(texts), "时段": draw(st.sampled_from(MONTHS)), "各村": places, "各组": places[::-1]}
    return "".join(f"  {name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in given.items())
