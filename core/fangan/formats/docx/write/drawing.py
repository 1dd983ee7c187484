"""Shapes that stand at a fixed place of the page: boxes of text and red rules (DrawingML in WordprocessingML).

Tables that float and paragraphs in frames were tried; renderers move them. A shape anchored to the page stays.
"""

_EMU = 635
"""English metric units to a twip."""
_POINT = 12700
NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
"""What a part that holds shapes must declare beside w:."""
_FLOATING, _PUSHING = "<wp:wrapNone/>", "<wp:wrapTopAndBottom/>"


def text_box(number: int, name: str, place: tuple[int, int, int, int], content: str, *, pushes: bool = False) -> str:
    """Return a run with a box of paragraphs, standing on its lower edge when it `pushes` text away, else hanging.

    `place` is left, top, width and height in twips from the page's upper left corner; `number` is unique in the part.
    """
    _, _, width, height = place
    shape = (
        f'<wps:cNvSpPr txBox="1"/><wps:spPr>{_extent(width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{"b" if pushes else "t"}"><a:noAutofit/></wps:bodyPr>'
    )
    return _anchor(number, name, place, shape, _PUSHING if pushes else _FLOATING)


def rule(number: int, name: str, place: tuple[int, int, int], thickness: float) -> str:
    """Return a run with a red horizontal rule: left, height on the page and length in twips, thickness in points."""
    left, top, length = place
    shape = (
        f'<wps:cNvCnPr/><wps:spPr>{_extent(length, 0)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{round(thickness * _POINT)}"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr>'
        "<wps:bodyPr/>"
    )
    return _anchor(number, name, (left, top, length, 0), shape, _FLOATING)


def _extent(width: int, height: int) -> str:
    return f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * _EMU}" cy="{height * _EMU}"/></a:xfrm>'


def _anchor(number: int, name: str, place: tuple[int, int, int, int], shape: str, wrap: str) -> str:
    left, top, width, height = (length * _EMU for length in place)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}'
        f'<wp:docPr id="{number}" name="{name}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp>{shape}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )
