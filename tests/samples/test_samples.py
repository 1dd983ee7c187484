"""What every sample plan keeps: it is what an office could send out."""

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from samples.conftest import SAMPLES, Sample, compose

from fangan.chinese.numerals import heading_number
from fangan.model.document import Paragraph
from fangan.model.problem import Severity

CORPUS = Path(os.environ.get("FANGAN_CORPUS") or SAMPLES.parents[1] / "shared" / "corpus")
RUN = 16
"""So many hanzi in a row are no coincidence."""
NAMES = re.compile("《[^》]*》|习近平新时代中国特色社会主义思想|巩固拓展脱贫攻坚成果同乡村振兴有效衔接")
"""What everybody must call by the same name."""


def test_a_sample_composes_without_a_warning(sample: Sample) -> None:
    told = [found for found in sample.composition.problems if found.severity is not Severity.NOTE]
    assert told == []


def test_a_sample_is_as_long_as_such_plans_are(sample: Sample) -> None:
    printed = sum(len("".join(line.split())) for line in sample.running)
    assert 900 <= printed <= 3_500


def test_numbers_follow_one_another(sample: Sample) -> None:
    for text in sample.texts:
        counters = [0] * 5
        for block in text.blocks:
            if isinstance(block, Paragraph) and block.level:
                counters[block.level :] = [counters[block.level] + 1, *[0] * (4 - block.level)]
                assert block.number == heading_number(block.level, counters[block.level]), block.heading or block.text


def test_nothing_is_left_to_be_filled_in(sample: Sample) -> None:
    assert [line for line in sample.lines if re.search(r"【待填|\{\{|\}\}|｛｛", line)] == []


def test_punctuation_between_hanzi_is_full_width(sample: Sample) -> None:
    half = re.compile(r"(?<=[一-鿿])[,.;:?!()\"'<>\[\]]|[,;?!()\"'<>\[\]](?=[一-鿿])")
    assert [line for line in sample.lines if half.search(re.sub(r"^（?\d+）?\.", "", line))] == []


def test_every_annex_that_is_cited_exists(sample: Sample) -> None:
    annexes = sample.document.annexes
    labels = {annex.label for annex in annexes}
    cited = {found for line in sample.lines for found in re.findall(r"(?:见|填写|按照)附件(?:\d+)?", line)}
    assert {found[found.index("附") :] for found in cited} <= labels


def test_no_two_samples_are_alike() -> None:
    samples = [compose(folder.name) for folder in SAMPLES.iterdir()]
    bodies = {tuple(sample.lines) for sample in samples}
    assert len(bodies) == len(samples)


@cache
def corpus() -> frozenset[str]:
    """Collect every run of RUN hanzi in the plans that were collected elsewhere."""
    if not CORPUS.is_dir():
        pytest.skip(f"the collected plans are not here: {CORPUS}")
    lines = [line for file in CORPUS.glob("*.txt") for line in file.read_text("utf-8").splitlines()]
    return frozenset(runs(lines))


def runs(lines: Iterable[str]) -> Iterator[str]:
    """Yield every run of RUN hanzi; names are left out."""
    for line in lines:
        for hanzi in re.findall(rf"[一-鿿]{{{RUN},}}", NAMES.sub("，", line)):
            yield from (hanzi[at : at + RUN] for at in range(len(hanzi) - RUN + 1))


def test_no_sentence_is_taken_from_the_plans_that_were_collected(sample: Sample) -> None:
    assert corpus() & set(runs(sample.lines)) == set()
