from typing import Callable


def positional(a, b=1, /): ...
def keyword(*, a, b=2): ...
def everything(a, /, b, *args: int, c: str = "x", **kwargs: "dict[str, int]") -> Callable[[int], bool]: ...
def trailing(
    a,
    b,
): return (
    a,
    b,
)
def starred(*args: *tuple[int, ...]): return args


class Receiver:
    def method(self, a=lambda: 1 if True else 2, *b, c=[x for x in (1,) if x]) -> None:
        return self.method(*b, c=c, **{})

    def __call__(self, /, *args): return args

    async def later(self): return await self.later()
