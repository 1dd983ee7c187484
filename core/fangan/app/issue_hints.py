"""How a new plan is issued: its number, whom it is for and its day, asked for in the forms that need them."""

from fangan.assembly.select import Selection
from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.office_kinds import agency_kind
from fangan.messages.translation import Translate
from fangan.model.agency import AgencyKind
from fangan.model.plan import Form
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.plugins.catalogue import Catalogue

_NO_CODE = "某政"
"""What stands for the code of an agency that has none, in examples."""


def example_number(selection: Selection, file: str) -> list[Problem]:
    """Tell that the number filled in as an example begins with nobody's code."""
    if selection.form is Form.PLAIN or selection.agency.code:
        return []
    name = selection.agency.name
    return [problem("number-example", Place(file), Severity.WARNING, code=_NO_CODE, agency=name)]


def _addressees(catalogue: Catalogue, selection: Selection) -> str:
    """Return whom a notice may go to: a department gives no orders to the governments below."""
    words = catalogue.agencies.words(selection.agency)
    if agency_kind(selection.agency) is AgencyKind.DEPARTMENT:
        return f"{words['本级']}直有关单位"
    return words["下级"]


def issue_lines(catalogue: Catalogue, selection: Selection, examples: bool, _: Translate) -> list[str]:
    """Return how the plan is issued: asked for in the forms that need it, a comment otherwise."""
    year, code = selection.plan.year, selection.agency.code
    number = str(DocumentNumber(code or _NO_CODE, year, 1))
    rows = [
        ("number", number, _("document number") if code else _("document number; 某政 stands for the agency's code")),
        ("to", f"[{_addressees(catalogue, selection)}]", _("to whom")),
        ("date", f"{year}-01-15", _("the day it is signed")),
    ]
    forms = _("form of issue: plain (the plan alone), notice or letter; these two need number and to")
    shown = examples and selection.form is not Form.PLAIN
    asked = [f"{key}: {value}  # {words}" for key, value, words in rows]
    if not shown:  # an example behind a colon would be issued as if somebody had meant it
        note = _("{what}, for example {example}")
        asked = [f"{key}:  # {note.format(what=words, example=value)}" for key, value, words in rows]
    if selection.form is Form.PLAIN:
        said = _("How it is issued; take the # away from “issue:” and from the lines you want")
        return [f"# {said}", "#issue:", f"  #form: plain  # {forms}", *(f"  #{one}" for one in asked)]
    return ["issue:", f"  form: {selection.form}  # {forms}", *(f"  {one}" for one in asked)]
