"""How to put one thing wrong into the small office, and the command line that must say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Words = Sequence[str]
BUILD: Words = ("build", "plan")
PLAN, OUTLINE = "plan/plan.yaml", "office/outlines/day.yaml"
ACTIVITIES, OPENING = "office/sections/activities.md", "office/sections/activities-opening.county.md"
SITE = "site/fangan_demo-1.2.dist-info"
REQUIRED, NEEDS_THEME = "{key: activities, required: true}", "{key: activities, items: {required: [theme]}}"
EXTENDING = "id: own\nname: 我的\nextends: day\n"
OWN_DAY: Mapping[str, Sequence[tuple[str, str]]] = {PLAN: [("outline: day", "outline: own")]}
CLOSED_DAY = {**OWN_DAY, OUTLINE: [("may-add", "closed: true\nmay-add")]}
ENTRY = f"{SITE}/entry_points.txt"


@dataclass(frozen=True)
class Provocation:
    """What is wrong: files written, then texts replaced by others; of several command lines the last one is held."""

    code: str
    run: Sequence[Words] = (BUILD,)
    files: Mapping[str, str] = field(default_factory=dict)
    change: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)


def plan(lines: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Put lines into the plan file."""
    return {PLAN: [("issue:", f"{lines}\nissue:")]}


def table(value: str, type_: str = "integer") -> Mapping[str, Sequence[tuple[str, str]]]:
    """Make 主题 a table whose second column is of a type, and give it a value."""
    columns = f"{{单位: {{type: text, ask: 单位}}, 册数: {{type: {type_}, ask: 几册}}}}"
    spec = f"{{type: table, ask: 分工, optional: true, columns: {columns}}}"
    return {
        ACTIVITIES: [
            ("{type: text, ask: 今年的主题, optional: true, example: 好书共读}", spec),
            ("围绕“{{主题}}”开展宣传", "{{主题.单位}}送书{{主题.册数}}册"),
            ("#theme when=主题", "#theme each=主题"),
        ],
        PLAN: [("  开始日期:", f"  主题: {value}\n  开始日期:")],
    }


def installed(entry: str, code: str = "") -> Mapping[str, str]:
    """Install the plugin of an entry point beside the office."""
    return {
        f"{SITE}/METADATA": "Metadata-Version: 2.1\nName: fangan-demo\nVersion: 1.2\n",
        ENTRY: f"[fangan.plugins]\n{entry}\n",
        "site/fangan_demo/__init__.py": code,
    }


def command(target: str) -> Mapping[str, str]:
    """Install a plugin whose one command lies at a target."""
    code = f"""
from fangan import hookimpl
from fangan.model.extension import Command

@hookimpl
def fangan_commands():
    return [Command(name="greet", help="问好", target="{target}")]
"""
    return installed("demo = fangan_demo", code)


GREET = "import click\n@click.command()\ndef greet():\n    return 1 / 0\n"


def mending(new: str, *, safe: bool) -> Mapping[str, str]:
    """Install a plugin whose one rule has other words for 读书节."""
    code = f"""
from fangan import hookimpl
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

SAID = dict(demand="d", what="w", remedy="r", why="y", basis="实务")

@hookimpl
def fangan_checks():
    return [Rule(id="x/y", looks_at=LooksAt.TEXT, grade=Grade.PLAIN, target="fangan_demo:find", **SAID)]

def find(subject):
    one = next(one for one in subject.stretches if "读书节" in one.words)
    at = one.at(one.words.index("读书节"), one.words.index("读书节") + 3)
    yield Finding(address=at, fix=Edit(at, "读书节", "{new}", {safe}))
"""
    return installed("demo = fangan_demo", code)


CHECK = """
from fangan import hookimpl
from fangan.model.extension import Check

@hookimpl
def fangan_checks():
    return [Check(id="stumble", help="会出错", target="fangan_demo:nothing_there")]
"""
CITY = """outline: day
agency: 某省/某市/甲县/教育局
year: 2026
facts: {活动名称: 读书节, 开始日期: 2026-04-23, 场地: 广场}
issue: {date: 2026-03-01}
"""
REPEATED = "---\nkey: basis\n---\n为让大家都有书读、读好书，把家里的旧书送到社区的书屋来。\n"
PLACES = "---\nkey: basis\nfacts:\n  场地: {}\n---\n为办好{{{{活动名称}}}}，在{{{{场地}}}}开展。\n"
PERIOD = (
    "{type: text, ask: 今年的主题, optional: true, example: 好书共读}",
    "{type: period, ask: 哪几天, optional: true}",
)
MEASURES = table("[{单位: 甲校, 册数: 三册}]", "list")
OUTSIDE = {**MEASURES, ACTIVITIES: [*MEASURES[ACTIVITIES][:2], ("#theme when=主题", "#theme each=主题.册数")]}
CONTACT = (PERIOD[0], "{type: contact, ask: 找谁, optional: true}")
MONTH = (PERIOD[0], "{type: month, ask: 哪个月, optional: true}")
VISITS = "---\nkey: activities#visits\ninsert: after nowhere\n---\n走访慰问。\n"
MINE = "---\nkey: activities\ntitle: 活动内容\n---\n（一）启动仪式。举行仪式。 {#opening}\n"
ORDINAL = "facts:\n  届数: {type: integer, derive: {ordinal: 没有的节}}"


def contact(value: str, mark: str = "{{主题}}") -> Mapping[str, Sequence[tuple[str, str]]]:
    """Make 主题 a contact, and give it a value."""
    return {
        ACTIVITIES: [CONTACT, ("{{主题}}", mark)],
        PLAN: [("  开始日期:", f"  主题: {value}\n  开始日期:")],
    }


def mine(key: str, head: str = "", body: str = "（一）读书会。办读书会。") -> Mapping[str, str]:
    """Put a section file into the plan's own folder."""
    return {"plan/sections/mine.md": f"---\nkey: {key}\n{head}---\n{body}\n"}
