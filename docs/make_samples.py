"""Make docs/samples.md, and its page images when asked to.

    python docs/make_samples.py [--check | --images [NAME…]]

The table is made of the samples as they compose today. The images need LibreOffice, the Fandol fonts and pdftoppm;
docs/images/samples/pages.json remembers of which words each was drawn, so that `--check` can tell an old one.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from page_image import shrink
from shares import Passage, Share, digest, length, passages, printed_lines, share_of

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.formats import pdf
from fangan.model.agency import Agency
from fangan.model.document import Document

ROOT = Path(__file__).parents[1]
SAMPLES, PAGE, IMAGES = ROOT / "samples", ROOT / "docs" / "samples.md", ROOT / "docs" / "images" / "samples"
PAGES = IMAGES / "pages.json"
DPI = 60
ROWS = (
    ("1", "city-poverty-day", "市扶贫办：五个部分的扶贫日活动方案"),
    ("1", "city-poverty-day-2017", "由上一份续编到下一年：提法和募捐依据随年份更换"),
    ("2", "school-six-ones", "学校：“六个一次”"),
    ("3", "province-campaign", "省扶贫办：系列活动，责任单位写在各项之后"),
    ("4", "student-aid", "市教体局：困难学生资助，结对和名额"),
    ("5", "district-first-day", "区扶贫办：首个扶贫日，责任写成“此项工作由……牵头”"),
    ("6", "town-series", "镇：只有活动内容的最短方案"),
    ("7", "prefecture-media", "地区行署：媒体宣传，日期随重阳节推算"),
    ("8", "township-results-show", "乡：成果展示，每项写明时间地点"),
    ("9", "town-five-ones", "镇：“五个一”，三个报送期限"),
    ("10", "federation-ten-ones", "县工商联：“十个一”"),
    ("11", "county-education-aid", "县教育局：分学段的资助标准和附表"),
    ("12", "town-summary", "镇：活动总结，沿用方案的要素"),
    ("13", "city-education-phases", "市教育局：分阶段推进，四个附件"),
    ("14", "township-donation", "乡：捐赠活动，金额限额和工作日期限"),
    ("15", "county-nine-activities", "县委农办：九项活动和任务分工表"),
    ("今", "county-2025", "县农业农村局：印发通知，过渡期最后一年"),
    ("今", "county-2026", "由上一份续编到2026年：常态化帮扶"),
    ("今", "district-poverty-day", "区扶贫办：落实市里的方案，名称、主线、口号从市里沿用"),
    ("今", "county-2026-letter", "县农业农村局：信函格式"),
    ("新", "city-reading-season", "市文广旅局：小标题单独成行，责任单位在每部分末尾写一行"),
    ("新", "county-water-saving", "县政府：长段落，“一是、二是”，编号后面没有小标题"),
    ("新", "county-irrigation-repair", "县水利局：每个阶段几笔资金，正文、合计、明细出自一张表"),
    ("新", "city-community-recruitment", "市民政局：公开招聘，条件、环节、名额各一张表，没有一句自己的话"),
    ("新", "league-volunteer-selection", "团县委：评选表扬，奖项和依据"),
    ("新", "county-school-enrolment", "县教育局：义务教育招生，环节之外又分阶段，计划列入附件"),
    ("新", "district-health-month", "区卫生健康委：爱国卫生月，活动汇成附表，正文不写单位"),
    ("新", "city-tree-planting", "市林业局：义务植树，株数、亩数、人次和经费前后合计"),
    ("新", "county-harvest-festival", "县文化和旅游局：丰收节，日程另附，安全按人数写许可"),
    ("新", "county-gas-safety", "县住房城乡建设局：没有一段自己的文字，任务、阶段、经费都出自表格"),
    ("新", "street-disaster-day", "街道办事处：防灾减灾日一周的活动，附活动安排表"),
    ("新", "town-flood-contingency", "镇：防汛应急预案，四级预警、三级响应各一张表"),
    ("新", "school-fire-drill", "小学：消防疏散演练，演练科目逐个写情景和处置"),
    ("新", "province-training", "省水利厅：业务培训班，日程表和报名表"),
    ("新", "village-cleanup-day", "村委会：一天的环境整治，按村民小组分片"),
    ("新", "county-fire-order", "县政府：命令（令），方案随令公布，由县长署名"),
    ("新", "county-heating-minutes", "县政府：会议纪要就是方案，出席、请假、列席写在后面"),
)
"""The row of the list of plan types each sample answers, its folder, and what it shows."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample as it composes today."""

    row: str
    name: str
    shows: str
    document: Document
    agency: Agency
    year: int

    @property
    def title(self) -> str:
        """The plan's own title, whatever issues it."""
        return "".join(self.document.plan.title)

    @property
    def characters(self) -> int:
        """Printed characters without blanks."""
        return sum(map(length, printed_lines(self.document)))


