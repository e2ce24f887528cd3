# dynamic: frequency-*, direction-*, source-class-*, reach-*, comparison-*, target-origin-*, unit-of-measure-*
measure-result = Resultat
measure-previous = Föregående
measure-period = Period
measure-direction = Riktning
measure-frequency = Hur ofta
measure-source = Källa
measure-code = Kod

frequency-month = Varje månad
frequency-quarter = Varje kvartal
frequency-tertial = Varje tertial
frequency-year = Varje år
frequency-school-year = Varje läsår
frequency-second-year = Vartannat år

direction-higher = Högre är bättre
direction-lower = Lägre är bättre
direction-range = Bäst inom gränserna
direction-exact = Bäst på ett bestämt värde
direction-info = Endast för information

source-class-objective = Fakta: räkning, bokföring eller register
source-class-subjective = Upplevt: svar i en undersökning
reach-common = Gemensam för alla enheter
reach-units = Egen för vissa enheter
comparison-previous = Jämförs med föregående resultat
comparison-same-last-year = Jämförs med samma period året före
target-origin-own = Satt för enheten och perioden
target-origin-own-longer-period = Satt för enheten, för en längre period
target-origin-common = Gemensamt mål för perioden
target-origin-common-longer-period = Gemensamt mål för en längre period

unit-of-measure-percent = procent
unit-of-measure-points = poäng
unit-of-measure-count = antal
unit-of-measure-days = dagar
unit-of-measure-hours = timmar
unit-of-measure-full-time-equivalents = årsarbetare
unit-of-measure-thousand-kroner = tusen kronor
unit-of-measure-million-kroner = miljoner kronor
unit-of-measure-kroner = kronor
