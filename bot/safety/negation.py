"""What is denied: triggers with a scope, terminators that end it, and phrases that only look like
a negation ("can't breathe", "never had this before").

An own NegEx for English and Spanish. The words themselves stand in ``signs/_markers.yml``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.safety.text import COMMA, NONE, Token
from bot.safety.vocabulary import Span

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


class Negation:
    """The negations of a conversation, asked about one hit at a time.

    ``sentence`` gives for each word the number of its sentence.
    """

    def __init__(
        self,
        words: Sequence[Token],
        hits: Mapping[str, Sequence[Span]],
        sentence: Sequence[int],
    ) -> None:
        self._words = words
        self._hits = hits
        self._sentence = sentence
        self._subjects = {s for s, _ in hits.get("_subject", ())}
        self._clauses = {s for s, _ in hits.get("_clause", ())}
        self._ends = {s for s, _ in hits.get("_end", ())}
        self._listed = {s for s, _ in hits.get("_list", ())}
        self._by_sign: dict[str, dict[int, list[tuple[int, int]]]] = {}

    def of(self, span: Span, sign: str = "", whole: Sequence[Span] = ()) -> int:
        """``PLAIN``, ``DOUBTFUL`` or ``CLEAR`` for a hit; a trigger that is part of the same
        ``sign`` ("no feeling") or of the ``whole`` finding ("no erections") negates nothing.
        """
        if sign not in self._by_sign:
            scopes: dict[int, list[tuple[int, int]]] = defaultdict(list)
            for trigger, start, near, end in self._scopes(self._consumed(sign)):
                for i in range(start, end):
                    scopes[i].append((trigger, CLEAR if i < near else DOUBTFUL))
            self._by_sign[sign] = scopes
        level = PLAIN
        for trigger, depth in self._by_sign[sign].get(span[0], ()):
            if not any(s <= trigger < e for s, e in (span, *whole)):
                level = max(level, depth)
        return max(level, self._after(span))

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

    def _after(self, span: Span) -> int:
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
            comma = end > begin and self._words[end].gap == COMMA
            # "No me quiero morir": the verb right behind belongs to it, and not behind a comma.
            opens = (end > begin + 1 or comma) and self._opens(end)
            if new_sentence or end in ends or opens or (comma and end in self._clauses):
                break
            joined = self._words[end].word in {"and", "y", "e"} or self._words[end].gap == COMMA
            if near < 0 and end > begin and (joined or end - begin >= _NEAR):
                near = end
            end += 1
        # "no numbness, weakness or fever" negates the whole list.
        if near < 0 or any(i in self._listed for i in range(begin + 1, end)):
            near = end
        return near, end
