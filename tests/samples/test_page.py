"""docs/samples.md and its images are what the samples give today; half of all text is shared."""

import re
import subprocess
import sys

import pytest
from samples.conftest import NAMES, SAMPLES

DOCS = SAMPLES.parent / "docs"
MOST = 60 * 1024


def test_the_page_and_its_images_were_made_from_todays_words() -> None:
    command = [sys.executable, str(DOCS / "make_samples.py"), "--check"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), f"{ran.stderr}\npython docs/make_samples.py --images"


def test_a_third_of_all_text_is_worded_by_a_line_that_two_samples_print() -> None:
    found = re.search(r"\*\*(\d+)% of all text", (DOCS / "samples.md").read_text("utf-8"))
    assert found is not None
    assert int(found[1]) >= 33  # some samples are there for their form and word everything themselves


def test_every_sample_stands_on_the_page() -> None:
    page = (DOCS / "samples.md").read_text("utf-8")
    assert [name for name in NAMES if f"](../samples/{name}/plan.yaml)" not in page] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_has_a_small_image(name: str) -> None:
    image = (DOCS / "images" / "samples" / f"{name}.png").read_bytes()
    assert image.startswith(b"\x89PNG")
    assert len(image) <= MOST
