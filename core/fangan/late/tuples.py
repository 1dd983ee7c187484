"""`NamedTuple`, as `typing`'s, at a part of its price where it is imported: `__new__` is compiled after some uses.

What stands on a class is the same: `_fields`, `_field_defaults`, `_make`, `_replace`, `_asdict`, patterns and pickles;
type checkers are shown `typing`'s own.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from fangan.late import PLAINLY

__all__ = ["NamedTuple"]

_named_tuple: Any = namedtuple  # one with that many names is of no type
_AT = [f"at{index}" for index in range(48)]
_Places = _named_tuple("_Places", _AT)  # a name keeps it: what belongs to a class that is gone is gone with it
_PLACES = [vars(_Places)[at] for at in _AT]
"""What reads the value at an index of a tuple, as fast as it can be read."""


class _Kind(type):
    """The class of the classes that name the values of tuples."""

    @property
    def __signature__(cls) -> object:
        """What a class takes, for those who ask."""
        from inspect import signature

        whole = signature(_compile_new(cls))
        return whole.replace(parameters=list(whole.parameters.values())[1:])

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
        if not any(isinstance(base, _Kind) and "_fields" not in vars(base) for base in bases):
            return super().__new__(cls, name, bases, namespace)  # what all share, or a class below one of these
        made: Any = super().__new__(cls, name, bases, {"__slots__": (), **namespace})
        fields = tuple(made.__annotations__)
        made._fields, made.__match_args__ = fields, fields  # type: ignore[misc]  # `made` is any class
        made._field_defaults = {one: namespace[one] for one in fields if one in namespace}
        for field, place in zip(fields, _PLACES[: len(fields)], strict=True):
            setattr(made, field, place)
        made.__new__ = _New(made)
        return made  # type: ignore[no-any-return]


class _NamedTuple(tuple[Any, ...], metaclass=_Kind):
    """The methods that all of them share."""

    __slots__ = ()
    if TYPE_CHECKING:  # annotations that were here would be fields to those who look for them
        _fields: tuple[str, ...]
        _field_defaults: dict[str, Any]

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Any:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes: Any) -> Any:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise TypeError(f"Got unexpected field names: {list(changes)!r}")
        return made

    __replace__ = _replace

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        shown = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({', '.join(shown)})"


class _New:
    """The `__new__` of a class until it is worth compiling: then it gives up its place."""

    def __init__(self, kind: Any) -> None:
        self.kind = kind
        self._left = PLAINLY

    def __get__(self, instance: object, owner: type | None = None) -> Callable[..., Any]:
        if self._left:
            self._left -= 1
            return self._plain
        new = _compile_new(self.kind)
        self.kind.__new__ = staticmethod(new)
        return new

    def _plain(self, cls: Any, /, *given: object, **named: object) -> Any:
        """Make one value by value; whoever gives too little or too much is told so by the compiled one."""
        fields, defaults = cls._fields, cls._field_defaults
        if len(given) == len(fields) and not named:
            return tuple.__new__(cls, given)
        values = {**defaults, **dict(zip(fields, given, strict=False)), **named}
        if len(values) != len(fields) or len(given) > len(fields) or not named.keys().isdisjoint(fields[: len(given)]):
            return _compile_new(self.kind)(cls, *given, **named)
        return tuple.__new__(cls, [values[one] for one in fields])


def _compile_new(kind: Any) -> Callable[..., Any]:
    """Write the `__new__` of a class and compile it."""
    names: dict[str, Any] = {"_new": tuple.__new__}
    names |= {f"_default_{one}": default for one, default in kind._field_defaults.items()}
    words = [f"{one}=_default_{one}" if one in kind._field_defaults else one for one in kind._fields]
    values = "".join(f"{one}, " for one in kind._fields)
    exec(f"def __new__({', '.join(['_cls', *words])}):\n return _new(_cls, ({values}))", names)  # noqa: S102  # our names
    new: Any = names["__new__"]
    new.__qualname__, new.__module__ = f"{kind.__qualname__}.__new__", kind.__module__
    new.__annotations__ = dict(kind.__annotations__)
    return new  # type: ignore[no-any-return]


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = _NamedTuple
