"""The fenced examples of the documents: what each is, by its language line."""

from collections.abc import Iterator
from dataclasses import dataclass

from project.checkout import ROOT

PAGES = (
    *(p.name for p in sorted(ROOT.glob("*.md"))),
    *(str(p.relative_to(ROOT)) for p in sorted((ROOT / "docs").rglob("*.md"))),
)


@dataclass(frozen=True, slots=True)
class Fence:
    """An example: `language kind name=value…` and its text; `line` is where its text begins."""

    page: str
    line: int
    language: str
    kind: str
    options: dict[str, str]
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line} {self.kind or self.language}"


def fences(page: str) -> Iterator[Fence]:
    """Yield every fenced block of a page; four backticks fence what itself holds three."""
    lines = (ROOT / page).read_text("utf-8").split("\n")
    at = 0
    while at < len(lines):
        mark = lines[at][: len(lines[at]) - len(lines[at].lstrip("`"))]
        at += 1
        if len(mark) < 3:
            continue
        end = lines.index(mark, at)
        language, *words = lines[at - 1].removeprefix(mark).split() or [""]
        options = dict(word.split("=", 1) for word in words if "=" in word)
        kind = words[0] if words and "=" not in words[0] else ""
        yield Fence(page, at + 1, language, kind, options, "\n".join(lines[at:end]) + "\n")
        at = end + 1


def all_fences() -> list[Fence]:
    return [fence for page in PAGES for fence in fences(page)]
