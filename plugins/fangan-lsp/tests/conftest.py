"""An editor as far as a server sees one: it starts `fangan lsp`, and speaks JSON-RPC with it over pipes."""

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[3] / "samples"
SECONDS = 60


class Editor:
    """Speaks with a server that was started; what comes in is read by a thread."""

    def __init__(self, **environ: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "fangan", "lsp", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **environ},
        )
        self.came: queue.Queue[dict[str, Any]] = queue.Queue()
        self.shown: dict[str, list[dict[str, Any]]] = {}
        self.number = 0
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        out = self.process.stdout
        assert out
        while header := out.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name == b"Content-Length" else length
                header = out.readline()
            self.came.put(json.loads(out.read(length)))

    def send(self, method: str, params: object, **more: object) -> None:
        data = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def ask(self, method: str, params: object = None) -> Any:
        self.number += 1
        self.send(method, params, id=self.number)
        while (one := self._next()).get("id") != self.number:
            self._keep(one)
        return one["result"] if "result" in one else pytest.fail(str(one))

    def begin(self, **params: object) -> Any:
        told = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}, **params})
        self.send("initialized", {})
        return told

    def open(self, uri: str, text: str, language: str = "yaml") -> list[dict[str, Any]]:
        one = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": one})
        return self.diagnostics(uri)

    def change(self, uri: str, text: str, version: int = 2) -> list[dict[str, Any]]:
        where = {"uri": uri, "version": version}
        self.send("textDocument/didChange", {"textDocument": where, "contentChanges": [{"text": text}]})
        return self.diagnostics(uri)

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """Wait for what is shown of a file next."""
        while True:
            one = self._next()
            self._keep(one)
            if one.get("method") == "textDocument/publishDiagnostics" and one["params"]["uri"] == uri:
                return self.shown[uri]

    def actions(self, uri: str, where: dict[str, Any], *kinds: str) -> list[dict[str, Any]]:
        context = {"diagnostics": [], **({"only": list(kinds)} if kinds else {})}
        found: list[dict[str, Any]] = self.ask(
            "textDocument/codeAction", {"textDocument": {"uri": uri}, "range": where, "context": context}
        )
        return found

    def end(self) -> int:
        self.ask("shutdown")
        self.send("exit", None)
        return self.process.wait(SECONDS)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(SECONDS)
        self.reader.join(SECONDS)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                pipe.close()

    def _next(self) -> dict[str, Any]:
        return self.came.get(timeout=SECONDS)

    def _keep(self, one: dict[str, Any]) -> None:
        if one.get("method") == "textDocument/publishDiagnostics":
            self.shown[one["params"]["uri"]] = one["params"]["diagnostics"]


@pytest.fixture
def started() -> Iterator[Callable[..., Editor]]:
    """Start editors whose servers end with the test."""
    every: list[Editor] = []

    def start(**environ: str) -> Editor:
        every.append(Editor(**environ))
        return every[-1]

    yield start
    for one in every:
        one.kill()


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """An editor that has begun, in Chinese; tests share it, each with files of its own."""
    one = Editor(FANGAN_LANG="zh")
    one.begin()
    yield one
    one.kill()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A sample with section files of its own, in a folder with a Chinese name."""
    return Path(shutil.copytree(SAMPLES / "county-water-saving", tmp_path / "节约用水 方案"))
