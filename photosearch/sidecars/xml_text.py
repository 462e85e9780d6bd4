"""Write an XML document as text, so that it reads again as it is: unlike `xml.dom`, with line breaks in attributes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from xml.dom.minidom import Document, Node

_TEXT: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_VALUE: Final = {**_TEXT, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}


def written(document: Document) -> bytes:
    """The document in UTF-8, which needs no declaration."""
    return "".join(_node(document)).encode("utf-8")


def _node(node: Any) -> Iterator[str]:
    match node.nodeType:
        case Node.DOCUMENT_NODE:
            for child in node.childNodes:
                yield from _node(child)
                if child is not node.lastChild:
                    yield "\n"
            yield "\n"
        case Node.ELEMENT_NODE:
            yield f"<{node.tagName}"
            for name, value in node.attributes.items():
                yield f' {name}="{_escaped(value, _VALUE)}"'
            if not node.childNodes:
                yield "/>"
                return
            yield ">"
            for child in node.childNodes:
                yield from _node(child)
            yield f"</{node.tagName}>"
        case Node.TEXT_NODE | Node.CDATA_SECTION_NODE:
            yield _escaped(node.data, _TEXT)
        case Node.COMMENT_NODE:
            yield f"<!--{node.data}-->"
        case Node.PROCESSING_INSTRUCTION_NODE:
            yield f"<?{node.target} {node.data}?>" if node.data else f"<?{node.target}?>"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
