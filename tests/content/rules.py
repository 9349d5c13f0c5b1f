"""The rules for sentences about health, one function each: what is wrong with a line, or None."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.intake.cues.limits import LIMITS, limits_in
from tests.content.forbidden import ABSOLUTES, HEDGE, HIS_VIEW, NOT_SAID
from tests.content.grade import grade
from tests.content.lines import CALL, GRADES, MAX_PARAGRAPHS, MAX_WORDS, TABLE, Variation, words

Rule = Callable[[Variation], str | None]
TAGS = TABLE["tags"]


def no_absolute(each: Variation) -> str | None:
    """No word that promises too much."""
    for text in (each.text, *each.titles):
        found = re.search(rf"\b(?:{ABSOLUTES[each.language]})\b", text, re.IGNORECASE)
        if found:
            return found[0]
    return None


def nothing_forbidden(each: Variation) -> str | None:
    """No price, percent sign, diagnosis, booking, false calm or false feeling."""
    for text in (each.text, *each.titles):
        for why, pattern in NOT_SAID.items():
            if re.search(pattern, text, re.IGNORECASE):
                return why
    return None


def short_sentences(each: Variation) -> str | None:
    """No sentence that a tired reader loses."""
    return next((part for part in each.sentences if len(words(part)) > MAX_WORDS), None)


def few_paragraphs(each: Variation) -> str | None:
    """At most three messages a turn."""
    return None if len(each.paragraphs) <= MAX_PARAGRAPHS else "too many paragraphs"


def call_is_not_pushed(each: Variation) -> str | None:
    """A call is neither first nor alone, and no choice leads back to where it stands."""
    if not 2 <= len(each.payloads) <= 4:
        return "two to four choices"
    if each.payloads[0] == CALL:
        return "the call stands first"
    own = each.name.removeprefix("utter_")
    back = (f"/{own}", f"aspect={own.removeprefix('aspect_')}")
    return "leads back" if any(p == back[0] or p.endswith(back[1]) for p in each.payloads) else None


def leads_on(each: Variation) -> str | None:
    """At least one choice goes on with the subject."""
    found = any(p.startswith("/ask_") or p == "/delete_my_data" for p in each.payloads)
    return None if found else "leads nowhere"


def has_source(each: Variation) -> str | None:
    """An explanation names its article and claims of it."""
    named = each.metadata.get("article") in {"A1", "A2", "A1+A2"}
    return None if named and each.claims else "no source"


def claims_may_be_said(each: Variation) -> str | None:
    """The claims exist, and are none of those that are withheld."""
    if not set(each.claims) <= set(TAGS) or not set(each.limits) <= LIMITS.keys():
        return "unknown claim"
    return "withheld" if set(each.claims) & set(TABLE["withheld"]) else None


def articles_hold_the_claims(each: Variation) -> str | None:
    """The articles named are those that hold the claims; the clinic's own limits are its own."""
    holding = {
        article
        for article, (first, last) in TABLE["articles"].items()
        for claim in each.claims
        if first <= claim <= last
    }
    named = set(str(each.metadata.get("article")).split("+"))
    return None if named == (holding or {"clinic"}) else f"{named} is not {holding}"


def view_has_a_limit(each: Variation) -> str | None:
    """What is more than a fact carries an honest limit."""
    return "a view without a limit" if _is_view(each) and not each.limits else None


def view_is_attributed(each: Variation) -> str | None:
    """What is more than a fact is said to be the doctor's."""
    said = re.search(HIS_VIEW[each.language], each.text, re.IGNORECASE)
    return None if said or not _is_view(each) else "nobody's view"


def limits_are_said(each: Variation) -> str | None:
    """A limit that is named as a source stands in the words."""
    return next((limit for limit in each.limits if limit not in limits_in(each.text)), None)


def overclaim_is_hedged(each: Variation) -> str | None:
    """An overclaim of the articles is only said with a hedge."""
    overclaims = any("!" in TAGS.get(claim, "") for claim in each.claims)
    hedged = re.search(HEDGE[each.language], each.text, re.IGNORECASE)
    return None if hedged or not overclaims else "an overclaim without a hedge"


def no_study_numbers(each: Variation) -> str | None:
    """No figures: the clinic has approved none."""
    found = re.search(r"\d", re.sub(r"\bL[1-5]\b|\b911\b", "", each.text))
    return found[0] if found else None


def sixth_to_eighth_grade(each: Variation) -> str | None:
    """English reads at the sixth to eighth grade (Flesch-Kincaid, textstat)."""
    low, high = GRADES
    found = grade(each.text) if each.language == "en" else low
    return None if low <= found <= high else f"grade {found}"


def _is_view(each: Variation) -> bool:
    return any(TAGS.get(claim) != "F" for claim in each.claims)


# For every line; for what answers a question; for what has a source; for explanations.
EVERYWHERE: tuple[Rule, ...] = (no_absolute, nothing_forbidden, short_sentences, few_paragraphs)
IN_ANSWERS: tuple[Rule, ...] = (call_is_not_pushed, leads_on)
IN_SOURCED: tuple[Rule, ...] = (
    claims_may_be_said,
    articles_hold_the_claims,
    view_has_a_limit,
    view_is_attributed,
    limits_are_said,
    overclaim_is_hedged,
)
IN_EXPLANATIONS: tuple[Rule, ...] = (has_source, no_study_numbers, sixth_to_eighth_grade)
