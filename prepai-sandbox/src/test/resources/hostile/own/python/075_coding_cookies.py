# -*- coding: utf-7 -*-
def solution(arr):
    return sorted(arr)
