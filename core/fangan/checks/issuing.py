"""Who issues a document, to whom and as what: as it is signed and titled, else as its plan says."""

import re
from collections.abc import Iterator

from fangan.checks.subject import DocumentSubject, PlanSubject
from fangan.chinese.office_kinds import agency_kind, office_kind
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.agency import Agency, AgencyKind, Level
from fangan.model.plan import Form

_KINDS_OF_DOCUMENT = regex(r"(?:请示|报告|通知|批复|意见|通报|函|纪要|令|方案|预案|计划|总结)\Z")
_WORDS_OF_FORMS = {Form.NOTICE: "通知", Form.LETTER: "函", Form.ORDER: "令", Form.MINUTES: "纪要"}
_PLACES = regex(r"(?:[^市县区]{1,7}?(?:省|自治区))?(?:[^市县区]{1,7}?市)?(?:[^市县区旗]{1,8}[县区旗])?")
_BETWEEN = regex("[，,；;：:]")
_RANKS = (("省",), ("市", "州", "盟"), ("县", "区", "旗"), ("镇", "乡", "街"))
"""The words of the levels, the highest first; what else begins with one is no office of that level."""
_NOT_A_LEVEL = (
    "市场",
    "市政公用",
    "市政工程",
    "市政设施",
    "市政园林",
    "市政管理",
    "市容",
    "市民",
    "州",
    "盟",
    "省级",
    "市级",
    "区域",
    "区块",
    "县域",
    "镇村",
    "乡村",
)
_BRANCHES = regex("分局|大队|中队|支队|分公司|支公司|管理部|工作站|派出")
_LEVEL_WORDS = {Level.PROVINCE: "省", Level.CITY: "市", Level.COUNTY: "县", Level.TOWNSHIP: "镇"}


class Issuing(NamedTuple):
    """What a document is as an official act.

    `names` are its issuers as they sign, `short` is what the first is called at home (县农业农村局), `kind` what it is.
    `word` is the kind of document its title ends in (通知, 函, 请示 …), '' where it has none.
    """

    names: tuple[str, ...]
    short: str
    kind: AgencyKind | None
    rank: int | None
    """Which level it stands on: an index of the levels from the province down; None where nobody knows."""
    word: str
    addressees: tuple[str, ...]

    @property
    def name(self) -> str:
        """The first issuer, '' where nobody signs."""
        return self.names[0] if self.names else ""

    @property
    def alone(self) -> bool:
        """Whether one signs, so that its powers are the document's."""
        return len(self.names) == 1

    def is_(self, office: str) -> bool:
        """Whether an office is one of the issuers, or a part of one."""
        return any(office.startswith(one) for one in (*self.names, *filter(None, [self.short])))

    def above(self, office: str) -> bool:
        """Whether an office belongs to a level above the issuer's; never of a branch that stands below."""
        if self.rank is None or office.startswith(_NOT_A_LEVEL) or _BRANCHES.search(office):
            return False
        return any(office.startswith(words) for words in _RANKS[: self.rank])


def issuing(subject: DocumentSubject) -> Iterator[Issuing]:
    """Yield what a document is, once; to be asked for by `subject.once`."""
    document = subject.document
    agency = subject.program.agency if isinstance(subject, PlanSubject) else None
    signed = document.signing_offices
    marks = document.masthead.marks if document.masthead else ()
    names = signed or tuple(one.removesuffix("文件") for one in marks) or ((agency.name,) if agency else ())
    ours = agency if agency and names and names[0] == agency.name else None
    short = ours.short if ours else _short(names[0]) if names else ""
    yield Issuing(
        names=names,
        short=short,
        kind=agency_kind(ours) if ours else office_kind(names[0]) if names else None,
        rank=_rank(ours, short),
        word=_word(subject),
        addressees=tuple(one for one in _BETWEEN.split(document.addressees) if one),
    )


def _short(name: str) -> str:
    """Return an office's name without its places, but with the word of its level: 桐柏县农业农村局 → 县农业农村局."""
    places = _PLACES.match(name)
    if not places or not places[0]:
        return name
    return name[places.end() - 1 :]


def _rank(agency: Agency | None, short: str) -> int | None:
    """Return the level an issuer stands on; a 市 that is not known by its agency may be a county's."""
    if agency:
        word = _LEVEL_WORDS.get(agency.level, "")
        own = short[:1] if short[:1] == "市" and agency.level is Level.COUNTY else word
        return next((rank for rank, words in enumerate(_RANKS) if own in words), None)
    if office_kind(short) is AgencyKind.VILLAGE:
        return 4
    if re.search(r"[镇乡](?:人民政府|党委)\Z|街道办事处\Z", short):
        return 3
    return next((rank for rank, words in enumerate(_RANKS) if short.startswith(words)), None)


def _word(subject: DocumentSubject) -> str:
    found = _KINDS_OF_DOCUMENT.search("".join(subject.document.text.title))
    return found[0] if found else _WORDS_OF_FORMS.get(subject.document.form, "")
