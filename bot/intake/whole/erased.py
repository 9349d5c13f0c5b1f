"""What is said after the chat was deleted, while the request that was sent waits for the
staff to delete it: nothing of it may reach that request any more. Pure.
"""

from __future__ import annotations

import re

from bot.contract import Understood
from bot.intake.cues.certainty import COMMAND_CONFIDENCE, GUESS
from bot.intake.reading.text.message import fold

STATUS = "ask_request_status"
# Would change the request, or say of it what no longer holds.
_TOUCHES = {
    "inform", "affirm", "deny", "skip", "resume", "go_back", "restart", "correct_detail", "add_question",
    "for_someone_else", "use_email", "show_body", "delete_my_data", "ask_why_needed", "ask_phone_number",
}  # fmt: skip
# Whether they still call, and what is left: whatever the topic seems to be.
_ABOUT_IT = re.compile(
    r"\b(?:call|calls|calling|contact|phone)(?:ing)? me\b|\b(?:you|they|anyone|somebody|someone)\b.{0,20}\b(?:call|calls|calling)\b"
    r"|\bmy (?:number|phone|name|data|info\w*|request|stuff|details)\b|\b(?:on|about) me\b|\b(?:deleted?|erased?|gone|wiped?|removed?|shredded|keep|kept|keeping|stored?)\b"
    r"|\b(?:get|got|getting|gotten) rid of\b|\b(?:at|in|from|by) (?:the|your|their) (?:office|clinic|end|side|files?|system|records?|computer)\b"
    r"|\b(?:they|you|office|clinic|anyone|anybody|somebody|doctor)\b.{0,25}\b(?:have|has|got|see|sees|know|knows|read)\b.{0,15}\b(?:it|that|this|anything|them|everything|my)\b"
    r"|\bwho (?:can |could |will |still |else )*(?:see|sees|read|reads|has|have|knows?)\b|\bquien (?:lo |la )?(?:puede )?(?:ve|ver|lee|leer|tiene)\b"
    r"|\b(?:el consultorio|la clinica|ustedes|ellos)\b|\b(?:elimin|quit|tir|guard|conserv)\w+\b|\b(?:tienen|tiene|ven|saben)\b.{0,15}\b(?:todavia|aun|algo|eso|lo|mi)\b"
    r"|\bllam\w+\b|\bmi (?:numero|telefono|nombre|solicitud)\b|\bmis (?:datos|cosas)\b|\bborr\w+\b|\b(?:de|sobre) mi\b"
)


def intent_of(reading: Understood, text: str) -> str:
    """The intent that the rules answer: the truth about the request, or what else was asked."""
    sure = reading.confidence >= COMMAND_CONFIDENCE
    if reading.intent in ("cancel_request", "stop") and sure:
        return "cancel_request"
    about = reading.intent in _TOUCHES or _ABOUT_IT.search(fold(text))
    if about and reading.confidence < GUESS:
        return STATUS
    if reading.intent in ("complaint", "ask_for_person"):
        # A complaint would go on the request; a person hears it on the phone.
        return "ask_for_person"
    if reading.intent == "request_appointment" and sure:
        return reading.intent
    return STATUS if about else reading.intent
