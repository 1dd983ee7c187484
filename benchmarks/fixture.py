"""The document every contender makes: about 73 paragraphs, 3,300 characters, 26 facts and a table of 20 × 5 cells."""

import os
import re
from collections.abc import Iterator, Mapping
from itertools import count, cycle
from pathlib import Path

from fangan.assembly.composer import Composer
from fangan.model.provider import Provider
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.folder import read_folder
from fangan.sources.plan_file import load_plan

SECTIONS = ("指导思想", "目标任务", "主要活动", "实施步骤", "责任分工", "保障措施", "工作要求")
LEVEL_2 = (2, 3, 4, 3, 2, 2, 2)
LEVEL_3 = {(2, 0): 3, (2, 1): 3, (3, 0): 3}
LEVEL_4 = (2, 1, 0)
HEADINGS = ("摸清底数", "细化任务", "集中走访", "广泛宣传", "搭建平台", "壮大产业", "稳岗就业", "结对互助", "志愿服务")
SENTENCE = 78
"""Characters of a paragraph of body text."""
WORDING = Path(__file__).parent.parent / "plugins" / "fangan-standard" / "fangan_standard" / "sections"
FACTS = (*(f"要素{number}" for number in range(1, 26)), "明细")
COLUMNS = ("序", "村名", "户数", "项目", "责任人")

_AGENCY = "某省/某市/基准县/人民政府办公室: {name: 基准县人民政府办公室, short: 县政府办公室, level: 县}\n"
"""Most plans are issued by an office that somebody describes."""


def values(round_: int) -> dict[str, str]:
    """Return the facts of one round: different text of the same length every time, one with `&`."""
    facts = {name: f"第{round_:03}批{name[2:]:>02}号事项" for name in FACTS[:-1]}
    return {**facts, "要素7": f"教育&文化局{round_:03}"}


def rows(round_: int) -> list[dict[str, str]]:
    """Return the table's rows of one round."""
    return [
        dict(
            zip(COLUMNS, (str(n), f"村庄{round_:03}{n:02}", str(30 + n), f"产业项目第{n}号", f"某{n:02}"), strict=True)
        )
        for n in range(1, 21)
    ]


def sentences() -> Iterator[str]:
    """Yield body text, no two alike, each with one fact: the wording of the standard sections, cut to length.

    Made-up text repeats itself and would be squeezed to half the size of real text.
    """
    facts = cycle(FACTS[:-1])
    files = (file.read_text("utf-8").split("---") for file in sorted(WORDING.glob("*.md")))
    lasting = (body for _, head, body, *_ in files if "\nvalid:" not in head)  # other years' words may stop a build
    text = "".join(re.sub(r"\{.*?\}+|[^一-鿿，。、；：]", "", body) for body in lasting)
    text = re.sub("[，。、；：]{2,}", "，", text)  # what stood between two marks in braces is gone
    for number in count():
        start = number * SENTENCE % (len(text) - SENTENCE)
        cut = text[start : start + SENTENCE].strip("，。、；：")
        yield f"{cut[:30]}{{{{{next(facts)}}}}}{cut[30:]}。"


def _body(section: int, text: Iterator[str]) -> list[str]:
    lines = []
    for item in range(LEVEL_2[section]):
        lines.append(f"（一）{HEADINGS[(section * 3 + item) % len(HEADINGS)]}")
        lines.append(next(text))
        for sub in range(LEVEL_3.get((section, item), 0)):
            lines.append(f"1.{HEADINGS[(section + item + sub) % len(HEADINGS)]}工作")
            lines.append(next(text))
            if (section, item, sub) == LEVEL_4:
                lines.extend(["（1）第一批", "（2）第二批"])
    lines.append(next(text))
    return lines


def write_project(folder: Path, times: int = 1, variants: int = 0, round_: int = 0) -> Path:
    """Write the plan with the facts of a round, its outline and sections.

    `times` repeats the body, `variants` adds wording for others in a shared folder beside it.
    """
    (folder / "sections").mkdir(parents=True)
    (folder / "outlines").mkdir()
    declared = "".join(f"  {name}: {{type: text, ask: {name}}}\n" for name in FACTS[:-1])
    columns = ", ".join(f"{name}: {{ask: {name}}}" for name in COLUMNS)
    declared += f"  明细: {{type: table, ask: 明细, columns: {{{columns}}}}}\n"
    entries = ", ".join(f"s{number}" for number in range(len(SECTIONS)))
    outline = f"id: bench\nname: 基准\ntitle: 基准县年度工作方案\nfacts:\n{declared}sections: [{entries}]\n"
    (folder / "outlines" / "bench.yaml").write_text(outline, encoding="utf-8")
    text = sentences()
    for number, title in enumerate(SECTIONS):
        lines = [line for _ in range(times) for line in _body(number, text)]
        if number == 4:
            lines += _table() * times
        write_section(folder, f"s{number}", title, lines)
    if variants:
        (shared(folder) / "sections").mkdir(parents=True)
    for number in range(variants):
        body = ["（一）另一种写法。文字在此。", "（二）再一种写法。文字在此。"]
        scope = f"{{region: 别省/别市{number}}}"
        write_section(shared(folder), f"s{number % len(SECTIONS)}", "别处", body, f"v{number}.md", scope)
    (folder / "agencies.yaml").write_text(_AGENCY, encoding="utf-8")
    _write_plan(folder, round_)
    return folder


def shared(folder: Path) -> Path:
    """Return the shared folder that goes with a project."""
    return folder.with_name(f"{folder.name}-shared")


def _table() -> list[str]:
    marks = " | ".join("{{明细." + name + "}}" for name in COLUMNS)
    return [f"| {' | '.join(COLUMNS)} |", "|---|---|--:|---|---|", f"| {marks} | {{each=明细}}"]


def write_section(folder: Path, key: str, title: str, lines: list[str], name: str = "", scope: str = "") -> None:
    """Write one section file."""
    head = f"---\nkey: {key}\ntitle: {title}\n" + (f"for: {scope}\n" if scope else "") + "---\n"
    path = folder / "sections" / (name or f"{key}.md")
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def _write_plan(folder: Path, round_: int) -> None:
    facts = "".join(f"  {name}: {value}\n" for name, value in values(round_).items())
    table = "".join("    - {" + ", ".join(f"{k}: {v}" for k, v in row.items()) + "}\n" for row in rows(round_))
    issue = "issue: {date: 2026-09-20, signed: 基准县人民政府办公室}\n"
    head = "outline: bench\nagency: 某省/某市/基准县/人民政府办公室\nyear: 2026\n"
    (folder / "plan.yaml").write_text(f"{head}{issue}facts:\n{facts}  明细:\n{table}", encoding="utf-8")


def composer(folder: Path) -> Composer:
    """Compile the project's plan against its own folder and the shared one beside it, if there is one.

    Not by `fangan.open`: no plugin of this machine may have a say, and template engines hold their text against nothing
    either. What a build costs that gives a document away is measured cold.
    """
    supplies = [read_folder(str(folder), Provider(id="own", own=True))]
    if shared(folder).is_dir():
        supplies.append(read_folder(str(shared(folder)), Provider(id="shared", shared=True)))
    return Composer(Catalogue(supplies), load_plan(folder / "plan.yaml"))


def given(round_: int) -> Mapping[str, object]:
    """Return the facts of one round as a template engine takes them."""
    return {**values(round_), "rows": rows(round_)}


def age(folder: Path) -> None:
    """Set all files a minute back: what was just written is not cached, as it may change again."""
    for path in [folder, *folder.rglob("*")]:
        stat = path.stat()
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns - 60_000_000_000))
