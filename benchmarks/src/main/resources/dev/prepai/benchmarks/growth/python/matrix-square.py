# n^3; matrix
def solution(matrix):
    columns = list(zip(*matrix))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in matrix]
