"""`dataclass`, as the standard library's, for records, at a small part of its price where it is imported.

The standard library writes and compiles six methods for every such class, which costs many times the class itself, and
a command imports dozens of classes of which it makes few. Here comparing, hashing, showing and refusing a change are
methods that all records share, and `__init__` is compiled when some records of the class have been made. What `fields`,
`replace`, `match`, `copy` and `pickle` see is the same; type checkers are shown the standard library's own.
"""

import dataclasses
from collections.abc import Callable
from functools import cached_property, partial
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, NoReturn, cast

from fangan.late import PLAINLY

__all__ = ["dataclass"]


class _Record:
    """The methods that all records share; `_compared` takes the values that tell two records apart."""

    __slots__ = ()
    _compared: Callable[[object], object]

    def __repr__(self: Any) -> str:
        shown = (f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self) if one.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self: Any) -> list[object]:
        return [getattr(self, one.name) for one in dataclasses.fields(self)]

    def __setstate__(self: Any, state: list[object]) -> None:
        for one, value in zip(dataclasses.fields(self), state, strict=True):
            object.__setattr__(self, one.name, value)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        taken = type(self)._compared
        return taken(self) == taken(other)

    def __hash__(self) -> int:
        return hash(type(self)._compared(self))


_FROZEN = ("__setattr__", "__delattr__", "__getstate__", "__setstate__")
_EQUAL = ("__eq__", "__hash__")


def _dataclass(
    *, frozen: bool = False, slots: bool = False, kw_only: bool = False, eq: bool = True
) -> Callable[[type], type]:
    """Return the decorator that makes a class a record; the arguments mean what `dataclasses.dataclass` says."""

    def decorate(cls: type) -> type:
        # below what is frozen only what is frozen may be
        below = frozen and any(map(dataclasses.is_dataclass, cls.__mro__[1:]))
        bare = dataclasses.dataclass(init=False, repr=False, eq=False, frozen=below, slots=slots, kw_only=kw_only)
        made: Any = bare(cls)
        made.__dataclass_params__.frozen = frozen
        for name in ("__repr__", *(_FROZEN if frozen else ()), *(_EQUAL if eq else ())):
            if name not in cls.__dict__:
                setattr(made, name, _Record.__dict__[name])
        made.__init__ = _Init(made)
        if eq:
            compared = [one.name for one in dataclasses.fields(made) if one.compare]
            made._compared = attrgetter(*compared) if compared else staticmethod(lambda _: ())
            if not frozen:
                made.__hash__ = None
        return cast("type", made)

    return decorate


class _Init:
    """The `__init__` of a record until it is worth compiling: then it gives up its place, as where it is asked for."""

    def __init__(self, record: type) -> None:
        self.record: Any = record
        self._left = PLAINLY

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        if self._left and isinstance(instance, self.record):  # a class, or nothing, where somebody looks at it
            self._left -= 1
            return partial(self._fill, instance)
        self.record.__init__ = _compile_init(self.record)
        return self.record.__init__.__get__(instance, owner)

    @cached_property
    def _known(self) -> tuple[dict[str, Any], list[str], set[str], set[str]]:
        """The defaults of its fields; which are given by place, which may be given at all, and which must be."""
        fields = [one for one in dataclasses.fields(self.record) if one.init or _has_default(one)]
        made = {one.name: one.default_factory for one in fields if one.default_factory is not dataclasses.MISSING}
        known = {one.name: _Made(made[one.name]) if one.name in made else one.default for one in fields}
        taken = {one.name for one in fields if one.init}
        needed = {one.name for one in fields if not _has_default(one)}
        return known, [one.name for one in fields if one.init and not one.kw_only], taken, needed

    def _fill(self, instance: Any, /, *given: object, **named: object) -> None:
        """Set the fields one by one; whoever gives too little or too much is told so by the compiled one."""
        known, placed, taken, needed = self._known
        values = {**dict(zip(placed, given, strict=False)), **named}
        if len(values) != len(given) + len(named) or not needed <= values.keys() <= taken:
            _compile_init(self.record)(instance, *given, **named)
            return
        for name, default in known.items():
            value = values.get(name, default)
            object.__setattr__(instance, name, value.make() if type(value) is _Made else value)
        if hasattr(instance, "__post_init__"):
            instance.__post_init__()


def _has_default(one: "dataclasses.Field[Any]") -> bool:
    return one.default is not dataclasses.MISSING or one.default_factory is not dataclasses.MISSING


def _compile_init(record: type) -> Callable[..., None]:
    """Write the `__init__` of a record and compile it: each field is set past `__setattr__`, through its slot."""
    fields = dataclasses.fields(record)
    names: dict[str, Any] = {"_MADE": _MADE, "_set": object.__setattr__}
    body = [_assignment(record, one, names) for one in fields if one.init or _has_default(one)]
    if hasattr(record, "__post_init__"):
        body.append("self.__post_init__()")
    words = ["self", *(_parameter(one) for one in fields if one.init and not one.kw_only)]
    named = [_parameter(one) for one in fields if one.init and one.kw_only]
    words += ["*", *named] if named else []
    exec(f"def __init__({', '.join(words)}):\n " + "\n ".join(body or ["pass"]), names)  # noqa: S102  # names are ours
    init: Any = names["__init__"]
    init.__qualname__, init.__module__ = f"{record.__qualname__}.__init__", record.__module__
    init.__annotations__ = {**{one.name: one.type for one in fields if one.init}, "return": None}
    return cast("Callable[..., None]", init)


def _assignment(record: type, one: "dataclasses.Field[Any]", names: dict[str, Any]) -> str:
    """Return the line that sets a field, and put what it needs into `names`."""
    names[f"_default_{one.name}"] = one.default
    value = one.name if one.init else f"_default_{one.name}"
    if one.default_factory is not dataclasses.MISSING:
        names[f"_make_{one.name}"] = one.default_factory
        value = f"_make_{one.name}() if {one.name} is _MADE else {one.name}" if one.init else f"_make_{one.name}()"
    slot = record.__dict__.get(one.name)
    if not isinstance(slot, MemberDescriptorType):
        return f"_set(self, {one.name!r}, {value})"
    names[f"_set_{one.name}"] = slot.__set__
    return f"_set_{one.name}(self, {value})"


def _parameter(one: "dataclasses.Field[Any]") -> str:
    if one.default_factory is not dataclasses.MISSING:
        return f"{one.name}=_MADE"
    return one.name if one.default is dataclasses.MISSING else f"{one.name}=_default_{one.name}"


class _Made:
    """A default that is made anew each time."""

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make

    def __repr__(self) -> str:
        return "<made anew>"


_MADE = _Made(dict)
"""What stands for such a default where it is not given."""

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _dataclass
