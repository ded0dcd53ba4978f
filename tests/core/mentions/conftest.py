"""Small articles made by hand: one body block per paragraph."""

import hashlib

import pytest

from lesart.core.model import Article, Block, Metadata, Repair


def build(*paragraphs, language="de", kind="body", repairs=()):
    text = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(at, at + len(paragraph), kind))
        at += len(paragraph) + 2
    marks = tuple(Repair(text.index(mark), text.index(mark) + len(mark), instead) for mark, instead in repairs)
    key = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Article(key, f"{key}.txt", text, tuple(blocks), marks, Metadata(language=language))


@pytest.fixture
def article():
    return build
