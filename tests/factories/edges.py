"""Documents at the edges of the page: every one ends its text, its names or its table where a page may end."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from factories import documents as make

from fangan.model.document import Annex, Document, Imprint
from fangan.model.plan import Printed

PRINTED = Printed(by=make.SIGNER + "办公室", date=make.DATE)
IMPRINT = Imprint(copy=make.COPIES, printed=PRINTED)
TITLES = (
    ("全民读书月活动方案",),
    (make.SIGNER, "关于印发全民读书月活动方案的通知"),
    (make.SIGNER, "关于印发全民读书月活动", "实施方案的通知"),
    (make.SIGNER, "关于印发全民读书月", "暨农家书屋提升", "实施方案的通知"),
)
SIGNERS = tuple(
    f"桐柏县{name}局"
    for name in ("农业农村", "教育体育", "财政", "民政", "水利", "林业", "商务", "交通运输", "文化广电和旅游")
)
LONG = "桐柏县巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作领导小组办公室"


def _lines(count: int, tail: int = 26) -> tuple[str, str]:
    """Return a paragraph of so many lines, and one of a single line."""
    return make.hanzi(28 * count - 2), make.hanzi(tail)


def _edges() -> Iterator[tuple[str, Callable[[], Document]]]:
    sealed = partial(make.signature, sealed=True)
    for count, title in enumerate(TITLES, 1):
        for lines in (2, 5, 8):
            text = make.text(*_lines(lines), title=title)
            yield f"title-{count}-{lines}", partial(make.notice, text=text, annexes=())
    for count in range(1, 10):
        text = make.text(*_lines(20))
        yield f"signers-{count}", partial(make.document, text=text, signature=sealed(*SIGNERS[:count]))
        short = make.text(*_lines(2)[:1], title=TITLES[1])
        yield f"joint-{count}", partial(make.notice, text=short, signature=sealed(*SIGNERS[:count]), note="")
        yield f"names-{count}", partial(make.document, text=text, signature=make.signature(*SIGNERS[:count]))
    for count in range(1, 13):
        annexes = tuple(make.annex(at if count > 1 else None) for at in range(1, count + 1))
        yield f"annexes-{count}", partial(make.document, *_lines(9), annexes=annexes, signature=sealed())
    for lines in range(10, 24):
        yield f"end-{lines}", partial(make.document, *_lines(lines), signature=sealed(), note="此件公开发布")
        yield f"alone-{lines}", partial(make.document, make.hanzi(28 * lines - 2), signature=make.signature())
    for rows in (1, 20, 40, 300):
        below = _lines(5) if rows > 20 else ()
        table = make.table(rows, caption="任务分工" if below else "")
        yield f"table-{rows}", partial(make.document, *_lines(3), table, *below, signature=sealed())
    wide = tuple(f"第{at}栏" for at in range(12))
    yield "table-wide", partial(make.document, make.table(20, wide), signature=sealed())
    yield from _high_rows()
    for pages in (6, 60):
        blocks = [make.hanzi(28 * 4 + at % 28) for at in range(pages * 4)]
        yield f"pages-{pages}", partial(make.notice, text=make.text(*blocks), imprint=IMPRINT)
    for count, lines in ((1, 3), (2, 3), (3, 2), (4, 3)):
        text, names = make.text(make.hanzi(28 * lines - 22), title=TITLES[3]), SIGNERS[:count]
        head = make.masthead(marks=names[:2], word="文件")
        yield f"carried-{count}", partial(make.notice, text=text, masthead=head, annexes=(), signature=sealed(*names))
    for count in range(6, 10):
        text, signed = make.text(*_lines(6), title=TITLES[3]), sealed(*SIGNERS[:count])
        head = make.masthead(marks=SIGNERS[:count], word="文件")
        yield f"marks-{count}", partial(make.notice, text=text, masthead=head, signature=signed, note="")
    yield "long-name", partial(make.document, *_lines(12), signature=sealed(LONG))
    yield "addressees", partial(make.notice, addressees="、".join(SIGNERS * 2) + "：", annexes=())
    yield "rare", partial(make.document, "镕喆翀㼆𠮷" * 40, "喆" * 26, signature=sealed())


def _high_rows() -> Iterator[tuple[str, Callable[[], Document]]]:
    """Yield tables with a row that no page holds, at every height of a page, the last row and the first among them."""
    for before in range(0, 24, 3):
        rows = tuple((str(at), make.hanzi(8), make.SIGNER) for at in range(1, before + 1))
        high = (str(before + 1), make.SIGNER, make.hanzi(1800 + 13 * before))
        after = ((str(before + 2), make.hanzi(20), make.SIGNER),) * (before % 4)
        table = replace(make.table(0, caption="任务分工" if before % 2 else ""), rows=(*rows, high, *after))
        yield f"row-high-{before}", partial(make.document, *_lines(3), table, *_lines(3), signature=make.signature())
    for count in (700, 1100, 1500, 3000):
        table = make.table(4, ("序号", "牵头单位", make.hanzi(count)), caption="任务分工" if count > 1000 else "")
        yield f"head-high-{count}", partial(make.document, *_lines(3), table, *_lines(3), signature=make.signature())
    across = tuple(f"第{at}栏" for at in range(12))
    cells = ("1", *(make.hanzi(6 + at) for at in range(10)), make.hanzi(2000))
    wide = replace(make.table(0, across, caption="任务"), rows=(cells, *make.table(6, across).rows))
    annex = Annex(key="wide", number=None, text=make.text(wide, title=("任务分工表",)))
    yield "row-high-across", partial(make.document, *_lines(3), annexes=(annex,))
    yield "row-high-alone", partial(make.document, replace(make.table(0), rows=(("1", "甲", make.hanzi(1500)),)))


EDGES: Mapping[str, Callable[[], Document]] = dict(_edges())
"""Documents by name, made when asked for."""
