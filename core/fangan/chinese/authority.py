"""Who may direct whom, by what they are: only what is sure is denied (《党政机关公文处理工作条例》, art. 14–17)."""

import re

from fangan.chinese.office_kinds import office_kind
from fangan.late.patterns import regex
from fangan.model.agency import AgencyKind

_DIRECTED_ONLY_WITH_LEAVE = (
    AgencyKind.DEPARTMENT, AgencyKind.COORDINATION, AgencyKind.MASS, AgencyKind.INSTITUTION
)  # fmt: skip
"""Who writes to committees and governments below only with the leave of its own."""
_GOVERNING = (AgencyKind.PARTY, AgencyKind.GOVERNMENT, AgencyKind.DISPATCHED)
_OF_THE_PARTY = regex(
    r"(?:中共.*|[省市县区州盟旗地镇乡]委|党委|党工委)(?:办公室|办公厅|办|农办|编办|网信办|巡察办|.{2,6}部|.{2,6}工委|政法委)"
    r"|[省市县区州盟旗]?(?:纪委|纪委监委)|中共.*委员会|[省市县区州盟旗地]委"
)
_OF_THE_GOVERNMENT = (AgencyKind.DEPARTMENT, AgencyKind.GOVERNMENT)


def of_the_party(office: str) -> bool:
    """Whether an office is the Party's, by its name: 县委宣传部, 县纪委."""
    return _OF_THE_PARTY.fullmatch(office) is not None


def may_direct(kind: AgencyKind | None, addressee: str) -> bool:
    """Whether an agency of a kind may send instructions to an addressee below it without anybody's leave.

    A department may write to governments, but direct them only with the leave of its own (art. 16, para. 2).
    """
    if kind not in _DIRECTED_ONLY_WITH_LEAVE or not addressee.startswith(("各", "有关")):
        return True
    return all(office_kind(one) not in _GOVERNING for one in re.split("[、，]", addressee))


def may_task(kind: AgencyKind | None, issuer: str, office: str) -> bool:
    """Whether an issuer may give an office a task of its own accord.

    Who is not the Party's gives its offices none; a mass organisation gives the government's none either.
    """
    if of_the_party(office) and kind is not None:
        return kind is AgencyKind.PARTY or of_the_party(issuer) or kind is AgencyKind.COORDINATION
    return kind is not AgencyKind.MASS or office_kind(office) not in _OF_THE_GOVERNMENT
