"""Harvesting an edited file beside a diff of it, whole processes in turns: a value, a word and an item changed."""

import shutil
import subprocess
import zipfile
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.cold import FANGAN, Command, measure, ratio
from benchmarks.figures import Figure

SAMPLE = Path(__file__).parents[1] / "samples" / "county-2026"
_EDITS = (("15600", "15800"), ("不得向乡村和农户摊派", "严禁向乡村和农户摊派"))
_TEXT = "word/document.xml"
DIFF, HARVEST = "`fangan diff` of a built and an edited file", "`fangan harvest` of the edited file"


def run() -> list[Figure]:
    """Measure both on one sample; nothing is written, so that every round does the same."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        plan, built, edited = folder / "plan", folder / "built.docx", folder / "edited.docx"
        shutil.copytree(SAMPLE, plan)
        subprocess.run([*FANGAN, "build", str(plan), "-o", str(built)], check=True, capture_output=True)
        _edit(built, edited)
        environ = {"FANGAN_CACHE": str(folder / "cache"), "FANGAN_LANG": "zh_CN"}
        commands = {
            DIFF: Command([*FANGAN, "diff", str(built), str(edited)], environ, fine=(1,)),
            HARVEST: Command([*FANGAN, "harvest", str(edited), "--plan", str(plan), "--dry-run"], environ),
        }
        times = measure(commands, folder)
    return [
        Figure(f"{DIFF}, whole process", median(times[DIFF]), "ms"),
        Figure(f"{HARVEST}, by that", ratio(times, HARVEST, DIFF), "×", 2),
    ]


def _edit(built: Path, edited: Path) -> None:
    with zipfile.ZipFile(built) as old, zipfile.ZipFile(edited, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            for before, after in _EDITS if name == _TEXT else ():
                assert before.encode() in data, before
                data = data.replace(before.encode(), after.encode())
            new.writestr(name, data)
