"""Whose sign it is and when: negation, old and new, other people, "what if".

An own NegEx for English and Spanish: triggers with a scope, terminators that end it, and
phrases that only look like a negation ("can't breathe", "never had this before"). The words
themselves stand in ``signs/_markers.yml``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from bot.safety.phrases import Span
from bot.safety.text import COMMA, NONE, STOP, Token

# How surely something is negated.
PLAIN, DOUBTFUL, CLEAR = 0, 1, 2
# A trigger reaches this far; up to _NEAR words it is clear.
_REACH, _NEAR = 14, 6
# Behind these words a list of names is denied as a whole. An item is so long, and tells nothing.
_DENIES, _ITEM = frozenset({"denies", "denying", "niega"}), 2
_TELLS = frozenset(
    "has have had having is are was were can cannot not new worse worsening since today with some "
    "reports endorses positive numb weak gone lost tiene tuvo esta hay nuevo nueva peor con "
    "dormido dormida debil reporta refiere positivo".split()
)


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
        self._subjects = {s for s, _ in hits.get("_subject", ())}
        self._ends = {s for s, _ in hits.get("_end", ())}
        self._listed = {s for s, _ in hits.get("_list", ())}
        self._clause, self._segment = self._clauses()
        self._clause_size, self._segment_size = Counter(self._clause), Counter(self._segment)
        self._old = self._old_markers()
        # "Started five years ago", "new in 2015" are old; "twelve hours standing" is a shift.
        lasting = self._covered("_lasting") | {s for s, _ in hits.get("_lasting", ())}
        self._new = [m for m in hits.get("_new", ()) if m[0] not in lasting and not self._dated(m)]
        self._negation: dict[str, dict[int, list[tuple[int, int]]]] = {}

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
            if any(s <= start < e or start <= s < end for s, e in ages):
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

    def negated(self, span: Span, sign: str = "", whole: Sequence[Span] = ()) -> int:
        """``PLAIN``, ``DOUBTFUL`` or ``CLEAR`` for a hit; a trigger that is part of the same
        ``sign`` ("no feeling") or of the ``whole`` finding ("no erections") negates nothing.
        """
        if sign not in self._negation:
            scopes: dict[int, list[tuple[int, int]]] = defaultdict(list)
            for trigger, start, near, end in self._scopes(self._consumed(sign)):
                for i in range(start, end):
                    scopes[i].append((trigger, CLEAR if i < near else DOUBTFUL))
            self._negation[sign] = scopes
        level = PLAIN
        for trigger, depth in self._negation[sign].get(span[0], ()):
            if not any(s <= trigger < e for s, e in (span, *whole)):
                level = max(level, depth)
        return max(level, self._negated_after(span))

    def _consumed(self, sign: str) -> set[int]:
        """Words inside longer hits of the shared groups and of one sign."""
        return {
            i
            for group, spans in self._hits.items()
            if not group.startswith("_") and ("." not in group or group.split(".")[0] == sign)
            for s, e in spans
            if e - s > 1
            for i in range(s, e)
        }

    def _negated_after(self, span: Span) -> int:
        end = span[1]
        if end >= len(self._words) or self._sentence[end] != self._sentence[span[1] - 1]:
            return PLAIN
        if self._words[end].word in {"from", "de"}:
            # "Went from normal to ten percent."
            return PLAIN
        for start, _ in self._hits.get("_fine", ()):
            if 0 <= start - end <= 1 and self._sentence[start] == self._sentence[end]:
                return CLEAR
        last = end + 1 >= len(self._words) or self._words[end + 1].gap != NONE
        if self._words[end].word in {"no", "none", "nope"} and last:
            return CLEAR
        return PLAIN

    def _scopes(self, consumed: set[int]) -> list[tuple[int, int, int, int]]:
        """Trigger, begin, end of the clear part and end of each negation."""
        harmless = {i for s, e in self._hits.get("_pseudo", ()) for i in range(s, e)}
        out = []
        for trigger, begin in self._hits.get("_neg", ()):
            if trigger in harmless or trigger in consumed:
                continue
            if begin < len(self._words) and self._sentence[begin] != self._sentence[begin - 1]:
                # "No. My legs are numb": it answers a question, and its sentence is over.
                continue
            # "No, my legs are numb" answers a question.
            if begin < len(self._words) and self._words[begin].gap == COMMA:
                if self._opens(begin) or trigger != self._first(trigger):
                    continue
                out.append((trigger, begin, begin, self._reach(begin)[1]))
                continue
            near, end = self._reach(begin)
            if self._words[trigger].word in _DENIES:
                near = max(near, self._listed_until(begin, end))
            out.append((trigger, begin, near, end))
        return out

    def _listed_until(self, begin: int, end: int) -> int:
        """Where the names end that a nurse lists: "fever, chills, incontinence"."""
        size = 0
        for i, word in enumerate(self._words[begin:end], begin):
            size = 1 if word.gap == COMMA else size + 1
            if word.word in {"no", "sin"}:
                return i
            if size > _ITEM or word.word in _TELLS:
                return begin
        return end

    def _first(self, i: int) -> int:
        while i and self._sentence[i - 1] == self._sentence[i]:
            i -= 1
        return i

    def _opens(self, i: int) -> bool:
        return i in self._subjects

    def _reach(self, begin: int) -> tuple[int, int]:
        ends = self._ends
        end, near = begin, -1
        while end < len(self._words) and end - begin < _REACH:
            new_sentence = end > begin and self._sentence[end] != self._sentence[begin]
            # "No me quiero morir": the verb right behind belongs to it.
            if new_sentence or end in ends or (end > begin + 1 and self._opens(end)):
                break
            joined = self._words[end].word in {"and", "y", "e"} or self._words[end].gap == COMMA
            if near < 0 and end > begin and (joined or end - begin >= _NEAR):
                near = end
            end += 1
        # "no numbness, weakness or fever" negates the whole list.
        if near < 0 or any(i in self._listed for i in range(begin + 1, end)):
            near = end
        return near, end

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
        clause = self._clause[marker[0]]
        return self._clause_size[clause] <= marker[1] - marker[0] + 2

    def _anaphoric(self, marker: Span) -> bool:
        clause = self._clause[marker[0]]
        return any(
            self._clause[s] == clause and s <= marker[1] for s, _ in self._hits.get("_that", ())
        )

    def old(self, span: Span) -> bool:
        """Whether the words date the hit to the past, or call it stable."""
        for marker, owner in self._old:
            inside = span[0] <= marker[0] < span[1]
            if owner and not (owner[0] < span[1] and span[0] < owner[1]):
                continue
            if not inside and self._about(marker, span):
                return True
        return False

    def new(self, span: Span) -> bool:
        """Whether the words call the hit new, sudden or worse."""
        return any(span[0] <= m[0] < span[1] or self._about(m, span) for m in self._new)

    def past(self, span: Span) -> bool:
        """Whether the hit carries its own date, and its clause no word of newness.

        "That accident of 2008, now I look for another opinion" is no accident of now.
        """
        own = any(
            0 <= marker[0] - span[1] <= 1 or (owner and owner[0] < span[1] and span[0] < owner[1])
            for marker, owner in self._old
        )
        clauses = {self._clause[i] for i in range(*span)}
        return own and not any(self._clause[m[0]] in clauses for m in self._new)

    def animal(self, span: Span) -> bool:
        """Whether an animal is what the hit is said of: "my dog can't walk"."""
        return any(
            0 <= span[0] - e <= 2 and self._clause[s] == self._clause[span[0]]
            for s, e in self._hits.get("_animal", ())
        )

    def new_since(self, start: int) -> bool:
        """Whether anything from this word on is called new, sudden or worse."""
        return any(m[0] >= start for m in self._new)

    def relative(self, span: Span) -> int:
        """Somebody else's past: ``CLEAR``, ``DOUBTFUL`` or ``PLAIN`` (it may be the patient)."""
        clause = self._clause[span[0]]
        if self._in_clause("_family", clause):
            return CLEAR
        people = [s for s in self._starts("_relative", clause) if s < span[0]]
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
                shared = span[0] <= s < span[1] or (
                    group == "_risk" and s < span[1] and span[0] < e
                )
                if self._clause[s] == clause and not shared and not as_if:
                    return level
        return PLAIN

    def _starts(self, group: str, clause: int) -> list[int]:
        return [s for s, _ in self._hits.get(group, ()) if self._clause[s] == clause]

    def _in_clause(self, group: str, clause: int) -> bool:
        return bool(self._starts(group, clause))
