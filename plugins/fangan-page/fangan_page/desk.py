"""The plan that lies open: what it asks, what was answered, what it looks like; all through `fangan.app`."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple

from fangan.app.checking import CheckOutcome, CheckWish, check_plan
from fangan.app.data.problems import ProblemData
from fangan.app.filling import filled
from fangan.app.last_year import plan_of_last_year
from fangan.app.mending import MendWish, mend_once
from fangan.app.paper_words import PaperWords, paper_words, printed_where
from fangan.app.project import Project, open_project
from fangan.app.rendering import render_draft
from fangan.app.section_options import options_of
from fangan.app.surveying import FactsWish, survey_plan
from fangan.app.workspace import Workspace
from fangan.formats.layout.settled import PagesOfMany
from fangan.messages.translation import Translate
from fangan.model.address import AROUND
from fangan.model.fact import Raw
from fangan.model.problem import FanganError, Problem, Severity
from fangan.model.provider import OWN
from fangan.model.reading import Role
from fangan.sources.plan_file import load_plan
from fangan.sources.text import decode, read_instead
from fangan_page.ledger import Ledger, Stale
from fangan_page.questions import NOTES, Questions
from fangan_page.sheets import Sheets
from fangan_page.words import say, told

_BOM = b"\xef\xbb\xbf"


_ASKED = ("fact-missing", "fact-optional-used", "fact-not-derived", "role-unfilled")
"""Codes of what the questions ask for."""
_WAITING = ("list-without-entries",)
"""Codes of what may only be so because a question is open."""


class Unwritable(Exception):
    """The plan file is laid out so that this answer has to be typed in it; or words that belong nowhere for certain."""


class _Look(NamedTuple):
    """What a plan comes to: what is asked and told, its pages where they can be made, its title."""

    said: dict[str, Any]
    sheets: Sheets | None
    title: str


class Desk:
    """One plan for one browser; every change names the version it was made to."""

    def __init__(self, workspace: Workspace, path: str | Path, translate: Translate) -> None:
        project = open_project(path, workspace)
        self.file, self.workspace, self.translate = project.file, workspace, translate
        self.ledger = Ledger(self.file)
        self.lock = RLock()
        self._questions, self._settled = Questions(), PagesOfMany()
        self.paper, self._title = Sheets(), self.file.parent.name
        self._speaker: Callable[[str], str] = str
        self._checked: tuple[str, CheckOutcome] | None = None
        self._ready = b"", _Look({}, None, "")
        self._remember(project)

    def project(self) -> Project:
        """Read the plan as it is on disk; raises as `open_project`."""
        return open_project(self.file, self.workspace)

    def state(self, shown: Collection[str] = ()) -> dict[str, Any]:
        """Return what is asked and answered, in words, and the pages of it but for those `shown` (`Sheets.sent`).

        Where none can be made the pages are the last that could.
        """
        with self.lock:
            found: dict[str, Any] = {"version": self.ledger.version, "undo": self.ledger.steps}
            found |= {"folder": self.file.parent.name, "last_year": bool(self.last)}
            found["stale"] = self.ledger.stale
            data, look = self._ready
            if data != self.ledger.data or found["stale"]:
                look = self._look(self.ledger.data)
            self._ready = b"", _Look({}, None, "")
            if look.sheets:
                self.paper, self._title = look.sheets, look.title
            return {**found, **look.said, "title": self._title, "paper": self.paper.sent(shown)}

    def _prepare(self, data: bytes) -> None:
        """Look at the plan as its file is about to be."""
        with read_instead({str(self.file): data}):
            self._ready = data, self._look(data)

    def _look(self, data: bytes) -> _Look:
        """Look at the plan; `data` is what its file says on the page."""
        said: dict[str, Any] = {"facts": [], "roles": [], "issue": []}
        problems: list[Problem] = []
        sheets, title = None, ""
        try:
            project = self.project()
            outcome = survey_plan(project, FactsWish())
            said["facts"] = self._questions.facts(project, outcome, self._last_facts)
            said["roles"] = self._questions.roles(project, outcome)
            said["issue"] = self._questions.issue(project)
            problems += outcome.problems
            if outcome.composition:
                problems += (one for one in outcome.composition.problems if _tells(one, outcome.lacking))
            rendered = render_draft(project, "html", outcome.composition, self._settled)
            sheets, title = Sheets(rendered.data), rendered.title
        except FanganError as refused:
            problems += refused.problems
        said["problems"] = list({str(one): one for one in (self._said(one, data) for one in problems)}.values())
        return _Look(said, sheets, title)

    def details(self) -> dict[str, Any]:
        """Return what takes longer: what may be ticked, what was found, and where each word of the paper is from."""
        with self.lock:
            found: dict[str, Any] = {"version": self.ledger.version, "sections": [], "findings": [], "words": []}
            found["checked"] = False
            try:
                project = self.project()
                self._speaker = project.catalogue.speaker
                found["sections"] = self._questions.sections(options_of(project.catalogue, project.plan), self._whose)
                outcome = check_plan(project, CheckWish())
                self._checked = self.ledger.version, outcome
                found |= {"findings": list(self._findings(outcome)), "checked": True}
                found |= self._traced(project)
            except FanganError:
                pass  # the state tells of it
            return found

    def put(self, version: str, id_: str, raw: Raw | None, *, apart: bool = False) -> None:
        """Write an answer; `apart` from those to the same question before. Raises Stale, Unwritable, FanganError.

        Raises KeyError for a question that nobody was asked.
        """
        place = self._questions.place(id_)
        if place.values:
            raise KeyError(id_)
        self._fill(version, {place.path: raw}, "" if apart else id_)

    def tick(self, version: str, id_: str, value: str) -> None:
        """Turn a tick-box, or choose one of several answers; raises as `put`."""
        place = self._questions.place(id_)
        self._fill(version, {place.path: place.values[value]}, "")

    def undo(self, version: str) -> None:
        """Take the last change back; raises as `put`."""
        with self.lock:
            self.ledger.hold(version)
            self.ledger.undo()
            self._reopen()

    def reload(self) -> None:
        """Take what is on disk for what the page shows; wording beside the plan is read anew, too."""
        with self.lock:
            self.ledger.reload()
            self._reopen()

    def mend(self, version: str, number: int) -> None:
        """Make the edit that a finding of the last look comes with; raises Stale, Unwritable, FanganError."""
        with self.lock:
            self.ledger.hold(version)
            if self._checked is None or self._checked[0] != version:
                raise Stale
            files = _mended(self._checked[1], number)
            if not files:
                raise Unwritable
            self.write(files)

    def word(self, version: str, text: str, block: int, words: str) -> list[ProblemData]:
        """Give a paragraph of the paper other words; return what else came of it, to be looked at.

        Raises as `put`, Unwritable where they belong nowhere.
        """
        from fangan.app.harvesting import taken_otherwise
        from fangan.app.rewording import reword  # the search for where words belong is long to import

        with self.lock:
            self.ledger.hold(version)
            project = self.project()
            found = reword(project, text, block, words)
            if found.left:
                raise Unwritable
            self.write(found.files)
            others = taken_otherwise(str(self.file), project, found.harvested)
            return [told(one, self.translate) for one in others]

    def write(self, files: Mapping[Path, bytes | None]) -> None:
        """Write the plan file and what stands beside it as one change; raises OutputFailed."""
        self.ledger.write(files, "")
        self._reopen()

    def give(self, version: str, given: Mapping[str, Raw]) -> None:
        """Write the answers to several facts as one change; raises as `put`."""
        self._fill(version, {("facts", name): raw for name, raw in given.items()}, "")

    def _fill(self, version: str, answers: Mapping[tuple[str, ...], Raw | None], name: str) -> None:
        with self.lock:
            self.ledger.hold(version)
            data = self.ledger.data
            decode(data, str(self.file))  # refuses what is no text
            text: str | None = data.decode("utf-8-sig")
            for path, raw in answers.items():
                text = filled(text, path, raw) if text is not None else None
            if text is None:
                raise Unwritable
            mark = _BOM if data.startswith(_BOM) else b""
            fresh = mark + text.encode("utf-8", "surrogatepass")
            self.ledger.write({self.file: fresh}, name, lambda: self._prepare(fresh))

    def _reopen(self) -> None:
        """Read what lies beside the plan anew."""
        self.workspace = self.workspace.reopened(self.workspace.today)
        self._remember(None)

    def _remember(self, project: Project | None) -> None:
        """Look for the year before once, for it is another's file."""
        self.last: Path | None = None
        self._last_facts: Mapping[str, Raw] = {}
        try:
            plan = (project or self.project()).plan
            self.last = plan_of_last_year(self.file, plan)
            if self.last:
                self._last_facts = {name: one.raw for name, one in load_plan(self.last).facts.items()}
        except FanganError:
            pass  # a plan that cannot be read is told of by the state

    def _traced(self, project: Project) -> dict[str, Any]:
        document = project.composer().compose(draft=True, trace=True).document
        words = list(paper_words(document))
        askers = self._questions.askers(project.catalogue)
        names = {one.target: next(iter(askers.named([f"/{one.target}"])), "") for one in words if one.target}
        where = printed_where(iter(words), {**names, Role.TITLE: say("in_title", self.translate)})
        printed = {id_: said for name, said in where.items() if (id_ := self._questions.of_fact(name))}
        return {"words": [self._words(one, names) for one in words], "printed": printed}

    def _words(self, one: PaperWords, names: Mapping[str, str]) -> dict[str, Any]:
        facts = [[fact.start, fact.end, self._questions.of_fact(fact.fact)] for fact in one.facts]
        said = {"text": one.text, "block": one.block, "number": one.number, "words": one.words, "own": one.own}
        name = names.get(one.target, "")
        return {
            **said,
            "facts": facts,
            "name": "" if name.startswith("/") else name,
            "provider": self._whose(one.provider),
        }

    def _whose(self, provider: str) -> str:
        return say("own", self.translate) if provider == OWN else self._speaker(provider)

    def _findings(self, outcome: CheckOutcome) -> Iterator[dict[str, Any]]:
        for number, seen in enumerate(outcome.findings):
            fix, address = seen.finding.fix, seen.address
            around = address is not None and address.text == AROUND
            id_ = self._questions.issued_with(seen.quote) if around else self._questions.of_fact(seen.fact)
            yield {
                **self._said(seen.problem(), self.ledger.data),
                "rule": seen.rule.id,
                "number": number,
                "words": seen.quote,
                "at": [address.text, address.block, address.start, address.end] if address else None,
                "fix": [fix.old, fix.new] if fix and _mended(outcome, number) else None,
                **({"id": id_} if id_ else {}),
            }

    def _said(self, one: Problem, data: bytes) -> dict[str, Any]:
        said, asked = told(one, self.translate), self._questions
        id_ = asked.of_fact(said["values"].get("fact", "")) or asked.of_issue(one.code, said["values"])
        if id_ is None and one.place and Path(one.place.file) == self.file:
            id_ = asked.at_line(data.decode("utf-8-sig", "replace"), one.place.line)
        return {**{key: said[key] for key in ("code", "severity", "line", "what", "remedy")}, "id": id_}


def _tells(one: Problem, lacking: int) -> bool:
    """Whether a message of a draft says more than the questions do, of which so many are open."""
    if one.severity is Severity.NOTE:
        return one.code in NOTES
    return one.code not in _ASKED and not (lacking and one.code in _WAITING)


def _mended(outcome: CheckOutcome, number: int) -> dict[Path, bytes]:
    """Return the files after the edit of one finding; none where it cannot be made, or might change what is meant."""
    done = mend_once(replace(outcome, findings=(outcome.findings[number],)), MendWish())
    return {path: after for path, (_before, after) in done.files.items()}
