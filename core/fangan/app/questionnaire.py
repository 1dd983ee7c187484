"""The plan file a clerk starts from: every question as a comment, every answer a line to fill in.

The comments are in the language that is handed in; keys and values are the plan's.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import field, replace

from fangan.app.example_levels import Levelled
from fangan.app.example_years import DAYS, first_year, in_year
from fangan.app.fact_uses import waiting
from fangan.app.issue_hints import issue_lines
from fangan.app.phrases import CARRY_WORDS, TYPE_WORDS, raw_text
from fangan.app.section_hints import section_lines
from fangan.assembly.compile import compile_selection
from fangan.assembly.select import Selection
from fangan.assembly.specs import gather_specs
from fangan.late.patterns import regex
from fangan.late.records import dataclass
from fangan.messages.translation import Translate
from fangan.model.agency import Agency
from fangan.model.fact import FactSpec, FactType, Raw
from fangan.model.outline import Outline
from fangan.model.problem import FanganError, Problem
from fangan.model.template import Condition
from fangan.plugins.catalogue import Catalogue

_PLAIN = regex(r"[\w一-鿿（“《〔][^#:\n\"'{}\[\]&*!|>%@`]*")


def scalar(text: str) -> str:
    """Return text as a YAML scalar, quoted where YAML would read it otherwise."""
    if _PLAIN.fullmatch(text) and text == text.strip():
        return text
    return json.dumps(text, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Questions:
    """What a plan asks: the facts its wording declares, who asks for each, and which of them that wording uses.

    `waiting` are those it uses only when a condition comes to hold (`fangan.app.fact_uses`).
    """

    selection: Selection
    specs: Mapping[str, FactSpec]
    asked: Mapping[str, tuple[str, ...]]
    used: frozenset[str]
    waiting: Mapping[str, Condition]
    given: Mapping[str, Raw] = field(default_factory=dict)
    """The answers there are already."""

    @property
    def needed(self) -> tuple[str, ...]:
        """The facts that must be given: some wording uses them; they are neither optional, computed nor preset."""
        return tuple(name for name in self._open() if name not in self.waiting)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The needed facts that have neither an answer nor an example."""
        return tuple(name for name in self.open if self.specs[name].example is None)

    @property
    def open(self) -> tuple[str, ...]:
        """The needed facts that have no answer."""
        return tuple(name for name in self.needed if name not in self.given)

    @property
    def conditional(self) -> dict[Condition, list[str]]:
        """The facts that must be given as soon as a condition on another one holds, by that condition."""
        found: dict[Condition, list[str]] = {}
        for name in self._open():
            if name in self.waiting and self.waiting[name].fact != name:
                condition = self.waiting[name]._replace(place=None)
                found.setdefault(condition, []).append(name)
        return found

    def answer(self, name: str, examples: bool) -> Raw | None:
        """Return the answer to a question, or its example where those are wanted."""
        return self.given.get(name, self.specs[name].example if examples else None)

    def _open(self) -> list[str]:
        return [
            name
            for name, spec in self.specs.items()
            if name in self.used and not spec.optional and spec.derive is None and spec.default is None
        ]


def with_examples(
    specs: Mapping[str, FactSpec], catalogue: Catalogue, outline: Outline, agency: Agency, year: int
) -> dict[str, FactSpec]:
    """Return declarations with the examples that an agency is shown, of the plan's year and of its own level.

    They are the outline's, else those declared.
    """
    levelled = Levelled(agency, catalogue.agencies.words(agency), catalogue.agencies)
    given = outline.examples_at(agency.level)
    written = first_year({name: raw for name, raw in given.items() if name in specs and specs[name].type in DAYS})
    return {
        name: levelled.fact(
            in_year(replace(spec, example=given[name] or None), year, written) if name in given else in_year(spec, year)
        )
        for name, spec in specs.items()
    }


def ask(catalogue: Catalogue, selection: Selection) -> tuple[Questions, list[Problem]]:
    """Return what a selection asks, and where its declarations contradict each other.

    While it is not clear which wording is chosen, every fact counts as used.
    """
    specs, asked, conflicts = gather_specs(selection)
    specs = with_examples(specs, catalogue, selection.outline, selection.agency, selection.plan.year)
    try:
        used = compile_selection(catalogue, selection).used
    except FanganError:
        used = frozenset(specs)
    return Questions(selection, specs, asked, used, waiting(selection, specs)), conflicts


def plan_text(questions: Questions, catalogue: Catalogue, folder: str, examples: bool, _: Translate) -> str:
    """Return the text of a plan file that will lie in `folder`; `examples` fills the examples in."""
    selection, specs = questions.selection, questions.specs
    computed = [spec.name for spec in specs.values() if spec.derive is not None]
    lines = [*_head(selection, folder, _), "", "facts:"]
    for name in questions.needed:
        lines += [*_asked(questions, name, _), *_answer(specs[name], _, questions.answer(name, examples)), ""]
    for condition, names in questions.conditional.items():
        lines += ["  # " + _("---- Only used {condition} ----").format(condition=_condition(condition, _)), ""]
        for name in names:
            lines += _optional(questions, specs[name], examples and condition.operator == "given", _)
    lines += _free(questions, examples, _)
    if computed:
        lines += ["  # " + _("Computed, not to be given: {names}").format(names="、".join(computed)), ""]
    lines += [*section_lines(catalogue, selection, _), *issue_lines(catalogue, selection, examples, _)]
    return "\n".join(lines) + "\n"


