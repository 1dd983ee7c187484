"""Where else a batch may be worked at: an engine by the beginning of its address, our own and those of plugins."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module

from fangan.batch.runners import Opener, R, Runner, T
from fangan.model.extension import Engine
from fangan.model.problem import Place, PluginFailed, UsageRefused, problem
from fangan.plugins.foreign import ForeignFailed, foreign, reason

DASK = Engine(name="dask", schemes=("tcp", "tls", "ws", "wss"), target="fangan.batch.dask_cluster:DaskCluster")


def runner_at(address: str, plugins: Iterable[Engine] = ()) -> Runner:
    """Return what works at an address: `tcp://HOST:PORT`, or whatever an engine of a plugin understands.

    Raises UsageRefused `engine-unknown` where no engine has such addresses, PluginFailed `engine-claimed-twice` where
    two have, `engine-broken` for a plugin's code that fails in any way, also while it works.
    """
    scheme, mark, _ = address.partition("://")
    known = [DASK, *plugins]
    found = [one for one in known if mark and scheme in one.schemes]
    if not found:
        schemes = "、".join(f"{one}://" for engine in known for one in engine.schemes)
        raise UsageRefused([problem("engine-unknown", Place(address), known=schemes)])
    if len(found) > 1:
        values = {"scheme": scheme, "engines": "、".join(f"{one.name}（{one.provider or 'fangan'}）" for one in found)}
        raise PluginFailed([problem("engine-claimed-twice", None, **values)])
    (engine,) = found
    return _made(engine, address)() if engine == DASK else _Foreign(engine, address)


def _made(engine: Engine, address: str) -> Callable[[], Runner]:
    def make() -> Runner:
        module, _, attribute = engine.target.partition(":")
        made: Runner = getattr(import_module(module), attribute)(address)
        return made

    return make


class _Foreign:
    """The runner of a plugin: it may fail in any way, and what it gives back is ours."""

    def __init__(self, engine: Engine, address: str) -> None:
        self._engine = engine
        self._runner = self._guarded(_made(engine, address))
        self.workers: int = self._guarded(lambda: max(1, int(self._runner.workers)))

    def run(self, opener: Opener[T, R], chunks: Iterable[Sequence[T]]) -> Iterator[Sequence[R]]:
        """Yield the results of each chunk, in order; every chunk must have as many as it has tasks."""
        given: list[int] = []

        def counted() -> Iterator[Sequence[T]]:
            for chunk in chunks:
                given.append(len(chunk))
                yield chunk

        answers = self._guarded(lambda: iter(self._runner.run(opener, counted())))
        turn = 0
        while (found := self._guarded(lambda: next(answers, None))) is not None:
            turn += 1
            if turn > len(given) or len(found) != given[turn - 1]:
                raise self._broken(f"chunk {turn}: {len(found)} results")
            yield found
        if turn != len(given):
            raise self._broken(f"{len(given)} chunks, {turn} answers")

    def _guarded(self, call: Callable[[], R]) -> R:
        try:
            with foreign():
                return call()
        except ForeignFailed as error:
            raise self._broken(reason(error)) from error

    def _broken(self, why: object) -> PluginFailed:
        engine = self._engine
        values = {"engine": engine.name, "plugin": engine.provider, "target": engine.target, "reason": why}
        return PluginFailed([problem("engine-broken", None, **values)])
