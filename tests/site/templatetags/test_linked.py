"""JSON-LD within a page: no text ends the element."""

import json

from openupr.site.templatetags.linked import linked_data


def test_no_text_ends_the_element_and_all_of_it_is_read_again():
    value = {"text": '</script><script>alert("1")</script><!-- & \u2028'}
    shown = str(linked_data(value))
    inside = shown.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028") & set(inside)
    assert json.loads(inside) == value
