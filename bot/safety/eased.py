"""Whether a visitor says that a sign went away by itself. English and Spanish, any case, typos."""

from __future__ import annotations

from bot.safety.clauses import clauses_of
from bot.safety.followup_words import pattern

# That it went away by itself. "Better" said of nothing may be the answer to anything.
_LEAD = r"^(?:(?:ok(?:ay)?|oh|well|and|but|so|wait|now|thanks|thank god|i think|actually|bueno|pues|ay|y|pero|gracias a dios|creo que|ahora) )*"
_IT = r"(?:it|its|it is|this|that|thats|(?:the|my|his|her) (?:\w+ ){0,2}(?:pain|pressure|numbness|weakness|feeling|tightness|episode|attack|spell|chest|legs?|face|arm|speech)(?:s(?= ))?)"
_END = r"(?: (?:now|again|already|by itself|on its own|thank god|thanks|i think|though|for now|a (?:bit|little|lot)|ya|ahora|sol[oa]|todo|un poco|gracias a dios|creo))*$"
_EASED = pattern(
    rf"{_LEAD}{_IT}(?: (?:is|s|has|have|was|just|all|already|kind of|mostly|pretty much|seems?|to have))* (?:gone(?: away)?|over|stopped(?: hurting)?|passed|resolved|eased(?: up| off)?|subsided|went away|wore off|let up|(?:getting )?better|improving|back to normal|settled(?: down)?|feels? (?:better|fine|ok|normal)){_END}",
    rf"{_LEAD}(?:i|im|i am|he|hes|he is|she|shes|she is)(?: (?:is|am|feel|feels|feeling|getting|already|doing|so|much|way|a|lot|bit|little))* (?:better|back to normal){_END}",
    rf"{_LEAD}(?:ya )?(?:el dolor |la presion |eso )?(?:ya )?se (?:me |le )?(?:quito|paso|fue|calmo)(?: (?:el|la) \w+)?{_END}|{_LEAD}ya (?:paso|no (?:me|le) (?:duele|aprieta)(?: (?:el|la) \w+)?){_END}",
    rf"{_LEAD}(?:ya )?(?:me|se) (?:siento|siente)(?: (?:ya|mucho|un poco|poco))* mejor{_END}|{_LEAD}(?:ya )?est(?:oy|a)(?: (?:ya|mucho|un poco))* (?:mejor|mejorando){_END}|{_LEAD}(?:ya )?va mejorando{_END}",
)


def eased(text: str) -> bool:
    """Whether a reply says that it went away, or got better, by itself: "it stopped", "ya se me quitó".
    Never raises.

    Of use only to somebody who was told to get help for a sign of the body.
    """
    return any(_EASED.search(each.text) for each in clauses_of(text) if not each.question)
