from dataclasses import dataclass, field
from typing import ClassVar, Optional


@dataclass(order=True)
class Event:
    time: float
    name: str = field(compare=False)
    payload: Optional[dict] = field(default_factory=dict, compare=False)
    created: ClassVar[int] = 0

    def __post_init__(self) -> None:
        if self.time < 0:
            raise ValueError(f"negative time: {self.time!r}")
        Event.created += 1


class Simulation:
    """Runs events in the order of their times."""

    def __init__(self, horizon: float = 100.0, *, verbose: bool = False) -> None:
        self.queue: list[Event] = []
        self.horizon, self.verbose = horizon, verbose
        self.now = 0.0

    def schedule(self, delay, name, **payload):
        event = Event(self.now + delay, name, payload)
        position = len(self.queue)
        while position > 0 and event < self.queue[position - 1]:
            position -= 1
        self.queue.insert(position, event)
        return event

    def run(self):
        handled = {}
        while self.queue:
            event = self.queue.pop(0)
            if event.time > self.horizon:
                break
            self.now = event.time
            handler = getattr(self, "on_" + event.name, None)
            if handler is None:
                if self.verbose:
                    print("ignored", event.name)
                continue
            try:
                handler(**event.payload)
            except (TypeError, ValueError) as failure:
                if self.verbose or not isinstance(failure, ValueError):
                    raise
            else:
                handled[event.name] = handled.get(event.name, 0) + 1
        return {name: count for name, count in handled.items() if count > 1} or handled
