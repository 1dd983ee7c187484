"""The facts one plan asks for, as an editor completes and explains them."""

from collections.abc import Mapping, Sequence

from fangan.app.data.values import raw_data
from fangan.app.questionnaire import Questions, hints
from fangan.messages.translation import CHINESE, Translate, english, translator
from fangan.model.fact import FactSpec, FactType
from fangan.schemas.facts import given
from fangan.schemas.pieces import Schema, record, said

Offered = Mapping[FactType, Sequence[str]]
"""What may be given for a fact of a type, where something is known that may."""


def facts_schema(questions: Questions, offered: Offered) -> Schema:
    """Return the schema of `facts:`, what must be given first; `offered` are the agencies and events there are.

    None is required: values may also come from a file, a command line or a superior plan.
    """
    specs = {name: spec for name, spec in questions.specs.items() if spec.derive is None}
    computed = "、".join(name for name in questions.specs if name not in specs)
    order = sorted(specs, key=lambda name: name not in questions.needed)
    chinese, comment = "要素：文本里要填的内容。", "What the texts ask for."
    if computed:
        chinese, comment = f"{chinese}\n\n自动计算、不用填的：{computed}", f"{comment} Computed: {computed}"
    return said(record({name: _fact(specs[name], questions, offered) for name in order}), chinese, comment)


def _fact(spec: FactSpec, questions: Questions, offered: Offered) -> Schema:
    """One fact; its example is told and not offered, lest it be taken over as if it were an answer."""

    def explained(_: Translate, must: str) -> str:
        told = hints(spec, questions.asked[spec.name], _)
        return f"{spec.ask}\n\n{must if spec.name in questions.needed else ''}{told}"

    words = explained(translator({"FANGAN_LANG": CHINESE}), "必填；"), explained(english, "to be given; ")
    schema = said({"title": spec.name, **given(spec)}, *words)
    if spec.type in offered:
        schema["examples"] = list(offered[spec.type])
    return schema if spec.default is None else {**schema, "default": raw_data(spec.default)}
