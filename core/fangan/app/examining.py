"""What is held against a finished document before it is written; what a document does not need is not imported."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import compress

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


def examine_document(
    project: Project, composer: Composer, composition: Composition, facts: Mapping[str, Given], *, locked: bool
) -> tuple[Problem, ...]:
    """Return what is wrong with a document: what our rules find, another wording than locked, departures, and so on.

    Raises InputRefused where the wording may not be used at all, is not the locked one, or where a final plan departs
    from its superior's without leave; PluginFailed for a check that cannot run.
    """
    document = composition.document
    return (
        *_found(project, composer, composition, facts),
        *_locked(project, composer, document, locked),
        *_others(project, composer, document, facts),
        *_typed(project),
    )


def _typed(project: Project) -> Sequence[Problem]:
    """Return what is wrong with how the plan's own wording was typed; most plans have none."""
    if not project.catalogue.own_heads:
        return ()
    from fangan.app.proofreading import proofread_gently

    return proofread_gently(project.catalogue)


def _found(
    project: Project, composer: Composer, composition: Composition, facts: Mapping[str, Given]
) -> Sequence[Problem]:
    """Return what our rules find; they are imported only where a glance gives cause."""
    document, plan = composition.document, project.plan
    words = all_words(document)
    in_time = not composer.program.days and all(
        term.valid.covers(plan.date) for term in project.catalogue.terms_in(words)
    )
    of_days = catches_the_eye(words, plan, composition.values, partial(project.catalogue.every, Event))
    of_tasks = asks_of_others(document, plan, composer.program.agency)
    glanced = compress((GLANCE_OF_TERMS, GLANCE_OF_DAYS, GLANCE_OF_TASKS), (not in_time, of_days, of_tasks))
    asked = rules_to_ask(words, [family for families in glanced for family in families])
    if not asked:
        return ()
    from fangan.checks.run import hold_ours
    from fangan.checks.subject import plan_subject

    return hold_ours(plan_subject(composer, document, facts), asked)


def _locked(project: Project, composer: Composer, document: Document, strictly: bool) -> list[Problem]:
    if not strictly and not (project.folder / LOCK_NAME).is_file():
        return []
    from fangan.app.locking import hold_lock

    return hold_lock(project.folder, document.manifest.sources, composer.program.sources, strictly=strictly)


def _others(project: Project, composer: Composer, document: Document, facts: Mapping[str, Given]) -> list[Problem]:
    found: list[Problem] = []
    if project.superior:
        from fangan.app.subordination import departures_of

        found += departures_of(project, composer, document, facts)
        if not document.draft and any(one.severity is Severity.ERROR for one in found):
            raise InputRefused(found)
    if project.catalogue.every(Rule):
        from fangan.checks.foreign import hold as hold_rules
        from fangan.checks.subject import plan_subject

        found += hold_rules(plan_subject(composer, document, facts))
    return found
