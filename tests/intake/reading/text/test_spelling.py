"""Names are spelled as people spell their own."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.reading.text.spelling import spelled_name
from tests.intake.reading.tables import said


def test_letters_put_the_spelling_right():
    assert said("maria garsia, g-a-r-c-i-a", "name", "name") == "Maria Garcia"


given_names = st.sampled_from(["Maria", "John", "José", "Will", "May", "Zoë", "Aaliyah"])
LEADS = (
    "{}",
    "my name is {}",
    "I'm {}",
    "it's {}",
    "me llamo {}",
    "soy {}",
    "Hi, {}.",
    "{}, 702-555-0143",
)


@settings(deadline=None, database=None)
@given(
    given_names,
    st.sampled_from(["Lopez", "O'Brien", "García-Márquez", "de la Cruz", "van Dyk"]),
    st.sampled_from(LEADS),
)
def test_a_name_comes_back_in_its_own_spelling(first, last, lead):
    assert said(lead.format(f"{first} {last}"), "contact", "name") == f"{first} {last}"


@settings(deadline=None, database=None)
@given(
    st.lists(
        st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=12),
        min_size=1,
        max_size=4,
    )
)
def test_spelling_twice_changes_nothing(parts):
    once = spelled_name(" ".join(parts))
    assert spelled_name(once) == spelled_name(spelled_name(once))
    assert len(once.split()) == len(" ".join(parts).split())