def compose() -> list[Sample]:
    """Compose every sample."""
    found = []
    for row, name, shows in ROWS:
        project = open_project(SAMPLES / name, Workspace(environ={}))
        composed, plan = compose_plan(project, ComposeWish()), project.plan
        found.append(Sample(row, name, shows, composed.document, project.catalogue.agency(plan.agency), plan.year))
    return found


def common(samples: list[Sample]) -> float:
    """Return the part of all text whose line of wording is printed in two samples or more."""
    listed = [(sample.name, one) for sample in samples for one in passages(sample.document)]
    users: dict[tuple[str, str, int], set[str]] = {}
    for name, one in listed:
        users.setdefault(_source(one, name), set()).add(name)
    everything = sum(one.characters for _, one in listed)
    return sum(one.characters for name, one in listed if len(users[_source(one, name)]) > 1) / everything


def _source(passage: Passage, sample: str) -> tuple[str, str, int]:
    """Return a passage's source; the folder of a plan is another one for each plan."""
    provider, file, line = passage.source
    return (f"own {sample}" if provider == "own" else provider, file, line)


def render(samples: list[Sample], pages: dict[str, dict[str, object]]) -> str:
    """Return the text of docs/samples.md."""
    table = [_row(sample, pages.get(sample.name, {}).get("pages")) for sample in samples]
    pictures = [_picture(sample) for sample in samples]
    return TEXT.format(common=f"{common(samples):.0%}", rows="\n".join(table), pictures="\n".join(pictures))


def _picture(sample: Sample) -> str:
    image = f"images/samples/{sample.name}.png"
    return f"[![{sample.title}]({image})]({image})"


def _row(sample: Sample, pages: object) -> str:
    counted: Counter[Share] = Counter()
    for passage in passages(sample.document):
        counted[share_of(passage, sample.agency)] += passage.characters
    total = counted.total()
    shares = [f"{counted[share] / total:.0%}" for share in Share]
    link = f"[{sample.title}](../samples/{sample.name}/plan.yaml)"
    cells = [sample.row, link, sample.shows, sample.agency.name, sample.year, sample.characters, pages or "—", *shares]
    return "| " + " | ".join(map(str, cells)) + " |"


TEXT = """\
# Sample plans

<!-- made by docs/make_samples.py; do not edit -->

Every folder under `samples/` is one plan: a `plan.yaml` with its facts, and where it says something nobody else says,
section files of its own. `fangan build samples/county-2026` makes the document. The first column is the kind of plan:
fifteen kinds were collected from what offices have really published, and 今 marks plans of today.

The last four columns tell where the text comes from: the standard wording (`fangan-standard`); plugins of agencies
above or of the same line of work; the plugin that describes the issuing agency itself; the plan's own folder.
Characters are counted without blanks, headings and table cells included; the 任务分工表, made of the items, is
nobody's.
**{common} of all text is worded by a line that two samples or more print.**

| 类 | 方案 | 看什么 | 发文机关 | 年度 | 字数 | 页数 | 通用 | 上级或同系统 | 本机关 | 本方案 |
|:-:|---|---|---|:-:|--:|--:|--:|--:|--:|--:|
{rows}

## First pages

Set by LibreOffice with the Fandol fonts standing in for 小标宋, 仿宋, 楷体 and 黑体.

{pictures}
"""


def draw(samples: list[Sample]) -> None:
    """Render the first page of each sample and remember its pages and its words."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    pages = read_pages()
    for sample in samples:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "plan.pdf").write_bytes(pdf.write(sample.document, os.environ))
            _run("pdftoppm", "-r", str(DPI), "-f", "1", "-l", "1", str(folder / "plan.pdf"), str(folder / "page"))
            shrink(next(folder.glob("page*.ppm")), IMAGES / f"{sample.name}.png")
            told = _run("pdfinfo", str(folder / "plan.pdf"))
        count = next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:"))
        pages[sample.name] = {"pages": int(count), "words": digest(sample.document)}
    known = {name: pages[name] for _, name, _ in ROWS if name in pages}
    PAGES.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")


def read_pages() -> dict[str, dict[str, object]]:
    """Return what is known of the images: pages and the digest of the words, by sample."""
    found: dict[str, dict[str, object]] = json.loads(PAGES.read_text("utf-8")) if PAGES.exists() else {}
    return found


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own file names


def old(samples: list[Sample]) -> list[str]:
    """List what is not what it would be if it were made now."""
    pages = read_pages()
    drawn = [one for one in samples if pages.get(one.name, {}).get("words") != digest(one.document)]
    found = [f"docs/images/samples/{one.name}.png" for one in drawn]
    if PAGE.read_text("utf-8") != render(samples, pages):
        found.append("docs/samples.md")
    return found


def main(arguments: list[str]) -> str | None:
    """Write the page, after the images if they are asked for; or return what is old, for the shell to see."""
    samples = compose()
    if arguments == ["--check"]:
        return "\n".join(old(samples)) or None
    if "--images" in arguments:
        draw([one for one in samples if not arguments[1:] or one.name in arguments])
    PAGE.write_text(render(samples, read_pages()), encoding="utf-8")
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
