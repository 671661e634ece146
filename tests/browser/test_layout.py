"""Where things stand on a page, and how large they are: measured in the browser."""

import pytest

from tests.browser.conftest import WIDTHS

SMALLEST = """() => { const out = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) { const of = walk.currentNode.parentElement;
    const size = parseFloat(getComputedStyle(of).fontSize);
    if (!walk.currentNode.data.trim() || !of.checkVisibility() || size >= 13) continue;
    out.push([of.className, size, of.textContent.slice(0, 40)]); }
  return out; }"""
PATHS = (
    "/",
    "/states/SVN",
    "/reviews/SVN/2",
    "/known",
    "/known/reviews",
    "/sessions/20",
    "/7-november-2025",
    "/calendar",
)


def of(browse, site, path, size="desk"):
    page = browse(site, size)
    page.goto(path)
    return page


@pytest.mark.parametrize("path", PATHS)
def test_no_text_is_below_thirteen_pixels(browse, site, path):
    assert of(browse, site, path, "telephone").evaluate(SMALLEST) == []


@pytest.mark.parametrize("width", [1280, 1440])
def test_the_filters_of_a_review_stand_in_one_row(browse, slovenia, width):
    page = of(browse, slovenia, "/reviews/SVN/2")
    page.set_viewport_size({"width": width, "height": 900})
    bottoms = page.eval_on_selector_all(
        "form.filters > *", "all => all.map(one => Math.round(one.getBoundingClientRect().bottom))"
    )
    assert len(bottoms) == 6
    assert max(bottoms) - min(bottoms) <= 2


@pytest.mark.parametrize("size", list(WIDTHS))
def test_all_bars_of_a_table_begin_at_one_line(browse, site, size):
    page = of(browse, site, "/states/SVN", size)
    starts = page.eval_on_selector_all(
        "#made ~ table svg.length", "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
    )
    figures = page.locator("#made ~ table .figure").all_text_contents()
    assert len({len(one) for one in figures}) > 1
    assert len(set(starts)) == 1


def test_on_a_telephone_each_cell_stands_beside_its_label_and_nothing_is_cut(browse, slovenia):
    page = of(browse, slovenia, "/reviews/SVN/2", "telephone")
    table = page.locator("table.stack", has_text="Every reading, by source")
    edges = table.locator("td").evaluate_all(
        """all => all.map(cell => { const range = document.createRange(); range.selectNodeContents(cell);
          const inside = [...range.getClientRects()].filter(one => one.width > 0);
          return [Math.min(...inside.map(one => one.left)) - cell.getBoundingClientRect().left,
                  Math.max(...inside.map(one => one.right)) - cell.getBoundingClientRect().right]; })"""
    )
    assert len(edges) >= 6
    assert all(left > 100 and right <= 0.5 for left, right in edges)
