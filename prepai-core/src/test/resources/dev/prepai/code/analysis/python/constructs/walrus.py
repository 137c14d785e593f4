import re


def first_number(lines):
    while (line := next(lines, None)) is not None:
        if (found := re.search(r"\d+", line)) and (number := int(found.group())) > 0:
            return number
        elif (y := len(line)) > 3: print(y)
    return (z := 0)


data = [half for n in range(10) if (half := n // 2) % 2]
print((a := 1), b := 2, [c := 3, c + 1], {d := 4}, data[e := 1], f"{(g := 5):>3}")
