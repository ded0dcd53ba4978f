"""What holds for any article."""

import pickle
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute
from lesart.core.mentions.speech import identified, signs
from lesart.core.model import Entity, EntityLabel, Mention
from lesart.core.reading import read_article

WORDS = """
Mey Lohr Bauamt Präsident Anwohner Brücke Fluss Polizei ministry office resident sagte sei habe wäre hätten laut zufolge teilte mit dass nie
vermutlich er sie der die das ein und nicht said that according to reportedly never he the a had told it
"""
PIECES = st.sampled_from(
    [
        *"„“”»«\"‚‘’'›‹().,:;–!?\n",
        "\n\n",
        "# ",
        *WORDS.split(),
        "Beginn der Übersetzung",
        "Ende der Übersetzung",
        "(Anm. d. Übers.: so)",
        "— Arno Mey (@mey) May 5, 2025",
    ]
)


def opened(pieces):
    return read_article("page.md", (" ".join(pieces) + " x").encode())


def entities_in(article):
    found = []
    names: tuple[tuple[str, EntityLabel], ...] = (("Mey", "PER"), ("Lohr", "PER"), ("Bauamt", "ORG"), ("Fluss", "LOC"))
    for name, label in names:
        places = [at for at in range(len(article.text)) if article.text.startswith(name, at)]
        mentions = tuple(Mention(article.id, at, at + len(name), "capitals") for at in places)
        found.append(Entity(f"id-{name}", label, name, (name,), mentions))
    return tuple(found)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_every_passage_gets_one_attribution_whose_frames_lie_in_it_apart_and_in_order(pieces):
    article = opened(pieces)
    passages = passages_of(article)
    told = attribute(article, passages, entities_in(article))
    assert [(one.id, one.start, one.end) for one in told] == [(one.id, one.start, one.end) for one in passages]
    for passage in told:
        said = passage.attribution
        assert said is not None
        assert (said.kind == "narrator") == (said.mode == "own")
        assert said.kind not in ("narrator", "unclear") or not said.speaker
        ends = [passage.start, *(end for span in said.frames for end in (span.start, span.end)), passage.end]
        assert ends == sorted(ends)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=60), st.randoms(use_true_random=False))
def test_the_order_of_the_entities_and_other_articles_change_nothing(pieces, shuffle: random.Random):
    article = opened(pieces)
    passages = passages_of(article)
    entities = list(entities_in(article))
    other = Entity("id-x", "PER", "Xu", ("Xu",), (Mention("elsewhere", 0, 2, "capitals"),))
    shuffled = [*entities, other]
    shuffle.shuffle(shuffled)
    assert attribute(article, passages, entities) == attribute(article, passages, shuffled)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_what_rests_on_the_article_alone_can_be_kept_and_used_later(pieces):
    article = opened(pieces)
    passages = passages_of(article)
    kept = pickle.loads(pickle.dumps(signs(article, passages)))
    assert identified(article, passages, kept, entities_in(article)) == attribute(article, passages, entities_in(article))
