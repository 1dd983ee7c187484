"""Edit built documents at random, take the edits over, build again, and count: `python tools/harvest_edits.py 100 7`.

Each round takes a sample, makes one to three edits in the XML of its .docx (other words, another value of a fact, an
item moved, left out, a paragraph added), takes them over into a copy of the plan and builds it. Counted is how often
the new build says what the edited file says, how often something was left, and whether anything else than the edited
came out of what was said to be whole, which must never be. With `--way tracked` the edits are tracked changes, with
`docx`, `odt` and `doc` LibreOffice has saved the file again, by way of that format; `all` takes these ways in turns.
A round depends on the seed and its number alone: `--only 17` repeats one, `--start 400` goes on behind others.
"""

import difflib
import html
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from itertools import count
from pathlib import Path
from typing import NamedTuple

import click

from fangan.app.building import BuildWish, build_plan
from fangan.app.harvesting import HarvestOutcome, HarvestWish, harvest
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.compare import compare_documents
from fangan.formats.docx.revise.revisions import write_revisions
from fangan.harvest.alike import read_alike
from fangan.harvest.annexes import called_as_noted
from fangan.harvest.records import Harvested, Kin
from fangan.model.document import Document
from fangan.model.problem import FanganError
from fangan.model.reading import all_words

SAMPLES = Path(__file__).parents[1] / "samples"
_PARAGRAPH = re.compile(r"<w:p>(?:(?!<w:p>|<w:tbl>).)*?</w:p>", re.DOTALL)
_TABLE = re.compile(r"<w:tbl>.*?</w:tbl>", re.DOTALL)
_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]{4,})(</w:t>)")
_AROUND = re.compile(r'<w:pStyle w:val="(?!BodyText|Heading|Normal)')
_BOOKMARK = re.compile(r"<w:bookmark(?:Start|End)[^>]*/>")
_WORDS = re.compile(r"<w:t( [^>]*)?>([^<]*)</w:t>")
_WORDS_ADDED = ("认真", "及时", "全面", "按时", "统一", "逐户")
_ADDED = ("各单位要明确专人负责，按月报送进展情况。", "有关情况及时向领导小组办公室报告。", "未尽事宜另行通知。")

WAYS = ("plain", "tracked", "docx", "odt", "doc")
_TOGETHER = 40
"""Rounds whose files one LibreOffice saves again: to start it takes longer than to save."""


class Done(NamedTuple):
    """An edit: what it must be said to be, the words of its paragraph before and after, and the other document."""

    kins: frozenset[Kin]
    old: str
    new: str
    xml: str
    place: bool = True
    """Whether it is one place, which `old` and `new` have the words of; else a value, wherever it stands."""
    sure: bool = True
    """Whether it shows for certain: not a value that is gone, nor that two changed places, one of which is gone."""


Edit = Callable[[str, random.Random], Done]
_WORDING = frozenset({Kin.WORDING, Kin.PLACE, Kin.FACT, Kin.ONCE})
_MOVED = frozenset({Kin.MOVED})
_SURE = frozenset(Kin) - {Kin.LITERAL, Kin.OUTLINE}
_GONE = frozenset({Kin.DROPPED, Kin.FACT, Kin.ONCE})


def _items(xml: str) -> list[str]:
    """Return the paragraphs of the text that stand in no table; titles and what is around have no other place."""
    cells = "".join(_TABLE.findall(xml))
    return [one for one in _body(xml) if one not in cells and not _AROUND.search(one)]


def _body(xml: str) -> list[str]:
    found = [one for one in _PARAGRAPH.findall(xml) if "<w:sectPr" not in one and "<w:drawing" not in one]
    return [one for one in found if len("".join(text for _, text, _ in _TEXT.findall(one))) > 20]


def _said(xml: str) -> str:
    return html.unescape("".join(text for _, text in _WORDS.findall(xml)))


def words(xml: str, rng: random.Random) -> Done:
    """Put a word into a sentence, or take two characters out of one."""
    old = rng.choice(_body(xml))
    start, text, end = rng.choice(_TEXT.findall(old))
    at = rng.randrange(1, len(text))
    new = text[:at] + rng.choice(_WORDS_ADDED) + text[at:] if rng.random() < 0.6 else text[:at] + text[at + 2 :]
    edited = old.replace(start + text + end, start + new + end, 1)
    return Done(_WORDING, _said(old), _said(edited), xml.replace(old, edited, 1))


