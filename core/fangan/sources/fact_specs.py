"""Read fact declarations: the `facts:` of a section's head or of an outline."""

from fangan.late.patterns import regex
from fangan.model.fact import BUILT_IN, Carry, Derive, FactSpec, FactType, Raw
from fangan.model.problem import Problem, problem
from fangan.sources.fields import Fields
from fangan.sources.nodes import MappingNode, Node, ScalarNode, raw

_KEYS = ("type", "ask", "carry", "optional", "default", "one-of", "example", "columns", "derive", "share")
_OPERATIONS = ("ordinal", "weekday", "year", "count", "sum", "offset")
_STANDING = (FactType.CONTACT, FactType.EVENT)
"""Types whose facts stay from year to year, unless they say otherwise."""
FACT_NAME = regex(r"[^\W_][\w·]*")


def read_fact_specs(
    node: MappingNode | None, problems: list[Problem], taken: frozenset[str] = BUILT_IN
) -> dict[str, FactSpec]:
    """Read `{name: {type: …, ask: …}}`; a bare text stands for `{ask: text}`; `taken` names are refused."""
    specs: dict[str, FactSpec] = {}
    if node is None:
        return specs
    for name, entry in node.entries.items():
        value: Node = entry
        place = node.keys[name].place
        if not FACT_NAME.fullmatch(name):
            problems.append(problem("bad-fact-name", place, fact=name))
        if name in taken:
            problems.append(problem("fact-name-taken", place, fact=name))
        if isinstance(value, ScalarNode):
            value = MappingNode.around("ask", value)
        if not isinstance(value, MappingNode):
            problems.append(problem("not-a-mapping", value.place, key=name))
            continue
        specs[name] = _spec(name, Fields(value, problems, _KEYS), problems)
    return specs


def _spec(name: str, fields: Fields, problems: list[Problem]) -> FactSpec:
    derive = _derive(fields.mapping("derive"), problems)
    kind = fields.choice("type", FactType, FactType.TEXT)
    usual = Carry.STANDING if kind in _STANDING else Carry.ANNUAL
    carry = fields.choice("carry", Carry, Carry.DERIVED if "derive" in fields else usual)
    if carry and (carry is Carry.DERIVED) != ("derive" in fields):
        fields.report("derive-and-carry", "carry", fact=name)
    ask = fields.text("ask")
    if not ask and "derive" not in fields:
        problems.append(problem("fact-without-question", fields.node.place, fact=name))
    columns = read_fact_specs(fields.mapping("columns"), problems, frozenset())
    if kind and (kind is FactType.TABLE) != bool(columns):
        fields.report("columns-and-table", "type", fact=name)
    for column in columns.values():
        if column.type is FactType.TABLE:
            problems.append(problem("bad-column-type", column.place, column=column.name, type=column.type))
    return FactSpec(
        name=name,
        type=kind or FactType.TEXT,
        ask=ask,
        carry=carry or usual,
        optional=fields.flag("optional"),
        default=_raw(fields, "default"),
        one_of=fields.texts("one-of"),
        example=_raw(fields, "example"),
        columns=columns,
        derive=derive,
        share=fields.flag("share"),
        place=fields.node.place,
    )


def _raw(fields: Fields, key: str) -> Raw | None:
    node = fields.node.entries.get(key)
    return None if node is None else raw(node)


def _derive(node: MappingNode | None, problems: list[Problem]) -> Derive | None:
    if node is None:
        return None
    found = [name for name in _OPERATIONS if name in node.entries]
    extra = ("days", "workdays") if "offset" in found else ()
    fields = Fields(node, problems, (*_OPERATIONS, *extra))
    if not found and node.entries:
        return None  # the one key there is has been reported as unknown
    if len(found) != 1:
        problems.append(problem("bad-derive", node.place, allowed="、".join(_OPERATIONS)))
        return None
    return Derive(
        operation=found[0],
        source=fields.text(found[0], required=True),
        days=fields.integer("days", 0) or 0,
        workdays=fields.integer("workdays", 0) or 0,
    )
