def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def hanoi(n, source, target, spare, moves):
    if n == 0:
        return moves
    hanoi(n - 1, source, spare, target, moves)
    moves.append((source, target))
    return hanoi(n - 1, spare, target, source, moves)


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def depth(self):
        deepest = 0
        for child in (self.left, self.right):
            if child is not None:
                deepest = max(deepest, child.depth())
        return deepest + 1

    def insert(self, value):
        if value < self.value:
            if self.left:
                self.left.insert(value)
            else:
                self.left = Tree(value)
        elif self.right:
            self.right.insert(value)
        else:
            self.right = Tree(value)

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.value
        yield from self.right.walk() if self.right else ()

    def count(self, node=None):
        return 0 if node is None else 1 + self.count(node.left) + self.count(node.right)
