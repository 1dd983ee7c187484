"""How the plan is issued: 版头, 主送, 署名 and 版记 from `issue:`, checked against GB/T 9704—2012."""

from collections.abc import Iterator

from fangan.chinese.blanks import blank_mark
from fangan.chinese.lexicon.document_numbers import parse_document_number
from fangan.chinese.lexicon.urgency import ON_PAPER
from fangan.late.patterns import regex
from fangan.model.agency import Agency, AgencyKind
from fangan.model.document import Attendance, Imprint, Masthead, Signature
from fangan.model.plan import ACT_NAMES, FORM_NAMES, Act, Form, Issue, Plan
from fangan.model.problem import Problem, Severity, problem

_COPIES = regex(r"\d{6}")
_SECRECY = regex(r"(?:绝密|机密|秘密)(?:★(?:[1-9]\d*年|长期|[1-9]\d*个月))?")
_WORDS = {Form.NOTICE: "文件", Form.ORDER: "令", Form.MINUTES: "会议纪要"}
"""What stands behind the names of a 发文机关标志 (7.2.4, 10.2, 10.3)."""
_ATTENDANCE = {"出席": "present", "请假": "excused", "列席": "observers"}
_ORDER_NUMBER = regex(r"第[1-9]\d*号")
_NEEDED = {
    Form.NOTICE: ("number", "to", "date"),
    Form.LETTER: ("number", "to", "date"),
    Form.ORDER: ("number", "signatory", "post", "date"),
}
_NAMED = 3
"""Offices that a title names one by one."""
_REGIONS = ("省", "市", "区", "县", "州", "盟", "旗", "乡", "镇", "苏木", "街道")


def signers(plan: Plan, agency: Agency, form: Form) -> tuple[str, ...]:
    """Return who signs: as the plan says, or the agency itself where the document must be signed."""
    issue = plan.issue
    if issue.signed or form is Form.MINUTES or (form is Form.PLAIN and issue.date is None):
        return issue.signed
    return (agency.name,)


def issuers(plan: Plan, agency: Agency) -> str:
    """Return who issues the plan as its title names them (条例, 第九条): up to three, else the lead one's 等六部门."""
    names = plan.issue.signed or (agency.name,)
    if len(names) <= _NAMED:
        return " ".join(names)
    from fangan.chinese.numerals import to_hanzi  # few documents have so many
    from fangan.chinese.office_kinds import office_kind

    kind = "部门" if {office_kind(name) for name in names} == {AgencyKind.DEPARTMENT} else "单位"
    return f"{names[0]}等{to_hanzi(len(names))}{kind}"


def masthead(plan: Plan, agency: Agency, form: Form) -> Masthead | None:
    """Build the 版头; a plain plan has none."""
    if form is Form.PLAIN:
        return None
    issue = plan.issue
    names = signers(plan, agency, form) or (agency.name,)
    word = _WORDS.get(form, "")
    if issue.mark:
        marks: tuple[str, ...] = (issue.mark,)
    elif len(names) > 1:
        marks = names
    else:
        marks = (names[0] + word,)
    return Masthead(
        marks=marks,
        word=word if len(marks) > 1 else "",
        number=issue.number or ("" if form is Form.MINUTES else blank_mark("发文字号")),
        signatories=issue.signatory if form is Form.NOTICE else (),
        copies=issue.copies,
        secrecy=issue.secrecy,
        urgency=issue.urgency,
    )


def addressees(issue: Issue, form: Form) -> str:
    """Return the 主送机关 line with its full-width colon (7.3.2), '' when a plain plan has none."""
    if issue.to:
        return "，".join(issue.to) + "："
    return "" if form not in (Form.NOTICE, Form.LETTER) else blank_mark("主送机关") + "："


def signature(plan: Plan, agency: Agency, form: Form) -> Signature | None:
    """Build 署名 and 成文日期 (7.3.5); None when the plan is neither signed nor dated."""
    issue = plan.issue
    if form is Form.ORDER:
        names = issue.signatory or (blank_mark("签发人"),)
        posts = (*issue.post, *[""] * len(names))[: len(names)]
        return Signature(names=names, date=issue.date, sealed=False, posts=posts)
    names = signers(plan, agency, form)
    if not names and (form is not Form.MINUTES or issue.date is None):
        return None
    sealed = plan.issue.sealed if plan.issue.sealed is not None else form in (Form.NOTICE, Form.LETTER)
    return Signature(names=names, date=plan.issue.date, sealed=sealed)


def attendance(issue: Issue) -> tuple[Attendance, ...]:
    """Build the list of those at a meeting (10.3); empty but in minutes."""
    said = ((label, getattr(issue, key)) for label, key in _ATTENDANCE.items())
    return tuple(Attendance(label, names) for label, names in said if names)


