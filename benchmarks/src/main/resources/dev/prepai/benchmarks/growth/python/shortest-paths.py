# n^3; matrix
def solution(matrix):
    count = len(matrix)
    for k in range(count):
        for i in range(count):
            for j in range(count):
                through = matrix[i][k] + matrix[k][j]
                if through < matrix[i][j]:
                    matrix[i][j] = through
    return sum(map(sum, matrix))
