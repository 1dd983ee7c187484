"""What is held against a finished document before it is written; what a document does not need is not imported."""

from collections.abc import Mapping

from fangan.app.project import Project
from fangan.assembly.composer import Composer
from fangan.model.document import Document
from fangan.model.plan import Given
from fangan.model.problem import InputRefused, Problem, Severity
from fangan.model.reading import all_words
from fangan.model.rule import Rule
from fangan.sources.plan_file import LOCK_NAME


def examine_document(
    project: Project, composer: Composer, document: Document, facts: Mapping[str, Given], *, locked: bool
) -> tuple[Problem, ...]:
    """Return what is wrong with a document: old wording, another wording than locked, departures, plugins' checks.

    Raises InputRefused where the wording may not be used at all, is not the locked one, or where a final plan departs
    from its superior's without leave; PluginFailed for a check that cannot run.
    """
    return (
        *_outdated(project, composer, document, facts),
        *_locked(project, document, locked),
        *_others(project, composer, document, facts),
    )


def _outdated(
    project: Project, composer: Composer, document: Document, facts: Mapping[str, Given]
) -> tuple[Problem, ...]:
    """Hold the text against the terms; only where one is out of its period are the rules needed, which know history."""
    terms, day = project.catalogue.terms_in(all_words(document)), project.plan.date
    if all(term.valid.covers(day) for term in terms):
        return ()
    from fangan.checks.run import refuse_outdated
    from fangan.checks.subject import plan_subject

    return refuse_outdated(plan_subject(composer, document, facts))


def _locked(project: Project, document: Document, strictly: bool) -> list[Problem]:
    if not strictly and not (project.folder / LOCK_NAME).is_file():
        return []
    from fangan.app.locking import hold_lock

    return hold_lock(project.folder, document.manifest, strictly=strictly)


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
