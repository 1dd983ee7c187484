"""PDFs of a batch are made many at once and never twice alike: what is there stays, and the rest is made."""

from itertools import count
from pathlib import Path

import pytest

from fangan.app.batching import BatchWish, run_batch
from fangan.formats import pdf

ROWS = 40


@pytest.fixture
def printed(office, workspace, monkeypatch):
    """Return what makes the rows as PDFs whose bytes tell when they were made; `calls` of the writer go well."""
    made = count(1)

    def run(*, calls=99, changed=-1, **wish):
        left = iter(range(calls))

        def write_several(documents, environ):
            if next(left, None) is None:
                raise KeyboardInterrupt
            return [b"%PDF " + str(next(made)).rjust(6).encode() for _ in documents]

        monkeypatch.setattr(pdf, "write_several", write_several)
        lines = (f"第{n}小学,活动{n},2026-05-{'02' if n == changed else '01'}" for n in range(ROWS))
        office.write("t.csv", "\n".join(["学校,活动名称,开始日期", *lines]))
        asked = BatchWish(plan="plan", tables=("t.csv",), output="out/{学校}.pdf", workers=1, **wish)
        return run_batch(workspace, asked)

    return run


def files():
    return {path.name: path.read_bytes() for path in Path("out").glob("*.pdf")}


def test_a_run_of_pdfs_that_was_stopped_goes_on_behind_the_last_that_was_written(printed):
    with pytest.raises(KeyboardInterrupt):
        printed(calls=2)
    before = files()
    outcome = printed(resume=True)
    assert (outcome.kept, outcome.made) == (len(before), ROWS - len(before)) == (32, 8)
    assert {name: files()[name] for name in before} == before


def test_a_pdf_that_is_gone_or_whose_row_has_changed_is_made_again_and_no_other(printed):
    printed()
    before = files()
    Path("out/第3小学.pdf").unlink()
    outcome = printed(resume=True, changed=7)
    after = files()
    assert (outcome.kept, outcome.made) == (ROWS - 2, 2)
    assert {name for name in after if after[name] != before[name]} == {"第3小学.pdf", "第7小学.pdf"}
