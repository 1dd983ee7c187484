"""A plan of some pages that another program saved, imported warm, and one of a hundred thousand paragraphs.

Times are those of the process itself: what else the machine does makes no difference. The trial build, which every
import ends with, has a row of its own.
"""

import gc
import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import fixture
from benchmarks.figures import Figure
from benchmarks.reading import PARAGRAPHS, long_docx
from fangan.app.import_trial import try_build
from fangan.app.importing import ImportWish, import_file
from fangan.app.workspace import Workspace
from fangan.formats.docx import write

_OURS = ("customXml/", "docProps/custom.xml")
"""Parts that say what a file was built from, and that other programs leave out."""
_THRESHOLD = 50_000
"""When rubbish is collected, as `fangan` itself has it."""
_IMPORT = f"""
import gc, resource, sys, time
from fangan.app.importing import ImportWish, import_file
from fangan.app.workspace import Workspace
gc.set_threshold({_THRESHOLD})
begun = time.process_time()
found = import_file(Workspace(environ={{"FANGAN_PLUGINS": ""}}), ImportWish(file=sys.argv[1], dry_run=True))
assert found.tally.whole and found.tally.read > 30 * int(sys.argv[2])
print(time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def run() -> list[Figure]:
    """Import the fixture's document without what it was built from, and the long one in a process of its own."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        short = folder / "short.docx"
        document = fixture.composer(fixture.write_project(folder / "plan")).compose().document
        short.write_bytes(_of_another(write(document)))
        (folder / "long.docx").write_bytes(long_docx())
        whole, trial = _warm(short)
        command = [sys.executable, "-c", _IMPORT, str(folder / "long.docx"), str(PARAGRAPHS)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    seconds, megabytes = map(float, said)
    return [
        Figure("importing the fixture's .docx, warm, but for the trial build", whole - trial, "ms", 15),
        Figure("the trial build of it", trial, "ms"),
        Figure(f"importing {PARAGRAPHS:,} paragraphs, with the trial build", seconds, "s", 10),
        Figure(f"memory for importing {PARAGRAPHS:,} paragraphs", megabytes, "MB", 600),
    ]


def _of_another(data: bytes) -> bytes:
    """Return a built file as one that nothing of ours is known of."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in given.namelist():
            if not name.startswith(_OURS):
                package.writestr(name, given.read(name))
    return out.getvalue()


def _warm(file: Path) -> tuple[float, float]:
    """Return how many milliseconds an import takes, and how many of them its trial build."""
    workspace = Workspace(environ={"FANGAN_PLUGINS": ""})
    wish = ImportWish(file=str(file), dry_run=True)
    project = import_file(workspace, wish).plans[0].project
    before = gc.get_threshold()
    gc.set_threshold(_THRESHOLD)
    try:  # in turns, so that both meet with the same machine
        times = [
            (
                _spent(lambda: import_file(workspace, wish)),
                _spent(lambda: list(try_build(workspace, project, str(file)))),
            )
            for _ in range(41)
        ]
    finally:
        gc.set_threshold(*before)
    return median(whole for whole, _ in times), median(trial for _, trial in times)


def _spent(work: Callable[[], object]) -> float:
    """Return how many milliseconds some work takes."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000
