"""Plans as OFD (GB/T 33190—2016)."""

from fangan import hookimpl
from fangan.model.extension import Format


@hookimpl
def fangan_formats() -> list[Format]:
    """Offer the format `ofd`."""
    help_ = "版式文件 OFD（GB/T 33190—2016）"
    return [Format(name="ofd", suffix=".ofd", target="fangan_ofd.writer:write", pages=True, help=help_)]
