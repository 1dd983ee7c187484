"""Cold, whole processes by turns: `fangan build` beside a docxtpl script, a batch of one row, help beside Python."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import contenders, fixture, rows
from benchmarks.figures import Figure

FANGAN = (str(Path(sys.executable).with_name("fangan")),)
"""The command beside this Python, as a user calls it: `python -m` looks for plugins in the working folder, too."""

PYTHON, BUILD, DOCXTPL = "bare Python", "`fangan build`", "a script with docxtpl"
BATCH = "`fangan batch` of one row"

SCRIPT = """
import json, sys
from docxtpl import DocxTemplate
document = DocxTemplate(sys.argv[1])
document.render(json.load(open(sys.argv[2], encoding="utf-8")), autoescape=True)
document.save(sys.argv[3])
"""


@dataclass(frozen=True, slots=True)
class Command:
    """A process: its words, what its environment holds beside ours, and the exit codes that are no failure."""

    words: Sequence[str]
    environ: Mapping[str, str] = field(default_factory=dict)
    fine: tuple[int, ...] = (0,)

    def time(self, folder: Path) -> float:
        """Run it in a folder; return the milliseconds of the whole process."""
        environ = {**os.environ, **self.environ}
        start = time.perf_counter()
        done = subprocess.run(self.words, env=environ, cwd=folder, capture_output=True, check=False)
        taken = (time.perf_counter() - start) * 1000
        if done.returncode not in self.fine:
            raise RuntimeError(f"{self.words} ended with {done.returncode}: {done.stderr.decode()}")
        return taken


def measure(commands: Mapping[str, Command], folder: Path, pairs: int = 21) -> dict[str, list[float]]:
    """Return, per command, the milliseconds of each whole process, all of them run in turns."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_ in range(pairs + 1):
        for name, command in commands.items():
            taken = command.time(folder)
            if round_:  # the first fills the caches of files and of ours
                times[name].append(taken)
    return times


def ratio(times: Mapping[str, Sequence[float]], one: str, other: str) -> float:
    """Return how many times as long one command takes as another, by the rounds."""
    return median(a / b for a, b in zip(times[one], times[other], strict=True))


def run() -> list[Figure]:
    """Build beside a script that uses docxtpl; help, completion and the list of plugins beside bare Python."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = fixture.write_project(folder / "project")
        template, facts = folder / "template.docx", folder / "facts.json"
        script, out, other = folder / "script.py", str(folder / "out.docx"), str(folder / "other.docx")
        script.write_text(SCRIPT, encoding="utf-8")
        contenders.write_docxtpl_template(project, template, facts)
        table = rows.write_table(folder / "one.csv", 1)
        fixture.age(folder)
        environ = {"FANGAN_CACHE": str(folder / "cache"), "FANGAN_LANG": "zh_CN"}
        completion = {"_FANGAN_COMPLETE": "bash_complete", "COMP_WORDS": "fangan b", "COMP_CWORD": "1"}
        commands = {
            PYTHON: Command([sys.executable, "-c", "pass"]),
            "`fangan --help`": Command([*FANGAN, "--help"], environ),
            "completing a command": Command(FANGAN, {**environ, **completion}),
            "`fangan plugins list`": Command([*FANGAN, "plugins", "list"], environ),
            BUILD: Command([*FANGAN, "build", str(project), "-o", out], environ),
            BATCH: Command(
                [*FANGAN, "batch", str(project), "--data", str(table), "-o", str(folder / "one" / "{编号}.docx")],
                environ,
            ),
            DOCXTPL: Command([sys.executable, str(script), str(template), str(facts), other]),
        }
        times = measure(commands, project)
    figures = [Figure(f"{name}, whole process", median(times[name]), "ms") for name in (PYTHON, DOCXTPL, BUILD)]
    figures.append(Figure(f"{BUILD}, by {DOCXTPL}", ratio(times, BUILD, DOCXTPL), "×", 1.3))
    figures.append(Figure(f"{BATCH}, by {BUILD}", ratio(times, BATCH, BUILD), "×", 1))
    small = [name for name in commands if name not in (PYTHON, BUILD, DOCXTPL, BATCH)]
    return [*figures, *(Figure(f"{name}, by {PYTHON}", ratio(times, name, PYTHON), "×", 5) for name in small)]
