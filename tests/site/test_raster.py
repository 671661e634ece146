from io import BytesIO

from PIL import Image

from openupr.site.raster import SCALE, png


def test_lines_become_points_twice_as_many_with_their_colours():
    red = '<rect width="20" height="10" fill="#ff0000"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">{red}</svg>'
    picture = Image.open(BytesIO(png(svg))).convert("RGB")
    assert picture.size == (20 * SCALE, 10 * SCALE)
    assert picture.getpixel((5, 5)) == (255, 0, 0)
