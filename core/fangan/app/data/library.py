"""`fangan library … --json`."""

from collections.abc import Mapping
from typing import Annotated, TypeAlias, TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.library_adding import AddedPlan, AddOutcome
from fangan.app.library_checking import LibraryCheckOutcome
from fangan.app.library_reusing import ReuseOutcome
from fangan.app.library_searching import SearchOutcome
from fangan.app.library_showing import ShowOutcome
from fangan.library.records import Filing, Hit, PassageRow, PlanRow
from fangan.messages.translation import Translate

LibraryPlanData: TypeAlias = Annotated[Mapping[str, str | int], PlanRow]
"""A plan in a library by the names of what is filed of it."""
LibraryPassageData: TypeAlias = Annotated[Mapping[str, str | int], PassageRow]
"""A passage of a plan in a library: its id, and what is filed of it."""


class AddedData(TypedDict):
    """What became of a file: `filing` is null for one that could not be filed, `exit` says with which code then."""

    path: str
    filing: Filing | None
    plan: int
    before: int
    title: str
    year: int
    office: str
    passages: int
    exit: int
    problems: list[ProblemData]


class LibraryAddData(TypedDict):
    """What became of all files."""

    library: str
    dry_run: bool
    plans: list[AddedData]
    problems: list[ProblemData]


class HitData(TypedDict):
    """A passage that was found; `marks` are half-open extents of characters in its words."""

    plan: LibraryPlanData
    passage: LibraryPassageData
    marks: list[list[int]]


class LibrarySearchData(TypedDict):
    """What was found: how many passages hold all the words, how many of them were weighed, and the best.

    `anywhere` is, where nothing was found, how many there are when nothing narrows the search.
    """

    library: str
    words: list[str]
    passages: int
    ranked: int
    anywhere: int
    hits: list[HitData]
    problems: list[ProblemData]


class AlikeData(TypedDict):
    """A paragraph of another plan that says the same."""

    plan: LibraryPlanData
    passage: LibraryPassageData


class LibraryShowData(TypedDict):
    """A plan or a passage; `position` is 0 for a whole plan."""

    library: str
    plan: LibraryPlanData
    editions: list[LibraryPlanData]
    position: int
    passages: list[LibraryPassageData]
    elsewhere: list[AlikeData]


def library_add_data(outcome: AddOutcome, _: Translate) -> LibraryAddData:
    """Return what became of files as JSON data."""
    return {
        "library": str(outcome.library),
        "dry_run": outcome.dry_run,
        "plans": [_added(one, _) for one in outcome.plans],
        "problems": problems_data(outcome.problems, _),
    }


def _added(one: AddedPlan, _: Translate) -> AddedData:
    plan, result = one.plan, one.result
    return {
        "path": one.path,
        "filing": result.filing if result else None,
        "plan": result.plan if result else 0,
        "before": result.before if result else 0,
        "title": plan.title if plan else "",
        "year": plan.year if plan else 0,
        "office": plan.office if plan else "",
        "passages": len(plan.passages) if plan else 0,
        "exit": int(one.code),
        "problems": problems_data(one.problems, _),
    }


def library_search_data(outcome: SearchOutcome, _: Translate) -> LibrarySearchData:
    """Return what a search found as JSON data."""
    return {
        "library": str(outcome.library),
        "words": list(outcome.words),
        "passages": outcome.found.passages,
        "ranked": outcome.found.ranked,
        "anywhere": outcome.anywhere,
        "hits": [_hit(one) for one in outcome.found.hits],
        "problems": problems_data(outcome.problems, _),
    }


def _hit(one: Hit) -> HitData:
    marks = [list(extent) for extent in one.marks]
    return {"plan": past_plan_data(one.plan), "passage": passage_data(one.passage), "marks": marks}


def library_show_data(outcome: ShowOutcome) -> LibraryShowData:
    """Return a plan or a passage as JSON data."""
    return {
        "library": str(outcome.library),
        "plan": past_plan_data(outcome.plan),
        "editions": [past_plan_data(one) for one in outcome.editions],
        "position": outcome.position,
        "passages": [passage_data(one) for one in outcome.passages],
        "elsewhere": [{"plan": past_plan_data(plan), "passage": passage_data(one)} for plan, one in outcome.elsewhere],
    }


def past_plan_data(plan: PlanRow) -> LibraryPlanData:
    """Return a plan of a library as JSON data."""
    return plan._asdict()


def passage_data(passage: PassageRow) -> LibraryPassageData:
    """Return a passage of a library as JSON data."""
    return {"id": passage.id, **passage._asdict()}


class LibraryReuseData(TypedDict):
    """A section file made of a past plan; `file` is null where it was not written."""

    target: str
    file: str | None
    text: str
    plan: LibraryPlanData
    passages: list[str]
    problems: list[ProblemData]


class RecurringData(TypedDict):
    """A wording that stands in several plans; `passage` is the newest paragraph of it."""

    passage: LibraryPassageData
    plans: int
    offices: int
    first: int
    last: int


class LibraryCheckData(TypedDict):
    """Whether a library is whole, and which wordings come up again and again."""

    library: str
    plans: int
    recurring: list[RecurringData]
    problems: list[ProblemData]


def library_reuse_data(outcome: ReuseOutcome, _: Translate) -> LibraryReuseData:
    """Return a section file made of a past plan as JSON data."""
    return {
        "target": str(outcome.target),
        "file": str(outcome.file) if outcome.file else None,
        "text": outcome.text,
        "plan": past_plan_data(outcome.plan),
        "passages": [one.id for one in outcome.passages],
        "problems": problems_data(outcome.problems, _),
    }


def library_check_data(outcome: LibraryCheckOutcome, _: Translate) -> LibraryCheckData:
    """Return what a check found as JSON data."""
    return {
        "library": str(outcome.library),
        "plans": outcome.plans,
        "recurring": [
            {
                "passage": passage_data(one.passage),
                "plans": one.plans,
                "offices": one.offices,
                "first": one.first,
                "last": one.last,
            }
            for one in outcome.recurring
        ],
        "problems": problems_data(outcome.problems, _),
    }
