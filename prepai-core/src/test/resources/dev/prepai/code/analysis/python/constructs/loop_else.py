def find(rows, wanted):
    for number, row in enumerate(rows):
        for cell in row:
            if cell == wanted:
                break
        else:
            continue
        break
    else:
        return None
    while number > 0:
        number -= 1
        if number == 3:
            break
    else:
        number = -1
    for _ in (): pass
    else: pass
    while False: pass
    return number
