def solution(arr):    return sorted(arr)  #   ​
