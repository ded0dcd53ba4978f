"""What stands after the end of an article: credits, share notes, appeals, addresses, the comment form."""

from collections import Counter

from lesart.core.model import BlockKind
from lesart.core.reading import lines, naming
from lesart.core.reading.shown import ASIDE, Kinds, Shown

TAIL = 40  # blocks in which the end matter stands
_SOLID = 160  # characters from which a block is text whatever stands around it
_SENTENCE = 60  # characters from which a line that ends like a sentence is one
_SELF_REFERENCES = 2  # phrases of a site about itself that make a paragraph at the end its own


def mark_end_matter(shown: Shown, kinds: Kinds) -> None:
    """Mark it among `kinds`.

    The end is after the last solid paragraph; from the first furniture in words after it on, lines that do not end like a sentence are
    furniture too. A text without any solid paragraph has no such end.
    """
    first = max(1, len(shown) - TAIL)
    _mark_site_paragraphs(shown, kinds, first)
    begin = len(shown)
    while begin > first and not _is_solid(shown[begin - 1], kinds[begin - 1][0]):
        begin -= 1
    has_end = _is_solid(shown[begin - 1], kinds[begin - 1][0])
    repeated = Counter(line for line in shown[begin:] if line)
    ended = False
    for index in range(begin, len(shown)):
        line, kind = shown[index], kinds[index][0]
        if not line:
            continue
        if kind == "furniture":
            ended = ended or (has_end and bool(lines.CONTENT.search(line)))
        elif kind == "body" and not lines.is_finished(line) and (ended or _is_end_line(line, repeated[line])):
            kinds[index] = ("furniture", 0)
            ended = has_end
        elif kind == "body" and lines.is_byline(line):
            kinds[index] = ("byline", 0)


def _is_end_line(line: str, times: int) -> bool:
    return times > 1 or naming.is_credit(line) or lines.is_menu(line)


def _mark_site_paragraphs(shown: Shown, kinds: Kinds, first: int) -> None:
    """Paragraphs at the very end in which the site speaks of itself and to its readers.

    Several phrases of that sort show one; below a pointer to other articles, one that asks for something is enough.
    """
    first = max(first, len(shown) // 2)
    begin = len(shown)
    while begin > first and (_speaks_of_site(shown[begin - 1]) or not _is_solid(shown[begin - 1], kinds[begin - 1][0])):
        begin -= 1
    pointed_away = False
    for index in range(begin, len(shown)):
        line, kind = shown[index], kinds[index][0]
        if kind == "furniture":
            pointed_away = pointed_away or (line is not None and lines.is_pointer(line))
        elif kind == "body" and line and (lines.self_references(line) >= _SELF_REFERENCES or (pointed_away and lines.is_appeal(line))):
            kinds[index] = ("furniture", 0)


def _speaks_of_site(line: str | None) -> bool:
    return line is not None and (lines.self_references(line) >= _SELF_REFERENCES or lines.is_appeal(line))


def _is_solid(line: str | None, kind: BlockKind) -> bool:
    if kind in ASIDE:
        return False
    if line is None or len(line) >= _SOLID or kind in ("list", "quote"):
        return True
    return kind == "body" and len(line) > _SENTENCE and lines.ends_clause(line)
