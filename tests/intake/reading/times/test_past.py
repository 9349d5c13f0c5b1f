"""Days on which something happened are no times to call, whoever asked for one."""

import pytest

from tests.intake.reading.tables import rows, said

TOLD = rows("""
I called tuesday and nobody answered -> -
I left a message on Monday -> -
nobody called me back friday -> -
you said you'd call monday morning -> -
they were supposed to call thursday but didn't -> -
since monday -> -
my foot drops since tuesday -> -
I fell saturday -> -
llamé el martes y nadie contestó -> -
llame el martes y nadie contesto -> -
me dijeron que llamaban el lunes -> -
el pie derecho, no lo lebanto desde el lunes -> -
ayer me caí -> -
I left a message on monday, please call wednesday morning -> wednesday morning
call me thursday, I called monday and nobody answered -> thursday
called monday no answer. try after 3 -> after 3
it started monday, mornings are good -> mornings
llámenme el jueves, ya llamé el lunes y nadie contestó -> el jueves
pueden llamar desde el lunes -> desde el lunes
desde el lunes -> desde el lunes
I got Tuesday off -> I got Tuesday off
I said mornings -> I said mornings
monday -> monday
""")


@pytest.mark.parametrize(("words", "time"), TOLD)
def test_where_a_time_was_asked_for(words, time):
    assert said(words, "best_time", "best_time") == time


@pytest.mark.parametrize("words", [words for words, time in TOLD if not time])
def test_where_nobody_asked(words):
    assert said(words, None, "best_time") == ""
    assert said(words, "confirm", "best_time", {"best_time": "mornings"}) in ("", "mornings")


def test_the_day_still_tells_since_when_it_hurts():
    assert said("my foot drops since tuesday", "best_time", "duration") == "since Tuesday"
