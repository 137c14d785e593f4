from __future__ import annotations
import os, sys
import os.path
import collections.abc as abc, json as json
from . import sibling
from .. import parent as p
from .package.module import (
    name,
    other as renamed,
)
from ...deep import *
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


def late(value: "Decimal") -> "list[Decimal]":
    import math
    from random import choice as pick
    return [math.sqrt(value), pick([value])]


__all__ = ["name", "late"]
__all__ += ["renamed"]
