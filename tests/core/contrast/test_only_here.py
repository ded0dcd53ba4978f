"""What stands in one article only."""


def test_a_passage_without_counterpart_tells_what_was_looked_for(stages, harbour):
    told = stages(harbour)
    found = {told.said(alone.passage): alone for alone in told.known.only_here}
    ferries = found["Ferries to the islands were cancelled."]
    assert "Ferries" in ferries.looked_for
    assert any("Schulen bleiben" in text for text in found)


def test_nothing_that_is_linked_stands_in_one_article_only(stages, harbour):
    known = stages(harbour).known
    linked = {passage for link in known.links if link.relation != "related" for passage in (link.a, link.b)}
    assert not linked & {alone.passage for alone in known.only_here}


def test_headings_are_left_out(stages, harbour):
    told = stages(harbour)
    assert not [alone for alone in told.known.only_here if told.said(alone.passage).startswith(("Explosion im Hafen", "Blast at"))]


def test_the_nearest_refused_candidate_stands_in_another_article(stages, harbour):
    for alone in stages(harbour).known.only_here:
        if alone.nearest:
            assert alone.nearest.passage.rpartition(".")[0] != alone.passage.rpartition(".")[0]
