"""What operating systems say of a call that failed, marked here because their words are not ours to collect from.

Nothing imports this module when the program runs: a message whose value `reason` is one of them says it in its own
language, and data for programs keep it as the system said it.
"""

from fangan.messages.translation import mark

SYSTEM_WORDS = (
    mark("Operation not permitted"),
    mark("No such file or directory"),
    mark("Interrupted system call"),
    mark("Input/output error"),
    mark("Bad file descriptor"),
    mark("Cannot allocate memory"),
    mark("Permission denied"),
    mark("Device or resource busy"),
    mark("File exists"),
    mark("Invalid cross-device link"),
    mark("No such device"),
    mark("Not a directory"),
    mark("Is a directory"),
    mark("Invalid argument"),
    mark("Too many open files in system"),
    mark("Too many open files"),
    mark("Text file busy"),
    mark("File too large"),
    mark("No space left on device"),
    mark("Read-only file system"),
    mark("Too many links"),
    mark("Broken pipe"),
    mark("File name too long"),
    mark("Directory not empty"),
    mark("Too many levels of symbolic links"),
    mark("Disk quota exceeded"),
    mark("Operation not supported"),
    mark("Stale file handle"),
    mark("No such device or address"),
    mark("Connection timed out"),
    mark("Transport endpoint is not connected"),
)
