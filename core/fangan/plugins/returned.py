"""What may come back from a call of a plugin's code: findings, problems, documents, as JSON data and as records."""

from collections.abc import Mapping
from typing import Any

from fangan.model import document
from fangan.model.address import Address, Target
from fangan.model.message import Message
from fangan.model.plan import Form, Margin, Printed
from fangan.model.problem import (
    FanganError,
    InputRefused,
    OutputFailed,
    Place,
    PluginFailed,
    Problem,
    Severity,
    UsageRefused,
)
from fangan.model.rule import Edit, Finding, Grade
from fangan.plugins.codec import codec_of, pack_value, unpack

_DOCUMENT = [one for one in vars(document).values() if isinstance(one, type) and one.__module__ == document.__name__]
_FOUND = (Address, Edit, Finding, Grade, Message, Place, Problem, Severity, Target)
_CODEC = codec_of({*_DOCUMENT, *_FOUND, Form, Margin, Printed})
_REFUSALS: Mapping[str, type[FanganError]] = {
    one.__name__: one for one in (InputRefused, OutputFailed, PluginFailed, UsageRefused)
}


def pack_returned(value: object) -> Any:
    """Turn what was returned into JSON data; a list counts as a tuple. Raises TypeError for what is not ours."""
    return pack_value(tuple(value) if isinstance(value, list) else value, _CODEC.names)


def unpack_returned(data: Any) -> Any:
    """Turn JSON data of `pack_returned` into what was returned."""
    return unpack(data, _CODEC.makers)


def refusal(name: str, problems: Any) -> FanganError:
    """Return the error of this name with packed problems."""
    return _REFUSALS[name](unpack_returned(problems))
