"""The plan that lies open: what it asks, what was answered, what it looks like; all through `fangan.app`."""

import hashlib
from collections.abc import Callable, Iterator
from threading import Lock
from typing import Any

from fangan.app.checking import CheckWish, check_plan
from fangan.app.composing import ComposeWish
from fangan.app.data.facts import fact_data
from fangan.app.filling import filled
from fangan.app.project import Project, open_project
from fangan.app.rendering import RenderedPlan, render_plan
from fangan.app.surveying import FactsWish, survey_plan
from fangan.app.workspace import Workspace
from fangan.messages.render import as_data
from fangan.messages.translation import Translate
from fangan.model.fact import Raw
from fangan.model.problem import FanganError, Problem
from fangan.sources.text import decode, read_bytes
from fangan.sources.writing import write_whole
from fangan_page.askers import Askers

_MOST = 16 * 1024 * 1024
"""Bytes of a plan file."""
_BOM = b"\xef\xbb\xbf"
_STEPS = 200
"""How many changes can be taken back."""


class Stale(Exception):
    """The plan on disk, or in another window, is no longer what the page shows."""


class Unwritable(Exception):
    """The plan file is laid out so that this answer has to be typed in it."""


class Desk:
    """One plan for one browser; every change names the version it was made to."""

    def __init__(self, workspace: Workspace, path: str, translate: Translate) -> None:
        project = open_project(path, workspace)
        self.file, self._workspace, self.translate = project.file, workspace, translate
        self._data = read_bytes(self.file, _MOST)
        self._undo: list[tuple[str, bytes]] = []
        self._ids: dict[str, str] = {}
        self._paper = b""
        self._lock = Lock()

    @property
    def version(self) -> str:
        """What the page has to name to change anything."""
        return hashlib.sha256(self._data).hexdigest()[:24]

    def state(self) -> dict[str, Any]:
        """Return everything the page shows but the paper, in words."""
        with self._lock:
            found: dict[str, Any] = {"version": self.version, "undo": len(self._undo), "title": self.file.parent.name}
            found |= {"facts": [], "problems": [], "findings": [], "stale": self._on_disk() != self._data}
            try:
                project = open_project(self.file, self._workspace)
                found["facts"], found["problems"] = self._facts(project)
                rendered = render_plan(project, ComposeWish(draft=True), "html")
                self._paper = rendered.data
                found["title"] = rendered.title
                found["findings"] = list(self._findings(project))
            except FanganError as refused:
                found["problems"] += [self._said(one) for one in refused.problems]
            found["problems"] = list({str(one): one for one in found["problems"]}.values())
            return found

    def put(self, version: str, id_: str, raw: Raw | None) -> None:
        """Write an answer; raises Stale, Unwritable, KeyError for a question nobody was asked, FanganError."""
        name = {id_: name for name, id_ in self._ids.items()}[id_]

        def change() -> bytes:
            decode(self._data, str(self.file))  # refuses what is no text
            text = filled(self._data.decode("utf-8-sig"), name, raw)
            if text is None:
                raise Unwritable
            return (_BOM if self._data.startswith(_BOM) else b"") + text.encode("utf-8", "surrogatepass")

        self._write(version, change, name)

    def undo(self, version: str) -> None:
        """Take the last change back; raises as `put`."""
        if self._undo:
            self._write(version, lambda: self._undo[-1][1], None)

    def reload(self) -> None:
        """Take what is on disk for what the page shows; wording beside the plan is read anew, too."""
        with self._lock:
            self._data = read_bytes(self.file, _MOST)
            self._undo.clear()
            self._workspace = self._workspace.reopened()

    @property
    def paper(self) -> bytes:
        """The last pages that could be made."""
        return self._paper

    def out(self, name: str) -> RenderedPlan:
        """Return the document in a format; raises as composing does."""
        return render_plan(open_project(self.file, self._workspace), ComposeWish(), name)

    def _write(self, version: str, change: Callable[[], bytes], name: str | None) -> None:
        with self._lock:
            if version != self.version or self._on_disk() != self._data:
                raise Stale
            before, after = self._data, change()
            if before == after:
                return
            write_whole(self.file, after)
            self._data = after
            if name is None:
                self._undo.pop()
            elif not self._undo or self._undo[-1][0] != name:  # a word typed letter by letter is one change
                self._undo = [*self._undo, (name, before)][-_STEPS:]

    def _on_disk(self) -> bytes:
        try:
            return read_bytes(self.file, _MOST)
        except FanganError:
            return b""

    def _facts(self, project: Project) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        outcome = survey_plan(project, FactsWish())
        facts, askers = [], Askers(project.catalogue)
        for one in outcome:
            id_ = self._ids.setdefault(one.name, f"f{len(self._ids) + 1}")
            facts.append({**fact_data(one), "id": id_, "asked_by": askers.named(one.row.asked)})
        return facts, [self._said(one) for one in outcome.problems]

    def _findings(self, project: Project) -> Iterator[dict[str, Any]]:
        for told in check_plan(project, CheckWish()):
            yield {
                **self._said(told.problem()),
                "rule": told.rule.id,
                "id": self._ids.get(told.fact),
                "words": told.quote,
            }

    def _said(self, one: Problem) -> dict[str, Any]:
        said = as_data(one, self.translate)
        id_ = self._ids.get(said["values"].get("fact", ""))
        kept = {key: said[key] for key in ("code", "severity", "line", "what", "remedy")}
        return {**kept, "id": id_}
