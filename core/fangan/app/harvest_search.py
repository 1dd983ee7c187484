"""The search for what a difference belongs to: every attempt is composed and held against the edited text.

From the precise to the coarse: values, what stands around the text, wording where it was written – all at once, or one
difference after the other –, and as the last resort whole sections word for word.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fangan.app.harvest_remedies import Remedied, Remedies
from fangan.app.harvest_trial import SECTIONS, Rebuilt, Trial, heads_of
from fangan.app.project import Project
from fangan.compare import Change, Kind, Mark, Run, compare_documents
from fangan.harvest.alike import read_alike
from fangan.harvest.annexes import called_as_noted, keyed_as
from fangan.harvest.entries import change_words, settle_entries
from fangan.harvest.facts import HarvestState, settle_facts, settle_rows, unsettled
from fangan.harvest.files import NewFiles, written_files
from fangan.harvest.literal import WordForWord, literal_sections
from fangan.harvest.naming import attributed, moves_joined
from fangan.harvest.pairs import block_pairs
from fangan.harvest.records import Evidence, Harvested, Kin, Writes
from fangan.harvest.wording import How, Wordings
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.problem import FanganError, InputRefused, Place, Problem, problem
from fangan.model.reading import Role, all_words, stretches
from fangan.sources.text import digest

_MOST = 60
"""Differences that are tried one by one."""
_AGAIN = 4
"""Rounds of literal sections: one that lost its references or tasks makes another differ."""
_EMPTY = {"annex-empty": "key", "reference-dropped": "target"}
"""What says that a table of tasks is empty, and by which of its values: it is demanded, or referred to."""
_WAYS = tuple(How(by_line, whole) for by_line in (False, True) for whole in (False, True))


class HarvestFound(NamedTuple):
    """What was found, what is left, and the files."""

    harvested: tuple[Harvested, ...]
    left: tuple[Harvested, ...]
    files: Writes
    refused: tuple[Problem, ...] = ()
    """Why what is left cannot be written word for word either."""


class _Built(NamedTuple):
    """What a project with other files composes to, once what that is refused for is in order."""

    rebuilt: Rebuilt
    settled: Remedied


class HarvestSearch:
    """One harvest of an edited document into a project; new wording goes to the folder `to`."""

    def __init__(self, project: Project, edited: Document, to: Path | None) -> None:
        self.project, self.edited = project, edited
        folder = (to or project.folder) / SECTIONS
        inside = folder.absolute().is_relative_to(project.folder.absolute())
        scope = "" if inside else f"for: {{agency: {project.plan.agency}}}\n"
        self._place = NewFiles(folder, scope, lambda head: project.catalogue.wording(head).digest)
        self._trial = Trial(project, folder.parent, draft=edited.draft)
        self._remedies = Remedies(project)
        self._data = project.file.read_bytes()
        self._text = self._data.decode("utf-8-sig")
        self.refused: tuple[Problem, ...] = ()

    def run(self) -> HarvestFound:
        """Search; raises InputRefused `harvest-plan-changed` where the plan gives another text than was built."""
        compose, plan, edited = self._trial.compose, self.project.plan, self.edited
        built = compose(self._text)
        edited = self.edited = called_as_noted(built, keyed_as(built, edited))
        state = unsettled(self._text, built, edited)
        first = state
        if not read_alike(state.document, edited):  # else it was taken over already
            self._refuse_other_plan(state.document)
        for settle in (settle_rows, settle_facts, settle_entries):
            state = settle(state, plan, compose, edited)
        best = self._all_at_once(state)
        if best is None or best.left:
            best = self._one_by_one(state, best)
        best = self._word_for_word(state, best) if best.left else best
        left = {(one.old, one.new) for one in best.left}
        told = moves_joined((*best.harvested, *self._followed(first, best)))
        return best._replace(harvested=tuple(one for one in told if (one.old, one.new) not in left))

    def _followed(self, first: HarvestState, best: HarvestFound) -> Iterator[Harvested]:
        """Yield the computed facts that were edited and follow by now from what was taken over, each once."""
        specs = self.project.composer().program.specs
        known = {(one.old, one.new) for one in (*best.harvested, *best.left)}
        for one in attributed(first.comparison):
            spec = specs.get(one.name) if one.kin is Kin.PLACE else None
            if spec is not None and spec.derive is not None and (one.old, one.new) not in known:
                known.add((one.old, one.new))
                yield one._replace(kin=Kin.FACT)

    def _all_at_once(self, state: HarvestState) -> HarvestFound | None:
        """Return the first of the ways of writing that leaves nothing, else the one that leaves least."""
        best: HarvestFound | None = None
        for how in _WAYS:
            tried = self._attempt(state, how)
            if tried is not None and (best is None or len(tried.left) < len(best.left)):
                best = tried
            if best is not None and not best.left:
                break
        return best

    def _one_by_one(self, state: HarvestState, best: HarvestFound | None) -> HarvestFound:
        """Take in what can be taken in, difference by difference, each held against the edited text."""
        if best is None:
            best = HarvestFound(state.harvested, differences(state.document, self.edited), self._plan_file(state.text))
            pairs = enumerate(block_pairs(state.comparison))
            differing = [at for at, one in pairs if one.before != one.after or one.kind is not Kind.UNCHANGED]
            taken: frozenset[int] = frozenset()
            for at in differing[:_MOST]:
                for whole in (False, True):
                    tried = self._attempt(state, How(whole, whole, taken | {at}))
                    if tried is not None and len(tried.left) < len(best.left):
                        best, taken = tried, taken | {at}
                        break
        return best

    def _attempt(self, state: HarvestState, how: How) -> HarvestFound | None:
        """Write what differs in one way; None where that cannot be built, or something that was right is so no more."""
        heads = heads_of(self.project.catalogue)
        wordings = Wordings(state.comparison, heads, state.text, how)
        wordings.take()
        files = written_files(wordings.sheets, heads, self._place, whole=how.whole)
        if files is None:
            return None
        built = self._built({**files, **self._plan_file(wordings.plan)})
        if built is None:
            return None
        document, settled = built.rebuilt.document, built.settled
        words = _words(document)
        if (_words(state.document) & _words(self.edited)) - words or not wordings.promised <= words.keys():
            return None
        told = (*state.harvested, *wordings.harvested, *settled.told)
        return HarvestFound(told, differences(document, self.edited), settled.files)

    def _word_for_word(self, state: HarvestState, best: HarvestFound) -> HarvestFound:
        """Write the sections that still differ as they stand; what differs is found by the comparison alone, then."""
        tried, known, literals = best, best.harvested, tuple[Harvested, ...]()
        for _ in range(_AGAIN):
            built = self._built(tried.files)
            if built is None:
                break
            now, settled = built
            data = settled.files.get(self.project.file)
            plan = self._text if data is None else data.decode("utf-8-sig")
            literal, again = self._as_it_stands(now, plan, settled.files)
            if literal is None:
                break
            if again is None:
                return best._replace(refused=self.refused)
            left = differences(again.rebuilt.document, self.edited)
            if not literals:  # what differs later follows from what is literal now
                known = (*known, *_more(state, known))
            said = {one.target for one in literals if one.kin is Kin.LITERAL}
            new = (one for one in literal.told if one.target not in said)
            literals = (*literals, *settled.told, *new, *again.settled.told)
            tried = HarvestFound((*known, *literals), left, again.settled.files)
            if len(left) < len(best.left):
                best = tried
            if not left:
                break
        return best

    def _as_it_stands(self, now: Rebuilt, plan: str, files: Writes) -> tuple[WordForWord | None, _Built | None]:
        """Write what differs word for word; a table that was made of it, and would be empty now, is written as well."""
        tables: frozenset[str] = frozenset()
        for _ in range(2):
            literal = literal_sections(now.document, self.edited, plan, now.own, now.texts, tables)
            new = _to_do({**files, **literal.files, self.project.file: self._plan_data(literal.plan)})
            built = None if new == files else self._built(new)
            empty = {one.values[_EMPTY[one.code]] for one in self.refused if one.code in _EMPTY}
            if new == files or built is not None or empty <= tables:
                break
            tables = frozenset(empty)
        return (None if new == files else literal), built

    def _built(self, files: Writes) -> _Built | None:
        """Compose the project with other files; what it is refused for is put in order where that can be."""
        settled = Remedied(files, ())
        for _ in range(_AGAIN):
            try:
                return _Built(self._trial.rebuilt(settled.files), settled)
            except FanganError as error:
                self.refused = error.problems
                more = self._remedies.remedied(settled.files, error.problems)
                if more is None:
                    return None
                settled = more._replace(told=(*settled.told, *more.told))
        return None

    def _plan_file(self, text: str) -> Writes:
        return {} if text == self._text else {self.project.file: self._plan_data(text)}

    def _plan_data(self, text: str) -> bytes:
        mark = b"\xef\xbb\xbf" if self._data.startswith(b"\xef\xbb\xbf") else b""
        return mark + text.encode()

    def _refuse_other_plan(self, now: Document) -> None:
        built = self.edited.manifest.text
        if built and digest(all_words(now)) != built:
            raise InputRefused([problem("harvest-plan-changed", Place(str(self.project.file)))])


def _more(state: HarvestState, known: tuple[Harvested, ...]) -> Iterator[Harvested]:
    """Yield the edits that are not told of yet: what an attempt makes of the text nobody has edited."""
    told = {(one.kin, one.old, one.new) for one in known}
    yield from (one for one in attributed(state.comparison) if (one.kin, one.old, one.new) not in told)


def _to_do(files: Writes) -> Writes:
    """Leave out what is as it is to be already."""
    return {path: data for path, data in files.items() if data != (path.read_bytes() if path.exists() else None)}


def _words(document: Document) -> Counter[str]:
    """Count what is printed; the tables that we make follow from the rest and are not looked at."""
    return Counter(one.words for one in stretches(document) if one.role is not Role.TABLE)


def _told(change: Change) -> tuple[str, str]:
    """Return the words of an element before and after, of a table those of its first row that differs."""
    row = next((one for one in change.rows if one.kind is not Kind.UNCHANGED), None)
    if row is None:
        return change_words(change)
    runs = [run for cell in row.cells for run in (*cell, Run(Mark.EQUAL, " "))]
    return change_words(replace(change, runs=tuple(runs)))


def differences(before: Document, after: Document) -> tuple[Harvested, ...]:
    """Return what still differs; documents that read alike do not."""
    if read_alike(before, after):
        return ()
    found = []
    for change in compare_documents(before, after).differences:
        if change.element.role in (Role.SEAL, Role.MARGIN):  # nothing that is printed
            continue
        target = str(change.element.address.target) or str(change.element.role)
        found.append(Harvested(Kin.UNKNOWN, Evidence.ALIGNMENT, target, *_told(change)))
    one, two = (all_words(document).split("\n") for document in (before, after))
    if not found and one != two:  # an order that no comparison tells
        at = next((at for at, both in enumerate(zip(one, two, strict=False)) if both[0] != both[1]), 0)
        found.append(Harvested(Kin.UNKNOWN, Evidence.ALIGNMENT, "", one[at], two[at]))
    return tuple(found)
