"""What is known of the documents of one plan that were looked at before: most of their paragraphs come round.

A stretch in which the rules that look at each alone found nothing is not looked at by them again; the others get the
whole document, as ever. What was found is never remembered, so that it is told with the facts it is told of.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from fangan.checks.glance import GLANCED, RULE_INDEX
from fangan.checks.kept_stretches import KeptStretches
from fangan.checks.registry import rule_named
from fangan.checks.run import ask_rules
from fangan.checks.seen import SeenBefore
from fangan.checks.signs import openings_in, openings_of, signs_in
from fangan.checks.subject import PlanSubject, TextSubject
from fangan.checks.told import Told
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document, Paragraph
from fangan.model.reading import Stretch
from fangan.model.rule import Rule

_MOST = 2000
"""Stretches of each of the two generations that are remembered, and a hundredth as many parts of documents."""
_Known = tuple[object, ...]


class _Indexed(NamedTuple):
    """A rule that a build may ask, as `checks/index.tsv` has it."""

    id: str
    signs: tuple[str, ...]
    glanced: bool
    alone: bool
    family: str
    openings: frozenset[str]


class Remembered:
    """Asks the rules of one document after the other, all of one plan: of year, day and what is known the same."""

    def __init__(self) -> None:
        self._index = _index()
        self._unsigned = [one for one in self._index if not one.signs]
        self._begun: dict[str, dict[str, list[_Indexed]]] = {}
        for one in self._index:
            for opening in one.openings:
                self._begun.setdefault(opening[0], {}).setdefault(opening, []).append(one)
        self._rules: dict[str, Rule] = {}
        self._clean: set[_Known] = set()
        self._cleaned_before: set[_Known] = set()
        self._standing: dict[str, frozenset[str]] = {}
        self._rest: tuple[TextSubject, PlanSubject] | None = None
        self._kept = KeptStretches()
        self._same: dict[int, Stretch] = {}
        self._seen = SeenBefore()
        self._quiet: frozenset[str] = frozenset()

    def stretches(self, document: Document) -> tuple[Stretch, ...]:
        """Return the stretches of the next document: what is as it was is the same."""
        return self._kept.of(document)

    def rules_to_ask(self, subject: PlanSubject, glanced: Collection[str]) -> list[str]:
        """List the rules that the words of a document give cause for; `glanced` are the families a glance gave."""
        rest = self._rest_of(subject)
        left = set(map(id, rest.stretches))
        known = "\n".join([one.words for one in subject.stretches if id(one) not in left])
        new = "\n".join([one.words for one in rest.stretches])
        standing, stand = self._stand_in(known), signs_in(new)
        quiet = self._quiet = self._seen.quiet(subject)
        opened = openings_in(new, self._begun)
        begun = {one.id: one.signs for opening in opened for one in self._begun[opening[0]][opening]}
        chosen = {id_ for id_, signs in begun.items() if id_ not in quiet and stand(signs)}
        chosen |= standing - quiet
        chosen |= {
            one.id for one in self._unsigned if one.id not in quiet and (not one.glanced or one.family in glanced)
        }
        return [one.id for one in self._index if one.id in chosen]

    def ask(self, ids: Iterable[str], subject: PlanSubject) -> list[Told]:
        """Return what rules find that there is cause to ask, and remember in which stretches nothing was found."""
        rest = self._rest_of(subject)
        asked = dict.fromkeys(ids)
        found = ask_rules(map(self._rule, asked), subject, rest)
        if all(one.address is not None or one.rule.family != "frame" for one in found):
            spoken_of = {(one.address.text, one.address.block) for one in found if one.address}
            clean = (one for one in rest.stretches if (one.address.text, one.address.block) not in spoken_of)
            self._remember(map(_key, clean))
            loud = self._quiet | {one.rule.id for one in found}
            self._seen.learn(rule for id_ in asked if id_ not in loud and (rule := self._rule(id_)).sees)
        self._rest = None
        return found

    def _rule(self, id_: str) -> Rule:
        """Return a rule that asks for no cause once more."""
        if id_ not in self._rules:
            self._rules[id_] = replace(rule_named(id_), signs=())
        return self._rules[id_]

    def _rest_of(self, subject: PlanSubject) -> PlanSubject:
        """Return a document without the stretches that are known to be clean."""
        if self._rest is None or self._rest[0] is not subject:
            same, every = self._same, subject.stretches
            left = tuple([one for one in every if id(one) not in same and not self._knows(_key(one))])
            new = set(map(id, left))
            self._same = {id(one): one for one in every if id(one) not in new}
            self._rest = (subject, replace(subject, stretches=left, _looked={}))
        return self._rest[1]

    def _knows(self, key: _Known) -> bool:
        if key not in self._clean:
            if key not in self._cleaned_before:
                return False
            self._remember([key])
        return True

    def _remember(self, keys: Iterable[_Known]) -> None:
        self._clean.update(keys)
        if len(self._clean) > _MOST:
            self._clean, self._cleaned_before = set(), self._clean

    def _stand_in(self, words: str) -> frozenset[str]:
        """Return the rules of which a sign stands in words that come round."""
        if words not in self._standing:
            if len(self._standing) > _MOST // 100:
                self._standing.clear()
            stand = signs_in(words)
            found = (one.id for one in self._index if not one.alone and one.signs and stand(one.signs))
            self._standing[words] = frozenset(found)
        return self._standing[words]


def _key(stretch: Stretch) -> _Known:
    """Return all that a rule may see of a stretch, but who supplied it."""
    _, at, words, number, block = stretch
    place = (at.text, at.block, at.target.section, at.target.item, words, number)
    if isinstance(block, Paragraph):
        return (*place, block.heading, block.level, len(block.run_ons))
    return place


def _index() -> Sequence[_Indexed]:
    lines = (line.split("\t") for line in RULE_INDEX.read_text("utf-8").splitlines())
    return [_indexed(id_, signs, alone) for id_, signs, alone in lines]


def _indexed(id_: str, signs: str, alone: str) -> _Indexed:
    several = tuple(signs.split(" ")) if signs and signs != GLANCED else ()
    family = id_.partition("/")[0]
    return _Indexed(id_, several, signs == GLANCED, alone != "", family, openings_of(several))
