"""What people say: surveys, raters' scores, choices of raters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Mapping, Optional, Sequence, Tuple, Union

from .datum import Unreadable, beyond_kind, read_datum
from .exact import Exact, ONE, ZERO, is_multiple, order, over, plus, printed, times, total
from .lack import Lack, Reason, Reasons, zero_denominator
from .population import Count, Datum, Given
from .scope import told
from .text import nfc, same_name

if TYPE_CHECKING:
    from .declared import Survey
    from .scope import Scope

#: Points of raters have at most so many decimal places.
_DIGITS = 6

#: What counts as blank in a reason: white space and line ends of ECMAScript.
_BLANK = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    chr(code) for code in range(0x2000, 0x200B)
)


def survey_mean(unit: Scope, name: str, because: Reasons = ()) -> Exact:
    """The mean worth of the answers: by the groups' weights where they have some, else by head."""
    return told(because, lambda: _mean_of_groups(unit.world.rulebook.surveys[name], unit))


def rated(
    unit: Scope,
    node: str,
    lowest: Exact,
    highest: Exact,
    step: Optional[Exact],
    raters: Mapping[str, Exact],
    because: Reasons = (),
) -> Exact:
    """The mean of the raters' scores, by the weights of those that the rule names.

    Where it names raters each of them has to score, and nobody else may; where it names none,
    somebody has to. One score that cannot be used spoils all.
    """
    handed = unit.handed_in.manual_scores.get(node, ())
    refused: List[Reason] = []
    weighed: List[Tuple[Exact, Exact]] = []
    for one in handed:
        points = _points(one.value)
        why = _fault(one, points, raters, (lowest, highest), step, handed)
        if why is None and isinstance(points, tuple):
            weighed.append((points, _weight(one.rater, raters)))
        elif why is not None:
            refused.append({"kind": "refused-score", "rater": one.rater, "why": why})
    if refused:
        raise Lack("refused", (*because, *refused))
    awaited = _awaited(raters, handed)
    if awaited:
        raise Lack("awaiting-manual-score", (*because, *awaited))
    whole = total(weight for _, weight in weighed)
    if whole[0] == 0:
        raise zero_denominator().after(because)
    return over(total(times(score, weight) for score, weight in weighed), whole)


def chosen(unit: Scope, node: str, titles: Sequence[str], because: Reasons = ()) -> int:
    """The place of the alternative that a person has chosen; several may, if all choose the same."""
    handed = unit.handed_in.choices.get(node, ())
    if not handed:
        raise Lack("awaiting-manual-score", (*because, {"kind": "missing-choice"}))
    places: List[int] = []
    for one in handed:
        place = _place(one.value, titles)
        if isinstance(place, str):
            reason = {"kind": "refused-choice", "rater": one.rater, "why": place}
            raise Lack("refused", (*because, reason))
        places.append(place)
    if len({nfc(str(one.value)) for one in handed}) > 1:
        differ = [
            {"kind": "refused-choice", "rater": one.rater, "why": "choices-differ"}
            for one in handed
        ]
        raise Lack("refused", (*because, *differ))
    return places[0]


def _mean_of_groups(survey: Survey, unit: Scope) -> Exact:
    answers = _answers(survey, unit)
    weight_of_all, worth_of_all = ZERO, ZERO
    for group, (number, worth) in answers.items():
        weight = survey.groups[group] if group in survey.groups else None
        if weight is None:
            weight_of_all, worth_of_all = plus(weight_of_all, number), plus(worth_of_all, worth)
        else:
            weight_of_all = plus(weight_of_all, weight)
            worth_of_all = plus(worth_of_all, times(over(worth, number), weight))
    if weight_of_all[0] == 0:
        raise zero_denominator()
    return over(worth_of_all, weight_of_all)


def _answers(survey: Survey, unit: Scope) -> Mapping[str, Tuple[Exact, Exact]]:
    """How many answered in each group, and what their answers are worth together."""
    counts = unit.handed_in.surveys.get(survey.name)
    if counts is None:
        raise Lack("missing-input", ({"kind": "missing-survey", "survey": survey.name},))
    groups = tuple(survey.groups) or ("",)
    found: Dict[str, Tuple[Exact, Exact]] = {group: (ZERO, ZERO) for group in groups}
    for one in counts:
        group, number, worth = _counted(one, survey, groups)
        before = found[group]
        found[group] = (plus(before[0], number), plus(before[1], times(number, worth)))
    silent = [group for group, (number, _) in found.items() if number[0] == 0]
    if silent:
        named = bool(survey.groups)
        missing = {"kind": "missing-survey", "survey": survey.name}
        raise Lack(
            "missing-input",
            tuple({**missing, "group": group} if named else missing for group in silent),
        )
    answers = total(number for number, _ in found.values())
    if order(answers, (survey.least, 1)) < 0:
        small: Reason = {
            "kind": "small-sample",
            "survey": survey.name,
            "answers": printed(answers),
            "least": survey.least,
        }
        raise Lack("missing-input", (small,))
    return found


def _counted(one: Count, survey: Survey, groups: Sequence[str]) -> Tuple[str, Exact, Exact]:
    from .declared import Kind

    kind = Kind("integer")
    try:
        number = int(read_datum(one.count, kind))
        why = beyond_kind(number, kind)
    except Unreadable as unreadable:
        why = unreadable.why
    if why is not None:
        raise _refused_survey(survey, why)
    group = next((name for name in groups if same_name(name, one.group)), None)
    worth = next((w for name, w in survey.options.items() if same_name(name, one.option)), None)
    if group is None or worth is None:
        raise _refused_survey(survey, "unknown-option")
    return group, (number, 1), worth


def _refused_survey(survey: Survey, why: str) -> Lack:
    return Lack("refused", ({"kind": "refused-survey", "survey": survey.name, "why": why},))


def _points(score: Datum) -> Union[Exact, str]:
    """The points, or why they cannot be read."""
    from .declared import Kind

    try:
        return (int(read_datum(score, Kind("number", _DIGITS))), 10**_DIGITS)
    except Unreadable as unreadable:
        return unreadable.why


def _fault(
    one: Given,
    points: Union[Exact, str],
    raters: Mapping[str, Exact],
    limits: Tuple[Exact, Exact],
    step: Optional[Exact],
    handed: Sequence[Given],
) -> Optional[str]:
    """What is wrong with a score; of several things the first."""
    if raters and not any(same_name(name, one.rater) for name in raters):
        return "unknown-rater"
    if sum(1 for other in handed if same_name(other.rater, one.rater)) > 1:
        return "given-twice"
    if isinstance(points, str):
        return points
    if order(points, limits[0]) < 0:
        return "below-lowest"
    if order(points, limits[1]) > 0:
        return "above-highest"
    if step is not None and not is_multiple(points, step):
        return "too-fine"
    return "without-reason" if one.reason.strip(_BLANK) == "" else None


def _weight(rater: str, raters: Mapping[str, Exact]) -> Exact:
    """Where the rule names no raters all weigh alike."""
    return next((weight for name, weight in raters.items() if same_name(name, rater)), ONE)


def _awaited(raters: Mapping[str, Exact], handed: Sequence[Given]) -> Sequence[Reason]:
    if not raters:
        return () if handed else ({"kind": "missing-score"},)
    return [
        {"kind": "missing-score", "rater": name}
        for name in raters
        if not any(same_name(one.rater, name) for one in handed)
    ]


def _place(choice: Datum, titles: Sequence[str]) -> Union[int, str]:
    if not isinstance(choice, str):
        return choice.why
    for place, title in enumerate(titles):
        if same_name(title, choice):
            return place
    return "unknown-option"
