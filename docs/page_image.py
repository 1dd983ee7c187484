"""Turn a rendered page into a small PNG: a page has black, red and white in a few shades each, and needs no more."""

import struct
import zlib
from pathlib import Path

LEVELS = 6
"""Shades of each of the three colours; six give 216 colours, which fit a palette."""
_STEP = 255 / (LEVELS - 1)


def shrink(ppm: Path, png: Path) -> None:
    """Write a binary PPM (P6) as a PNG with a palette."""
    magic, size, depth, pixels = ppm.read_bytes().split(b"\n", 3)
    assert (magic, depth) == (b"P6", b"255")
    width, height = map(int, size.split())
    level = bytes(round(value / _STEP) for value in range(256))
    shades = pixels.translate(level)
    reds, greens, blues = (shades[at::3] for at in range(3))
    index = [(r * LEVELS + g) * LEVELS + b for r, g, b in zip(reds, greens, blues, strict=True)]
    used = {colour: number for number, colour in enumerate(sorted(set(index)))}
    rows = bytes(used[colour] for colour in index)
    bits = 4 if len(used) <= 16 else 8
    data = b"".join(b"\0" + _pack(rows[at : at + width], bits) for at in range(0, width * height, width))
    palette = b"".join(_colour(colour) for colour in used)
    png.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, 3, 0, 0, 0))
        + _chunk(b"PLTE", palette)
        + _chunk(b"IDAT", zlib.compress(data, 9))
        + _chunk(b"IEND", b"")
    )


def _pack(row: bytes, bits: int) -> bytes:
    if bits == 8:
        return row
    row += b"\0" * (len(row) % 2)
    return bytes(high << 4 | low for high, low in zip(row[::2], row[1::2], strict=True))


def _colour(index: int) -> bytes:
    shades = (index // LEVELS**2, index // LEVELS % LEVELS, index % LEVELS)
    return bytes(round(shade * _STEP) for shade in shades)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
