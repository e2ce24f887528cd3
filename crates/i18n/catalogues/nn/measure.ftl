# dynamic: frequency-*, direction-*, source-class-*, reach-*, comparison-*, target-origin-*, unit-of-measure-*
measure-result = Resultat
measure-previous = Førre
measure-period = Periode
measure-direction = Retning
measure-frequency = Kor ofte
measure-source = Kjelde
measure-code = Kode

frequency-month = Kvar månad
frequency-quarter = Kvart kvartal
frequency-tertial = Kvart tertial
frequency-year = Kvart år
frequency-school-year = Kvart skuleår
frequency-second-year = Annakvart år

direction-higher = Høgare er betre
direction-lower = Lågare er betre
direction-range = Best innanfor grensene
direction-exact = Best på ein bestemt verdi
direction-info = Berre til informasjon

source-class-objective = Fakta: teljing, rekneskap eller register
source-class-subjective = Opplevd: svar i ei undersøking
reach-common = Felles for alle einingar
reach-units = Eigen for nokre einingar
comparison-previous = Blir samanlikna med førre resultat
comparison-same-last-year = Blir samanlikna med same periode året før
target-origin-own = Sett for eininga og perioden
target-origin-own-longer-period = Sett for eininga, for ein lengre periode
target-origin-common = Felles mål for perioden
target-origin-common-longer-period = Felles mål for ein lengre periode

unit-of-measure-percent = prosent
unit-of-measure-points = poeng
unit-of-measure-count = tal på
unit-of-measure-days = dagar
unit-of-measure-hours = timar
unit-of-measure-full-time-equivalents = årsverk
unit-of-measure-thousand-kroner = tusen kroner
unit-of-measure-million-kroner = millionar kroner
unit-of-measure-kroner = kroner
