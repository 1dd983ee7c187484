"""What the code of a plugin looks at while it is loaded: on this what its hooks return depends, and so does a cache."""

import os
import sys
from contextlib import suppress

_LOOKS = ("open", "os.listdir", "os.scandir")
_ELSEWHERE = (
    "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty",
    "os.posix_spawn", "os.spawn", "os.startfile", "sqlite3.connect", "winreg.OpenKey", "ctypes.dlopen",
)  # fmt: skip
"""Events of Python's audit by which code asks somebody whose answer has no time stamp."""


class Watch:
    """Notes, from when it is made, the files and folders that are opened in this process."""

    def __init__(self) -> None:
        self._before = set(sys.modules)
        self._paths: set[str] = set()
        self._elsewhere = False
        sys.addaudithook(self._note)

    def _note(self, event: str, values: tuple[object, ...]) -> None:
        if event in _LOOKS and values and isinstance(values[0], str | bytes):
            self._paths.add(os.path.abspath(os.fsdecode(values[0])))
        elif event in _ELSEWHERE:
            self._elsewhere = True

    def seen(self) -> tuple[list[str], bool]:
        """Return the paths that were looked at, and whether anybody else was asked: the network, another program.

        A module counts by its source, whether or not it was read compiled; that imports list the folders of
        `sys.path` says nothing.
        """
        paths = {path for path in self._paths if not path.endswith(".pyc")}
        paths -= {os.path.abspath(entry) for entry in sys.path}
        for name in set(sys.modules) - self._before:
            with suppress(Exception):  # anything may call itself a module
                file = sys.modules[name].__file__
                paths.add(os.path.abspath(str(file))) if file else None
        return sorted(paths), self._elsewhere
