"""What is worked out of a side is worked out once."""

from lesart.core.contrast.kinds.memory import once_per_side

from .pairing import two_sides


def test_a_side_is_read_once_and_its_like_is_another():
    seen = []

    @once_per_side
    def read(side):
        seen.append(side)
        return side.passage.id

    one, other = two_sides("In Brenzau brach ein Damm.", "In Brenzau brach ein Damm.")
    assert [read(one), read(one), read(other)] == [one.passage.id, one.passage.id, other.passage.id]
    assert len(seen) == 2
