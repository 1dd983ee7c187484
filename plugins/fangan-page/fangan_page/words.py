"""The few words of the page's own; all others are fangan's. The Chinese is in `locale`."""

import re
from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files

from fangan.app.data.problems import ProblemData
from fangan.messages.render import LANGUAGE, as_data
from fangan.messages.translation import CHINESE, Translate
from fangan.model.problem import Problem

WORDS: Mapping[str, str] = {
    "used": "This address opens once. Run fangan page again.",
    "stale": "The plan was changed elsewhere; nothing was overwritten. What you typed is still here.",
    "unkept": "Not saved yet:",
    "not_read": "Nothing of the file was taken over:",
    "unwritable": "This cannot be written without harm to something else; please change it in plan.yaml itself.",
    "reload": "Take what is on disk",
    "differs": "What differs?",
    "undo": "Undo",
    "form": "Questions",
    "paper": "The pages",
    "found": "Findings",
    "unchecked": "It can be checked once what stands above is settled.",
    "nothing": "Nothing was found.",
    "open": "still open",
    "all_given": "everything is answered",
    "example": "for example ",
    "asked": "asked by ",
    "printed": "printed in ",
    "in_title": "the title",
    "preset": "if left empty: ",
    "last": "Last year: ",
    "take_last": "Use last year's",
    "add": "Add a row",
    "drop": "Delete row",
    "paste": "Rows can be pasted from a spreadsheet.",
    "cells_left": "Not taken over, for there is no column for it: ",
    "sheet": "Read a workbook (.xlsx)",
    "lines": "One to a line.",
    "lost": "fangan page is no longer running. Start it again; nothing saved is lost.",
    "status_403": "This window is of an earlier start; use the one that opened last.",
    "status_408": "It took too long to come in; try again.",
    "status_413": "This is too large: a file may have 32 MB.",
    "status_503": "Too much was asked for at once; nothing was changed. Try again in a moment.",
    "status_507": "The disk has no room left, or cannot be written; nothing was changed.",
    "status_other": "This could not be done and nothing was changed; load the page anew.",
    "word": "Word",
    "pdf": "PDF",
    "tracked": "Changes since last year",
    "tasks": "Tasks (.xlsx)",
    "no_tasks": "This plan charges nobody with anything, so there is no table of tasks.",
    "compare": "Compare with last year",
    "same": "Nothing differs.",
    "back": "Take back an edited Word file",
    "harvest": "What the edited file would change",
    "harvest_none": "The edited file says what the plan says already.",
    "harvest_left": "These belong nowhere for certain and are not taken:",
    "harvest_take": "Take these over",
    "choose": "— choose —",
    "date": "Pick a date",
    "more": "May be left out",
    "roles": "Who is it?",
    "sections": "Sections and items",
    "in_section": "Section: ",
    "several": "one or several",
    "issue": "How it is issued",
    "issue_form": "Form",
    "issue_number": "Document number",
    "issue_to": "Addressees",
    "issue_copy": "Copies to",
    "issue_signed": "Signed by",
    "issue_date": "Day it is signed",
    "issue_printed": "Imprint",
    "issue_printed_by": "Printed by",
    "issue_printed_date": "Printed on",
    "issue_secrecy": "Secrecy",
    "issue_urgency": "Urgency",
    "issue_copies": "Copy number",
    "issue_signatory": "Signatory (for reports upward)",
    "whose": "wording: ",
    "own": "this plan",
    "own_words": "Other words for this paragraph",
    "own_hint": "A value goes to its question; anything else becomes the plan's own wording, in sections/. Undo helps.",
    "own_key": "Arrow keys go from paragraph to paragraph, Enter opens one.",
    "save": "Save",
    "close": "Close",
    "fix": "Correct it: ",
    "fix_drop": "Delete it",
    "skip": "To the questions",
    "leave": "Other plans",
    "begin": "Begin a plan",
    "begin_new": "A new plan",
    "begin_outline": "What is it for?",
    "begin_agency": "Who issues it?",
    "begin_agency_hint": "From the province down: 河南省/南阳市/桐柏县/农业农村局. One not listed is made of this.",
    "office": "Nobody has described this office. Check what its path tells:",
    "office_check": "This office is not on the list. Check how it is described, then begin.",
    "office_name": "Full name, as it signs",
    "office_short": "Short name, as the text speaks of it",
    "office_level": "Level",
    "office_kind": "What it is",
    "office_kind_auto": "as its name tells",
    "office_code": "Code in document numbers",
    "office_sector": "Line of work",
    "office_roles": "Who does what there?",
    "begin_year": "Year",
    "begin_make": "Begin",
    "begin_there": "Plans in this folder",
    "begin_open": "Open",
    "begin_roll": "Next year's from it",
    "begin_import": "From an old document",
    "begin_import_hint": "A Word file or text; whatever is in it becomes a plan of its own.",
    "begin_old_agency": "Who issues it, if the document does not say so",
    "begin_old_year": "Its year, if the document does not say so",
    "begin_file": "Old document",
    "begin_library": "From the library",
    "begin_use": "Use it",
    "begin_headings": "Parts: ",
    "none": "None.",
}
"""The words in English by the names they have in the page; the Chinese is looked up by them."""

