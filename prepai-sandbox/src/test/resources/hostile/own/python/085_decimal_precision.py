import decimal

def solution(arr):
    decimal.getcontext().prec = 100_000_000
    return [str(decimal.Decimal(2).sqrt())[:3]]
