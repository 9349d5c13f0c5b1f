"""The quick bound before two texts are compared in full."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from tests.understanding.alike import may_be_alike

WORDS = st.sampled_from(
    "a at back pain pains leg legs the my low lower hurts 702 número ñandú".split()
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=6)


@given(TEXTS, TEXTS)
def test_no_pair_that_is_alike_is_lost(texts, others):
    kept = set(may_be_alike(texts, others, 90))
    alike = {
        (at, other)
        for at, text in enumerate(texts)
        for other, theirs in enumerate(others)
        if fuzz.token_set_ratio(text, theirs) >= 90
    }
    assert alike <= kept


def test_what_has_nothing_in_common_is_not_compared():
    assert list(may_be_alike(["my low back hurts"], ["what is your fax number"], 90)) == []
