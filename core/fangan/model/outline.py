"""An outline: which sections a plan type has, in which order, and what a plan may change."""

from collections.abc import Mapping
from dataclasses import field

from fangan.late.records import dataclass
from fangan.model.agency import Level
from fangan.model.fact import FactSpec, Raw
from fangan.model.plan import Form
from fangan.model.problem import Place
from fangan.model.template import Condition, TaskPattern, Template

_LEVELS = frozenset(Level)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRules:
    """What an outline demands of a section's items."""

    required: tuple[str, ...] = ()
    fixed: bool = False
    count: Mapping[str, int] = field(default_factory=dict)
    """How many items the section ('') or one of its items (its id) must have: the six of “六个一次”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineSection:
    """One section of an outline; `heading` None means the variant's own title."""

    key: str
    required: bool = False
    heading: Template | None = None
    no_heading: bool = False
    when: Condition | None = None
    items: ItemRules = field(default_factory=ItemRules)
    choose: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What is chosen of the alternatives of its wording, unless the plan chooses otherwise."""
    optional: bool = False
    """Whether it stands only where somebody words it, and nothing is said where nobody does."""
    after: str = ""
    before: str = ""
    drop: bool = False
    """Where it comes in, or whether it is left out, when it says what differs from the outline that is extended."""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineAnnex:
    """One annex of an outline; `tasks` marks the generated 任务分工表, `content` one that says what each task is."""

    key: str
    required: bool = False
    tasks: bool = False
    content: bool = False
    title: Template | None = None
    when: Condition | None = None
    choose: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    optional: bool = False
    after: str = ""
    before: str = ""
    drop: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A plan type."""

    id: str
    name: str
    title: Template
    use_when: str = ""
    """One sentence: for what it is there."""
    theme: tuple[str, ...] = ()
    """What plans of it are about, beside what their title says."""
    extends: str = ""
    lineage: tuple[str, ...] = ()
    """Its own id and the ids it extends, nearest first; filled by the catalogue."""
    form: Form = Form.PLAIN
    facts: Mapping[str, FactSpec] = field(default_factory=dict)
    examples: Mapping[str, Raw] = field(default_factory=dict)
    """Examples of facts that go together, in place of those the facts are declared with; under the name of a level
    (乡, 村 …) those of that level."""
    sections: tuple[OutlineSection, ...] = ()
    annexes: tuple[OutlineAnnex, ...] = ()
    differing: tuple[str, ...] = ()
    """Which of the two lists says only what differs from that of the extended outline: `sections`, `annexes`."""
    tasks: tuple[str, ...] = ()
    patterns: tuple[TaskPattern, ...] = ()
    """The patterns of its own among those that `tasks` names."""
    may_add: tuple[str, ...] = ()
    """The sections it offers a plan to add."""
    closed: bool = False
    """Whether a plan may add nothing else, and change no heading."""
    provider: str = ""
    place: Place | None = None
    path: str = ""
    """Where its file lies, '' where code made it."""

    def examples_at(self, level: Level) -> dict[str, Raw]:
        """Return the examples it gives for a level, by fact."""
        own = self.examples.get(level, {})
        common = {name: raw for name, raw in self.examples.items() if name not in _LEVELS}
        return {**common, **own} if isinstance(own, Mapping) else common

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its sections and annexes, in their order."""
        return (*(entry.key for entry in self.sections), *(entry.key for entry in self.annexes))
