"""Every dialogue in a real browser on the whole installation: chat, inbox and mail."""

import re

import pytest

from bot.intake.request.display import phone
from tests.browser.stack import Stack
from tests.browser.visitor import Clerk, Visitor, browser
from tests.conversations.dialogues import check_texts, load

pytestmark = [pytest.mark.brain, pytest.mark.browser, pytest.mark.slow]
REFERENCE = re.compile(r"\b[A-Z0-9]{4,6}\b(?=\.)")


@pytest.fixture(scope="module")
def stack(tmp_path_factory):
    running = Stack(tmp_path_factory.mktemp("stack"))
    yield running
    assert running.stop() < 12


@pytest.fixture(scope="module")
def chromium():
    with browser() as started:
        yield started


@pytest.fixture(scope="module")
def clerk(stack, chromium):
    page = chromium.new_context().new_page()
    return Clerk(page, stack.base, stack.login, stack.password)


@pytest.mark.parametrize(
    "dialogue",
    [each for each in load() if each.browser],
    ids=lambda each: each.name,
)
def test_dialogue_in_a_browser(dialogue, stack, chromium, clerk):
    context = chromium.new_context(viewport={"width": 412, "height": 800})
    visitor = Visitor(context.new_page(), stack.base)
    said: list[str] = []
    for step in dialogue.steps:
        if step.kind == "brain":
            stack.freeze_brain() if step.value == "stop" else stack.wait_for_brain()
            continue
        texts = visitor.say(step.value) if step.kind == "say" else visitor.press(step.value)
        check_texts(step, texts)
        if "source" in step.checks:
            assert visitor.sources(), "an explanation without a source"
        said += texts
    context.close()
    found = [text for text in said if "Reference" in text or "Referencia" in text]
    if dialogue.ticket is None:
        assert not found
        return
    reference = REFERENCE.search(found[-1]).group()
    seen = clerk.ticket(reference)
    assert dialogue.ticket["name"] in seen
    if dialogue.ticket.get("phone", "declined") != "declined":
        assert phone(dialogue.ticket["phone"]) in seen
    mail = stack.mailbox.wait_for(reference).as_string()
    for private in (dialogue.ticket["name"], dialogue.ticket.get("location", "~")):
        assert private not in mail


def test_the_contact_form_without_scripts_files_the_same_ticket(stack, chromium, clerk):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{stack.base}/contact")
    page.get_by_label("Name", exact=False).first.fill("Ines Ortega")
    page.get_by_label("Phone", exact=False).first.fill("702 555 0181")
    page.get_by_role("button", name="Send", exact=False).first.click()
    words = page.locator("main").inner_text()
    reference = re.search(r"\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{5}\b", words).group()
    context.close()
    seen = clerk.ticket(reference)
    assert "Ines Ortega" in seen
    assert "702-555-0181" in seen
    assert stack.mailbox.wait_for(reference)
