"""Shapes that stand at a fixed place of the page: boxes of text and red rules (DrawingML in WordprocessingML).

Tables that float and paragraphs in frames were tried; renderers move them. A shape anchored to the page stays. Programs
that do not know this kind of shape find the same one in VML (ECMA-376 Part 4, 19).
"""

from fangan.late.tuples import NamedTuple

_EMU = 635
"""English metric units to a twip."""
_POINT = 12700
NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
"""What a part that holds shapes must declare beside w:."""
_FLOATING, _PUSHING, _PUSHING_OLD = "<wp:wrapNone/>", "<wp:wrapTopAndBottom/>", '<w10:wrap type="topAndBottom"/>'
_TURNED = ' vert="vert"'
_FIXED = "position:absolute;mso-position-horizontal-relative:page;mso-position-vertical-relative:page"


class Shape(NamedTuple):
    """A shape: its number in the part, what it is called, what it says to who cannot see it, and where it stands.

    `place` is left, top, width and height in twips from the page's upper left corner.
    """

    number: int
    name: str
    description: str
    place: tuple[int, int, int, int]


def text_box(shape: Shape, content: str, *, pushes: bool = False, turned: bool = False) -> str:
    """Return a run with a box of paragraphs, standing on its lower edge when it `pushes` text away, else hanging.

    The lines of a `turned` one run from top to bottom, as on a sheet that is turned by a right angle.
    """
    _, _, width, height = shape.place
    modern = (
        f'<wps:cNvSpPr txBox="1"/><wps:spPr>{_extent(width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr{_TURNED if turned else ""} lIns="0" tIns="0" rIns="0" bIns="0" anchor="{"b" if pushes else "t"}">'
        "<a:noAutofit/></wps:bodyPr>"
    )
    anchored = "v-text-anchor:bottom" if pushes else "v-text-anchor:top"
    flow = ' style="layout-flow:vertical"' if turned else ""
    old = (
        f'<v:rect alt="{shape.description}" style="{_placed(shape)};{anchored}" filled="f" stroked="f">'
        f'<v:textbox{flow} inset="0,0,0,0"><w:txbxContent>{content}</w:txbxContent></v:textbox>'
        f"{_PUSHING_OLD if pushes else ''}</v:rect>"
    )
    return _anchor(shape, modern, old, _PUSHING if pushes else _FLOATING)


def rule(shape: Shape, thickness: float) -> str:
    """Return a run with a red horizontal rule as long as the shape is wide, thickness in points."""
    left, top, width, _ = shape.place
    modern = (
        f'<wps:cNvCnPr/><wps:spPr>{_extent(width, 0)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{round(thickness * _POINT)}"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr>'
        "<wps:bodyPr/>"
    )
    height = _points(top)
    old = (
        f'<v:line alt="{shape.description}" style="{_FIXED};z-index:{shape.number}" from="{_points(left)},{height}" '
        f'to="{_points(left + width)},{height}" strokecolor="#FF0000" strokeweight="{thickness}pt"/>'
    )
    return _anchor(shape, modern, old, _FLOATING)


def _placed(shape: Shape) -> str:
    sides = zip(("margin-left", "margin-top", "width", "height"), shape.place, strict=True)
    return ";".join([_FIXED, *(f"{side}:{_points(length)}" for side, length in sides), f"z-index:{shape.number}"])


def _points(twips: int) -> str:
    return f"{twips / 20:g}pt"


def _extent(width: int, height: int) -> str:
    return f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * _EMU}" cy="{height * _EMU}"/></a:xfrm>'


def _anchor(shape: Shape, modern: str, old: str, wrap: str) -> str:
    number, name, description, place = shape
    left, top, width, height = (length * _EMU for length in place)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}'
        f'<wp:docPr id="{number}" name="{name}" descr="{description}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp>{modern}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{old}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