REMEDIES: Mapping[str, str] = {
    "plan-without-date": "Give the day it is signed under “How it is issued” once it is known.",
    "import-no-title": "Write the title above the text of the old document, and import it again.",
    "import-no-agency": "Begin anew with the old document, and say beside it who issues it.",
    "import-no-year": "If it is another, begin anew with the old document, and say beside it which.",
    "import-year-guessed": "If it is another, begin anew with the old document, and say beside it which.",
    "import-day-incomplete": "Complete the day in the old document, and import it again.",
    "file-not-found": "Put the plan file back into its folder, then take what is on disk.",
    "harvest-plan-changed": "Undo what was changed since the file was made, or make the edits on the paper.",
    "harvest-literal": "Look it over; where values shall go on following their questions, undo it.",
    "value-not-agency": "Write its path or its full name.",
    "cell-not-agency": "Write its path or its full name.",
    "value-not-event": "Write one of these names.",
    "cell-not-event": "Write one of these names.",
    "number-example": "Put the real number here.",
    "issue-missing": "Answer it here.",
    "issue-not-printed": "Empty it, or choose another form.",
    "variant-expired": "Ask whoever publishes it for the new one, or leave the part out under “Sections and items”.",
    "act-of-ones-own": "Name who issues it under “Signed by”.",
    "role-unfilled": "Give it under “Who is it?”.",
    "role-not-named": "Empty it: nothing printed asks for it.",
    "choice-needed": "Choose one under “Sections and items”.",
    "list-without-items": "Tick the items it announces under “Sections and items”.",
    "list-without-entries": "Answer what it announces, or word it otherwise on the paper.",
    "value-not-contact": "Fill in the name and the telephone each in its own field.",
    "fact-missing": "Answer it here.",
    "item-required": "Tick it again.",
    "section-required": "Tick it again.",
    "section-emptied": "Leave one item ticked, or take the tick from the whole section.",
}
"""What is to be done on the page where a message tells what to write into a file, by the code of the message."""


_CELL = re.compile(r"#(.*![A-Z]+\d+)$")
"""Where a workbook's name ends and a cell's begins."""


def language(translate: Translate) -> str:
    """Return the language of the page, as HTML names it."""
    return "zh-CN" if translate(LANGUAGE) == CHINESE else "en"


def say(word: str, translate: Translate) -> str:
    """Return a word in the language of `translate`."""
    return _said(WORDS[word], translate)


def told(one: Problem, translate: Translate) -> ProblemData:
    """Return a message as data: with the cell of a workbook, and what is to be done on the page if another thing."""
    said = on_page(as_data(one, translate), translate)
    cell = _CELL.search(one.place.file) if one.place else None
    return {**said, "what": f"{cell[1]} {said['what']}"} if cell else said


def on_page(said: ProblemData, translate: Translate) -> ProblemData:
    """Return a message with what is to be done about it on the page."""
    code = said["code"]
    return {**said, "remedy": _said(REMEDIES[code], translate)} if code in REMEDIES else said


def _said(text: str, translate: Translate) -> str:
    return _chinese().gettext(text) if translate(LANGUAGE) == CHINESE else text


def page_words(translate: Translate) -> dict[str, str]:
    """Return all words, for the page and its script."""
    return {word: say(word, translate) for word in WORDS}


@cache
def _chinese() -> GNUTranslations:
    with files("fangan_page").joinpath("locale/zh_CN/LC_MESSAGES/fangan_page.mo").open("rb") as file:
        return GNUTranslations(file)
