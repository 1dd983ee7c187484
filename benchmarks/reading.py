"""What comes in: a document of some pages read whole, and one of a hundred thousand paragraphs as Word writes them.

Times are those of the process itself: what else the machine does makes no difference.
"""

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import fixture
from benchmarks.figures import Figure
from fangan.formats.docx import write
from fangan.formats.docx.whole import read_docx_whole

PARAGRAPHS = 100_000
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARAGRAPH = (
    '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:line="560" w:lineRule="exact"/>'
    '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:rPr><w:rFonts w:ascii="仿宋" w:eastAsia="仿宋"/>'
    '<w:sz w:val="32"/></w:rPr></w:pPr><w:r w:rsidRPr="00A77B3E"><w:rPr>'
    '<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:eastAsia="仿宋"/>'
    '<w:sz w:val="32"/></w:rPr><w:t>第{}段，把任务落实到岗位，把责任落实到人员，定期检查进展。</w:t></w:r></w:p>'
)
_READ = """
import resource, sys, time
from pathlib import Path
from fangan.intake.foreign import read_foreign
data = Path(sys.argv[1]).read_bytes()
begun = time.process_time()
found = read_foreign(data, "长文.docx")
assert not found.account.unaccounted and len(found.items) == int(sys.argv[2])
print(time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def run() -> list[Figure]:
    """Read the fixture's document warm, and the long one in a process of its own."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        short = write(fixture.composer(fixture.write_project(folder / "plan")).compose().document)
        (folder / "long.docx").write_bytes(long_docx())
        command = [sys.executable, "-c", _READ, str(folder / "long.docx"), str(PARAGRAPHS)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    seconds, megabytes = map(float, said)
    return [
        Figure("reading the fixture's .docx whole, warm", _warm(short), "ms", 15),
        Figure(f"reading {PARAGRAPHS:,} paragraphs", seconds, "s", 10),
        Figure(f"memory for reading {PARAGRAPHS:,} paragraphs", megabytes, "MB", 600),
    ]


def _warm(data: bytes) -> float:
    times = []
    for _ in range(21):
        begun = time.process_time()
        read_docx_whole(data, "短文.docx")
        times.append((time.process_time() - begun) * 1000)
    return median(times)


def long_docx() -> bytes:
    """Return a .docx of a hundred thousand paragraphs."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        body = "".join(map(_PARAGRAPH.format, range(PARAGRAPHS)))
        package.writestr("word/document.xml", f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()
