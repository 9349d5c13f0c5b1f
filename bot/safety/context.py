"""Whose sign it is and when: negation, old and new, other people, "what if".

The words themselves stand in ``signs/_markers.yml``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.safety.negation import CLEAR, DOUBTFUL, PLAIN, Negation
from bot.safety.text import COMMA, NONE, STOP, Token
from bot.safety.vocabulary import Span

# The words of a place between what happened and its date.
_PLACE = 4
_THAN = frozenset({"like", "than", "as", "way"})
# What only says that something is there, not that it is worse or began.
_AT_PRESENT = frozenset({"now", "today", "currently", "ahora", "ahorita", "hoy"})


class Context:
    """The markers of a conversation, asked about one hit at a time.

    ``message`` gives for each word the number of its message. Spans are in words, end
    exclusive.
    """

    def __init__(
        self,
        words: Sequence[Token],
        hits: Mapping[str, Sequence[Span]],
        message: Sequence[int],
    ) -> None:
        self._words = words
        self._hits = hits
        self._message = message
        self._sentence = self._sentences()
        self._clause, self._segment = self._clauses()
        self._clause_size, self._segment_size = Counter(self._clause), Counter(self._segment)
        self._old = self._old_markers()
        # "Started five years ago", "new in 2015" are old; "twelve hours standing" is a shift.
        lasting = self._covered("_lasting") | {s for s, _ in hits.get("_lasting", ())}
        self._new = [m for m in hits.get("_new", ()) if m[0] not in lasting and not self._dated(m)]
        self._negation = Negation(words, hits, self._sentence)

    def _dated(self, new: Span) -> bool:
        """Whether a word of newness is part of an old date: "nothing new", "started in 2015"."""
        begins = any(s == new[0] for s, _ in self._hits.get("_begin", ()))
        begins = begins and self._words[new[0]].gap == NONE
        return any(
            (old[0] <= new[0] and new[1] <= old[1])
            or (-2 <= old[0] - new[1] <= 2 and old[1] > new[1])
            or (begins and old[1] == new[0])
            for old, _ in self._old
        )

    def _sentences(self) -> list[int]:
        out: list[int] = []
        for i, word in enumerate(self._words):
            ends = i > 0 and (word.gap == STOP or self._message[i] != self._message[i - 1])
            out.append((out[-1] if out else 0) + int(ends))
        return out

    def _clauses(self) -> tuple[list[int], list[int]]:
        inside = self._covered("_old", "_new", "_age", "_if")
        # "Numb since 2015" is one clause, "numb since I fell" two.
        since = {s for s, _ in self._hits.get("_since", ())}
        inside |= since & {s for g in ("_old", "_new") for s, _ in self._hits.get(g, ())}
        ends = {s for s, _ in self._hits.get("_end", ()) if s not in inside}
        subjects = {s for s, _ in self._hits.get("_subject", ()) if s not in inside}
        clause, segment = [0] * len(self._words), [0] * len(self._words)
        number = part = 0
        has_subject = False
        for i, word in enumerate(self._words):
            fresh = i > 0 and self._sentence[i] != self._sentence[i - 1]
            opens = i in subjects
            if fresh or (i in ends and i > 0) or (opens and has_subject):
                number, part, has_subject = number + 1, part + 1, False
            elif word.gap == COMMA:
                part += 1
            has_subject = has_subject or opens
            clause[i], segment[i] = number, part
        return clause, segment

    def _covered(self, *groups: str) -> set[int]:
        """Words inside a marker, except its first, which may open a clause."""
        return {i for g in groups for s, e in self._hits.get(g, ()) for i in range(s + 1, e)}

    def _old_markers(self) -> list[tuple[Span, Span | None]]:
        """Markers of the past, each with the event it dates ("fusion in 2019")."""
        ages = self._hits.get("_age", ())
        since = [e for _, e in self._hits.get("_since", ())]
        out: list[tuple[Span, Span | None]] = []
        for start, end in self._hits.get("_old", ()):
            if any(s <= start < e or start <= s < end for s, e in ages) or self._compares(start):
                continue
            owner = None
            for s, e in self._hits.get("_event", ()):
                close = 0 <= start - e <= 3 or 0 <= s - end <= 4
                # "since my surgery in 2019" dates everything, "surgery in 2019" only it.
                dates_all = any(0 <= s - at <= 3 for at in since)
                if close and not dates_all and self._segment[s] == self._segment[start]:
                    owner = (s, e)
            out.append(((start, end), owner))
        return out

    def _compares(self, start: int) -> bool:
        """Whether a marker only says what has changed: "I can't feel it like I used to"."""
        before = {each.word for each in self._words[max(0, start - 3) : start]}
        return self._words[start].word == "used" and bool(before & _THAN) and "same" not in before

    def negated(self, span: Span, sign: str = "", whole: Sequence[Span] = ()) -> int:
        """``PLAIN``, ``DOUBTFUL`` or ``CLEAR`` for a hit (``Negation.of``)."""
        return self._negation.of(span, sign, whole)

    def _about(self, marker: Span, span: Span) -> bool:
        """Whether a marker of time speaks of the hit."""
        at, first, last = (self._clause[i] for i in (marker[0], span[0], span[1] - 1))
        if not first - 1 <= at <= last + 2:
            return False
        if first <= at <= last:
            between = range(marker[1], span[0])
            if any(self._words[i].word in {"and", "y"} for i in between):
                # "On prednisone for years and took a tumble."
                return False
            segments = {self._segment[i] for i in range(*span)}
            return self._segment[marker[0]] in segments or self._bare(marker)
        since = any(marker[0] - 1 <= s <= marker[0] for s, _ in self._hits.get("_since", ()))
        if since and marker[0] >= span[1] and at <= last + 2:
            # "My foot slaps when I walk since Sunday."
            return self._sentence[marker[0]] == self._sentence[span[1] - 1]
        follows = marker[0] >= span[1] and at <= last + 2
        if follows and self._message[marker[0]] == self._message[span[1] - 1]:
            return self._anaphoric(marker) or self._bare(marker)
        return at == first - 1 and self._bare_clause(marker)

    def _bare(self, marker: Span) -> bool:
        segment = self._segment[marker[0]]
        return self._segment_size[segment] <= marker[1] - marker[0] + 3

    def _bare_clause(self, marker: Span) -> bool:
        """Whether a clause tells little but times: "since he was born 18 years ago"."""
        clause = self._clause[marker[0]]
        dated = {i for span, _ in self._old for i in range(*span) if self._clause[i] == clause}
        return self._clause_size[clause] <= len(dated) + 2

    def _anaphoric(self, marker: Span) -> bool:
        clause = self._clause[marker[0]]
        return any(
            self._clause[s] == clause and s <= marker[1] for s, _ in self._hits.get("_that", ())
        )

    def _since_then(self, marker: Span, span: Span) -> bool:
        """Whether a span of time runs since the hit: "six years now, since I fell off a roof"."""
        for start, end in self._hits.get("_since", ()):
            if not (marker[1] <= start <= marker[1] + _PLACE and end <= span[0] <= end + 2):
                continue
            between = range(marker[1], span[0])
            joined = any(self._words[i].word in {"and", "y", "but", "pero"} for i in between)
            if not joined and self._sentence[marker[0]] == self._sentence[span[0]]:
                return True
        return False

    def old(self, span: Span) -> bool:
        """Whether the words date the hit to the past, or call it stable."""
        for marker, owner in self._old:
            inside = span[0] <= marker[0] < span[1]
            if owner and not (owner[0] < span[1] and span[0] < owner[1]):
                continue
            if not inside and (self._about(marker, span) or self._since_then(marker, span)):
                return True
        return False

    def new(self, span: Span) -> bool:
        """Whether the words call the hit new, sudden or worse."""
        about = [m for m in self._new if span[0] <= m[0] < span[1] or self._about(m, span)]
        return bool(about) and not all(self._of_own_pain(m, span) for m in self._new)

    def _of_own_pain(self, marker: Span, span: Span) -> bool:
        """Whether a word of newness ends a sentence with another pain, that names its place, where
        the hit has an old date of its own: "chest pain last year. back pain now".
        """
        at = self._segments_at(marker)
        if any(self._segment[i] in at for i in range(*span)) or not self.old(span):
            return False
        if self._anaphoric(marker) or self._words[marker[0]].word not in _AT_PRESENT:
            return False
        return any(
            self._segment[s] in at and self._segment[e - 1] in at and self._ends(max(e, marker[1]))
            for s, e in self._hits.get("own_pain", ())
        )

    def _segments_at(self, marker: Span) -> set[int]:
        """Where a word of newness stands: "back pain now" begins a segment of its own with it."""
        at = {self._segment[marker[0]]}
        if self._words[marker[0]].gap == NONE:
            at.add(self._segment[max(0, marker[0] - 1)])
        return at

    def apart(self, spans: Sequence[Span], aging: Sequence[Span]) -> bool:
        """Whether one of the words is of another pain, that names its place and is of now, where one
        of ``aging`` is old: the second "pain" of "chest pain last year, back pain now".
        """
        pains = self._hits.get("own_pain", ())
        for span in spans:
            inside = any(s <= span[0] and span[1] <= e for s, e in pains)
            segment = self._segment[span[0]]
            at = self._segments_at(span) if span in self._new else set()
            shares = any(self._segment[s] in at for s, _ in pains)
            others = [each for each in aging if self._segment[each[0]] != segment]
            if (inside or shares) and any(self.old(each) for each in others):
                return True
        return False

    def _ends(self, end: int) -> bool:
        """Whether a sentence ends before this word."""
        return end >= len(self._words) or self._sentence[end] != self._sentence[end - 1]

    def past(self, span: Span) -> bool:
        """Whether the hit carries its own date, and its clause no word of newness.

        "That accident of 2008, now I look for another opinion" is no accident of now.
        """
        own = any(
            self._right_behind(marker[0], span[1])
            or (owner and owner[0] < span[1] and span[0] < owner[1])
            for marker, owner in self._old
        )
        clauses = {self._clause[i] for i in range(*span)}
        return own and not any(self._clause[m[0]] in clauses for m in self._new)

    def _right_behind(self, start: int, end: int) -> bool:
        """Whether a date follows: "fell in 2008", "fell off a ladder 5 months ago"."""
        if 0 <= start - end <= 1:
            return True
        return 0 < start - end <= _PLACE and len({self._clause[i] for i in range(end, start)}) == 1

    def animal(self, span: Span) -> bool:
        """Whether an animal is what the hit is said of: "my dog can't walk"."""
        return any(
            0 <= span[0] - e <= 2 and self._clause[s] == self._clause[span[0]]
            for s, e in self._hits.get("_animal", ())
        )

    def new_since(self, start: int) -> bool:
        """Whether anything from this word on is called new, sudden or worse."""
        return any(m[0] >= start for m in self._new)

    def began_since(self, start: int) -> bool:
        """Whether anything from this word on is said to have begun of late, not only to be there."""
        lately = (m for m in self._new if self._words[m[0]].word not in _AT_PRESENT)
        return any(m[0] >= start for m in lately)

    def relative(self, span: Span) -> int:
        """Somebody else's past: ``CLEAR``, ``DOUBTFUL`` or ``PLAIN`` (it may be the patient)."""
        clause = self._clause[span[0]]
        if self._in_clause("_family", clause):
            return CLEAR
        # "Since my son was born" is a date.
        people = {s for s in self._starts("_relative", clause) if s < span[0]}
        people -= self._covered("_old")
        if not people:
            return PLAIN
        kin = self._in_clause("_kin", clause)
        if self._in_clause("_died", clause) or (self.old(span) and not kin):
            return CLEAR
        past = any(min(people) < s for s in self._starts("_had", clause))
        if any(s < span[0] for s in self._starts("_distant", clause)):
            # Nobody writes here for the neighbour whose wound "opened" once.
            happened = any(min(people) < s for s in self._starts("_happened", clause))
            return DOUBTFUL if past or happened else PLAIN
        illness = any(s < span[1] and span[0] < e for s, e in self._hits.get("_illness", ()))
        if past and illness:
            return CLEAR
        # Whoever writes of a husband or a mother often writes for the patient.
        return DOUBTFUL if past and not kin else PLAIN

    def supposed(self, span: Span) -> int:
        """``CLEAR`` for risks and fears, ``DOUBTFUL`` for "what if", ``PLAIN`` otherwise."""
        clause = self._clause[span[0]]
        sentence = self._sentence[span[0]]
        if any(self._sentence[s] == sentence for s, _ in self._hits.get("_topic", ())):
            return DOUBTFUL
        for group, level in (("_risk", CLEAR), ("_if", DOUBTFUL)):
            for s, e in self._hits.get(group, ()):
                # "As if my legs were gone" supposes nothing, nor does "I do not want to be"
                # where the sign goes on with it: "here any more".
                as_if = s > 0 and self._words[s - 1].word in {"as", "like", "como"}
                risks = group == "_risk" and s < span[1] and span[0] < e
                shared = risks or span[0] <= s < span[1]
                if self._clause[s] == clause and not shared and not as_if:
                    return level
        return PLAIN

    def _starts(self, group: str, clause: int) -> list[int]:
        return [s for s, _ in self._hits.get(group, ()) if self._clause[s] == clause]

    def _in_clause(self, group: str, clause: int) -> bool:
        return bool(self._starts(group, clause))
