"""What the names in placeholders stand for: rows, roles, the words of the agency, facts."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from fangan.assembly.issue import issuers
from fangan.assembly.program import Piece, Pieces, RefPiece, RowPiece, SimplePiece, Slot
from fangan.assembly.values import CONTACT_PARTS, FORMATS
from fangan.chinese.blanks import blank_mark
from fangan.messages.suggest import suggest
from fangan.model.agency import Agency
from fangan.model.fact import FactSpec, FactType
from fangan.model.plan import Plan
from fangan.model.problem import Problem, problem
from fangan.model.template import Condition, Literal, Placeholder, Reference, Segment, Template
from fangan.plugins.catalogue import Catalogue

if TYPE_CHECKING:
    from fangan.assembly.select import Selection

PLAN_TITLE = "方案标题"
"""The plan itself as the target of a reference by name, which is what this built-in fact is."""
_SELF = "机关.自称"
_FORMULA = "提法"
_COUNTER = FactSpec(name="序号", type=FactType.INTEGER)
_ENTRY = FactSpec(name="")
_REPEATABLE = (FactType.LIST, FactType.TABLE)


def builtin_words(catalogue: Catalogue, plan: Plan, agency: Agency) -> dict[str, str]:
    """Return the built-in facts that do not depend on other facts (docs/design.md §4)."""
    words = dict(catalogue.agencies.words(agency))
    words.pop("自称", None)  # printed as 机关.自称
    words["年度"] = str(plan.year)
    words["机关"] = agency.name
    words["机关.简称"] = agency.short
    words["发文机关"] = issuers(plan, agency)
    words["地区"] = catalogue.agencies.region(agency)
    if plan.issue.date:
        words["成文日期"] = FORMATS[FactType.DATE][""](plan.issue.date)
    return words


class Names:
    """Resolves the segments of templates into pieces; collects slots, used facts and problems."""

    def __init__(
        self,
        catalogue: Catalogue,
        agency: Agency,
        words: Mapping[str, str],
        specs: Mapping[str, FactSpec],
        day: dt.date,
    ):
        self.catalogue = catalogue
        self.agency = agency
        self.words = words
        self.specs = specs
        self.day = day
        """The day by which formulas are judged."""
        self.slots: dict[Slot, int] = {}
        self.used: set[str] = set()
        self.unfilled: dict[str, dict[str, None]] = {}
        """Roles that nobody fills, and the sections that name them."""
        self.said: set[str] = set()
        """The roles (`单位.宣传`) and words of the agency that are named."""
        self.section = ""
        self.problems: list[Problem] = []
        self.cites = False
        """Whether a condition asks for a section or an annex."""
        self.selection: Selection | None = None
        """What is compiled, for references that call a section or an item by its name."""

    def pieces(self, template: Template, scope: tuple[str, ...], section: str) -> Pieces:
        """Compile a template; `scope` holds the names being repeated here, `section` the current section's key."""
        self.section = section
        if not template:
            return ""
        compiled: list[Piece] = []
        for segment in template:
            piece = self.piece(segment, scope, section)
            if isinstance(piece, str) and compiled and isinstance(compiled[-1], str):
                compiled[-1] += piece
            else:
                compiled.append(piece)
        return compiled[0] if len(compiled) == 1 and isinstance(compiled[0], str) else tuple(compiled)

    def piece(self, segment: Segment, scope: tuple[str, ...], section: str) -> SimplePiece:
        """Compile one segment."""
        if isinstance(segment, str):
            return str(segment)
        if isinstance(segment, Placeholder):
            return self.placeholder(segment, scope)
        local = segment.target.startswith("#")
        target = section + segment.target if local else segment.target
        if not target.isascii():
            target = self._called(segment, target)
        return RefPiece(target, local, segment.format, segment.place)

    def _called(self, reference: Reference, target: str) -> str:
        """Return the id of what a reference names as people do."""
        from fangan.assembly.headings import nearest  # most texts go by ids
        from fangan.assembly.target_names import names_of_selection, target_called

        names = names_of_selection(self.selection) if self.selection else []
        found = target_called(target, names)
        if not found:
            hint = nearest(target.rpartition("#")[2], dict(names))
            self.problems.append(problem("reference-unknown", reference.place, target=target, suggestion=hint))
        return found or target

    def placeholder(self, mark: Placeholder, scope: tuple[str, ...]) -> SimplePiece:
        """Resolve one placeholder: row, role, built-in word, fact, in this order."""
        name, _, column = mark.name.partition(".")
        row, _, last = mark.name.rpartition(".")
        if mark.name in scope:
            return self._row(mark, mark.name, "")
        if row in scope:
            return self._row(mark, row, last)
        if name in scope:
            return self._row(mark, name, column)
        if name == "单位":
            return self._role(column)
        if mark.name in self.words and mark.name not in self.specs:
            self._no_format(mark)
            self.said.add(mark.name)
            return self.words[mark.name]
        if name == _FORMULA and name not in self.specs:
            self._no_format(mark)
            return self._formula(mark, column)
        if mark.name == _SELF:
            self._no_format(mark)
            return self._own_name()
        if mark.name == PLAN_TITLE:
            self._no_format(mark)
            return RefPiece(PLAN_TITLE, False, "名称", mark.place)
        spec = self.specs.get(name)
        if spec is None:
            known = [*self.specs, *self.words, _SELF, PLAN_TITLE]
            self._refuse("fact-undeclared", mark, fact=mark.name, suggestion=suggest(mark.name, known))
            return ""
        self.used.add(name)
        if column and spec.type is not FactType.CONTACT:
            return self._gathered(mark, spec, column)
        mark = _of_part(mark, column)
        if spec.type is FactType.TABLE and not mark.format:
            self._refuse("column-outside-each", mark, fact=name)
            return ""
        self._check_format(mark, FORMATS[spec.type])
        return self.slots.setdefault(Slot(name, mark.format), len(self.slots))

    def _gathered(self, mark: Placeholder, spec: FactSpec, column: str) -> SimplePiece:
        """Resolve a column outside of its rows: its sum, its entries or their number."""
        from fangan.assembly.gather import gathered  # few texts sum up a table

        kind = spec.columns.get(column)
        if spec.columns and kind is None:
            columns = "、".join(spec.columns)
            self._refuse("column-unknown", mark, fact=spec.name, column=column, columns=columns)
        elif kind is None or not mark.format:
            self._refuse("column-outside-each", mark, fact=spec.name)
        else:
            self._check_format(mark, gathered(kind.type))
            return self.slots.setdefault(Slot(spec.name, mark.format, column), len(self.slots))
        return ""

    def repeated(self, name: str, mark: Placeholder, scope: tuple[str, ...]) -> None:
        """Check that `each=` names a list or a table, or a column of lists of the row being repeated."""
        spec, table = self._spec(name), name.partition(".")[0]
        if spec is None or spec.type not in _REPEATABLE:
            columns = (f"{one.name}.{column}" for one in self.specs.values() for column in one.columns)
            known = [one for one in (*self.specs, *columns) if (s := self._spec(one)) and s.type in _REPEATABLE]
            self._refuse("each-not-a-list", mark, fact=name, suggestion=suggest(name, known))
        elif table not in (name, *scope):
            self._refuse("column-outside-row", mark, column=name, fact=table)
        else:
            self.used.add(table)

    def _spec(self, name: str) -> FactSpec | None:
        """Return the declaration of a fact, or of a table's column."""
        table, _, column = name.partition(".")
        spec = self.specs.get(table)
        return spec.columns.get(column) if spec and column else spec

    def condition(self, condition: Condition, scope: tuple[str, ...] = ()) -> None:
        """Check that a condition's fact is declared and has the part it asks for, and count it as used."""
        fact, part, mark = condition.fact, condition.part, Placeholder(condition.fact, "", condition.place)
        if condition.of_text:
            from fangan.assembly.cited import unknown_text  # few conditions ask for text

            self.cites = True
            unknown = unknown_text(self.catalogue, condition)
            self.problems.extend([unknown] if unknown else [])
            return
        spec = self.specs.get(fact)
        if spec is None:
            self._refuse("fact-undeclared", mark, fact=fact, suggestion=suggest(fact, self.specs))
            return
        self.used.add(fact)
        parts = CONTACT_PARTS if spec.type is FactType.CONTACT else tuple(spec.columns)
        if part and part not in parts:
            self._refuse("column-unknown", mark, fact=fact, column=part, columns="、".join(parts) or "（无）")
        elif part and spec.columns and fact not in scope:
            self._refuse("column-outside-row", mark, column=condition.name, fact=fact)

    def _row(self, mark: Placeholder, name: str, column: str) -> SimplePiece:
        spec = self._spec(name)
        if spec is None:
            return ""  # already reported where the repetition was declared
        column, _, part = column.partition(".")
        columns = {"序号": _COUNTER, **(spec.columns if spec.type is FactType.TABLE else {"": _ENTRY})}
        kind = columns.get(column)
        if kind is None or (part and kind.type is not FactType.CONTACT):
            self._refuse("column-unknown", mark, fact=name, column=column, columns="、".join(filter(None, columns)))
            return ""
        mark = _of_part(mark, part)
        self._check_format(mark, FORMATS[kind.type])
        return RowPiece(name, column, kind.type, mark.format)

    def _formula(self, mark: Placeholder, name: str) -> str:
        from fangan.assembly.formulas import formula  # few texts print one

        found = formula(self.catalogue, self.agency, name, self.day, mark.place)
        if isinstance(found, Problem):
            self.problems.append(found)
            return ""
        return Literal(found.text, found.place)

    def _own_name(self) -> str:
        from fangan.chinese.office_kinds import own_name  # few texts speak of who issues them like this

        return own_name(self.agency, self.words["我地"])

    def _role(self, role: str) -> str:
        self.said.add(f"单位.{role}")
        office = self.catalogue.agencies.role(self.agency, role)
        if office is None:
            self.unfilled.setdefault(role, {})[self.section] = None
            return blank_mark(f"单位.{role}")
        return office

    def _check_format(self, mark: Placeholder, known: Collection[str]) -> None:
        if mark.format not in known:
            allowed = "、".join(filter(None, known)) or "（无）"
            hint = suggest(mark.format, known)
            self._refuse("format-unknown", mark, format=mark.format, allowed=allowed, suggestion=hint)

    def _no_format(self, mark: Placeholder) -> None:
        if mark.format:
            self._refuse("format-unknown", mark, format=mark.format, allowed="（无）")

    def _refuse(self, code: str, mark: Placeholder, **values: object) -> None:
        self.problems.append(problem(code, mark.place, **values))


def _of_part(mark: Placeholder, part: str) -> Placeholder:
    """Return `{{联系人.电话}}` as what it means, the contact in the format of one of its parts."""
    return mark._replace(format=part) if part else mark
