"""Messages of the library of past plans."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "library-missing": Message(
        "There is no library here yet",
        "File the first plans with “fangan library add”, or name the file with --library",
    ),
    "library-damaged": Message(
        "The library is damaged ({reason}); nothing was changed in it",
        "Put a backup in its place, or move it away and file the plans again with “fangan library add”",
    ),
    "library-foreign": Message(
        "This is a file of another program, not a library; nothing was changed in it",
        "Name another file with --library or FANGAN_LIBRARY",
    ),
    "library-newer": Message(
        "The library is of version {version}, this fangan knows versions up to {known}; nothing was changed in it",
        "Install a newer fangan, or name another file with --library",
    ),
    "library-busy": Message(
        "Somebody else has been writing to the library all the time ({reason})",
        "Try again in a while; what was filed before stays",
    ),
    "library-full": Message(
        "The disk of the library is full ({reason}); the plan was not filed", "Make room, and file it again"
    ),
    "library-unwritable": Message(
        "The library cannot be written or opened ({reason})",
        "See that its folder exists and may be written, or name another file with --library or FANGAN_LIBRARY",
    ),
    "library-unreadable": Message(
        "Reading or writing the library failed ({reason})",
        "See that the disk or the network drive is there, and try again",
    ),
}
