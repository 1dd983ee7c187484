"""Packages that misbehave, one behaviour each: what stands in their `__init__.py`, and what is to be said of them.

A behaviour that harms nobody but the process it happens in is none that anything need be said of: its code is ''.
"""

HOOK = "from fangan import hookimpl\n{before}\n@hookimpl\ndef fangan_{kind}():\n    {body}\n"
AGENCY = """
from fangan.model.agency import Agency, Level
ONE = dict(path='甲省', name='甲省', short='省', level=Level.PROVINCE)
"""
EVENT = "from datetime import date\nfrom fangan.model.event import Event"


def hook(body: str, kind: str = "agencies", before: str = AGENCY) -> str:
    """Return code with one hook."""
    return HOOK.format(before=before, kind=kind, body=body)


ENDS = {
    "exits": "import sys\nsys.exit(0)",
    "exits with words": "raise SystemExit('再见')",
    "quits": "quit()",
    "interrupts": "raise KeyboardInterrupt",
    "raises GeneratorExit": "raise GeneratorExit",
    "raises a BaseException": "raise type('Odd', (BaseException,), {})()",
    "raises an exception without words": """
class Odd(Exception):
    def __str__(self):
        return 1 / 0
raise Odd
""",
    "raises an exception of ten million words": "raise ValueError('字' * 10_000_000)",
    "raises an exception that is too deep": "def f():\n    f()\nf()",
    "raises a group": "raise ExceptionGroup('many', [ValueError(number) for number in range(9)])",
    "asks for a name": "input()",
    "needs what is not installed": "import nowhere_to_be_found",
    "takes all memory": "bytearray(10**13)",
    "starts threads for ever": """
import threading, time
while True:
    threading.Thread(target=time.sleep, args=(1000,)).start()
""",
    "cannot be parsed": "def broken(:",
    "is nested too deep": "x = " + "[" * 5000,
    "is no UTF-8": "# -*- coding: nowhere -*-\nx = 1",
    "asserts": "assert False",
    "raises out of a warning": "import warnings\nwarnings.simplefilter('error')\nwarnings.warn('x')",
}
"""Those that fail at import: `plugin-import`."""

DIES = {
    "ends its process": "import os\nos._exit(0)",
    "ends its process with an error": "import os\nos._exit(3)",
    "aborts": "import os\nos.abort()",
    "kills itself": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
    "terminates its group": "import os, signal\nos.killpg(0, signal.SIGTERM)",
    "reads where nothing is": "import ctypes\nctypes.string_at(0)",
    "becomes another program": "import os, sys\nos.execv(sys.executable, [sys.executable, '-c', 'print(1)'])",
    "closes every file": "import os\nos.closerange(0, 100)",
    "ends its process in a hook": hook("import os; os._exit(0)"),
    "ends its process from a record": hook(
        "return (one for one in [Odd(**ONE)] if one.name)",
        before=f"""{AGENCY}
class Odd(Agency):
    def __getattribute__(self, _):
        import os; os._exit(0)
""",
    ),
    "leaves nothing of the built-in names": """
import builtins
for name in [name for name in vars(builtins) if name != '__import__']:
    setattr(builtins, name, None)
""",
    "ends its process from a thread": """
import os, threading, time
threading.Thread(target=os._exit, args=(0,)).start()
time.sleep(9)
""",
}
"""Those whose process ends without an answer: `plugin-ended`."""

HANGS = {
    "sleeps": "import time\ntime.sleep(1000)",
    "spins": "while True:\n    pass",
    "waits for a lock": "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()",
    "waits for somebody to call": "import socket\nserver = socket.create_server(('127.0.0.1', 0))\nserver.accept()",
    "sleeps deaf to signals": """
import signal, time
for one in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM):
    signal.signal(one, signal.SIG_IGN)
time.sleep(1000)
""",
    "sleeps in a hook": hook("import time; time.sleep(1000)"),
    "sleeps in a generator": hook("import time\n    yield Agency(**ONE)\n    time.sleep(1000)"),
    "catches everything and goes on": """
while True:
    try:
        raise SystemExit
    except BaseException:
        pass
""",
}
"""Those that give no answer: `plugin-hangs`."""

LIES = {
    "returns nothing": hook("return None"),
    "returns text": hook("return '甲省'"),
    "returns a mapping": hook("return {'甲省': 1}"),
    "returns another record": hook("return [Event(id='节', first=date(2015, 1, 1))]", before=EVENT),
    "returns a child of the record": hook("return [Odd(**ONE)]", before=f"{AGENCY}\nclass Odd(Agency):\n    pass"),
    "returns what looks like the record": hook("return [type('Agency', (), ONE)()]"),
    "returns a number for a name": hook("return [Agency(**{**ONE, 'name': 3})]"),
    "returns None for a name": hook("return [Agency(**{**ONE, 'name': None})]"),
    "returns bytes for a name": hook("return [Agency(**{**ONE, 'name': b'x'})]"),
    "returns a control character": hook("return [Agency(**{**ONE, 'name': '甲\\x1b[2J'})]"),
    "returns half a character": hook("return [Agency(**{**ONE, 'name': '甲\\udc80'})]"),
    "returns a wrong role": hook("return [Agency(**ONE, roles={'宣传': 3})]"),
    "returns the class itself": hook("return [Agency]"),
    "returns a record changed afterwards": hook(
        "one = Agency(**ONE)\n    object.__setattr__(one, 'level', 'x')\n    return [one]"
    ),
}
"""Those whose records are none: `plugin-wrong-record`."""

