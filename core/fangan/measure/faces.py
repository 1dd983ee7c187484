"""Faces and sizes as the standard names them: it fixes the kind of a face, not the name a maker sells it under."""

import re

from fangan.measure.places import Spot

FANGSONG, KAITI, HEITI, SONGTI, XIAOBIAOSONG = "仿宋", "楷体", "黑体", "宋体", "小标宋"
_KINDS = {
    FANGSONG: re.compile(r"仿宋|fang ?song|^FS", re.IGNORECASE),
    KAITI: re.compile(r"楷|kai", re.IGNORECASE),
    HEITI: re.compile(r"黑|hei", re.IGNORECASE),
    XIAOBIAOSONG: re.compile(r"小标宋|xiao ?biao ?song|XBS", re.IGNORECASE),
    SONGTI: re.compile(r"宋体|sim ?sun|宋", re.IGNORECASE),
}
_SIZES = ((42, "初号"), (36, "小初"), (26, "1号"), (24, "小1号"), (22, "2号"), (18, "小2号"), (16, "3号"),
          (15, "小3号"), (14, "4号"), (12, "小4号"), (10.5, "5号"), (9, "小5号"))  # fmt: skip
_NEAR = 0.3
_LAST_OF_FACES = "\uffff"


def is_of(face: str, kind: str) -> bool:
    """Tell whether a face is of a kind."""
    return face_kind(face) == kind


def face_kind(face: str) -> str:
    """Return the kind of a face, the face itself where it is of none of them."""
    if "微软雅黑" in face or "yahei" in face.lower():
        return face
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(face)), face)


def size_name(size: float) -> str:
    """Return a size as it is called, points where it has no name."""
    return next((name for points, name in _SIZES if abs(points - size) <= _NEAR), f"{size:g} pt")


def shown(face: str, size: float) -> str:
    """Return face and size in words."""
    return f"{face or '？'} {size_name(size)}"


def face_of(spot: Spot, *, last: bool = False, latin: bool = False) -> str:
    """Return the face of a paragraph's first words, or of its last: a heading that runs on does not reach them.

    Hanzi above U+FFFF are passed over: no face of the standard has them.
    """
    runs = [run for run in spot.paragraph.runs if run.text.strip() and min(run.text) <= _LAST_OF_FACES]
    if not runs:
        return ""
    run = runs[-1] if last else runs[0]
    return run.latin if latin else run.face
