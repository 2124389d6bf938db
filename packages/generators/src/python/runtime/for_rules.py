"""All that rules, conditions and figures of a rulebook are written with."""

from .cases import Row, count, largest_of, mean_of, per_case, smallest_of, sum_of
from .endings import Absent, Ending, Points, Undecided
from .evidence import need_evidence
from .exact import Exact, floor_div, round_div
from .lack import Lack, mismatch
from .people import chosen, rated, survey_mean
from .scope import Scope
from .spread import over_units
from .working_days import moved_by_working_days, working_days_between

__all__ = [
    "Absent",
    "Ending",
    "Exact",
    "Lack",
    "Points",
    "Row",
    "Scope",
    "Undecided",
    "chosen",
    "count",
    "floor_div",
    "largest_of",
    "mean_of",
    "mismatch",
    "moved_by_working_days",
    "need_evidence",
    "over_units",
    "per_case",
    "rated",
    "round_div",
    "smallest_of",
    "sum_of",
    "survey_mean",
    "working_days_between",
]
