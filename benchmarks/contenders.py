"""Who takes part: our engine, docxtpl, docxtemplater and the floor, all making the same document."""

import json
import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from benchmarks import fixture
from fangan.formats.docx import write
from fangan.model.plan import Given

Contender = Callable[[int], None]
ROUNDS = 64
"""Sets of facts, made beforehand and taken in turn."""


def ours(folder: Path) -> Contender:
    """From facts to .docx bytes: bind, condition, number, refer, write."""
    composer = fixture.composer(folder)
    facts = [_facts(n) for n in range(ROUNDS)]
    return lambda n: _keep(write(composer.compose(facts[n % ROUNDS]).document))


def _facts(n: int) -> dict[str, Given]:
    texts = {name: Given(value) for name, value in fixture.values(n).items()}
    return {**texts, "明细": Given(tuple(fixture.rows(n)))}


def template(folder: Path, mark: Callable[[str], str], cells: list[tuple[str, ...]]) -> bytes:
    """Write the same document with a template engine's marks where the facts stand: one base package for all."""
    composer = fixture.composer(folder)
    facts = {name: Given(mark(name)) for name in fixture.FACTS[:-1]}
    table = tuple(dict(zip(fixture.COLUMNS, row, strict=True)) for row in cells)
    return write(composer.compose({**facts, "明细": Given(table)}).document)


def docxtpl(folder: Path) -> Contender:
    """Render with docxtpl as its documentation shows: load, render, save."""
    from docxtpl import DocxTemplate

    data = docxtpl_template(folder)
    facts = [fixture.given(n) for n in range(ROUNDS)]

    def run(n: int) -> None:
        document = DocxTemplate(BytesIO(data))
        document.render(facts[n % ROUNDS], autoescape=True)
        out = BytesIO()
        document.save(out)
        _keep(out.getvalue())

    return run


def docxtpl_template(folder: Path) -> bytes:
    """Write the document with Jinja's marks, its table's row in a loop."""
    row = tuple("{{ r." + name + " }}" for name in fixture.COLUMNS)
    blank = ("",) * (len(row) - 1)
    loop = [("{%tr for r in rows %}", *("-" for _ in blank)), row, ("{%tr endfor %}", *("-" for _ in blank))]
    return template(folder, lambda name: "{{ " + name + " }}", loop)


def write_docxtpl_template(folder: Path, path: Path, facts: Path) -> None:
    """Write the template and one set of facts as a script finds them on disk."""
    path.write_bytes(docxtpl_template(folder))
    facts.write_text(json.dumps(fixture.given(0), ensure_ascii=False), encoding="utf-8")


def floor(folder: Path) -> Contender:
    """Deflate a finished document.xml at level 6 and frame it with parts compressed beforehand."""
    composer = fixture.composer(folder)
    bodies = []
    for n in range(ROUNDS):
        with ZipFile(BytesIO(write(composer.compose(_facts(n)).document))) as package:
            parts = {info.filename: package.read(info) for info in package.infolist()}
        bodies.append(parts.pop("word/document.xml"))
    packed = [(name.encode(), _deflate(data), zlib.crc32(data), len(data)) for name, data in parts.items()]

    def run(n: int) -> None:
        body = bodies[n % ROUNDS]
        entries = [*packed, (b"word/document.xml", _deflate(body), zlib.crc32(body), len(body))]
        _keep(_frame(entries))

    return run


def docxtemplater(folder: Path, modules: Path) -> "Node":
    """Start a Node process that renders with docxtemplater (DEFLATE) when asked."""
    names = fixture.COLUMNS
    row = ("{#rows}{" + names[0] + "}", *("{" + name + "}" for name in names[1:-1]), "{" + names[-1] + "}{/rows}")
    path = folder.parent / "docxtemplater.docx"
    path.write_bytes(template(folder, lambda name: "{" + name + "}", [row]))
    return Node(path, modules)


class Node:
    """A resident worker: one line in, one rendered document and its time out."""

    def __init__(self, path: Path, modules: Path) -> None:
        node = shutil.which("node")
        if node is None:
            raise FileNotFoundError("node")
        script = Path(__file__).with_name("docxtemplater.js")
        self.process = subprocess.Popen(
            [node, str(script), str(path), str(modules)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.ask([fixture.given(n) for n in range(ROUNDS)])

    def ask(self, message: object) -> str:
        """Send one message and wait for the answer."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(message, ensure_ascii=False) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError("docxtemplater stopped")
        return answer

    def __call__(self, n: int) -> None:
        """Render the n-th document."""
        self.ask(n % ROUNDS)


_sink: list[int] = [0]


def _keep(data: bytes) -> None:
    """Look at the result, so that nothing may be skipped."""
    _sink[0] = len(data)


def _deflate(data: bytes) -> bytes:
    squeeze = zlib.compressobj(6, zlib.DEFLATED, -15)
    return squeeze.compress(data) + squeeze.flush()


def _frame(entries: list[tuple[bytes, bytes, int, int]]) -> bytes:
    local, central, offset = [], [], 0
    for name, data, crc, size in entries:
        fields = struct.pack("<HHHHHIIIHH", 20, 0x800, 8, 0, 0x21, crc, len(data), size, len(name), 0)
        local += [b"PK\3\4", fields, name, data]
        central += [b"PK\1\2", struct.pack("<H", 20), fields, struct.pack("<HHHII", 0, 0, 0, 0, offset), name]
        offset += 30 + len(name) + len(data)
    directory = b"".join(central)
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, len(entries), len(entries), len(directory), offset, 0)
    return b"".join((*local, directory, end))