def value(xml: str, rng: random.Random) -> Done:
    """Change a number everywhere, to one that stands nowhere."""
    found = set(re.findall(r"(?<![\d年月—-])\d{2,5}(?=[户人个万名])", "".join(_body(xml))))
    if not found:
        return words(xml, rng)
    old = rng.choice(sorted(found))
    new = next(one for step in count(7, 7) if (one := str(int(old) + step)) not in xml)
    return Done(_WORDING, old, new, re.sub(rf"(?<!\d){old}(?=[户人个万名])", new, xml), place=False)


def gone(xml: str, rng: random.Random) -> Done:
    """Leave a paragraph out."""
    old = rng.choice(_items(xml))
    return Done(_GONE, _said(old), "", xml.replace(old, "".join(_BOOKMARK.findall(old)), 1))


def added(xml: str, rng: random.Random) -> Done:
    """Add a paragraph behind another one of the text."""
    ended = [one for one in _items(xml) if _said(one).endswith("。")]
    old = rng.choice([one for one in ended if one.count("<w:t") == 1] or ended)
    bare = _BOOKMARK.sub("", old)
    start, text, end = _TEXT.findall(bare)[-1]
    said = rng.choice(_ADDED)
    new = _TEXT.sub("", bare.replace(start + text + end, "\0", 1)).replace("\0", start + said + end)
    return Done(frozenset({Kin.ADDED}), "", said, xml.replace(old, old + new, 1))


def moved(xml: str, rng: random.Random) -> Done:
    """Let two neighbours change places; of what is short and stands between them any may be said to have moved."""
    body = _items(xml)
    at = rng.randrange(len(body) - 1)
    one, two = body[at : at + 2]
    between = xml[xml.index(one) + len(one) : xml.index(two)]
    said = "\n".join(map(_said, (one, *_PARAGRAPH.findall(between), two)))
    return Done(_MOVED, said, said, xml.replace(one, "\0", 1).replace(two, one, 1).replace("\0", two, 1))


EDITS: dict[str, Edit] = {"words": words, "value": value, "gone": gone, "added": added, "moved": moved}


