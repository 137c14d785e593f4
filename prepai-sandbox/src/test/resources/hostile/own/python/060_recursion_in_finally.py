def down():
    try:
        down()
    finally:
        down()

def solution(arr):
    down()
    return sorted(arr)
