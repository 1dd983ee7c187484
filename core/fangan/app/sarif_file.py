"""Findings as a SARIF file."""

import json
from collections.abc import Sequence
from pathlib import Path

from fangan.app.checking import CheckOutcome
from fangan.app.data.sarif import sarif_data
from fangan.messages.translation import Translate
from fangan.sources.writing import write_whole


def sarif_text(outcomes: Sequence[CheckOutcome], _: Translate) -> str:
    """Return the findings as SARIF 2.1.0, in ASCII: whatever a file held, no reader stumbles over it."""
    return json.dumps(sarif_data(outcomes, _), indent=2)


def write_sarif(outcomes: Sequence[CheckOutcome], output: str, _: Translate) -> None:
    """Write the findings to a file; raises OutputFailed as `write_whole` does."""
    write_whole(Path(output), sarif_text(outcomes, _).encode() + b"\n")
