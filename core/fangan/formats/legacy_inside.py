"""The process in which a .doc of anybody is opened: `python -m fangan.formats.legacy_inside FOLDER`.

It takes `given.doc` from the folder and leaves `answer.docx`; that there is one is all it says.
"""

import sys
from pathlib import Path

GIVEN, ANSWER = "given.doc", "answer.docx"
LARGEST_ANSWER = 64 * 1024 * 1024
"""Bytes of what it makes."""
_MEMORY = 768 * 1024 * 1024
_SECONDS = 2


def main(folder: str) -> None:
    """Make the .docx; whatever goes wrong ends the process without one."""
    _limit()
    from office_oxide import Document

    made = Path(folder, "made.docx")
    with Document.from_bytes(Path(folder, GIVEN).read_bytes(), "doc") as document:
        document.save_as(str(made))
    made.replace(Path(folder, ANSWER))


def _limit() -> None:
    """Limit what this process may use; Windows has no such limits."""
    if sys.platform != "win32":
        import resource

        limits = (resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_FSIZE, LARGEST_ANSWER), (resource.RLIMIT_CPU, _SECONDS)
        for what, most in limits:
            hard = resource.getrlimit(what)[1]
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    main(sys.argv[1])
