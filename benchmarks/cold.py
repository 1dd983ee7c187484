"""Cold, whole processes: `fangan build` beside a docxtpl script, `--help` beside bare Python; paired in turns."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import contenders, fixture

SCRIPT = """
import json, sys
from docxtpl import DocxTemplate
document = DocxTemplate(sys.argv[1])
document.render(json.load(open(sys.argv[2], encoding="utf-8")), autoescape=True)
document.save(sys.argv[3])
"""


def measure(
    commands: Mapping[str, Sequence[str]], environ: Mapping[str, str], pairs: int = 21
) -> dict[str, list[float]]:
    """Return, per command, the milliseconds of each whole process; a failing command is an error."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_ in range(pairs + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, env={**os.environ, **environ}, check=True, stdout=subprocess.DEVNULL)
            if round_:  # the first fills the caches of files and of ours
                times[name].append((time.perf_counter() - start) * 1000)
    return times


def run() -> list[str]:
    """Print-ready lines: milliseconds, and the ratio of each command to the one it is measured against."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = fixture.write_project(folder / "project")
        template, facts = folder / "template.docx", folder / "facts.json"
        script = folder / "script.py"
        script.write_text(SCRIPT, encoding="utf-8")
        contenders.write_docxtpl_template(project, template, facts)
        fangan = [sys.executable, "-m", "fangan"]
        out = [str(folder / "out.docx")]
        commands: dict[str, Sequence[str]] = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "fangan --help": [*fangan, "--help"],
            "fangan plugins list": [*fangan, "plugins", "list"],
            "fangan build": [*fangan, "build", str(project), "-o", *out],
            "docxtpl script": [sys.executable, str(script), str(template), str(facts), *out],
        }
        environ = {"FANGAN_CACHE": str(folder / "cache"), "FANGAN_LANG": "zh_CN"}
        times = measure(commands, environ)
        completion = {"_FANGAN_COMPLETE": "bash_complete", "COMP_WORDS": "fangan b", "COMP_CWORD": "1"}
        times |= measure({"completion": fangan}, {**environ, **completion})
    against = {"fangan build": "docxtpl script", "docxtpl script": "docxtpl script"}
    lines = [f"{'cold, whole process':<24}{'ms':>9}   ratio"]
    for name, own in times.items():
        base = against.get(name, "python -c pass")
        ratio = median(a / b for a, b in zip(own, times[base], strict=True))
        lines.append(f"{name:<24}{median(own):>9.1f}{ratio:>8.2f} x {base}")
    return lines