def imprint(issue: Issue, form: Form) -> Imprint | None:
    """Build the 版记 (7.4); a letter's shows only 抄送 (10.1)."""
    printed = None if form is Form.LETTER else issue.printed
    return Imprint(copy=issue.copy, printed=printed) if issue.copy or printed else None


def with_names_of(key: str, form: Form) -> dict[str, str]:
    """Return a key of `issue:` and a form as values of a problem, with what people call them."""
    from fangan.sources.meanings import usual_name  # only where something is wrong

    of_form = next(name for name, named in FORM_NAMES.items() if named is form)
    key = key.rstrip("_")
    return {"key": key, "key.name": usual_name(key), "form": form.value, "form.name": of_form}


def issue_problems(plan: Plan, agency: Agency, form: Form, gap: Severity = Severity.ERROR) -> list[Problem]:
    """Check the `issue:` part: what the form needs is there, and everything has its official shape.

    `gap` is what it weighs that something is still missing.
    """
    issue, place = plan.issue, plan.issue.place or plan.place
    missing = {key: place for key in _NEEDED.get(form, ()) if not getattr(issue, key)} | dict(issue.blanks)
    found = [problem("issue-missing", where, gap, **with_names_of(key, form)) for key, where in missing.items()]
    if form is Form.ORDER:
        found.extend(_order_problems(issue))
    elif form is not Form.MINUTES:  # these are numbered as the meeting's office likes
        found.extend(_number_problems(issue, agency))
    if form is Form.MINUTES and issue.mark and not issue.mark.endswith("纪要"):
        found.append(problem("bad-mark", place, value=issue.mark, words="纪要"))
    if form is Form.NOTICE and issue.act in (Act.FORWARD, Act.ENDORSE) and issue.signed in ((), (agency.name,)):
        act = next(name for name, act in ACT_NAMES.items() if act is issue.act)
        found.append(problem("act-of-ones-own", place, act=act, agency=agency.name))
    found.extend(_region_problems(plan, agency))
    for key, value, pattern in (("copies", issue.copies, _COPIES), ("secrecy", issue.secrecy, _SECRECY)):
        if value and not pattern.fullmatch(value):
            found.append(problem(f"bad-{key}", place, value=value))
    if issue.urgency and issue.urgency not in ON_PAPER:
        found.append(problem("bad-urgency", place, value=issue.urgency, allowed="、".join(ON_PAPER)))
    if issue.printed and issue.date and issue.printed.date < issue.date:
        found.append(problem("printed-before-date", place, printed=issue.printed.date, date=issue.date))
    return found


def _region_problems(plan: Plan, agency: Agency) -> Iterator[Problem]:
    """Refuse a bare region as issuer: 桐柏县 signs nothing, 桐柏县人民政府 does."""
    if agency.kind or agency.name != agency.path.rpartition("/")[2] or not agency.name.endswith(_REGIONS):
        return
    from fangan.chinese.offices import governing_body  # most issuers are offices
    from fangan.chinese.places import read_places
    from fangan.chinese.refusal import Refusal

    try:
        place = read_places(agency.path)[-1]
    except Refusal:  # called like a region, and none: 开发区
        return
    body = governing_body(place)
    where = plan.places.get("agency", plan.place)
    values = {"name": agency.name, "path": f"{agency.path}/{body}", "office": place.full + body}
    yield problem("region-issues-nothing", where, **values)


def _order_problems(issue: Issue) -> Iterator[Problem]:
    """Check what an order says otherwise than a notice: its number (第12号) and the last word of its mark (10.2)."""
    if issue.number and not _ORDER_NUMBER.fullmatch(issue.number):
        yield problem("bad-order-number", issue.place, value=issue.number)
    if issue.mark and not issue.mark.endswith("令"):
        yield problem("bad-mark", issue.place, value=issue.mark, words="令")
    if issue.signatory and issue.post and len(issue.signatory) != len(issue.post):
        yield problem("post-each", issue.place, names=len(issue.signatory), posts=len(issue.post))


def _number_problems(issue: Issue, agency: Agency) -> list[Problem]:
    """Check 发文字号 (7.2.5): full year in 〔〕, no 第, no zero padding; its year and code agree with the rest."""
    if not issue.number:
        return []
    number = parse_document_number(issue.number)
    if number is None or number.number is None:
        return [problem("bad-number", issue.place, value=issue.number)]
    found = []
    if issue.date and number.year != issue.date.year:
        found.append(problem("number-year", issue.place, Severity.WARNING, value=issue.number, year=issue.date.year))
    issued_by_it = not issue.signed or issue.signed[0] == agency.name
    if issued_by_it and agency.code and not number.agency.startswith(agency.code):
        found.append(problem("number-code", issue.place, Severity.WARNING, value=issue.number, code=agency.code))
    return found
