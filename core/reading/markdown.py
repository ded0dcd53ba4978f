"""Markdown: its blocks, and its marks as repairs that hide them.

Follows CommonMark 0.31 for what articles use: headings, emphasis, links, images, code, quotations, lists, rules, escapes. Marks are
hidden, never deleted; what is no mark under the rules stays visible.
"""

import re
from collections.abc import Generator, Iterator
from itertools import pairwise

from lesart.core.model import Block, Repair
from lesart.core.reading.decoding import decode
from lesart.core.reading.inline import inline_repairs
from lesart.core.reading.layout import CHUNK, LINE, Layout, invisible, merged, trimmed

_ATX = re.compile(r"[ ]{0,3}(#{1,6})(?:[ \t]+|$)")
_ATX_CLOSE = re.compile(r"[ \t]+#+[ \t]*$")
_SETEXT = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")
_QUOTE = re.compile(r"[ ]{0,3}>[ ]?")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+(?=\S)")
_NUMBERED = re.compile(r"[ \t]*\d{1,9}[.)][ \t]+(?=\S)")
_AUTOLINK_ONLY = re.compile(r"<[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*>")
_TRAILING_BLANKS = re.compile(r" {2,}(?=[\r\n])")
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?:.*?\r?\n)?---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_SIGNS = re.compile(r"^#{1,6} \S|\*\*[^\s*][^*\n]*\*\*|\[[^\]\n]+\]\([^)\s]*\)|^<https?://[^>\s]+>$|^(?:={3,}|-{3,})$", re.MULTILINE)
_HEADING_SIGN = re.compile(r"^#{1,6} \S", re.MULTILINE)
_SAMPLE = 20_000
_BULLET_SHOWN = "• "


def read(data: bytes, encoding: str | None = None) -> Layout:
    """The layout of a Markdown file.

    Raises:
        UnreadableError: the data are no text.
    """
    return lay_out(*decode(data, encoding))


def is_markdown(text: str) -> bool:
    """Whether a text without a telling name is plainly Markdown: a heading mark, and at least one more sign."""
    sample = text[:_SAMPLE]
    return bool(_HEADING_SIGN.search(sample)) and len(_SIGNS.findall(sample)) > 1


def lay_out(text: str, encoding: str = "utf-8") -> Layout:
    """The layout of Markdown text."""
    repairs = invisible(text)
    blocks = list(_blocks(text, repairs))
    return Layout(text, encoding, tuple(blocks), merged(repairs), any(block.kind == "heading" for block in blocks))


def _blocks(text: str, repairs: list[Repair]) -> Iterator[Block]:
    at = 0
    front = _FRONT_MATTER.match(text)
    if front:
        yield Block(*trimmed(text, 0, front.end()), "furniture")
        at = front.end()
    while chunk := CHUNK.search(text, at):
        fence = _FENCE.match(text, chunk.start())
        if fence:
            at = yield from _fenced(text, chunk.start(), fence, repairs)
        else:
            yield from _chunk(text, [line.span() for line in LINE.finditer(text, *chunk.span())], repairs)
            at = chunk.end()


def _fenced(text: str, start: int, fence: re.Match[str], repairs: list[Repair]) -> Generator[Block, None, int]:
    opened = LINE.match(text, start)
    body = opened.end() if opened else start
    closing = re.compile(rf"^[ ]{{0,3}}{re.escape(fence.group(1)[0])}{{{len(fence.group(1))},}}[ \t]*$", re.MULTILINE).search(text, body)
    end = closing.start() if closing else len(text)
    inner = trimmed(text, body, end)
    after = closing.end() if closing else len(text)
    if inner[1] > inner[0]:
        repairs.append(Repair(start, inner[0], ""))
        if closing:
            repairs.append(Repair(inner[1], after, ""))
        yield Block(start, after if closing else inner[1], "body")
    else:
        yield Block(*trimmed(text, start, after), "furniture")
    return after


def _chunk(text: str, lines: list[tuple[int, int]], repairs: list[Repair]) -> Iterator[Block]:
    """The blocks in a run of lines without a blank one."""
    at = 0
    while at < len(lines):
        start, end = lines[at]
        heading = _ATX.match(text, start, end)
        if heading:
            yield _atx(text, start, end, heading, repairs)
            at += 1
        elif _RULE.match(text, start, end):
            yield Block(*trimmed(text, start, end), "furniture")
            at += 1
        elif _QUOTE.match(text, start, end):
            after = _run(text, lines, at, _QUOTE)
            yield _quotation(text, lines[at:after], repairs)
            at = after
        elif _item(text, start, end):
            after = _list_end(text, lines, at)
            yield _list(text, lines[at:after], repairs)
            at = after
        else:
            after = _paragraph_end(text, lines, at)
            yield _paragraph(text, lines, at, after, repairs)
            at = after + (after < len(lines) and bool(_SETEXT.match(text, *lines[after])))


