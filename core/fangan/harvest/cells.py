"""Where two tables differ: the row by its first cells, the column by its heading, and the cell."""

from itertools import zip_longest

from fangan.model.document import Table

_GAP = "　"


def differing_cells(before: Table, after: Table) -> tuple[str, str]:
    """Return the first difference as people point at it, `秋灌修复　中央资金　260万元`; of a row, all its cells."""
    if before.caption != after.caption:
        return before.caption, after.caption
    for one, two in zip_longest((before.header, *before.rows), (after.header, *after.rows), fillvalue=()):
        if one == two:
            continue
        columns = [at for at, (old, new) in enumerate(zip(one, two, strict=False)) if old != new]
        if len(one) != len(two) or len(columns) != 1 or before.header != after.header:
            return _GAP.join(one), _GAP.join(two)
        at = columns[0]
        heading = before.header[at] if at < len(before.header) else ""
        names = [cell for cell in one[: min(at, 2)] if not cell.isdecimal()][:1]
        old, new = (_GAP.join(filter(None, (*names, heading, row[at]))) for row in (one, two))
        return old, new
    return "", ""
