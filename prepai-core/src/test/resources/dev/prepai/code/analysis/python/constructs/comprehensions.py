def tables(rows, columns, predicate=None):
    grid = [[row * column for column in range(columns)] for row in range(rows)]
    flat = [cell for line in grid for cell in line if cell if cell % 2 == 0 or cell > 10]
    index = {cell: (i, j) for i, line in enumerate(grid) for j, cell in enumerate(line)}
    unique = {cell % 7 for cell in flat if predicate is None or predicate(cell)}
    lazy = (a + b for a, b in zip(flat, flat[1:]) if a < b)
    nested = [[x for x in y if x] for y in [[z] for z in flat] if y]
    chosen = [a if a > 0 else -a for a in flat if (lambda q: q > 1)(a)]
    total = sum(x for x in lazy)
    named = [last := item for item in flat]
    firsts = [x for x, *_ in [(1, 2), (3, 4)]]
    return grid, index, unique, nested, chosen, total, named, last, firsts


print(any(x > 1 for x in range(3)), max((y for y in range(2)), default=None), *[z for z in "abc" if z])
