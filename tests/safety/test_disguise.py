"""Signs in words that were written so that no filter would see them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import safety
from bot.safety.alike import visible
from bot.safety.disguise import undisguised
from bot.safety.load import signs

from .tables import rows

OUTRIGHT = [text for _, _, text in rows("signs_*.yml")]
LEET = str.maketrans("aeiost", "431057")
ALIKE = str.maketrans("aeopcyxis", "аеорсухіѕ")


def spaced(text: str) -> str:
    return "  ".join(" ".join(word) for word in text.split())


def _share(change) -> float:
    found = [safety.read(change(text)) for text in OUTRIGHT]
    return sum(each is not None and each.action != "ask" for each in found) / len(OUTRIGHT)


@pytest.mark.parametrize(
    "text",
    [
        "k1ll mys3lf", "i w4nt t0 d1e", "s u i c i d e", "i  w a n t  t o  d i e",
        "W A N T T O D I E", "s.u.i.c.i.d.e", "i.want.to.die", "iwanttodie", "killmyself",
        "su*cide", "k*ll myself", "su\u200bicide", "і wаnt to diе", "1 want 2 die",
        "I want to ki11 myself", "ki11 myse1f", "I w4nt to ki|| mys3lf", "I want to d.i.e",
        "i want to d13", "i want to d 1 e", "3nd my lif3", "k:i:l:l m:y:s:e:l:f",
        "ki<b></b>ll my<i></i>self", "ɪ ᴡᴀɴᴛ ᴛᴏ ᴋɪʟʟ ᴍʏsᴇʟꜰ", "I want to ᴅie",
        "m e q u i e r o m a t a r", "k\ufe0fi\ufe0fll my\ufe0fself", "i want 2die",
        "sewer slide", "qu!ero m0rirme", "quieromorirme", "n0 qu13r0 v1v1r",
    ],
)  # fmt: skip
def test_words_of_self_harm_are_read_through_their_disguise(text):
    found = safety.read(text)
    assert found is not None
    assert (found.action, found.sign) == ("crisis_line", "self_harm")
    assert found.words == text


@pytest.mark.parametrize(
    ("change", "least"),
    [
        (lambda text: text.translate(LEET), 0.9),
        (lambda text: text.lower().translate(ALIKE), 0.97),
        (lambda text: re.sub(r"(?<=\w) (?=\w)", ".", text), 0.9),
        (spaced, 0.9),
    ],
    ids=["figures", "look-alikes", "dots", "spaced"],
)
def test_a_disguised_sign_is_answered_at_once(change, least):
    assert _share(change) >= least


def test_what_was_said_before_counts_in_disguise_too():
    assert safety.read("both of th3m", ["my l3gs w3nt numb t0day"]) == safety.read(
        "both of th3m", ["my legs went numb today"]
    )


@pytest.mark.parametrize(
    "text",
    [
        "My L5-S1 was fused in 2019, pain 8/10, call 702-555-0134 after 5pm",
        "Take 10mg x2, 2nd time at C5/C6 and T12. Ann Lee, a.b@example.com",
        "My nightlife is over, I deadlift, the deadline is near. J. R. R. Smith, L5S1",
        "Great! I want more. The studied bodies are understandable to therapists",
        "¿Cuánto cuesta? Me duele 3 veces por semana, e-mail mas tarde…",
    ],
)
def test_an_ordinary_message_is_read_once(text):
    assert undisguised(visible(text), signs().speller) is None


@pytest.mark.parametrize(
    "text",
    ["eid ot tnaw i", "i tnaw ot eid", "flesym llik ot tnaw i", "rirom oreiuq", "Eid ot tnaw I", "efil ym dne ot gniog mi"],
)  # fmt: skip
def test_what_is_written_backwards_is_read_forwards(text):
    found = safety.read(text)
    assert found is not None
    assert found.sign == "self_harm"
    assert found.action != "ask"


@pytest.mark.parametrize(
    "text",
    [
        "evil",
        "evil back pain",
        "the word live is evil backwards",
        "I live alone",
        "my life is evil",
    ],
)
def test_words_that_are_words_both_ways_stay(text):
    assert safety.read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I want to k\u034fill mys\u034felf", "I want to k\u3164ill mys\u3164elf",
        "I want to k\uffa0ill mys\uffa0elf", "I want to k\u115fill mys\u1160elf",
        "I want to k\u2800ill mys\u2800elf", "I\u2800want\u2800to\u2800kill\u2800myself",
        "I want to k\ufe0fill mys\U000e0101elf", "I want to k\U000e0061ill mys\u180belf",
        "🅸 🆆🅰🅽🆃 🆃🅾 🅺🅸🅻🅻 🅼🆈🆂🅴🅻🅵", "🅘 🅦🅐🅝🅣 🅣🅞 🅚🅘🅛🅛 🅜🅨🅢🅔🅛🅕", "🄸 🅆🄰🄽🅃 🅃🄾 🄺🄸🄻🄻 🄼🅈🅂🄴🄻🄵",
        "Ꭵ ᎳᎪnᎢ Ꭲo ᏦᎥᏞᏞ ᎷᎩᏚᎬᏞf", "i waոt tօ kiӏӏ myseӏf", "I want to kiӏl myseӏf", "I want to kiII myseIf",
        "ʇɥƃᴉuoʇ ɟlǝsʎɯ llᴉʞ oʇ ʇuɐʍ ᴉ", "I want to ɟlǝsʎɯ llᴉʞ", "ki🙂ll mys🙂elf", "k💀i💀l💀l💀m💀y💀s💀e💀l💀f",
        "kiiill myself", "I wwaanntt ttoo kkiillll mmyysseellff", "i want to kiilll myself",
        "ki-ll my-self", "ki_ll my_self", "ki/ll mys/elf", "ki,ll mys,elf", "ki..ll mys..elf", "k#i#l#l m#y#s#e#l#f",
        "k;i;l;l;m;y;s;e;l;f", "ki·ll mys·elf", "ki•ll mys•elf", "k(i)ll mys(e)lf", "k+i+l+l m+y+s+e+l+f", "su-i-cide",
        "I want to k ill my self tonight", "i want to ki ll mys elf", "sui cide tonight", "me quiero mat ar",
        "I want to k&#105;ll mys&zwnj;elf", "I%20want%20to%20kill%20myself",
        "k\ni\nl\nl\nm\ny\ns\ne\nl\nf", "qu🙂iero mo🙂rir",
    ],
)  # fmt: skip
def test_words_of_self_harm_are_read_through_what_only_a_computer_sees(text):
    found = safety.read(text)
    assert found is not None
    assert found.sign == "self_harm"
    assert found.action != "ask"


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("cantpeesincetoday", "bladder"), ("cantbreathe since today", "heart"), ("icantfeelmylegs", "leg_weakness"),
        ("sincetodayicantholdmyurine", "bladder"), ("mychesthurtsandmyarmisnumb", "heart"),
        ("myfaceisdroopingandmyarmisweak", "stroke"), ("noaguantolaorinadesdehoy", "bladder"),
        ("my legs went nnummbb today", "leg_weakness"), ("🅲🅷🅴🆂🆃 🅿🅰🅸🅽 🅽🅾🆆", "heart"),
        ("can't p e e since today", "bladder"), ("can-not p-ee since to-day", "bladder"),
        ("c hest pa in and s weating", "heart"), ("can t f eel my le gs since today", "leg_weakness"),
        ("no puedo ori nar desde hoy", "bladder"), ("I can&#39;t feel my legs since today", "leg_weakness"),
        ("since today I can\u034f not p\u2800ee", "bladder"),
    ],
)  # fmt: skip
def test_signs_are_read_without_blanks_and_with_doubled_letters(text, sign):
    found = safety.read(text)
    assert found is not None
    assert (found.sign, found.action != "ask") == (sign, True)


EVERYDAY = "My back hurts in the morning and the evening, and the nurse said that I should write. "


@pytest.mark.parametrize(
    "first",
    ["I feel b4d. t0 be clear. ", "the p4in is str0ng. ", "a.b.c.d ", "fi🙂ne ", "nightandday "],
)
@pytest.mark.parametrize("between", [3, 8, 20])
def test_a_disguise_far_behind_another_one_is_read(first, between):
    found = safety.read(first + EVERYDAY * between + "I w4nt t0 k1ll mys3lf t0night")
    assert found is not None
    assert (found.sign, found.action) == ("self_harm", "911")


@pytest.mark.parametrize(
    "text",
    [
        "My name is 李小龍, call me", "田中さくら です", "김민수, 702 555 0143", "Привет, меня зовут Анна", "Łukasz Øster",
        "∑ x² ≤ ∞, α = 0.05, ½ of √2", "Thanks!😀👍🏽 my back❤️hurts🙏 a lot", "🅰️ or 🅱️, parking 🅿️, blood type 🆎 🆗",
        "ʌ is a vowel, [ˈbæk peɪn] is how you say it", "I saw Dr. McIntosh and Dr. DeIorio about L5-S1 in 2019",
        "anna.nopain@example.com is my address", "Bobby Jeffress, committee assessor, 15 Hillcrest",
        "nevertheless notwithstanding understandably alterations antidepressants",
        "https://www.healthline.com/health/backpainandnumbness", "#lowbackpainrelief #physicaltherapyhelps",
        "pain 24/7, left/right, M.D., U.S.A., C arm, vitamin B 12, pain L and R", "Dr. S. Weating, J. R. R. Smith",
        "x-ray, e-mail, T-shirt, well-being, follow-up, co-pay, self-pay, ex-wife", "AT&T; Smith & Sons, R&B &c.",
        "100%20 sure? 50 % of it & more, &lt;b&gt;", "in-network, out-of-pocket, pre-auth, non-smoker, mid-back",
        "Estoy cantando y caminando, antiinflamatorios y fisioterapia", "a\nb\nc", "1\n2\n3",
    ],
)  # fmt: skip
def test_scripts_pictures_and_long_words_are_no_sign(text):
    assert safety.read(text) is None


def test_near_misses_stay_near_misses_in_look_alikes():
    outright = []
    for _, _, text in rows("near_*.yml"):
        found = safety.read(text.lower().translate(ALIKE))
        if found is not None and found.action != "ask":
            outright.append(text)
    assert outright == []


@given(st.text(max_size=400))
def test_no_text_breaks_it(text):
    bare = undisguised(visible(text), signs().speller)
    assert bare is None or bare != visible(text)
