"""The plan file a clerk starts from: every question as a comment, every answer a line to fill in.

The comments are in the language that is handed in; keys and values are the plan's.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from fangan.app.phrases import CARRY_WORDS, TYPE_WORDS, raw_text
from fangan.assembly.compile import compile_selection
from fangan.assembly.select import Selection
from fangan.assembly.specs import gather_specs
from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.messages.translation import Translate
from fangan.model.fact import FactSpec, FactType, Raw
from fangan.model.plan import Form
from fangan.model.problem import FanganError, Problem
from fangan.plugins.catalogue import Catalogue

_PLAIN = re.compile(r"[\w一-鿿（“《〔][^#:\n\"'{}\[\]&*!|>%@`]*")


def scalar(text: str) -> str:
    """Return text as a YAML scalar, quoted where YAML would read it otherwise."""
    if _PLAIN.fullmatch(text) and text == text.strip():
        return text
    return json.dumps(text, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Questions:
    """What a plan asks: the facts its wording declares, who asks for each, and which of them that wording uses."""

    selection: Selection
    specs: Mapping[str, FactSpec]
    asked: Mapping[str, tuple[str, ...]]
    used: frozenset[str]

    @property
    def needed(self) -> tuple[str, ...]:
        """The facts that must be given: some wording uses them; they are neither optional, computed nor preset."""
        return tuple(
            name
            for name, spec in self.specs.items()
            if name in self.used and not spec.optional and spec.derive is None and spec.default is None
        )


def ask(catalogue: Catalogue, selection: Selection) -> tuple[Questions, list[Problem]]:
    """Return what a selection asks, and where its declarations contradict each other.

    While it is not clear which wording is chosen, every fact counts as used.
    """
    specs, asked, conflicts = gather_specs(selection)
    try:
        used = compile_selection(catalogue, selection).used
    except FanganError:
        used = frozenset(specs)
    return Questions(selection, specs, asked, used), conflicts


def plan_text(questions: Questions, examples: bool, _: Translate) -> str:
    """Return the text of a plan file; `examples` fills the examples in."""
    selection, specs, asked = questions.selection, questions.specs, questions.asked
    names = questions.needed
    free = [spec for spec in specs.values() if spec.derive is None and spec.name not in names]
    computed = [spec.name for spec in specs.values() if spec.derive is not None]
    lines = [*_head(selection, _), "", "facts:"]
    for spec in [specs[name] for name in names]:
        lines += [*_question(spec, asked[spec.name], _), *_answer(spec, _, spec.example if examples else None), ""]
    if free:
        lines += ["  # " + _("---- May be left out: take the # away to give one ----"), ""]
    for spec in free:
        answer = _answer(spec, _, spec.example if spec.default is None else spec.default)
        shown = examples and spec.example is not None and spec.name in questions.used
        lines += [*_question(spec, asked[spec.name], _), *(answer if shown else _commented(answer)), ""]
    if computed:
        lines += ["  # " + _("Computed, not to be given: {names}").format(names="、".join(computed)), ""]
    return "\n".join([*lines, *_choices(selection, _), *_issue(selection, examples, _)]) + "\n"


def _commented(lines: list[str]) -> list[str]:
    return [f"  # {line[2:]}" for line in lines]


def _head(selection: Selection, _: Translate) -> list[str]:
    plan = selection.plan
    return [
        "# " + _("{name}: answer behind each colon, then run: fangan build .").format(name=selection.outline.name),
        "# " + _("Lines that begin with # are for you; they are never printed."),
        "",
        f"outline: {plan.outline}",
        f"agency: {scalar(plan.agency)}",
        f"year: {plan.year}",
    ]


def _question(spec: FactSpec, asked: tuple[str, ...], _: Translate) -> list[str]:
    return [f"  # {' '.join(spec.ask.split())}", f"  #   {hints(spec, asked, _)}"]


def hints(spec: FactSpec, asked: tuple[str, ...], _: Translate) -> str:
    """Say what kind of answer a fact wants, and who asks."""
    said = [_(TYPE_WORDS[spec.type]), _(CARRY_WORDS[spec.carry])]
    if spec.one_of:
        said.append(_("one of {values}").format(values="、".join(spec.one_of)))
    if spec.default is not None:
        said.append(_("default {value}").format(value=raw_text(spec.default)))
    if spec.example is not None and spec.type is not FactType.TABLE:
        said.append(_("for example {example}").format(example=raw_text(spec.example)))
    said.append(_("asked by {who}").format(who="、".join(asked)))
    return _("; ").join(said)


def _answer(spec: FactSpec, _: Translate, value: Raw | None) -> list[str]:
    """Return the line with a value, or the one to fill in; tables show their columns."""
    if value is not None:
        return _given(spec.name, value)
    if spec.type is not FactType.TABLE:
        return [f"  {spec.name}:"]
    example = spec.example if isinstance(spec.example, tuple) else ()
    rows = _given(spec.name, example)[1:] if example else []
    if not rows:
        row = ", ".join(f"{name}: …" for name in spec.columns)
        rows = [f"    - {{{row}}}"]
    columns = "、".join(f"{name}（{column.ask}）" if column.ask else name for name, column in spec.columns.items())
    said = _("one line a row; columns: {columns}").format(columns=columns)
    return [f"  #   {said}", *_commented(rows), f"  {spec.name}:"]


def _given(name: str, raw: Raw) -> list[str]:
    if isinstance(raw, str):
        return [f"  {name}: {scalar(raw)}"]
    if isinstance(raw, Mapping):
        return [f"  {name}: {_flow(raw)}"]
    return [f"  {name}:", *(f"    - {_flow(entry)}" for entry in raw)]


def _flow(raw: Raw) -> str:
    """Return a raw value in YAML's flow style, where a comma parts entries and must be quoted."""
    if isinstance(raw, str):
        return json.dumps(raw, ensure_ascii=False) if "," in raw else scalar(raw)
    if isinstance(raw, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {_flow(value)}" for key, value in raw.items()) + "}"
    return "[" + ", ".join(_flow(entry) for entry in raw) + "]"


def _choices(selection: Selection, _: Translate) -> list[str]:
    """Return the alternatives the drafter may choose between, as comments."""
    lines: list[str] = []
    for section in selection.sections:
        for id_, choice in (section.wording.choose if section.wording else {}).items():
            said = "；".join(f"{option} {words}" for option, words in choice.options.items())
            default = choice.default or next(iter(choice.options), "")
            lines.append(f"#   {section.key}: {{choose: {{{id_}: {default}}}}}   # {choice.ask}：{said}")
    return ["# " + _("Wordings to choose between:"), "# sections:", *lines, ""] if lines else []


def _issue(selection: Selection, examples: bool, _: Translate) -> list[str]:
    """Return how the plan is issued: asked for in the forms that need it, a comment otherwise."""
    year, code = selection.plan.year, selection.agency.code or "某政"
    rows = [
        ("number", str(DocumentNumber(code, year, 1)), _("document number")),
        ("to", "[各下级单位]", _("to whom")),
        ("date", f"{year}-01-15", _("the day it is signed")),
    ]
    if selection.form is Form.PLAIN:
        rows = rows[2:]
        said = _("Day and form of issue: plain (the plan alone), notice or letter")
        return [f"# {said}", "# issue:", "#   form: plain", *(f"#   {key}: {value}" for key, value, _w in rows)]
    lines = ["issue:", f"  form: {selection.form}"]
    for key, value, words in rows:
        note = "  # " + _("{what}, for example {example}").format(what=words, example=value)
        lines.append(f"  {key}: {value}  # {words}" if examples else f"  {key}:{note}")
    return lines
