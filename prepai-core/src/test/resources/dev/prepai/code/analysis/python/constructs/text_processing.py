import string
from collections import Counter, defaultdict


def tokenize(text, *, lower=True, keep=string.ascii_letters + "'"):
    word = ""
    for character in text + " ":
        if character in keep:
            word += character.lower() if lower else character
        elif word:
            yield word
            word = ""


def most_common(text, limit=3, stop=frozenset({"the", "a"})):
    counts = Counter(word for word in tokenize(text) if word not in stop and len(word) > 1)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ordered[:limit] if limit is not None and limit >= 0 else ordered


def anagrams(words):
    groups = defaultdict(list)
    for word in words:
        groups["".join(sorted(word))].append(word)
    return [sorted(group) for group in groups.values() if len(group) > 1]


def wrap(text, width=20):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        lines.append(line)
    return "\n".join(lines)


if __name__ == "__main__":
    print(wrap("to be or not to be that is the question", 12))
    for name, count in most_common("the cat and the hat and the bat"):
        print(f"{name:<10}{count:>3}")
