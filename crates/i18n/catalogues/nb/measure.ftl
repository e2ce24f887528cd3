# dynamic: frequency-*, direction-*, source-class-*, reach-*, comparison-*, target-origin-*, unit-of-measure-*
measure-result = Resultat
measure-previous = Forrige
measure-period = Periode
measure-direction = Retning
measure-frequency = Hvor ofte
measure-source = Kilde
measure-code = Kode

frequency-month = Hver måned
frequency-quarter = Hvert kvartal
frequency-tertial = Hvert tertial
frequency-year = Hvert år
frequency-school-year = Hvert skoleår
frequency-second-year = Annethvert år

direction-higher = Høyere er bedre
direction-lower = Lavere er bedre
direction-range = Best innenfor grensene
direction-exact = Best på en bestemt verdi
direction-info = Bare til informasjon

source-class-objective = Fakta: telling, regnskap eller register
source-class-subjective = Opplevd: svar i en undersøkelse
reach-common = Felles for alle enheter
reach-units = Egen for noen enheter
comparison-previous = Sammenlignes med forrige resultat
comparison-same-last-year = Sammenlignes med samme periode året før
target-origin-own = Satt for enheten og perioden
target-origin-own-longer-period = Satt for enheten, for en lengre periode
target-origin-common = Felles mål for perioden
target-origin-common-longer-period = Felles mål for en lengre periode

unit-of-measure-percent = prosent
unit-of-measure-points = poeng
unit-of-measure-count = antall
unit-of-measure-days = dager
unit-of-measure-hours = timer
unit-of-measure-full-time-equivalents = årsverk
unit-of-measure-thousand-kroner = tusen kroner
unit-of-measure-million-kroner = millioner kroner
unit-of-measure-kroner = kroner