def _edited(path: Path, after: Path, names: list[str], rng: random.Random) -> tuple[Path, list[Done]]:
    edits = list[Done]()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(after, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                xml = data.decode()
                for one in names:
                    edit = EDITS[one](xml, rng)
                    edits, xml = _put(edits, edit), edit.xml
                edits = [one if one.place or one.new in xml else one._replace(sure=False) for one in edits]
                data = xml.encode()
            new.writestr(name, data)
    return after, edits


def _put(edits: list[Done], edit: Done) -> list[Done]:
    """Put an edit behind others.

    One that changes what another has made is one with it; so is one that leaves that out, of which nothing can be told
    but that the words of before are gone. Two that have changed places and back again have not moved.
    """
    if edit.kins == _MOVED:
        back = next((one for one in edits if one.kins == _MOVED and _halves(one) == _halves(edit)), None)
        return [*edits, edit] if back is None else [one for one in edits if one is not back]
    before = next((one for one in edits if one.new == edit.old and one.kins == _WORDING and edit.old), None)
    joins = before is not None and (edit.kins == _GONE or before.place == edit.place)
    rest = [one for one in edits if not (joins and one is before)]
    if edit.kins == _GONE:
        rest = [one._replace(sure=one.sure and edit.old not in _halves(one)) for one in rest]
    return [*rest, edit._replace(old=before.old) if joins and before is not None else edit]


def _halves(edit: Done) -> set[str]:
    return set(edit.old.split("\n"))


def _told(said: Harvested, edit: Done) -> bool:
    """Whether what a harvest says is that edit, be it that others came to the same paragraph."""
    pairs = ((_printed(said.old), edit.old), (_printed(said.new), edit.new))
    return said.kin in edit.kins and all(_inside(a, b) or _inside(b, a) for a, b in pairs)


def _printed(said: str) -> str:
    """Return days as they are printed; a plan file has others."""
    return re.sub(r"(\d{4})-0?(\d+)-0?(\d+)", r"\1年\2月\3日", said)


def _inside(part: str, whole: str) -> bool:
    """Whether most of some words stands within others."""
    blocks = difflib.SequenceMatcher(None, part, whole, autojunk=False).get_matching_blocks()
    return not part or sum(one.size for one in blocks) >= len(part) * 0.8


def judged(edits: list[Done], outcome: HarvestOutcome) -> Counter[str]:
    """Count the edits that are said to be what they are, those said to belong nowhere for certain, and the wrong."""
    counts = Counter[str]()
    literal = any(one.kin is Kin.LITERAL for one in outcome.harvested) or outcome.left
    for edit in (one for one in edits if one.sure):
        told = any(_told(one, edit) for one in outcome.harvested)
        counts["right" if told else "unattributed" if literal else "wrong"] += 1
    sure = [one for one in outcome.harvested if one.kin in _SURE]
    counts["false"] += sum(not any(_told(one, edit) for edit in edits) for one in sure)
    return counts


def _copy(sample: Path, folder: Path) -> None:
    """Copy a sample, and the plans it stands under."""
    shutil.copytree(sample, folder / sample.name)
    above = re.search(r"^under: \.\./([^/\n]+)", (sample / "plan.yaml").read_text("utf-8"), re.MULTILINE)
    if above:
        _copy(sample.parent / above[1], folder)


def _tracked(built: Path, edited: Path, workspace: Workspace) -> Path:
    """Write the edited file as the built one with tracked changes."""
    before, after = (workspace.built(one).document for one in (built, edited))
    edited.write_bytes(write_revisions(compare_documents(before, after)))
    return edited


def _resaved(files: Sequence[Path], between: str, folder: Path) -> None:
    """Let LibreOffice open edited files of different names and save them again, by way of another format."""
    for suffix in (between, "docx"):
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
        saved = folder / f"saved-{between}-{suffix}"
        command += ["--convert-to", suffix, "--outdir", str(saved), *map(str, files)]
        subprocess.run(command, capture_output=True, check=True, timeout=60 + 30 * len(files))  # noqa: S603
        files = [saved / f"{one.stem}.{suffix}" for one in files]
    for one in files:
        shutil.copyfile(one, folder / one.stem / one.name)


class Drawn(NamedTuple):
    """A round before it is run: its number, what is edited, how, with which luck, and how that comes back."""

    number: int
    sample: Path
    names: list[str]
    luck: float
    way: str


class Made(NamedTuple):
    """A round whose file is edited: the plan's folder, the file, the document it must give, and the edits."""

    drawn: Drawn
    plan: Path
    file: Path
    wanted: Document
    edits: list[Done]


class Counted(NamedTuple):
    """How a round came out: `same`, `left`, `wrong` or the code of a refusal; how it is told; what is to be said."""

    way: str
    result: str
    attributed: Counter[str]
    kinds: Counter[str]
    said: str


def drawn(rounds: int, seed: int, way: str) -> Iterator[Drawn]:
    """Yield the rounds of a seed."""
    rng = random.Random(seed)  # noqa: S311
    samples = sorted(one for one in SAMPLES.iterdir() if (one / "plan.yaml").is_file())
    for number in range(rounds):
        sample, names = rng.choice(samples), rng.choices(list(EDITS), k=rng.randint(1, 3))
        yield Drawn(number, sample, names, rng.random(), WAYS[number % len(WAYS)] if way == "all" else way)


def _made(one: Drawn, folder: Path) -> Made:
    """Build a sample and edit what comes of it; where the edits are tracked, they are in the file."""
    inside = folder / f"edited-{one.number}"
    plan = inside / one.sample.name
    _copy(one.sample, inside)
    workspace = Workspace()
    built = build_plan(open_project(plan, workspace), BuildWish(output=str(inside / "a.docx"))).files[0].path
    edited, edits = _edited(built, inside / f"{inside.name}.docx", one.names, random.Random(one.luck))  # noqa: S311
    before, after = (workspace.built(each).document for each in (built, edited))
    wanted = called_as_noted(before, after)
    return Made(one, plan, _tracked(built, edited, workspace) if one.way == "tracked" else edited, wanted, edits)


def _taken(made: Made) -> tuple[str, HarvestOutcome | None]:
    """Take an edited file over and build again."""
    try:
        outcome = harvest(Workspace(), HarvestWish(file=str(made.file), plan=str(made.plan)))
        composed = open_project(made.plan, Workspace()).composer().compose().document
    except FanganError as refused:
        return "/".join(one.code for one in refused.problems), None
    same = read_alike(composed, made.wanted)
    if outcome.whole and not same:
        one, two = (all_words(each).split("\n") for each in (made.wanted, composed))
        click.echo("\n".join(difflib.unified_diff(one, two, lineterm="", n=0)))
    return ("same" if same else "wrong") if outcome.whole else "left", outcome


def _counted(made: Made, *, explain: bool) -> Counted:
    one, said = made.drawn, StringIO()
    with redirect_stdout(said):
        result, outcome = _taken(made)
        found = judged(made.edits, outcome) if outcome is not None else Counter[str]()
        if (
            explain
            and outcome is not None
            and (found["right"] < sum(each.sure for each in made.edits) or found["false"])
        ):
            _explain(made, outcome)
        if result != "same":
            left = [f"{each.target}: {each.old[:30]} → {each.new[:30]}" for each in outcome.left] if outcome else []
            click.echo(f"{one.number} {one.way} {one.sample.name} {','.join(one.names)} {result} {'; '.join(left)}")
    kinds = Counter(str(each.kin) for each in outcome.harvested) if outcome else Counter[str]()
    return Counted(one.way, result, found, kinds, said.getvalue())


def several_rounds(several: Sequence[Drawn], *, explain: bool = False) -> list[Counted]:
    """Run rounds; those whose files LibreOffice saves again are saved together."""
    with tempfile.TemporaryDirectory() as name:
        all_made = [_made(one, Path(name)) for one in several]
        for way in sorted({one.way for one in several} - {"plain", "tracked"}):
            _resaved([one.file for one in all_made if one.drawn.way == way], way, Path(name))
        return [_counted(one, explain=explain) for one in all_made]


def _explain(made: Made, outcome: HarvestOutcome) -> None:
    """Print the edits of a round that were not told as such, and what was."""
    click.echo(f"--- {made.drawn.number} {made.drawn.way} {made.drawn.sample.name}")
    for edit in made.edits:
        if edit.sure and not any(_told(one, edit) for one in outcome.harvested):
            click.echo(f"    {'/'.join(sorted(edit.kins))}: {edit.old[:70]!r} → {edit.new[:70]!r}")
    for one in outcome.harvested:
        mark = "FALSE" if one.kin in _SURE and not any(_told(one, edit) for edit in made.edits) else ""
        click.echo(f"  {one.kin} {one.target} {one.name}: {one.old[:60]!r} → {one.new[:60]!r} {mark}")
    for problem in outcome.problems:
        if not problem.code.startswith("harvest-left"):
            click.echo(f"    {problem}")


def _table(counted: Iterable[Counted]) -> Iterator[str]:
    """Yield a line for each way, and one for all."""
    every = list(counted)
    for way in [*dict.fromkeys(one.way for one in every), "all"]:
        rounds = [one for one in every if way in (one.way, "all")]
        results = Counter(one.result for one in rounds)
        found = sum((one.attributed for one in rounds), Counter[str]())
        told = "  ".join(f"{name} {found[name]}" for name in ("right", "unattributed", "wrong", "false"))
        yield f"{way:8} {results['same']}/{len(rounds)} whole  of {found.total() - found['false']} edits {told}"


@click.command()
@click.argument("rounds", type=int, default=20)
@click.argument("seed", type=int, default=1)
@click.option("--way", type=click.Choice([*WAYS, "all"]), default="plain", help="How the edited file comes back.")
@click.option("--explain", is_flag=True, help="Print the edits that were not said to be what they are.")
@click.option("--start", type=int, default=0, help="The number of the first round that is run.")
@click.option("--only", type=int, multiple=True, help="The number of a round: only such are run.")
@click.option("-j", "--jobs", type=int, default=1, help="How many processes work.")
def main(rounds: int, seed: int, way: str, start: int, only: Sequence[int], jobs: int, *, explain: bool) -> None:
    """Print how the rounds came out; exit code 1 when anything came out wrong."""
    started, every = time.monotonic(), list[Counted]()
    wanted = [one for one in drawn(rounds, seed, way) if (one.number in only if only else one.number >= start)]
    parts = [wanted[at : at + _TOGETHER] for at in range(0, len(wanted), _TOGETHER)]
    with ProcessPoolExecutor(jobs) as pool:
        run = pool.map if jobs > 1 else map
        for counted in run(partial(several_rounds, explain=explain), parts):
            click.echo("".join(one.said for one in counted), nl=False)
            every += counted
            click.echo(f"{len(every)}/{len(wanted)}", err=True)
    click.echo("\n".join(_table(every)))
    kinds = sum((one.kinds for one in every), Counter[str]())
    click.echo(f"{dict(kinds)} {(time.monotonic() - started) / max(len(every), 1):.2f} s a round")
    sys.exit(int(any(one.result not in ("same", "left") for one in every)))


if __name__ == "__main__":
    main()
