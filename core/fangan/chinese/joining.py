"""Lists as Chinese writes them: 甲、乙、丙 and 甲、乙和丙."""

from collections.abc import Mapping, Sequence

LIST_FORMATS: Mapping[str, tuple[str, str]] = {
    "": ("、", "、"),
    "和": ("、", "和"),
    "逗号": ("，", "，"),
    "分号": ("；", "；"),
    "顿号": ("、", "、"),
    "引号": ("", ""),
    "引号顿号": ("、", "、"),
}
"""The formats of `{{名单|格式}}`: the mark between entries, and the one before the last.

顿号 stands between marked entries, too; 引号 puts each entry in “” without a mark between: “甲”“乙”.
"""


def join_list(entries: Sequence[str], style: str = "") -> str:
    """Join entries in one of LIST_FORMATS; ValueError for another style.

    No 、 stands between neighbours that are both in 《》 or both in “”: 《甲》《乙》和《丙》
    (GB/T 15834—2011, 4.5.3.5).
    """
    if style not in LIST_FORMATS:
        raise ValueError(f"no list format {style!r}")
    if not entries:
        return ""
    between, before_last = LIST_FORMATS[style]
    if "引号" in style:
        entries = [entry if entry[:1] == "“" and entry[-1:] == "”" else f"“{entry}”" for entry in entries]
    text = entries[0]
    for position, entry in enumerate(entries[1:], start=2):
        mark = before_last if position == len(entries) else between
        marked_already = entry[:1] in ("《", "“") and text[-1:] + entry[:1] in ("》《", "”“")
        text += ("" if mark == "、" and marked_already and "顿号" not in style else mark) + entry
    return text
