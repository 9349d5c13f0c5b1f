"""A module is left out before it is imported only where none of its tests would run."""

import pytest

from tests.leaving_out import left_out

CHECK = "not slow and not brain and not browser"
TEST = "(brain or browser) and not prod and not full"


@pytest.mark.parametrize(
    ("text", "wanted", "out"),
    [
        ("import pytest\n\npytestmark = pytest.mark.slow\n", CHECK, True),
        ("pytestmark = [pytest.mark.brain, pytest.mark.usefixtures('x')]\n", CHECK, True),
        ("pytestmark = [\n    pytest.mark.web,\n    pytest.mark.browser,\n]\n", CHECK, True),
        ("pytestmark = pytest.mark.postgresql\n", CHECK, False),
        ("@pytest.mark.slow\ndef test_one(): ...\n", CHECK, False),
        ("import pytest\n", CHECK, False),
        ("pytestmark = pytest.mark.slow\n", "", False),
        ("pytestmark = pytest.mark.slow\n", "slow", False),
        ("pytestmark = pytest.mark.slow\n", "not slow or brain", False),
        ("pytestmark = pytest.mark.slow\n", "brain and (not slow or web)", False),
        ("pytestmark = pytest.mark.slow\n", "(not slow and not brain) or web", False),
        ("pytestmark = pytest.mark.slow\n", "not slow and not brain or web", False),
        ("pytestmark = pytest.mark.slow\n", "((not slow and web) or web) and not slow", False),
        ("pytestmark = pytest.mark.full\n", TEST, True),
        ("pytestmark = pytest.mark.browser\n", TEST, False),
        ("import pytest\n", TEST, True),
        ("pytestmark = pytest.mark.slow\n", TEST, True),
        ("@pytest.mark.brain\ndef test_one(): ...\n", TEST, False),
        ("pytestmark = pytest.mark.slow\n", "brain or browser", False),
        ("pytestmark = pytest.mark.slow\n", "(brain and browser) and not full", False),
    ],
)
def test_a_module_is_left_out_where_no_test_of_it_is_wanted(text, wanted, out):
    assert left_out(text, wanted) is out
