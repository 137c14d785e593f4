import asyncio


class Feed:
    def __init__(self, items):
        self.items = list(items)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.items:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        return self.items.pop(0)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *failure):
        return False


async def collect(feed, limit=None):
    taken = []
    async with feed as opened, asyncio.Lock():
        async for item in opened:
            if limit is not None and len(taken) >= limit:
                break
            taken.append(item)
        else:
            taken.append(None)
    return taken


async def squares(feed):
    found = [item ** 2 async for item in feed if item is not None if item > 1]
    pairs = {key: await value async for key, value in zip_async(feed)}
    return found, pairs, {x async for x in feed}, (await first async for first in feed)


async def zip_async(feed):
    async for item in feed:
        yield item, asyncio.sleep(0, item)