def _free(questions: Questions, examples: bool, _: Translate) -> list[str]:
    """Return the questions that may be left open."""
    asked = {*questions.needed, *(name for names in questions.conditional.values() for name in names)}
    free = [spec for spec in questions.specs.values() if spec.derive is None and spec.name not in asked]
    lines = ["  # " + _("---- May be left out: take the # away to give one ----"), ""] if free else []
    return lines + [line for spec in free for line in _optional(questions, spec, examples, _)]


def _optional(questions: Questions, spec: FactSpec, examples: bool, _: Translate) -> list[str]:
    """Return a question whose answer is a comment, unless an example is wanted and there is one."""
    waits = questions.waiting.get(spec.name)
    printed = spec.name in questions.used and not (waits and waits.of_text)
    asked, value = _asked(questions, spec.name, _), questions.answer(spec.name, examples and printed)
    if value is not None:
        return [*asked, *_answer(spec, _, value), ""]
    return [*asked, *_commented(_answer(spec, _, spec.example if spec.default is None else spec.default)), ""]


def _condition(condition: Condition, _: Translate) -> str:
    """Say when a condition holds."""
    if condition.of_text:
        return _("when the plan has “{key}”").format(key=condition.fact[1:])
    if condition.operator == "given":
        return _("when “{fact}” is given").format(fact=condition.name)
    if condition.operator == "absent":
        return _("when “{fact}” is not given").format(fact=condition.name)
    return _("when “{fact}” {operator} {literal}").format(
        fact=condition.name, operator=condition.operator, literal=condition.literal
    )


def _commented(lines: list[str]) -> list[str]:
    """Put a # before each line, behind its indent: whoever takes it away leaves the line where it belongs."""
    return [re.sub(r"^( *)", r"\1#", line) for line in lines]


def _head(selection: Selection, folder: str, _: Translate) -> list[str]:
    plan = selection.plan
    said = _("{name}: answer behind each colon, then run: fangan build {folder}")
    return [
        "# " + said.format(name=selection.outline.name, folder=folder),
        "# " + _("Lines that begin with # are for you; they are never printed."),
        "",
        f"outline: {plan.outline}",
        f"agency: {scalar(plan.agency)}",
        f"year: {plan.year}",
    ]


def _asked(questions: Questions, name: str, _: Translate) -> list[str]:
    spec = questions.specs[name]
    return [f"  # {' '.join(spec.ask.split())}", f"  #   {hints(spec, questions.asked[name], _)}"]


def hints(spec: FactSpec, asked: tuple[str, ...], _: Translate) -> str:
    """Say what kind of answer a fact wants, and who asks."""
    said = [_(TYPE_WORDS[spec.type]), _(CARRY_WORDS[spec.carry])]
    if spec.one_of:
        said.append(_("one of {values}").format(values="、".join(spec.one_of)))
    if spec.default is not None:
        said.append(_("default {value}").format(value=raw_text(spec.default)))
    if spec.example is not None and spec.type is not FactType.TABLE:
        example = flow_value(spec.example) if isinstance(spec.example, Mapping) else raw_text(spec.example)
        said.append(_("for example {example}").format(example=example))
    said.append(_("asked by {who}").format(who="、".join(asked)))
    return _("; ").join(said)


def _answer(spec: FactSpec, _: Translate, value: Raw | None) -> list[str]:
    """Return the line with a value, or the one to fill in; tables show their columns."""
    if value is not None:
        return given_lines(spec.name, value)
    if spec.type is not FactType.TABLE:
        return [f"  {spec.name}:"]
    example = spec.example if isinstance(spec.example, tuple) else ()
    rows = given_lines(spec.name, example)[1:] if example else []
    if not rows:
        row = ", ".join(f"{name}: …" for name in spec.columns)
        rows = [f"    - {{{row}}}"]
    columns = "、".join(f"{name}（{column.ask}）" if column.ask else name for name, column in spec.columns.items())
    said = _("one line a row; columns: {columns}").format(columns=columns)
    return [f"  #   {said}", f"  {spec.name}:", *_commented(rows)]


def facts_text(given: Mapping[str, Raw]) -> str:
    """Return facts as a file holds them that `--facts` reads."""
    return "\n".join(line.removeprefix("  ") for name, raw in given.items() for line in given_lines(name, raw))


def given_lines(name: str, raw: Raw) -> list[str]:
    """Return the lines of an answer as they stand under `facts:`, two spaces deep."""
    if isinstance(raw, str):
        return [f"  {name}: {scalar(raw)}"]
    if isinstance(raw, Mapping):
        return [f"  {name}: {flow_value(raw)}"]
    return [f"  {name}:", *(f"    - {flow_value(entry)}" for entry in raw)]


def flow_value(raw: Raw) -> str:
    """Return a raw value in YAML's flow style, where a comma parts entries and must be quoted."""
    if isinstance(raw, str):
        return json.dumps(raw, ensure_ascii=False) if "," in raw else scalar(raw)
    if isinstance(raw, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {flow_value(value)}" for key, value in raw.items()) + "}"
    return "[" + ", ".join(flow_value(entry) for entry in raw) + "]"
