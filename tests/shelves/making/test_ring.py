"""Who sends a postcard to whom."""

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from reunite.shelves.making.policy import draw_ring

Pairs = set[frozenset[int]]


def pairs(size: int) -> st.SearchStrategy[Pairs]:
    """Some pairs of so many people."""
    every = [frozenset(pair) for pair in combinations(range(size), 2)]
    return st.sets(st.sampled_from(every)) if every else st.just(set())


def side_by_side(ring: list[int]) -> Pairs:
    return {frozenset(pair) for pair in zip(ring, ring[1:] + ring[:1], strict=True)}


def is_possible(size: int, apart: Pairs) -> bool:
    """Is there a ring of them all?"""
    return size > 1 and any(
        not side_by_side([0, *rest]) & apart for rest in permutations(range(1, size))
    )


SIZED = st.integers(0, 6).flatmap(lambda size: st.tuples(st.just(size), pairs(size)))


@given(SIZED)
def test_nobody_meets_someone_apart(group: tuple[int, Pairs]) -> None:
    size, apart = group
    ring = draw_ring(range(size), apart)
    assert len(set(ring)) == len(ring) != 1
    assert not side_by_side(ring) & apart


@given(SIZED)
def test_everyone_is_in_it_where_that_can_be(group: tuple[int, Pairs]) -> None:
    size, apart = group
    assert (len(draw_ring(range(size), apart)) == size) == (is_possible(size, apart) or not size)


@given(st.integers(7, 200), st.data())
def test_in_a_large_group_with_a_few_blocks_everyone_is_in_it(
    size: int, data: st.DataObject
) -> None:
    one = st.integers(0, size - 1)
    some = data.draw(st.lists(st.tuples(one, one), max_size=3))
    apart = {frozenset(pair) for pair in some if pair[0] != pair[1]}
    ring = draw_ring(range(size), apart)
    assert sorted(ring) == list(range(size))
    assert not side_by_side(ring) & apart


def test_two_send_to_each_other_and_one_alone_to_nobody() -> None:
    assert sorted(draw_ring([4, 7], set())) == [4, 7]
    assert draw_ring([4], set()) == []
    assert draw_ring([4, 7], {frozenset((4, 7))}) == []


def test_it_is_another_one_each_time() -> None:
    assert len({tuple(draw_ring(range(8), set())) for _draw in range(20)}) > 1