RAISES = {
    "raises in a hook": hook("return 1 / 0"),
    "exits in a hook": hook("raise SystemExit(0)"),
    "raises in the middle of a generator": hook("yield Agency(**ONE)\n    raise ValueError"),
    "builds a record without a name": hook("return [Agency(path='甲省')]"),
    "returns an endless tower": hook("fangan_agencies()"),
    "returns what raises when iterated": hook(
        "return Odd()", before="class Odd:\n    def __iter__(self):\n        raise KeyError('甲')"
    ),
    "returns roles that differ at the second look": hook(
        "return [Agency(**ONE, roles=Odd())]",
        before=f"""{AGENCY}
from collections.abc import Mapping
class Odd(Mapping):
    looks = 0
    def __len__(self):
        return 1
    def __iter__(self):
        return iter(['宣传'])
    def __getitem__(self, key):
        Odd.looks += 1
        return object() if Odd.looks > 1 else '县委宣传部'
""",
    ),
    "returns a number": hook("return 7"),
}
"""Those whose hooks fail: `plugin-hook-raised`."""

MANY = {
    "returns records for ever": hook("while True:\n        yield Agency(**ONE)"),
    "returns 300,000 agencies": hook("return (Agency(**{**ONE, 'path': f'{n}省'}) for n in range(300_000))"),
}
"""Those that return too much: `plugin-too-many`."""

MISSPELT = {
    "misspells a hook": hook("return []", kind="agency"),
    "returns a folder that is not there": hook(
        "return [SectionFolder(path='/nowhere/to/be/found')]",
        "sections",
        "from fangan.plugins.records import SectionFolder",
    ),
    "forgets to mark a hook": "def fangan_agencies():\n    return []",
}
"""Those that mean something else than they say."""

HARMLESS = {
    "prints": "print('甲')",
    "writes past Python": "import os\nos.write(1, b'x')",
    "has another program print": "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'print(1)'])",
    "prints ten million words": "print('字' * 10_000_000)",
    "writes to where print wrote": "import sys\nsys.__stdout__.write('甲')",
    "closes its streams": "import sys\nsys.stdout.close()\nsys.stderr.close()",
    "has no streams": "import sys\nsys.stdout = sys.stderr = None",
    "goes elsewhere": "import os\nos.chdir('/')",
    "sets the mask of new files": "import os\nos.umask(0o777)",
    "empties the environment": "import os\nos.environ.clear()",
    "empties the path": "import sys\nsys.path.clear()",
    "forgets all modules of ours": """
import sys
for name in [name for name in sys.modules if name.startswith('fangan.')]:
    del sys.modules[name]
""",
    "limits the stack": "import sys\nsys.setrecursionlimit(60)",
    "leaves a thread": "import threading, time\nthreading.Thread(target=time.sleep, args=(1000,)).start()",
    "leaves something for the end": "import atexit, time\natexit.register(time.sleep, 1000)",
    "leaves a program": "import subprocess\nsubprocess.Popen(['sleep', '30'])",
    "leaves a program that leaves": "import subprocess\nsubprocess.Popen(['sleep', '30'], start_new_session=True)",
    "doubles itself": "import os\nos.fork()",
    "traces everything": "import sys\nsys.settrace(lambda *_: None)",
    "makes replacing do nothing": "import os\nos.replace = os.rename = lambda *_: None",
    "makes warnings errors": "import warnings\nwarnings.simplefilter('error')",
    "changes the locale": "import locale\nlocale.setlocale(locale.LC_ALL, 'C')",
    "hears every signal": "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)",
    "changes our records": "import fangan.model.agency\nfangan.model.agency.Agency = None",
    "changes what is a hook": "import fangan\nfangan.hookimpl = None",
    "loads fangan again": """
import os
from fangan.plugins.gather import build_catalogue
build_catalogue(environ=os.environ)
""",
    "names a thousand agencies": hook("return [Agency(**{**ONE, 'path': f'{n}省'}) for n in range(1000)]"),
}
"""Those that harm nobody: what they do stays in their process."""

EXPECTED = {
    **dict.fromkeys(ENDS, "plugin-import"),
    **dict.fromkeys(DIES, "plugin-ended"),
    **dict.fromkeys(HANGS, "plugin-hangs"),
    **dict.fromkeys(LIES, "plugin-wrong-record"),
    **dict.fromkeys(RAISES, "plugin-hook-raised"),
    **dict.fromkeys(MANY, "plugin-too-many"),
    **dict(zip(MISSPELT, ("plugin-unknown-hook", "plugin-folder-missing", "plugin-unmarked-hook"), strict=True)),
    **dict.fromkeys(HARMLESS, ""),
}
CODE = {**ENDS, **DIES, **HANGS, **LIES, **RAISES, **MANY, **MISSPELT, **HARMLESS}
