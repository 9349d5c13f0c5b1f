"""Tables as text: a line is ``words -> value``; "" or "-" as the value is nothing read."""

from bot.intake.reading import read

QUIET = (
    "hello", "Hi there, how are you?", "thanks so much", "good morning", "are you a robot?",
    "what do you do?", "do you take Medicare?", "where are you located?", "bye", "lol ok",
    "that's interesting", "What are cluneal nerves?", "How much does a visit cost?",
    "is the doctor any good?", "can I ask you something?", "I have a question", "sorry, wrong chat",
    "hola", "buenos días", "muchas gracias", "¿aceptan seguro?", "¿dónde están?", "adiós",
    "¿eres un robot?", "tengo una pregunta", "¿cuánto cuesta?", "perdón", "está bien",
    "that makes sense", "yes", "no", "ok", "sí", "I don't know", "no sé", "great, thank you",
    "why do you ask?", "call me back please", "I want an appointment", "quiero una cita",
)  # fmt: skip


def rows(table):
    """The rows of a table as pairs of words and value."""
    found = []
    for line in table.strip().splitlines():
        words, arrow, value = line.rpartition(" -> ")
        if not line.strip() or line.strip().startswith("#"):
            continue
        assert arrow, line
        value = value.strip()
        found.append((words.strip().replace("\\n", "\n"), "" if value == "-" else value))
    return found


def said(words, asked, key, known=None):
    """The detail as text, "" if it was not read."""
    value = read(words, asked, "en", known).get(key, "")
    if isinstance(value, list):
        return ", ".join(value)
    return str(value)
