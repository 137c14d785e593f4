größe = 1
名前 = "name"


def übung(α, β=2, *, naïve_ﬁt=3):
    résumé = α + β ** naïve_fit
    if résumé > größe and 名前:
        return résumé * "é\u00e9" + "😀"
    return ªb + ab  # ª is a


class Größe:
    def maß(self): return self.maß() or 'ß'
