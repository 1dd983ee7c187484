"""`checks.yaml`: words, parameters and raised grades that a plugin or a plan's folder adds to our rules."""

from collections.abc import Iterator

from fangan.messages.suggest import suggest
from fangan.model.house_rules import HouseRules, HouseWord, PolicyParameter
from fangan.model.problem import Problem
from fangan.model.rule import Grade
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import parse

_FILE = ("words", "parameters", "raise")
_WORD = ("word", "instead", "regions", "reason", "grade")
_PARAMETER = ("least", "most", "unit", "words", "basis")
POLICY_UNITS = ("天", "日", "工作日", "小时", "个月", "年")
"""What a policy counts in; 天 and 日 are one."""


def read_house_rules(text: str, file: str, provider: str) -> HouseRules:
    """Read one file; raises InputRefused with every problem of it."""
    problems: list[Problem] = []
    root = parse(text, file, problems)
    fields = Fields(root, problems, _FILE)
    raised = fields.mapping("raise")
    grades = Fields(raised, problems, tuple(raised.entries)) if raised else None
    found = HouseRules(
        words=tuple(_words(fields, problems)),
        parameters=tuple(_parameters(fields, problems)),
        raised={id_: _grade(grades, id_) for id_ in grades.node.entries} if grades else {},
        places={id_: grades.place(id_) for id_ in grades.node.entries} if grades else {},
        provider=provider,
    )
    refuse(problems)
    return found


def _words(fields: Fields, problems: list[Problem]) -> Iterator[HouseWord]:
    for node in fields.mappings("words", bare="word"):
        word = Fields(node, problems, _WORD)
        yield HouseWord(
            word=word.text("word", required=True),
            instead=word.text("instead"),
            regions=word.texts("regions"),
            reason=word.text("reason"),
            grade=_grade(word, "grade"),
            place=node.place,
        )


def _parameters(fields: Fields, problems: list[Problem]) -> Iterator[PolicyParameter]:
    named = fields.mapping("parameters")
    for name in named.entries if named else ():
        node = Fields(named, problems, tuple(named.entries)).mapping(name) if named else None
        if node is None:
            continue
        said = Fields(node, problems, _PARAMETER)
        least, most = said.integer("least"), said.integer("most")
        if least is None and most is None:
            said.report("parameter-unbounded", "most", name=name)
        elif least is not None and most is not None and least > most:
            said.report("parameter-reversed", "least", name=name, least=least, most=most)
        yield PolicyParameter(
            name=name,
            least=least,
            most=most,
            unit=_known(said, "unit", POLICY_UNITS, POLICY_UNITS[0]),
            words=said.texts("words") or (name,),
            basis=said.text("basis"),
            place=node.place,
        )


def _grade(fields: Fields, key: str) -> Grade:
    text = _known(fields, key, tuple(Grade), Grade.PLAIN.value)
    return Grade(text) if text in tuple(Grade) else Grade.PLAIN


def _known(fields: Fields, key: str, known: tuple[str, ...], default: str) -> str:
    text = fields.text(key, default)
    if text not in known:
        fields.report("not-allowed", key, value=text, allowed="、".join(known), suggestion=suggest(text, known))
    return text
