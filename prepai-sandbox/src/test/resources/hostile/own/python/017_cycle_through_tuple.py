def solution(arr):
    top = []
    top.append(({"again": top},))
    return top
