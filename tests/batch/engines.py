"""Engines as plugins might bring them."""


class Plain:
    """Does it here, as one that works would."""

    workers = 3

    def __init__(self, address):
        self.address = address

    def run(self, opener, chunks):
        work = opener()
        for chunk in chunks:
            print("printed among the results")  # noqa: T201
            yield work(chunk)


class Broken(Plain):
    """Cannot even begin."""

    def __init__(self, address):
        raise OSError(address)


class Failing(Plain):
    """Fails in the middle."""

    def run(self, opener, chunks):
        yield opener()(next(iter(chunks)))
        raise SystemExit


class Short(Plain):
    """Loses a task of each chunk."""

    def run(self, opener, chunks):
        return (found[:-1] for found in super().run(opener, chunks))


class Long(Plain):
    """Gives an answer twice."""

    def run(self, opener, chunks):
        for found in super().run(opener, chunks):
            yield found
            yield found


class Silent(Plain):
    """Reads everything and answers nothing."""

    def run(self, opener, chunks):
        list(chunks)
        return ()
