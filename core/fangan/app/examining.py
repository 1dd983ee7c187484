"""What is held against a finished document before it is written; what a document does not need is not imported."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache, partial
from itertools import compress
from typing import TYPE_CHECKING

from fangan.app.project import Project
from fangan.assembly.composer import Composer, Composition
from fangan.checks.glance import (
    GLANCE_OF_DAYS,
    GLANCE_OF_TASKS,
    GLANCE_OF_TERMS,
    asks_of_others,
    catches_the_eye,
    rules_to_ask,
)
from fangan.model.document import Document
from fangan.model.event import Event
from fangan.model.plan import Given
from fangan.model.problem import InputRefused, Problem, Severity
from fangan.model.reading import all_words
from fangan.model.rule import Rule
from fangan.sources.plan_file import LOCK_NAME

if TYPE_CHECKING:
    from fangan.checks.remembered import Remembered


class Examiner:
    """Examines the documents of one plan; one that `remembers` is for many of them, and quicker from the second on."""

    def __init__(self, project: Project, composer: Composer, *, remembers: bool = False) -> None:
        self.project, self.composer = project, composer
        self._remembered = _memory() if remembers else None
        self._in_time = lru_cache(maxsize=512)(self._is_in_time) if remembers else self._is_in_time

    def examine(self, composition: Composition, facts: Mapping[str, Given], *, locked: bool) -> tuple[Problem, ...]:
        """Return what is wrong with a document: what our rules find, another wording than locked, departures …

        Raises InputRefused where the wording may not be used at all, is not the locked one, or where a final plan
        departs from its superior's without leave; PluginFailed for a check that cannot run.
        """
        document = composition.document
        return (
            *self._found(composition, facts),
            *self._held_to_lock(document, strictly=locked),
            *self._others(document, facts),
            *self._typed,
        )

    @cached_property
    def _typed(self) -> Sequence[Problem]:
        """What is wrong with how the plan's own wording was typed; most plans have none."""
        if not self.project.catalogue.own_heads:
            return ()
        from fangan.app.proofreading import proofread_gently

        return proofread_gently(self.project.catalogue)

    def _found(self, composition: Composition, facts: Mapping[str, Given]) -> Sequence[Problem]:
        """Return what our rules find; they are imported only where a glance gives cause."""
        document, remembered = composition.document, self._remembered
        if remembered is None:
            words = all_words(document)
            asked = rules_to_ask(words, self._glanced(composition, [words]))
            if not asked:
                return ()
        from fangan.checks.run import hold_ours
        from fangan.checks.subject import plan_subject

        if remembered is None:
            return hold_ours(plan_subject(self.composer, document, facts), asked)
        stretches = remembered.stretches(document)
        glanced = self._glanced(composition, [one.words for one in stretches])
        subject = plan_subject(self.composer, document, facts, stretches)
        return hold_ours(subject, remembered.rules_to_ask(subject, glanced), remembered.ask)

    def _glanced(self, composition: Composition, lines: Sequence[str]) -> list[str]:
        """List the families of rules that a glance gives cause for: at the words as one text, or in lines."""
        plan, catalogue, program = self.project.plan, self.project.catalogue, self.composer.program
        in_time = not program.days and all(map(self._in_time, lines))
        of_days = catches_the_eye(lines, plan, composition.values, partial(catalogue.every, Event))
        of_tasks = asks_of_others(composition.document, plan, program.agency)
        given = compress((GLANCE_OF_TERMS, GLANCE_OF_DAYS, GLANCE_OF_TASKS), (not in_time, of_days, of_tasks))
        return [family for families in given for family in families]

    def _is_in_time(self, words: str) -> bool:
        """Whether all terms among words may be used on the day of the plan."""
        day = self.project.plan.date
        return all(term.valid.covers(day) for term in self.project.catalogue.terms_in(words))

    @cached_property
    def _has_lock(self) -> bool:
        return (self.project.folder / LOCK_NAME).is_file()

    def _held_to_lock(self, document: Document, *, strictly: bool) -> list[Problem]:
        if not strictly and not self._has_lock:
            return []
        from fangan.app.locking import hold_lock

        sources = self.composer.program.sources
        return hold_lock(self.project.folder, document.manifest.sources, sources, strictly=strictly)

    def _others(self, document: Document, facts: Mapping[str, Given]) -> list[Problem]:
        found: list[Problem] = []
        if self.project.superior:
            from fangan.app.subordination import departures_of

            found += departures_of(self.project, self.composer, document, facts)
            if not document.draft and any(one.severity is Severity.ERROR for one in found):
                raise InputRefused(found)
        if self.project.catalogue.every(Rule):
            from fangan.checks.foreign import hold as hold_rules
            from fangan.checks.subject import plan_subject

            found += hold_rules(plan_subject(self.composer, document, facts))
        return found


def _memory() -> "Remembered":
    from fangan.checks.remembered import Remembered

    return Remembered()