def _item(text: str, start: int, end: int) -> re.Match[str] | None:
    return _BULLET.match(text, start, end) or _NUMBERED.match(text, start, end)


def _run(text: str, lines: list[tuple[int, int]], at: int, pattern: re.Pattern[str]) -> int:
    while at < len(lines) and pattern.match(text, *lines[at]):
        at += 1
    return at


def _list_end(text: str, lines: list[tuple[int, int]], at: int) -> int:
    at += 1
    while at < len(lines) and not (_ATX.match(text, *lines[at]) or _RULE.match(text, *lines[at]) or _QUOTE.match(text, *lines[at])):
        at += 1
    return at


def _paragraph_end(text: str, lines: list[tuple[int, int]], at: int) -> int:
    at += 1
    while at < len(lines) and not any(pattern.match(text, *lines[at]) for pattern in (_ATX, _SETEXT, _RULE, _QUOTE, _BULLET)):
        at += 1
    return at


def _atx(text: str, start: int, end: int, heading: re.Match[str], repairs: list[Repair]) -> Block:
    repairs.append(Repair(start, heading.end(), ""))
    begin, last = trimmed(text, heading.end(), end)
    closing = _ATX_CLOSE.search(text, max(begin - 1, heading.start()), last)
    if closing and closing.start() >= begin:
        repairs.append(Repair(closing.start(), last, ""))
        last = closing.start()
    repairs.extend(inline_repairs(text, begin, last))
    return Block(*trimmed(text, start, end), "heading", len(heading.group(1)))


def _quotation(text: str, lines: list[tuple[int, int]], repairs: list[Repair]) -> Block:
    marks = [_QUOTE.match(text, *line) for line in lines]
    inner = [(mark.end(), line[1]) for mark, line in zip(marks, lines, strict=True) if mark]
    repairs.append(Repair(lines[0][0], inner[0][0], ""))
    for (_, last), (begin, _) in pairwise(inner):
        repairs.append(Repair(last, begin, " "))
    repairs.extend(inline_repairs(text, inner[0][0], inner[-1][1]))
    return Block(*trimmed(text, lines[0][0], lines[-1][1]), "quote")


def _list(text: str, lines: list[tuple[int, int]], repairs: list[Repair]) -> Block:
    for index, (start, end) in enumerate(lines):
        bullet = _BULLET.match(text, start, end)
        mark = bullet or _NUMBERED.match(text, start, end)
        if bullet:
            sign = start + len(bullet.group()) - len(bullet.group().lstrip())
            repairs.append(Repair(sign, bullet.end(), _BULLET_SHOWN))
        elif not mark and index:
            repairs.append(Repair(lines[index - 1][1], start + len(text[start:end]) - len(text[start:end].lstrip()), " "))
        repairs.extend(inline_repairs(text, mark.end() if mark else start, end))
    return Block(*trimmed(text, lines[0][0], lines[-1][1]), "list")


def _paragraph(text: str, lines: list[tuple[int, int]], at: int, after: int, repairs: list[Repair]) -> Block:
    start, end = trimmed(text, lines[at][0], lines[after - 1][1])
    if _AUTOLINK_ONLY.fullmatch(text, start, end):
        repairs += [Repair(start, start + 1, ""), Repair(end - 1, end, "")]
        return Block(start, end, "furniture")
    for (_, line_end), (following, _) in pairwise(lines[at:after]):
        repairs.append(_line_break(text, line_end, following))
    repairs.extend(inline_repairs(text, start, end))
    underline = after < len(lines) and _SETEXT.match(text, *lines[after])
    if underline:
        repairs.append(Repair(end, lines[after][1], ""))
        return Block(start, lines[after][1], "heading", 1 if underline.group(1)[0] == "=" else 2)
    return Block(start, end, "body")


def _line_break(text: str, end: int, following: int) -> Repair:
    """A soft break becomes a blank; a hard one, after a backslash or two blanks, stays a break, its marks hidden."""
    if text[end - 1] == "\\":
        return Repair(end - 1, end, "")
    blanks = _TRAILING_BLANKS.match(text, end)
    return Repair(end, blanks.end(), "") if blanks else Repair(end, following, " ")
