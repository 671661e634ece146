from io import BytesIO

from PIL import Image

from openupr.site.drawn import WIDE, picture
from openupr.site.drawn._canvas import Canvas
from openupr.site.raster import png
from tests.site.drawn.pictured import shapes, table, words

TABLE = table("bars", [("A & <b>", 100)])


def test_a_picture_for_a_file_has_title_caption_and_its_own_colours():
    alone = picture(TABLE, alone=True)
    assert words(alone)[0] == "How many?"
    assert words(alone)[-1] == "so"
    assert "<style>" in alone
    assert 'width="760"' in alone
    assert "<style>" not in picture(TABLE)


def test_a_picture_of_points_stands_on_white_paper():
    points = Image.open(BytesIO(png(picture(TABLE, alone=True))))
    assert points.convert("RGBA").getpixel((2, 2)) == (255, 255, 255, 255)


def test_words_are_escaped():
    assert "<b>" not in picture(TABLE)
    assert "A & <b>" in words(picture(TABLE))


def test_from_right_to_left_everything_is_mirrored():
    (left,), (right,) = (shapes(picture(TABLE, rtl=rtl), "rect") for rtl in (False, True))
    assert float(left["x"]) + float(right["x"]) + float(left["width"]) == WIDE
    assert 'direction="rtl"' in picture(TABLE, rtl=True)


def test_the_picture_tells_in_words_what_it_shows():
    assert 'aria-label="How many? 1 rows; columns: Place, All. The table below has every number."' in picture(TABLE)


def test_chinese_letters_are_reckoned_as_squares():
    canvas = Canvas(WIDE)
    assert canvas.length("拉丁美洲") > 1.5 * canvas.length("Afri")
    assert len(canvas.wrapped("拉丁美洲和加勒比国家", 90)) > 1
