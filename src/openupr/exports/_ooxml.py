"""An element of a Word file as a child of another: what python-docx leaves to its callers.

Source: ECMA-376, part 1, section 17 (the namespace "w").
Does not: know where an element may stand.
"""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree


def child(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    """A new last child of `parent`; `name` with its prefix ("w:tab"), the attributes those of the namespace "w"."""
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    parent.append(element)
    return element
